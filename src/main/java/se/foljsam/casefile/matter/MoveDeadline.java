package se.foljsam.casefile.matter;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/** Moves a watched day by hand, with a reason that stays in the journal. */
@Service
public class MoveDeadline {
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    MoveDeadline(CaseFile caseFile, Watches watches, Clock clock) {
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    /** Refused for a day that has passed, without a reason, for what is no longer watched, later than the table allows, and for a decision's last day, which only a new decision moves. */
    @Transactional
    public void to(String caseNumber, long watchId, LocalDate newDue, String reason, String by) {
        Watch watch = watches.of(caseNumber).stream()
                .filter(one -> one.id() == watchId && one.state() == Watch.State.OPEN)
                .findFirst()
                .orElseThrow(() -> Rejected.field("watchId", "bevakas inte längre. Välj i listan."));
        Rejected.fieldIf(watch.kind() == WatchKind.DECISION_END, "watchId", "kan bara flyttas genom ett nytt beslut.");
        Rejected.fieldIf(newDue == null, "newDue", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(newDue.isBefore(SwedishTime.today(clock)), "newDue", "kan inte vara en dag som har varit.");
        refuseBeyondTheLimit(watch, newDue);
        Rejected.fieldIf(newDue.equals(watch.dueOn()), "newDue", "är samma dag som nu.");
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför dagen flyttas.");
        LocalDate before = watch.dueOn();
        watches.move(watch, newDue, reason.strip(), by);
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Bevakning flyttad",
                "Från %s till %s. %s"
                        .formatted(SwedishTime.written(before), SwedishTime.written(newDue), reason.strip()));
    }

    /** What the law or the routine has set is moved by hand no further than the table allows (J4). */
    private static void refuseBeyondTheLimit(Watch watch, LocalDate newDue) {
        Rejected.fieldIf(
                newDue.isAfter(watch.latestOn()) && newDue.isAfter(watch.dueOn()),
                "newDue",
                "kan vara senast %s: %s.".formatted(SwedishTime.written(watch.latestOn()), watch.explanation()));
    }
}
