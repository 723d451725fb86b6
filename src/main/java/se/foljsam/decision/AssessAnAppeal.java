package se.foljsam.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.AppealReceipt;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.HoldsCaseOpen;
import se.foljsam.casefile.Matter;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Assesses an appeal: in time or not, changed by the board itself or not, handed over to the court (C3, C10). */
@ForForm("assess-appeal")
class AssessAnAppeal implements TaskUseCase<AssessAppeal>, AppealReceipt, HoldsCaseOpen, WatchFacts {
    private final CaseFile caseFile;
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final Watches watches;
    private final CaseMessages messages;
    private final Clock clock;

    AssessAnAppeal(
            CaseFile caseFile,
            Appeals appeals,
            CareDecisions decisions,
            Watches watches,
            CaseMessages messages,
            Clock clock) {
        this.caseFile = caseFile;
        this.appeals = appeals;
        this.decisions = decisions;
        this.watches = watches;
        this.messages = messages;
        this.clock = clock;
    }

    /** Registers an appeal and gives the handler the task to assess it. */
    @Override
    @Transactional
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
                .orElseThrow(() -> Rejected.field("decisionId", "behöver vara ett beslut i ärendet. Välj i listan."));
        refuseWhatDoesNotFit(careCase, decision, receivedOn, decisionReceivedOn, asked);
        Appeal appeal = appeals.save(Appeal.receive(decision, receivedOn, decisionReceivedOn, asked));
        messages.open(
                "appeal.received",
                caseNumber,
                Facts.of(CaseVariables.APPEAL_ID, appeal.id()).and(CaseVariables.APPEAL_OUTCOME, null));
        caseFile.writeAuthorityJournal(caseNumber, by, "Överklagande inkommet", asked);
    }

    private void refuseWhatDoesNotFit(
            CareCase careCase,
            CareDecision decision,
            LocalDate receivedOn,
            LocalDate decisionReceivedOn,
            String asked) {
        Rejected.fieldIf(careCase.state() != CareCase.State.OPEN, "decisionId", "hör till ett avslutat ärende.");
        Rejected.fieldIf(receivedOn == null, "receivedOn", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(decisionReceivedOn == null, "decisionReceivedOn", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(receivedOn.isAfter(SwedishTime.today(clock)), "receivedOn", "kan inte ligga i framtiden.");
        Rejected.fieldIf(
                decisionReceivedOn.isBefore(decision.decidedOn()),
                "decisionReceivedOn",
                "kan inte vara före beslutet, " + SwedishTime.written(decision.decidedOn()) + ".");
        Rejected.fieldIf(
                decisionReceivedOn.isAfter(receivedOn),
                "decisionReceivedOn",
                "kan inte vara efter dagen då överklagandet kom in.");
        Rejected.fieldIf(asked == null || asked.isBlank(), "asked", "behöver fyllas i: vad som ska ändras.");
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
        return Optional.of(DeadlineFacts.from(matter.law().name(), false, StartEvent.APPEAL, appeal.receivedOn()));
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
