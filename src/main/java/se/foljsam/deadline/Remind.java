package se.foljsam.deadline;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reminds or escalates, if it is still needed: a reminder asks first (J4). */
@Service
class Remind {
    private final Watches watches;
    private final ApplicationEventPublisher events;

    Remind(Watches watches, ApplicationEventPublisher events) {
        this.watches = watches;
        this.events = events;
    }

    void ifNeeded(WatchKind kind, String caseNumber, long subjectId, String step, String recipient) {
        if (watches.takeStep(kind, caseNumber, subjectId, step)) {
            Watch watch = watches.open(kind, caseNumber, subjectId).orElseThrow();
            events.publishEvent(new ReminderDue(
                    caseNumber,
                    kind,
                    subjectId,
                    step,
                    recipient,
                    "%s skulle ha varit klar senast %s: %s."
                            .formatted(
                                    WatchWords.subjectOf(kind),
                                    SwedishTime.written(watch.dueOn()),
                                    watch.explanation())));
        }
    }
}
