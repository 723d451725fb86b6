package se.foljsam.investigation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.Applied;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Outside;
import se.foljsam.taskform.TaskAtHand;

/** Keeps a version of an investigation with its frame, and what was done in it: factors gone through, consents, a late answer, the leaflet handed over (A7, B1 to B8, B10, L2). */
@Service
class KeepInvestigation {
    private final CaseFile caseFile;
    private final Investigations investigations;
    private final InvestigatedFrames frames;
    private final RelatedFactors factors;
    private final HearParty hearParty;
    private final Applied applied;
    private final Clock clock;

    KeepInvestigation(
            CaseFile caseFile,
            Investigations investigations,
            InvestigatedFrames frames,
            RelatedFactors factors,
            HearParty hearParty,
            Applied applied,
            Clock clock) {
        this.caseFile = caseFile;
        this.investigations = investigations;
        this.frames = frames;
        this.factors = factors;
        this.hearParty = hearParty;
        this.applied = applied;
        this.clock = clock;
    }

    /**
     * As the next version of the matter's investigation.
     *
     * @param correctionReason null unless it corrects what was ready
     */
    void keep(TaskAtHand task, Matter matter, InvestigateNeedForm typed, String correctionReason) {
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
}
