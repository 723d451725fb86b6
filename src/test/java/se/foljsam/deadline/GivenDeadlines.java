package se.foljsam.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import se.foljsam.deadline.calendar.SwedishCalendar;

/** What the tests of this room start from: the real calendar and the real table. */
final class GivenDeadlines {
    static final SwedishCalendar CALENDAR = new SwedishCalendar(true);
    static final DeadlineProperties PROPERTIES = new DeadlineProperties(
            LocalTime.of(16, 0), LocalTime.of(8, 0), new ClassPathResource("bpmn/decisions/deadline.dmn"), 7);

    private static final Map<String, DeadlineTable> TABLES = new ConcurrentHashMap<>();

    private static final Map<String, TableCheck> CHECKED = new ConcurrentHashMap<>();

    private GivenDeadlines() {}

    /** The table as a municipality asks it; read once for all tests. */
    static DeadlineTable table(String profile) {
        return TABLES.computeIfAbsent(profile, name -> new DeadlineTable(content(), name));
    }

    /** A whole table looked through, once for all tests that ask about the same one. */
    static TableCheck checked(String table) {
        return CHECKED.computeIfAbsent(table, text -> TableCheck.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The real table looked through. */
    static TableCheck checked() {
        return checked(new String(content(), StandardCharsets.UTF_8));
    }

    static byte[] content() {
        try {
            return new ClassPathResource("bpmn/decisions/deadline.dmn").getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static DueDates dates(String profile) {
        return new DueDates(table(profile), CALENDAR, PROPERTIES);
    }

    /** Facts of a decision that runs from one day to another, of an adult in a running case; whatever is counted from happened on the first day. */
    static DeadlineFacts decision(LocalDate from, LocalDate to) {
        Map<StartEvent, LocalDate> events = new EnumMap<>(StartEvent.class);
        for (StartEvent event : StartEvent.values()) {
            events.put(event, from);
        }
        if (to == null) {
            events.remove(StartEvent.LAST_DAY);
        } else {
            events.put(StartEvent.LAST_DAY, to);
        }
        return new DeadlineFacts("SOL", "care", false, false, events, from, to, null, null);
    }

    static DeadlineFacts ofChild(DeadlineFacts facts) {
        return new DeadlineFacts(
                facts.law(),
                facts.category(),
                true,
                facts.newCase(),
                facts.events(),
                facts.validFrom(),
                facts.validTo(),
                facts.lastHeldOn(),
                facts.ownDate());
    }

    static DeadlineFacts ofNewCase(DeadlineFacts facts) {
        return new DeadlineFacts(
                facts.law(),
                facts.category(),
                facts.child(),
                true,
                facts.events(),
                facts.validFrom(),
                facts.validTo(),
                facts.lastHeldOn(),
                facts.ownDate());
    }

    static DeadlineFacts lastHeld(DeadlineFacts facts, LocalDate lastHeldOn) {
        return new DeadlineFacts(
                facts.law(),
                facts.category(),
                facts.child(),
                facts.newCase(),
                facts.events(),
                facts.validFrom(),
                facts.validTo(),
                lastHeldOn,
                facts.ownDate());
    }

    static DeadlineFacts own(DeadlineFacts facts, LocalDate ownDate) {
        return new DeadlineFacts(
                facts.law(),
                facts.category(),
                facts.child(),
                facts.newCase(),
                facts.events(),
                facts.validFrom(),
                facts.validTo(),
                facts.lastHeldOn(),
                ownDate);
    }
}
