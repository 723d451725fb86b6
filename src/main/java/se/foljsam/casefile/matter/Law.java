package se.foljsam.casefile.matter;

/** The law an application or request rests on. */
public enum Law {
    /** Socialtjänstlagen. */
    SOL("SoL"),
    /** Lagen om stöd och service till vissa funktionshindrade. */
    LSS("LSS");

    private final String shortName;

    Law(String shortName) {
        this.shortName = shortName;
    }

    /** As people write it. */
    public String shortName() {
        return shortName;
    }
}
