package se.foljsam.followup.need;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.between.OralApplication;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.need.AssessChangedNeedForm.Outcome;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Assesses a changed need: a follow-up of the running decision, a revised order inside it, a new investigation, or nothing to do, with the reason (H1 to H3, H5, H7, B12, G5).
 *
 * <p>No need found is neither a grant nor compensation, and no refusal, which only an application gets. The unit is told what will be done, and nothing of the assessment (H4, J3).
 */
@ForForm
class AssessChangedNeed implements TaskUseCase<AssessChangedNeedForm> {
    private final NeedAtHand atHand;
    private final ReviseForNeed revise;
    private final TellOfAssessedNeed tell;
    private final ChangedNeeds needs;
    private final FollowUpClock followUpClock;
    private final OralApplication oralApplication;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    AssessChangedNeed(
            NeedAtHand atHand,
            ReviseForNeed revise,
            TellOfAssessedNeed tell,
            ChangedNeeds needs,
            FollowUpClock followUpClock,
            OralApplication oralApplication,
            CaseFile caseFile,
            Watches watches,
            Clock clock) {
        this.atHand = atHand;
        this.revise = revise;
        this.tell = tell;
        this.needs = needs;
        this.followUpClock = followUpClock;
        this.oralApplication = oralApplication;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AssessChangedNeedForm> open(TaskAtHand task) {
        return atHand.open(task.caseNumber(), need(task));
    }

    @Override
    public void check(TaskAtHand task, AssessChangedNeedForm typed, Problems problems) {
        if (typed.outcome() == Outcome.REVISED_ORDER) {
            revise.check(task, typed, problems);
        }
    }

    @Override
    public Facts submit(TaskAtHand task, AssessChangedNeedForm typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.ahead("contactedOn", typed.contactedOn(), today);
        if (typed.outcome() == Outcome.REVISED_ORDER) {
            revise.refuseUnknown(task, typed);
        }
        ChangedNeed need = need(task);
        need.assess(ChangedNeed.State.valueOf(typed.outcome().name()), typed.assessment());
        needs.save(need);
        watches.happened(WatchKind.CHANGED_NEED, task.caseNumber(), need.id());
        tell.assessed(task, need, typed);
        switch (typed.outcome()) {
            case FOLLOW_UP -> followUpClock.raise(task.caseNumber(), Long.parseLong(typed.decisionId()));
            case INVESTIGATION -> {
                need.ledTo(oralApplication.receive(
                        task.caseNumber(), typed.law(), typed.newApplication(), typed.contactedOn(), task.userId()));
                needs.save(need);
            }
            case REVISED_ORDER -> {
                revise.carryOut(task, typed);
                caseFile.settle(task.caseNumber());
            }
            case NONE -> caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.CHANGED_NEED_OUTCOME, typed.outcome().name());
    }

    private ChangedNeed need(TaskAtHand task) {
        return needs.findById(task.id(CaseVariables.CHANGED_NEED_ID)).orElseThrow();
    }
}
