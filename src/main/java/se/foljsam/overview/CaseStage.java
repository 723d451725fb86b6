package se.foljsam.overview;

import se.foljsam.platform.Spoken;

/** The way of a matter through a case. */
enum CaseStage implements Spoken {
    ACTUALISATION("Aktualisering"),
    INVESTIGATION("Utredning"),
    DECISION("Beslut"),
    ORDER("Uppdrag"),
    EXECUTION("Verkställighet"),
    FOLLOW_UP("Uppföljning");

    private final String swedish;

    CaseStage(String swedish) {
        this.swedish = swedish;
    }

    @Override
    public String swedish() {
        return swedish;
    }
}
