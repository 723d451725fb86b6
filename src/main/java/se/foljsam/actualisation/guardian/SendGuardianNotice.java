package se.foljsam.actualisation.guardian;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** A need of a legal guardian is told to the chief guardian, with its date; what is not told yet is a task with a watch, and the case does not close before (L16). */
@ForForm
public class SendGuardianNotice implements TaskUseCase<SendGuardianNoticeForm>, WatchFacts, HoldsCaseOpen {
    private static final String HEADING = "Anmälan till överförmyndaren";
    private final GuardianNoticeRows rows;
    private final CaseFile caseFile;
    private final CaseProcesses processes;
    private final Watches watches;
    private final Clock clock;

    SendGuardianNotice(
            GuardianNoticeRows rows, CaseFile caseFile, CaseProcesses processes, Watches watches, Clock clock) {
        this.rows = rows;
        this.caseFile = caseFile;
        this.processes = processes;
        this.watches = watches;
        this.clock = clock;
    }

    /** Whether a notice waits to be sent in the case. */
    public boolean waitsIn(String caseNumber) {
        return rows.existsByCareCaseIdAndState(caseFile.byNumber(caseNumber).id(), GuardianNotice.State.NEEDED);
    }

    /**
     * Registers the need.
     *
     * @param sentOn the day the chief guardian was told; null if that is still to be done: the handler then gets a task with a watch
     */
    public void needed(String caseNumber, String reason, LocalDate sentOn, String by) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        GuardianNotice notice = GuardianNotice.needed(careCase.id(), reason, today(), by);
        if (sentOn != null) {
            notice.sent(sentOn, by, null);
            rows.save(notice);
            journal(caseNumber, by, "Anmält %s. %s".formatted(sentOn, reason));
            return;
        }
        rows.save(notice);
        journal(caseNumber, by, "Den enskilde behöver god man eller förvaltare. " + reason);
        processes.begin("guardianNotice", caseNumber, Facts.of(CaseVariables.GUARDIAN_NOTICE_ID, notice.id()));
    }

    @Override
    public FormView<SendGuardianNoticeForm> open(TaskAtHand task) {
        return FormView.<SendGuardianNoticeForm>blank()
                .show("reason", notice(task).reason());
    }

    @Override
    public Facts submit(TaskAtHand task, SendGuardianNoticeForm typed) {
        GuardianNotice notice = notice(task);
        if (typed.outcome() == SendGuardianNoticeForm.Outcome.SENT) {
            Rejected.ahead("sentOn", typed.sentOn(), today());
            Rejected.fieldIf(
                    typed.sentOn().isBefore(notice.foundOn()),
                    "sentOn",
                    "kan inte vara före dagen då behovet upptäcktes, " + SwedishTime.written(notice.foundOn()) + ".");
            notice.sent(typed.sentOn(), task.userId(), typed.note());
            watches.happened(WatchKind.GUARDIAN_NOTICE, task.caseNumber(), notice.id(), typed.sentOn());
            journal(task.caseNumber(), task.userId(), "Anmält %s. %s".formatted(typed.sentOn(), words(typed)));
        } else {
            notice.notNeeded(task.userId(), typed.note());
            watches.drop(WatchKind.GUARDIAN_NOTICE, task.caseNumber(), notice.id());
            journal(task.caseNumber(), task.userId(), "Anmälan behövs inte. " + words(typed));
        }
        rows.save(notice);
        return Facts.none();
    }

    private static String words(SendGuardianNoticeForm typed) {
        return typed.note() == null ? "" : typed.note();
    }

    private void journal(String caseNumber, String by, String text) {
        caseFile.writeAuthorityJournal(caseNumber, by, HEADING, text.strip());
    }

    /** Nobody acts for the dead; the task is cancelled by whoever registers the death. */
    @EventListener
    void on(PersonDied died) {
        CareCase careCase = caseFile.byNumber(died.caseNumber());
        rows.findByCareCaseIdAndState(careCase.id(), GuardianNotice.State.NEEDED)
                .forEach(notice -> {
                    notice.notNeeded(careCase.handler(), "Den enskilde har avlidit.");
                    rows.save(notice);
                });
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.GUARDIAN_NOTICE
                ? rows.findById(subjectId)
                        .map(notice -> DeadlineFacts.from("SOL", false, StartEvent.GUARDIAN_NEED, notice.foundOn()))
                : Optional.empty();
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return rows.existsByCareCaseIdAndState(careCaseId, GuardianNotice.State.NEEDED)
                ? Optional.of("en anmälan till överförmyndaren väntar")
                : Optional.empty();
    }

    private GuardianNotice notice(TaskAtHand task) {
        return rows.findById(task.id(CaseVariables.GUARDIAN_NOTICE_ID)).orElseThrow();
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
