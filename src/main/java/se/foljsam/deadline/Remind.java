package se.foljsam.deadline;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.foljsam.deadline.Watch.WatchStep;
import se.foljsam.deadline.calendar.SwedishTime;

/** Reminds or escalates, if it is still needed: a reminder asks first (J4). Whom it reaches is said by the table. */
@Service
class Remind {
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Remind(Watches watches, ApplicationEventPublisher events, Clock clock) {
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    /** Returns whether it was needed. */
    boolean ifNeeded(WatchKind kind, String caseNumber, long subjectId, String step) {
        Optional<Watch> taken = watches.stepTaken(kind, caseNumber, subjectId, step);
        taken.ifPresent(watch -> events.publishEvent(new ReminderDue(
                watch.id(),
                caseNumber,
                kind,
                subjectId,
                step,
                watch.step(step).map(WatchStep::recipient).orElseThrow(),
                WatchWords.reminder(watch, SwedishTime.today(clock)))));
        return taken.isPresent();
    }
}
