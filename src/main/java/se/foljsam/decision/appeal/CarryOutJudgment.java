package se.foljsam.decision.appeal;

import java.util.List;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecision.Concerned;
import se.foljsam.decision.decision.CareDecisions;
import se.foljsam.decision.decision.ChosenUnits;
import se.foljsam.taskform.TaskAtHand;

/** Carries out what a court has answered: a changed decision stands at once, a case that is sent back is investigated anew, a dismissal that is lifted lets the appeal be taken up again (C11, SoL overg. p. 6). */
@Service
class CarryOutJudgment {
    private final AppealDesk desk;
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final ChosenUnits chosenUnits;
    private final ReceiveAppeals received;
    private final CaseFile caseFile;

    CarryOutJudgment(
            AppealDesk desk,
            Appeals appeals,
            CareDecisions decisions,
            ChosenUnits chosenUnits,
            ReceiveAppeals received,
            CaseFile caseFile) {
        this.desk = desk;
        this.appeals = appeals;
        this.decisions = decisions;
        this.chosenUnits = chosenUnits;
        this.received = received;
        this.caseFile = caseFile;
    }

    /** What it leads to is noted in the judgment, which whoever calls keeps. */
    void carryOut(TaskAtHand task, Appeal appeal, CourtJudgment judgment, RegisterJudgmentForm typed) {
        switch (typed.outcome()) {
            case CHANGED ->
                desk.dismissedBy(desk.decisionOf(appeal))
                        .ifPresentOrElse(
                                dismissed -> takeUp(task, dismissed), () -> stand(task, appeal, judgment, typed));
            case SENT_BACK ->
                judgment.sentBackTo(caseFile.openMatter(
                                task.caseNumber(),
                                Matter.Kind.COURT_JUDGMENT,
                                desk.decisionOf(appeal).law(),
                                null,
                                "%s har återförvisat ärendet (mål nr %s). %s"
                                        .formatted(typed.court(), typed.courtCaseNumber(), typed.whatItSays()))
                        .id());
            case UPHELD, STRUCK, JOINED -> {
                // the decision stands, or another judgment says what does
            }
        }
    }

    private void takeUp(TaskAtHand task, Appeal dismissed) {
        dismissed.takeUpAgain();
        received.begin(caseFile.byNumber(task.caseNumber()), appeals.save(dismissed), task.userId());
    }

    private void stand(TaskAtHand task, Appeal appeal, CourtJudgment judgment, RegisterJudgmentForm typed) {
        Matter matter = caseFile.keepMatter(
                task.caseNumber(),
                Matter.Kind.COURT_JUDGMENT,
                desk.decisionOf(appeal).law(),
                null,
                "%s har ändrat beslutet (mål nr %s).".formatted(typed.court(), typed.courtCaseNumber()));
        boolean firstGrant = decisions.findByCareCaseIdOrderById(appeal.careCaseId()).stream()
                .noneMatch(earlier -> earlier.outcome().grants());
        CareDecision decision = decisions.save(CareDecision.adjudged(matter, typed, firstGrant, chosenUnits)
                .concerning(Concerned.of(caseFile.personOf(task.caseNumber()), typed.judgedOn())));
        judgment.standsAs(decision.id(), matter.id());
        if (typed.grants()) {
            caseFile.startDecided(task.caseNumber(), matter, Matter.Start.JUDGMENT, decision.id(), List.of());
        } else {
            caseFile.endMatter(matter.id());
        }
    }
}
