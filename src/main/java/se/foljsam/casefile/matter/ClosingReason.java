package se.foljsam.casefile.matter;

import se.foljsam.platform.Spoken;

/** Why a case is closed (I7). */
public enum ClosingReason implements Spoken {
    GOAL_REACHED("Målet är nått"),
    OWN_WISH("Egen önskan"),
    NO_NEED("Behov finns inte längre"),
    REFUSED("Avslagen"),
    WITHDRAWN("Återtagen"),
    MOVED("Flyttat"),
    DECEASED("Avliden"),
    OTHER("Annat");

    private final String swedish;

    ClosingReason(String swedish) {
        this.swedish = swedish;
    }

    @Override
    public String swedish() {
        return swedish;
    }
}
