package se.foljsam.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.ChangedNeedReport;
import se.foljsam.casefile.DecisionBook;
import se.foljsam.casefile.HoldsCaseOpen;
import se.foljsam.casefile.OralApplication;
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
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Assesses a changed need: a follow-up of the running decision, a new investigation, or nothing to do, with the reason (H5, H7, G5). */
@ForForm("assess-changed-need")
class AssessANeed implements TaskUseCase<AssessChangedNeed>, ChangedNeedReport, HoldsCaseOpen, WatchFacts {
    private final CaseFile caseFile;
    private final ChangedNeeds needs;
    private final DecisionBook decisions;
    private final FollowUpClock followUpClock;
    private final OralApplication oralApplication;
    private final Watches watches;
    private final CaseMessages messages;
    private final Clock clock;

    AssessANeed(
            CaseFile caseFile,
            ChangedNeeds needs,
            DecisionBook decisions,
            FollowUpClock followUpClock,
            OralApplication oralApplication,
            Watches watches,
            CaseMessages messages,
            Clock clock) {
        this.caseFile = caseFile;
        this.needs = needs;
        this.decisions = decisions;
        this.followUpClock = followUpClock;
        this.oralApplication = oralApplication;
        this.watches = watches;
        this.messages = messages;
        this.clock = clock;
    }

    /** Registers a changed need and gives the handler the task to assess it. */
    @Override
    @Transactional
    public void report(String caseNumber, String by, String description) {
        Rejected.fieldIf(description == null || description.isBlank(), "description", "behöver fyllas i.");
        CareCase careCase = caseFile.held(caseNumber);
        Rejected.fieldIf(
                careCase.state() != CareCase.State.OPEN, "description", "går inte att anmäla, ärendet är avslutat.");
        ChangedNeed need = needs.save(ChangedNeed.report(careCase.id(), SwedishTime.today(clock), by, description));
        messages.open(
                "need.changed",
                caseNumber,
                Facts.of(CaseVariables.CHANGED_NEED_ID, need.id()).and(CaseVariables.CHANGED_NEED_OUTCOME, null));
        caseFile.writeAuthorityJournal(caseNumber, by, "Förändrat behov", description);
    }

    @Override
    public FormView<AssessChangedNeed> open(TaskAtHand task) {
        ChangedNeed need = need(task);
        CareCase careCase = caseFile.byNumber(task.caseNumber());
        return FormView.<AssessChangedNeed>blank()
                .show("reportedOn", need.reportedOn())
                .show("description", need.description())
                .choices(
                        "decisionChoices",
                        decisions.inForceIn(careCase.id()).stream()
                                .map(decision -> new Choice(
                                        "Beslut " + decision.decidedOn(), String.valueOf(decision.decisionId())))
                                .toList());
    }

    @Override
    public Facts submit(TaskAtHand task, AssessChangedNeed typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(typed.contactedOn().isAfter(today), "contactedOn", "kan inte ligga i framtiden.");
        ChangedNeed need = need(task);
        need.assess(ChangedNeed.State.valueOf(typed.outcome().name()), typed.assessment());
        needs.save(need);
        watches.happened(WatchKind.CHANGED_NEED, task.caseNumber(), need.id());
        caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Förändrat behov bedömt", typed.assessment());
        switch (typed.outcome()) {
            case FOLLOW_UP -> followUpClock.raise(task.caseNumber(), Long.parseLong(typed.decisionId()));
            case INVESTIGATION ->
                oralApplication.receive(
                        task.caseNumber(), typed.law(), typed.newApplication(), typed.contactedOn(), task.userId());
            case NONE -> caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.CHANGED_NEED_OUTCOME, typed.outcome().name());
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.CHANGED_NEED) {
            return Optional.empty();
        }
        ChangedNeed need = needs.findById(subjectId).orElseThrow();
        return Optional.of(DeadlineFacts.from("SOL", false, StartEvent.REPORT, need.reportedOn()));
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return needs.existsByCareCaseIdAndState(careCaseId, ChangedNeed.State.REPORTED)
                ? Optional.of("ett förändrat behov väntar på bedömning")
                : Optional.empty();
    }

    private ChangedNeed need(TaskAtHand task) {
        return needs.findById(task.id(CaseVariables.CHANGED_NEED_ID)).orElseThrow();
    }
}
