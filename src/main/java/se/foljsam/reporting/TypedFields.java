package se.foljsam.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import se.foljsam.casefile.ChangedNeedReport.Kind;
import se.foljsam.taskform.Rejected;

/** Reads what was typed on a page of our own, and says in Swedish what cannot be read. */
final class TypedFields {
    private TypedFields() {}

    static long number(Map<String, String> typed, String field) {
        try {
            return Long.parseLong(typed.getOrDefault(field, ""));
        } catch (NumberFormatException none) {
            throw (Rejected) Rejected.field(field, "behöver väljas i listan.").initCause(none);
        }
    }

    /** The date; null if the field is empty. */
    static LocalDate date(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDate) {
            throw (Rejected) Rejected.field(field, "behöver vara ett datum, till exempel 2026-05-31.")
                    .initCause(noDate);
        }
    }

    /** What kind of changed need; null if none was chosen. */
    static Kind kind(Map<String, String> typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(typed.get("kind")))
                .findFirst()
                .orElse(null);
    }

    /** First day of extra help, which only urgent help has. */
    static LocalDate helpBeganOn(Map<String, String> typed) {
        return kind(typed) == Kind.OTHER ? null : date(typed, "helpBeganOn");
    }
}
