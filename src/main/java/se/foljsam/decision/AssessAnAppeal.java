package se.foljsam.decision;

import java.time.LocalDate;
import java.util.Optional;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.HoldsCaseOpen;
import se.foljsam.casefile.Matter;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Assesses an appeal: in time or not, changed by the board itself or not, handed over to the court (C3, C10). */
@ForForm("assess-appeal")
class AssessAnAppeal implements TaskUseCase<AssessAppeal>, HoldsCaseOpen, WatchFacts {
    private final CaseFile caseFile;
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final Watches watches;
    private final CaseMessages messages;

    AssessAnAppeal(
            CaseFile caseFile, Appeals appeals, CareDecisions decisions, Watches watches, CaseMessages messages) {
        this.caseFile = caseFile;
        this.appeals = appeals;
        this.decisions = decisions;
        this.watches = watches;
        this.messages = messages;
    }

    /** Registers an appeal and gives the handler the task to assess it. */
    public void receive(
            String caseNumber,
            long decisionId,
            LocalDate receivedOn,
            LocalDate decisionReceivedOn,
            String asked,
            String by) {
        CareCase careCase = caseFile.held(caseNumber);
        CareDecision decision = decisions
                .findById(decisionId)
                .filter(one -> one.careCaseId().equals(careCase.id()))
                .orElseThrow();
        Appeal appeal = appeals.save(Appeal.receive(decision, receivedOn, decisionReceivedOn, asked));
        messages.open(
                "appeal.received",
                caseNumber,
                Facts.of(CaseVariables.APPEAL_ID, appeal.id()).and(CaseVariables.APPEAL_OUTCOME, null));
        caseFile.writeAuthorityJournal(caseNumber, by, "Överklagande inkommet", asked);
    }

    @Override
    public FormView<AssessAppeal> open(TaskAtHand task) {
        Appeal appeal = appeal(task);
        return FormView.<AssessAppeal>blank()
                .show("receivedOn", appeal.receivedOn())
                .show("decisionReceivedOn", appeal.decisionReceivedOn())
                .show("whatIsAsked", appeal.whatIsAsked());
    }

    @Override
    public Facts submit(TaskAtHand task, AssessAppeal typed) {
        Appeal appeal = appeal(task);
        appeal.assess(Appeal.State.valueOf(typed.outcome().name()), typed.reconsideration());
        appeals.save(appeal);
        watches.happened(WatchKind.APPEAL, task.caseNumber(), appeal.id());
        caseFile.writeAuthorityJournal(
                task.caseNumber(), task.userId(), "Överklagande prövat", typed.reconsideration());
        caseFile.settle(task.caseNumber());
        return Facts.of(CaseVariables.APPEAL_OUTCOME, typed.outcome().name());
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.APPEAL) {
            return Optional.empty();
        }
        Appeal appeal = appeals.findById(subjectId).orElseThrow();
        Matter matter = caseFile.matter(
                decisions.findById(appeal.decisionId()).orElseThrow().matterId());
        return Optional.of(DeadlineFacts.from(matter.law().name(), false, appeal.receivedOn()));
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return appeals.existsByCareCaseIdAndState(careCaseId, Appeal.State.RECEIVED)
                ? Optional.of("ett överklagande väntar på prövning")
                : Optional.empty();
    }

    private Appeal appeal(TaskAtHand task) {
        return appeals.findById(task.id(CaseVariables.APPEAL_ID)).orElseThrow();
    }
}
