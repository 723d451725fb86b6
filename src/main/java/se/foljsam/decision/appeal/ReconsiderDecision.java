package se.foljsam.decision.appeal;

import java.util.Optional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecisions;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The board looks at an appealed decision again, before the court has it: it is changed only if plainly wrong and changeable quickly, simply and without detriment to a party (C10, FL 37 to 39).
 *
 * <p>The change is made in a reassessment of its own in the same case, or in one that goes on already; the appeal waits for it and is handed over with it. A dismissal that was wrong is lifted here at once.
 */
@ForForm
class ReconsiderDecision implements TaskUseCase<ReconsiderDecisionForm> {
    /** A dismissal is lifted at once: the dismissed appeal is taken up again, and nothing is waited for. */
    private static final String LIFTED = "LIFTED";

    private final AppealDesk desk;
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final ReceiveAppeals received;
    private final CaseFile caseFile;

    ReconsiderDecision(
            AppealDesk desk, Appeals appeals, CareDecisions decisions, ReceiveAppeals received, CaseFile caseFile) {
        this.desk = desk;
        this.appeals = appeals;
        this.decisions = decisions;
        this.received = received;
        this.caseFile = caseFile;
    }

    @Override
    public FormView<ReconsiderDecisionForm> open(TaskAtHand task) {
        Appeal appeal = desk.appealOf(task);
        return FormView.<ReconsiderDecisionForm>blank()
                .show("appealText", desk.text(appeal))
                .show(
                        "ongoingText",
                        ongoing(appeal)
                                .map(
                                        matter -> Markdown.ours(
                                                "**En omprövning pågår redan i ärendet.** Ändras beslutet görs det i den, och överklagandet väntar på den."))
                                .orElse(
                                        Markdown.ours(
                                                "Ändras beslutet öppnas en omprövning i ärendet. Överklagandet lämnas över när den är klar.")));
    }

    @Override
    public Facts submit(TaskAtHand task, ReconsiderDecisionForm typed) {
        Appeal appeal = desk.appealOf(task);
        Optional<Appeal> dismissed = desk.dismissedBy(desk.decisionOf(appeal));
        boolean changes = typed.outcome() == ReconsiderDecisionForm.Outcome.CHANGE;
        String fact = typed.outcome().name();
        if (changes && dismissed.isPresent()) {
            dismissed.get().takeUpAgain();
            received.begin(caseFile.byNumber(task.caseNumber()), appeals.save(dismissed.get()), task.userId());
            appeal.reconsidered(typed.reasons());
            fact = LIFTED;
        } else if (changes) {
            Matter matter = ongoing(appeal).orElseGet(() -> openReassessment(task, appeal, typed));
            appeal.decisionIsChanged(typed.reasons(), matter.id());
        } else {
            appeal.reconsidered(typed.reasons());
        }
        appeals.save(appeal);
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                changes ? "Överklagat beslut ska ändras" : "Överklagat beslut ändras inte",
                typed.reasons());
        return Facts.of(CaseVariables.RECONSIDERATION, fact);
    }

    private Matter openReassessment(TaskAtHand task, Appeal appeal, ReconsiderDecisionForm typed) {
        return caseFile.openMatter(
                task.caseNumber(),
                Matter.Kind.REASSESSMENT,
                desk.decisionOf(appeal).law(),
                null,
                "Överklagande: beslutet ska ändras. %s%s"
                        .formatted(
                                typed.reasons(),
                                appeal.newCircumstances() == null
                                        ? ""
                                        : "%n%nNytt sedan beslutet: %s".formatted(appeal.newCircumstances())));
    }

    /** A reassessment of the same law that goes on and is not decided yet. */
    private Optional<Matter> ongoing(Appeal appeal) {
        CareDecision appealed = desk.decisionOf(appeal);
        return caseFile.mattersOf(caseFile.byId(appeal.careCaseId())).stream()
                .filter(matter -> matter.kind() == Matter.Kind.REASSESSMENT && matter.state() == Matter.State.OPEN)
                .filter(matter -> matter.law() == appealed.law())
                .filter(matter -> !decisions.existsByMatterId(matter.id()))
                .findFirst();
    }
}
