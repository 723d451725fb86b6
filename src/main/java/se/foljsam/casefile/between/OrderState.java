package se.foljsam.casefile.between;

import java.util.Set;
import se.foljsam.platform.Spoken;

/** Where an order stands, as every room shows it. */
public enum OrderState implements Spoken {
    SENT("Skickat, väntar på bekräftelse"),
    RETURNED("Åter till handläggaren"),
    ACKNOWLEDGED("Bekräftat"),
    EXECUTED("Verkställt"),
    ENDING("Avslutas, väntar på bekräftelse"),
    ENDED("Avslutad");

    /** States in which the service goes on, or is to begin. */
    public static final Set<OrderState> IN_FORCE = Set.of(SENT, RETURNED, ACKNOWLEDGED, EXECUTED);

    private final String swedish;

    OrderState(String swedish) {
        this.swedish = swedish;
    }

    @Override
    public String swedish() {
        return swedish;
    }
}
