package se.foljsam.deadline;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.foljsam.deadline.Watch.WatchStep;

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

    void ifNeeded(WatchKind kind, String caseNumber, long subjectId, String step) {
        watches.stepTaken(kind, caseNumber, subjectId, step)
                .ifPresent(watch -> events.publishEvent(new ReminderDue(
                        caseNumber,
                        kind,
                        subjectId,
                        step,
                        watch.step(step).map(WatchStep::recipient).orElseThrow(),
                        WatchWords.reminder(watch, SwedishTime.today(clock)))));
    }
}
