package se.foljsam.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.foljsam.taskform.Rejected;

/** Reads what was typed on a page of our own, and says in Swedish what cannot be read. */
public final class TypedFields {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,4})(?::([0-5]\\d))?");

    private TypedFields() {}

    public static long number(Map<String, String> typed, String field) {
        try {
            return Long.parseLong(typed.getOrDefault(field, ""));
        } catch (NumberFormatException none) {
            throw (Rejected) Rejected.field(field, "behöver väljas i listan.").initCause(none);
        }
    }

    /** The date; null if the field is empty. */
    public static LocalDate date(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDate) {
            throw (Rejected) Rejected.field(field, "behöver vara ett datum, till exempel 2026-05-31.")
                    .initCause(noDate);
        }
    }

    /** The time of day; null if the field is empty. */
    static LocalTime time(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        try {
            return value.isEmpty() ? null : LocalTime.parse(value);
        } catch (DateTimeParseException noTime) {
            throw (Rejected) Rejected.field(field, "behöver vara ett klockslag, till exempel 09:30.")
                    .initCause(noTime);
        }
    }

    /** Minutes, typed as hours or as hours and minutes: 12 or 12:30; null if the field is empty. */
    public static Integer minutes(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        Matcher time = HOURS.matcher(value);
        Rejected.fieldIf(!time.matches(), field, "behöver vara timmar och minuter, till exempel 12:30.");
        int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return Integer.parseInt(time.group(1)) * 60 + minutes;
    }

    /** The constant that was chosen; null if none was. */
    public static <E extends Enum<E>> E choice(Map<String, String> typed, String field, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(typed.get(field)))
                .findFirst()
                .orElse(null);
    }
}
