package se.foljsam.decision.individualplan;

import java.time.Clock;
import java.util.Optional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecisions;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Individual plans that were accepted at a grant of LSS: gone through with the person at least once a year while the grant stands (L10). */
@ForForm
public class ReviewIndividualPlan implements TaskUseCase<ReviewIndividualPlanForm>, WatchFacts {
    private static final String NOTHING_LEFT = "individualPlan.nothingLeft";
    private final CaseFile caseFile;
    private final CareDecisions decisions;
    private final CaseProcesses processes;
    private final CaseMessages messages;
    private final Watches watches;
    private final Clock clock;

    ReviewIndividualPlan(
            CaseFile caseFile,
            CareDecisions decisions,
            CaseProcesses processes,
            CaseMessages messages,
            Watches watches,
            Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.processes = processes;
        this.messages = messages;
        this.watches = watches;
        this.clock = clock;
    }

    /** The person has accepted the plan that was offered: its clock begins. */
    public void begin(String caseNumber, CareDecision decision) {
        processes.begin("individualPlan", caseNumber, Facts.of(CaseVariables.DECISION_ID, decision.id()));
    }

    @Override
    public FormView<ReviewIndividualPlanForm> open(TaskAtHand task) {
        CareDecision decision = decision(task.id(CaseVariables.DECISION_ID));
        return FormView.filledIn(new ReviewIndividualPlanForm(
                        SwedishTime.today(clock), null, ReviewIndividualPlanForm.Next.GOES_ON))
                .show("decidedOn", SwedishTime.written(decision.decidedOn()))
                .show(
                        "reviewedBefore",
                        decision.planReviewedOn() == null
                                ? ""
                                : "Senast genomgången " + SwedishTime.written(decision.planReviewedOn()) + ".");
    }

    @Override
    public Facts submit(TaskAtHand task, ReviewIndividualPlanForm typed) {
        CareDecision decision = decision(task.id(CaseVariables.DECISION_ID));
        Rejected.ahead("reviewedOn", typed.reviewedOn(), SwedishTime.today(clock));
        Rejected.fieldIf(
                typed.reviewedOn().isBefore(decision.decidedOn()),
                "reviewedOn",
                "kan inte vara före beslutet, " + SwedishTime.written(decision.decidedOn()) + ".");
        decision.planReviewed(typed.reviewedOn());
        decisions.save(decision);
        watches.happened(WatchKind.INDIVIDUAL_PLAN, task.caseNumber(), decision.id(), typed.reviewedOn());
        caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Individuell plan genomgången", typed.note());
        boolean again = typed.next() == ReviewIndividualPlanForm.Next.GOES_ON
                && !decision.inForce().isEmpty();
        return Facts.of(CaseVariables.PLAN_AGAIN, again);
    }

    /** With the decision's last service nothing is left to plan: the clock stops. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ServiceEnded ended) {
        if (decision(ended.decisionId()).inForce().isEmpty()
                && messages.waits(NOTHING_LEFT, ended.caseNumber(), CaseVariables.DECISION_ID, ended.decisionId())) {
            watches.drop(WatchKind.INDIVIDUAL_PLAN, ended.caseNumber(), ended.decisionId());
            messages.tell(NOTHING_LEFT, ended.caseNumber(), CaseVariables.DECISION_ID, ended.decisionId());
        }
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.INDIVIDUAL_PLAN) {
            return Optional.empty();
        }
        CareDecision decision = decision(subjectId);
        return Optional.of(DeadlineFacts.from(
                decision.law().name(),
                false,
                StartEvent.PLAN_REVIEWED,
                decision.planReviewedOn() == null ? decision.decidedOn() : decision.planReviewedOn()));
    }

    private CareDecision decision(long id) {
        return decisions.findById(id).orElseThrow();
    }
}
