package se.foljsam.decision.appeal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.DecisionMade;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecision.Concerned;
import se.foljsam.decision.decision.CareDecisions;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Checks whether an appeal came in time, and nothing else: whether the decision can be appealed, and by whom, is for the court (L4, FL 45, 46).
 *
 * <p>What came in time is never dismissed. What came late is dismissed by a decision of its own, with reasons and how to appeal it, unless the authority told wrongly, the court had it in time, or the day of receipt
 * cannot be shown.
 */
@ForForm
class CheckAppealTime implements TaskUseCase<CheckAppealTimeForm> {
    private final AppealDesk desk;
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final AppealTimes times;
    private final Phrases phrases;
    private final CaseFile caseFile;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckAppealTime(
            AppealDesk desk,
            Appeals appeals,
            CareDecisions decisions,
            AppealTimes times,
            Phrases phrases,
            CaseFile caseFile,
            Watches watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.appeals = appeals;
        this.decisions = decisions;
        this.times = times;
        this.phrases = phrases;
        this.caseFile = caseFile;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<CheckAppealTimeForm> open(TaskAtHand task) {
        Appeal appeal = desk.appealOf(task);
        TimeOfAppeal time = times.of(appeal);
        boolean again = appeal.isTakenUpAgain();
        return FormView.filledIn(new CheckAppealTimeForm(
                        again ? CheckAppealTimeForm.Outcome.IN_TIME : time.proposed(),
                        again ? Appeal.TimeException.COURT_RULED : null,
                        null,
                        again ? "Avvisningen är upphävd." : null,
                        phrases.of("appeal.dismissed.information")))
                .show("appealText", desk.text(appeal))
                .show("timeText", time.words())
                .show("late", time.isLate() ? "YES" : "NO");
    }

    @Override
    public void check(TaskAtHand task, CheckAppealTimeForm typed, Problems problems) {
        Appeal appeal = desk.appealOf(task);
        typed.check(times.of(appeal), appeal.isTakenUpAgain(), problems);
    }

    @Override
    public Facts submit(TaskAtHand task, CheckAppealTimeForm typed) {
        Appeal appeal = desk.appealOf(task);
        TimeOfAppeal time = times.of(appeal);
        if (typed.outcome() == CheckAppealTimeForm.Outcome.DISMISSED) {
            dismiss(task, appeal, time, typed);
        } else {
            appeal.isInTime(time.lastDay(), typed.exception(), typed.courtReceivedOn(), typed.reasons());
            appeals.save(appeal);
            journal(task, "Överklagandet prövas", typed.reasons() == null ? time.words() : typed.reasons());
        }
        return Facts.of(CaseVariables.APPEAL_TIME, typed.outcome().name());
    }

    private void dismiss(TaskAtHand task, Appeal appeal, TimeOfAppeal time, CheckAppealTimeForm typed) {
        LocalDate today = SwedishTime.today(clock);
        CareDecision dismissal = decisions.save(CareDecision.dismissal(
                        desk.decisionOf(appeal), typed.reasons(), typed.appealInformation(), today, task.userId())
                .concerning(Concerned.of(caseFile.personOf(task.caseNumber()), today)));
        appeal.dismiss(time.lastDay(), typed.reasons(), dismissal.id(), today);
        appeals.save(appeal);
        watches.happened(WatchKind.APPEAL, task.caseNumber(), appeal.id());
        journal(task, "Överklagandet avvisat", typed.reasons());
        events.publishEvent(new DecisionMade(task.caseNumber(), dismissal.id(), task.userId()));
        caseFile.settle(task.caseNumber());
    }

    private void journal(TaskAtHand task, String heading, String text) {
        caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), heading, text);
    }
}
