package se.foljsam.investigation;

import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.MatterWithdrawn;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Outcome;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Records the investigation of a need: per life area, the person's own view apart from facts and assessment, with what others told and the consent it rests on (B1 to B6, B8 to B10, A7). Where something may be decided
 * against the party the material is communicated first, or it is said why not (L2).
 */
@ForForm
class InvestigateNeed implements TaskUseCase<InvestigateNeedForm>, Correctable<InvestigateNeedForm> {
    private final CaseFile caseFile;
    private final InvestigationView form;
    private final CheckInvestigation checks;
    private final KeepInvestigation keep;
    private final HearParty hearParty;
    private final Watches watches;
    private final ApplicationEventPublisher events;

    InvestigateNeed(
            CaseFile caseFile,
            InvestigationView form,
            CheckInvestigation checks,
            KeepInvestigation keep,
            HearParty hearParty,
            Watches watches,
            ApplicationEventPublisher events) {
        this.caseFile = caseFile;
        this.form = form;
        this.checks = checks;
        this.keep = keep;
        this.hearParty = hearParty;
        this.watches = watches;
        this.events = events;
    }

    @Override
    public FormView<InvestigateNeedForm> open(TaskAtHand task) {
        return form.open(task.caseNumber(), matterOf(task).id());
    }

    @Override
    public void check(TaskAtHand task, InvestigateNeedForm typed, Problems problems) {
        if (typed.outcome() != Outcome.WITHDRAWN) {
            checks.check(task.caseNumber(), matterOf(task), typed, problems);
        }
    }

    @Override
    public Facts submit(TaskAtHand task, InvestigateNeedForm typed) {
        Matter matter = matterOf(task);
        switch (typed.outcome()) {
            case READY -> {
                keep.keep(task, matter, typed, null);
                watches.happened(WatchKind.INVESTIGATION, task.caseNumber(), matter.id());
                caseFile.writeAuthorityJournal(
                        task.caseNumber(),
                        task.userId(),
                        "Utredning klar",
                        "Utredningen är klar för beslut. Livsområden: "
                                + typed.areas().stream().map(Area::lifeArea).collect(Collectors.joining(", ")) + ".");
            }
            case COMMUNICATE -> {
                keep.keep(task, matter, typed, null);
                hearParty.communicate(
                        task.caseNumber(), matter, typed.communicated().material(), task.userId());
            }
            case WITHDRAWN -> {
                watches.happened(WatchKind.INVESTIGATION, task.caseNumber(), matter.id());
                events.publishEvent(new MatterWithdrawn(matter.applicationId(), typed.withdrawalReason()));
                caseFile.writeAuthorityJournal(
                        task.caseNumber(),
                        task.userId(),
                        "Ansökan återtagen, avskrivs",
                        "Ansökan återtas under utredningen: " + typed.withdrawalReason());
            }
        }
        return Facts.of(CaseVariables.INVESTIGATION_OUTCOME, typed.outcome().name());
    }

    @Override
    public void correct(TaskAtHand task, InvestigateNeedForm before, InvestigateNeedForm now, String reason) {
        Rejected.fieldIf(
                now.outcome() != Outcome.READY || before.outcome() != Outcome.READY,
                "outcome",
                "kan inte ändras genom en rättelse.");
        checks.refuseCorrection(task.caseNumber(), now);
        keep.keep(task, matterOf(task), now, reason);
        caseFile.writeAuthorityJournal(
                task.caseNumber(), task.userId(), "Utredning rättad", "Ny version av utredningen. Skäl: " + reason);
    }

    private Matter matterOf(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }
}
