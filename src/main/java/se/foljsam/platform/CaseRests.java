package se.foljsam.platform;

/** The case rests: a death is told of and not confirmed. Nothing can be begun or told in it; the text says so in Swedish. */
public final class CaseRests extends RuntimeException {
    private static final String SWEDISH =
            "Ärendet är tillfälligt stoppat, ett dödsfall är anmält. Inget är ändrat. Försök igen när handläggaren har bekräftat dödsfallet eller tagit tillbaka anmälan.";

    CaseRests(String caseNumber) {
        super("case " + caseNumber + " rests");
    }

    /** For the user. */
    public static String inSwedish() {
        return SWEDISH;
    }
}
