package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.Matter;
import se.foljsam.casefile.MatterWithdrawn;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.investigation.InvestigateNeed.Outcome;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Records the investigation of a need: per life area, the person's own view apart from the assessment (B1, B2, B4, B5, B9). */
@ForForm("investigate-need")
class Investigate implements TaskUseCase<InvestigateNeed>, Correctable<InvestigateNeed>, WatchFacts {
    private final CaseFile caseFile;
    private final Investigations investigations;
    private final InvestigatedFrames frames;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Investigate(
            CaseFile caseFile,
            Investigations investigations,
            InvestigatedFrames frames,
            Watches watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFile = caseFile;
        this.investigations = investigations;
        this.frames = frames;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<InvestigateNeed> open(TaskAtHand task) {
        Matter matter = caseFile.matter(task.id(CaseVariables.MATTER_ID));
        FormView<InvestigateNeed> form = FormView.filledIn(withActivities(matter));
        frames.show(form, matter.law());
        return form.show("law", matter.law().shortName())
                .show("groundText", matter.ground() == null ? "" : "**Skäl till omprövningen.** " + matter.ground())
                .show("isChild", isChild(task));
    }

    /** An empty form but for the activities that are known already, so that nobody types them again (B7). */
    private InvestigateNeed withActivities(Matter matter) {
        return new InvestigateNeed(null, null, null, null, null, null, null, null, frames.proposed(matter));
    }

    @Override
    public void check(TaskAtHand task, InvestigateNeed typed, Problems problems) {
        if (typed.isReady()) {
            frames.check(typed.activities(), lifeAreas(typed), "activities", problems);
        }
    }

    private static List<String> lifeAreas(InvestigateNeed typed) {
        return typed.areas().stream().map(InvestigateNeed.Area::lifeArea).toList();
    }

    @Override
    public Facts submit(TaskAtHand task, InvestigateNeed typed) {
        watches.happened(WatchKind.INVESTIGATION, task.caseNumber(), task.id(CaseVariables.MATTER_ID));
        if (typed.isReady()) {
            keep(task, typed, null);
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Utredning klar",
                    "Utredningen är klar för beslut. Livsområden: " + String.join(", ", lifeAreas(typed)) + ".");
        } else {
            Matter matter = caseFile.matter(task.id(CaseVariables.MATTER_ID));
            events.publishEvent(new MatterWithdrawn(matter.applicationId(), typed.withdrawalReason()));
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Ansökan återtagen, avskrivs",
                    "Ansökan återtas under utredningen: " + typed.withdrawalReason());
        }
        return Facts.of(CaseVariables.INVESTIGATION_OUTCOME, typed.outcome().name());
    }

    @Override
    public void correct(TaskAtHand task, InvestigateNeed before, InvestigateNeed now, String reason) {
        Rejected.fieldIf(
                now.outcome() != Outcome.READY || before.outcome() != Outcome.READY,
                "outcome",
                "kan inte ändras genom en rättelse.");
        Problems.rejectFirst(problems -> frames.check(now.activities(), lifeAreas(now), "activities", problems));
        keep(task, now, reason);
        caseFile.writeAuthorityJournal(
                task.caseNumber(), task.userId(), "Utredning rättad", "Ny version av utredningen. Skäl: " + reason);
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.INVESTIGATION) {
            return Optional.empty();
        }
        Matter matter = caseFile.matter(subjectId);
        LocalDate opened = SwedishTime.dateOf(matter.openedAt());
        boolean child = caseFile.personOf(caseFile.byId(matter.careCaseId()).caseNumber())
                .isChildOn(opened);
        return Optional.of(DeadlineFacts.from(matter.law().name(), child, StartEvent.APPLICATION, opened));
    }

    private void keep(TaskAtHand task, InvestigateNeed typed, String correctionReason) {
        Rejected.fieldIf(
                isChild(task)
                        && (typed.heardChild() == null || typed.heardChild().isBlank()),
                "heardChild",
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        long matterId = task.id(CaseVariables.MATTER_ID);
        int next = investigations
                .findFirstByMatterIdOrderByVersionNumberDesc(matterId)
                .map(last -> last.versionNumber() + 1)
                .orElse(1);
        investigations.save(
                Investigation.record(matterId, next, typed, task.userId(), clock.instant(), correctionReason));
        frames.keep(caseFile.matter(matterId), typed.activities(), correctionReason, task.userId());
    }

    private boolean isChild(TaskAtHand task) {
        return caseFile.personOf(task.caseNumber()).isChildOn(SwedishTime.today(clock));
    }
}
