package se.foljsam.investigation;

import java.time.Clock;
import java.time.LocalDate;
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
import se.foljsam.investigation.InvestigateNeed.Outcome;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Records the investigation of a need: per life area, the person's own view apart from the assessment (B1, B2, B4, B5, B9). */
@ForForm("investigate-need")
class Investigate implements TaskUseCase<InvestigateNeed>, Correctable<InvestigateNeed>, WatchFacts {
    private final CaseFile caseFile;
    private final Investigations investigations;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Investigate(
            CaseFile caseFile,
            Investigations investigations,
            Watches watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFile = caseFile;
        this.investigations = investigations;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<InvestigateNeed> open(TaskAtHand task) {
        Matter matter = caseFile.matter(task.id(CaseVariables.MATTER_ID));
        return FormView.<InvestigateNeed>blank()
                .show("law", matter.law().shortName())
                .show("groundText", matter.ground() == null ? "" : "**Skäl till omprövningen.** " + matter.ground())
                .show("isChild", isChild(task));
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
                    "Utredningen är klar för beslut. Livsområden: "
                            + String.join(
                                    ", ",
                                    typed.areas().stream()
                                            .map(InvestigateNeed.Area::lifeArea)
                                            .toList())
                            + ".");
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
    }

    private boolean isChild(TaskAtHand task) {
        return caseFile.personOf(task.caseNumber()).isChildOn(SwedishTime.today(clock));
    }
}
