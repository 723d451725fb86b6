package se.foljsam.taskform;

import java.time.LocalDate;

/** Thrown by a use case when the case file shows that a field cannot be taken as it is typed. The step changes nothing and the user keeps what was typed. */
public final class Rejected extends RuntimeException {
    private final String field;

    private Rejected(String field, String swedish) {
        super(swedish);
        this.field = field;
    }

    /** Names the field and says in Swedish what is wrong. */
    public static Rejected field(String field, String swedish) {
        return new Rejected(field, swedish);
    }

    /** Throws if the condition holds. */
    public static void fieldIf(boolean wrong, String field, String swedish) {
        if (wrong) {
            throw field(field, swedish);
        }
    }

    /** Throws if the day is after today. Nothing is said of a day that is missing. */
    public static void ahead(String field, LocalDate day, LocalDate today) {
        fieldIf(day != null && day.isAfter(today), field, Problems.IN_THE_FUTURE);
    }

    /** The field's key. */
    public String fieldName() {
        return field;
    }

    /** Whether nothing is said. */
    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
