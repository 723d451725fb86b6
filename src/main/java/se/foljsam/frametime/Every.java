package se.foljsam.frametime;

/** What a number of occasions is counted in. Counted together in two weeks, where every one of them is a whole number. */
public enum Every {
    DAY(14, "om dagen"),
    WEEK(2, "i veckan"),
    TWO_WEEKS(1, "varannan vecka");

    private final int inTwoWeeks;
    private final String swedish;

    Every(int inTwoWeeks, String swedish) {
        this.inTwoWeeks = inTwoWeeks;
        this.swedish = swedish;
    }

    int inTwoWeeks(int occasions) {
        return Math.multiplyExact(inTwoWeeks, occasions);
    }

    /** "2 gånger om dagen", "1 gång varannan vecka". */
    String counted(int occasions) {
        return occasions + (occasions == 1 ? " gång " : " gånger ") + swedish;
    }
}
