package se.foljsam.casefile.between;

import se.foljsam.platform.Spoken;

/** Where a decided service stands, as every room shows it. */
public enum ServiceState implements Spoken {
    REFUSED("Avslagen"),
    GRANTED("Beviljad"),
    ENDED("Avslutad");

    private final String swedish;

    ServiceState(String swedish) {
        this.swedish = swedish;
    }

    @Override
    public String swedish() {
        return swedish;
    }
}
