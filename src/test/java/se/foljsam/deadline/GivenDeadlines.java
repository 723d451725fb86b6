package se.foljsam.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** What the tests of this room start from: the real calendar and the real table. */
final class GivenDeadlines {
    static final SwedishCalendar CALENDAR = calendar(true);

    private static final Map<String, DeadlineTable> TABLES = new ConcurrentHashMap<>();

    private GivenDeadlines() {}

    static SwedishCalendar calendar(boolean evesAreHolidays) {
        return new SwedishCalendar(new DeadlineProperties(LocalTime.of(16, 0), LocalTime.of(8, 0), evesAreHolidays));
    }

    /** The table as a municipality asks it; read once for all tests. */
    static DeadlineTable table(String profile) {
        return TABLES.computeIfAbsent(profile, GivenDeadlines::read);
    }

    private static DeadlineTable read(String profile) {
        try {
            return new DeadlineTable(new ClassPathResource("bpmn/decisions/deadline.dmn"), profile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Facts of a decision that runs from one day to another, of an adult in a running case. */
    static DeadlineFacts decision(LocalDate from, LocalDate to) {
        return new DeadlineFacts("SOL", "care", false, false, from, from, to, null, null);
    }

    static DeadlineFacts ofChild(DeadlineFacts facts) {
        return new DeadlineFacts(
                facts.law(),
                facts.category(),
                true,
                facts.newCase(),
                facts.countFrom(),
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
                facts.countFrom(),
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
                facts.countFrom(),
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
                facts.countFrom(),
                facts.validFrom(),
                facts.validTo(),
                facts.lastHeldOn(),
                ownDate);
    }
}
