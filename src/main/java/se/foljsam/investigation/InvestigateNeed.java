package se.foljsam.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.Applied;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.MatterWithdrawn;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.QueueOrder;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Counterpart;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Outcome;
import se.foljsam.investigation.InvestigateNeedForm.Outside;
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
class InvestigateNeed implements TaskUseCase<InvestigateNeedForm>, Correctable<InvestigateNeedForm>, WatchFacts {
    private final CaseFile caseFile;
    private final Investigations investigations;
    private final InvestigatedFrames frames;
    private final InvestigationView form;
    private final LifeAreaTable table;
    private final RelatedFactors factors;
    private final HearParty hearParty;
    private final Applied applied;
    private final DecisionBook decisions;
    private final ProviderUnits units;
    private final QueueOrder queue;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvestigateNeed(
            CaseFile caseFile,
            Investigations investigations,
            InvestigatedFrames frames,
            InvestigationView form,
            LifeAreaTable table,
            RelatedFactors factors,
            HearParty hearParty,
            Applied applied,
            DecisionBook decisions,
            ProviderUnits units,
            QueueOrder queue,
            Watches watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFile = caseFile;
        this.investigations = investigations;
        this.frames = frames;
        this.form = form;
        this.table = table;
        this.factors = factors;
        this.hearParty = hearParty;
        this.applied = applied;
        this.decisions = decisions;
        this.units = units;
        this.queue = queue;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<InvestigateNeedForm> open(TaskAtHand task) {
        return form.open(task.caseNumber(), matterOf(task).id());
    }

    @Override
    public void check(TaskAtHand task, InvestigateNeedForm typed, Problems problems) {
        if (typed.outcome() == Outcome.WITHDRAWN) {
            return;
        }
        Matter matter = matterOf(task);
        LocalDate today = SwedishTime.today(clock);
        problems.requireIf(
                isChild(task),
                "heardChild",
                typed.visit().heardChild(),
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        checkAreas(typed.areas(), today, problems);
        for (int row = 0; row < typed.outside().size(); row++) {
            checkOutside(typed.outside().get(row), "outside[" + row + "].", today, problems);
        }
        checkVisit(matter, typed, today, problems);
        checkHearing(matter, typed, today, problems);
        frames.check(typed.activities(), lifeAreas(typed), "activities", problems);
    }

    private void checkAreas(List<Area> areas, LocalDate today, Problems problems) {
        Map<String, LifeAreaTable.Element> elements = table.elementsOn(today).stream()
                .collect(Collectors.toMap(LifeAreaTable.Element::code, Function.identity()));
        for (int row = 0; row < areas.size(); row++) {
            Area area = areas.get(row);
            problems.addIf(
                    area.elements().stream()
                            .anyMatch(code -> !elements.get(code).lifeArea().equals(area.lifeArea())),
                    "areas[" + row + "].elements",
                    "hör till ett annat livsområde.");
            problems.addIf(
                    area.states().goal() != null && table.repeatsTheLaw(area.states().goal()),
                    "areas[" + row + "].goal",
                    "säger bara det som lagen säger om alla. Skriv vad den enskilde själv ska klara eller uppleva.");
        }
    }

    private void checkOutside(Outside row, String at, LocalDate today, Problems problems) {
        boolean sameBoard = row.counterpart() == Counterpart.PROVIDER
                && row.unitCode() != null
                && units.isUnderSameBoard(row.unitCode());
        problems.addIf(
                row.consent() == Consent.NOT_NEEDED && !sameBoard,
                at + "consent",
                "behövs: bara mellan handläggaren och en utförare under samma nämnd får uppgifter gå utan samtycke.");
        problems.addIfAhead(at + "consentOn", row.consentOn(), today);
        problems.addIfAhead(at + "informationOn", row.informationOn(), today);
    }

    private void checkVisit(Matter matter, InvestigateNeedForm typed, LocalDate today, Problems problems) {
        boolean newApplicant = decisions.inForceIn(matter.careCaseId()).isEmpty();
        problems.requireIf(newApplicant, "homeVisit", typed.visit().homeVisit(), "behöver väljas.");
        if (typed.visit().homeVisit() == HomeVisit.MADE) {
            problems.addIfAhead("visitedOn", typed.visit().visitedOn(), today);
        }
    }

    private void checkHearing(Matter matter, InvestigateNeedForm typed, LocalDate today, Problems problems) {
        problems.addIfAhead("lateAnsweredOn", typed.communicated().lateAnsweredOn(), today);
        if (typed.isCommunicated()) {
            problems.addIfAhead("communicatedOn", typed.communicated().communicatedOn(), today);
            problems.addIf(
                    !typed.communicated().communicatedOn().isAfter(today)
                            && hearParty
                                    .answerBy(
                                            caseFile.byId(matter.careCaseId()).caseNumber(),
                                            matter,
                                            typed.communicated().communicatedOn())
                                    .isBefore(today),
                    "communicatedOn",
                    "ligger så långt tillbaka att svarstiden redan är ute.");
        }
        boolean unheard = typed.isReady()
                && typed.hearing().against() == Answer.YES
                && hearParty.last(matter.id()).isEmpty();
        problems.requireIf(
                unheard,
                "notCommunicated",
                typed.hearing().notCommunicated(),
                "behöver väljas, eller kommunicera underlaget först: den enskilde får inte del av det efteråt.");
    }

    private static List<String> lifeAreas(InvestigateNeedForm typed) {
        return typed.areas().stream().map(InvestigateNeedForm.Area::lifeArea).toList();
    }

    @Override
    public Facts submit(TaskAtHand task, InvestigateNeedForm typed) {
        Matter matter = matterOf(task);
        switch (typed.outcome()) {
            case READY -> {
                keep(task, matter, typed, null);
                watches.happened(WatchKind.INVESTIGATION, task.caseNumber(), matter.id());
                caseFile.writeAuthorityJournal(
                        task.caseNumber(),
                        task.userId(),
                        "Utredning klar",
                        "Utredningen är klar för beslut. Livsområden: "
                                + typed.areas().stream().map(Area::lifeArea).collect(Collectors.joining(", ")) + ".");
            }
            case COMMUNICATE -> {
                keep(task, matter, typed, null);
                hearParty.communicate(task.caseNumber(), matter, typed.communicated().material(), task.userId());
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
        Problems.rejectFirst(problems -> frames.check(now.activities(), lifeAreas(now), "activities", problems));
        Rejected.fieldIf(
                isChild(task) && (now.visit().heardChild() == null || now.visit().heardChild().isBlank()),
                "heardChild",
                "behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        keep(task, matterOf(task), now, reason);
        caseFile.writeAuthorityJournal(
                task.caseNumber(), task.userId(), "Utredning rättad", "Ny version av utredningen. Skäl: " + reason);
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return switch (kind) {
            case INVESTIGATION -> {
                Matter matter = caseFile.matter(subjectId);
                yield Optional.of(facts(matter, StartEvent.APPLICATION, matter.openedAt()));
            }
            case DECISION -> {
                Matter matter = caseFile.matter(subjectId);
                yield Optional.of(facts(matter, StartEvent.INVESTIGATED, readyAt(matter))
                        .of(queue.isUrgent(matter) ? "URGENT" : "ORDINARY"));
            }
            default -> Optional.empty();
        };
    }

    private DeadlineFacts facts(Matter matter, StartEvent event, Instant at) {
        LocalDate day = SwedishTime.dateOf(at);
        boolean child = caseFile.personOf(caseFile.byId(matter.careCaseId()).caseNumber())
                .isChildOn(day);
        return DeadlineFacts.from(matter.law().name(), child, event, day);
    }

    /** What is corrected afterwards was ready before. */
    private Instant readyAt(Matter matter) {
        return investigations
                .findFirstByMatterIdAndCorrectionReasonIsNullOrderByVersionNumberDesc(matter.id())
                .map(Investigation::recordedAt)
                .orElse(matter.openedAt());
    }

    private void keep(TaskAtHand task, Matter matter, InvestigateNeedForm typed, String correctionReason) {
        Optional<Investigation> last = investigations.findFirstByMatterIdOrderByVersionNumberDesc(matter.id());
        Long review = typed.related().factorsReviewed()
                ? Long.valueOf(factors.goneThrough(task.caseNumber(), factorsOf(typed), task.userId()))
                : null;
        investigations.save(Investigation.record(
                matter.id(),
                last.map(version -> version.versionNumber() + 1).orElse(1),
                typed,
                review,
                task.userId(),
                clock.instant(),
                correctionReason));
        frames.keep(matter, typed.activities(), correctionReason, task.userId());
        journalConsents(task, typed, last);
        if (typed.communicated().lateAnswer() != null) {
            hearParty.answeredLate(task.caseNumber(), matter.id(), typed.communicated(), task.userId());
        }
        if (typed.visit().leafletHandedOver()
                && matter.applicationId() != null
                && !applied.isLeafletHandedOver(matter.applicationId())) {
            applied.leafletHandedOver(matter.applicationId());
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Informationsbladet överlämnat",
                    "Den enskilde har fått informationsbladet om hur hemtjänsten fungerar vid utredningssamtalet.");
        }
    }

    private static List<RelatedFactors.Factor> factorsOf(InvestigateNeedForm typed) {
        return typed.related().factors().stream()
                .map(factor -> new RelatedFactors.Factor(factor.kind(), factor.text(), factor.effect(), null))
                .toList();
    }

    /** Each consent is journalled once, with its day and scope (B3). */
    private void journalConsents(TaskAtHand task, InvestigateNeedForm typed, Optional<Investigation> last) {
        Set<Outside> known = last.map(version -> version.outside().stream()
                        .map(Investigation.OutsideInformation::typed)
                        .collect(Collectors.toSet()))
                .orElse(new HashSet<>());
        typed.outside().stream()
                .filter(row -> row.consent() != Consent.NOT_NEEDED && !known.contains(row))
                .forEach(row -> caseFile.writeAuthorityJournal(
                        task.caseNumber(),
                        task.userId(),
                        row.isConsented() ? "Samtycke" : "Inget samtycke",
                        OutsideWords.consent(row)));
    }

    private Matter matterOf(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }

    private boolean isChild(TaskAtHand task) {
        return caseFile.personOf(task.caseNumber()).isChildOn(SwedishTime.today(clock));
    }
}
