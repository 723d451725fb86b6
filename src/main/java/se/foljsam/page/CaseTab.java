package se.foljsam.page;

import java.util.Arrays;
import se.foljsam.platform.Spoken;

/** A part of a case's page, at an address of its own: {@code ?flik=journal}. Only what belongs to the chosen one is read. */
public enum CaseTab implements Spoken {
    OVERVIEW("oversikt", "Översikt"),
    INVESTIGATION("utredning", "Utredning"),
    DECISIONS("beslut", "Beslut"),
    ORDERS("uppdrag", "Uppdrag och planer"),
    FOLLOW_UP("uppfoljning", "Uppföljning"),
    JOURNAL("journal", "Journal"),
    DOCUMENTS("handlingar", "Handlingar"),
    WATCHES("bevakningar", "Bevakningar");

    private final String address;
    private final String swedish;

    CaseTab(String address, String swedish) {
        this.address = address;
        this.swedish = swedish;
    }

    /** The tab at this address; the overview where there is none. */
    public static CaseTab at(String address) {
        return Arrays.stream(values())
                .filter(tab -> tab.address.equals(address))
                .findFirst()
                .orElse(OVERVIEW);
    }

    /** As it stands in the page's address. */
    public String address() {
        return address;
    }

    @Override
    public String swedish() {
        return swedish;
    }
}
