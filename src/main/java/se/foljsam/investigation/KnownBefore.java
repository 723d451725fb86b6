package se.foljsam.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.Applied;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.RelatedFactors.Reviewed;
import se.foljsam.frametime.InvestigatedFrames;
import se.foljsam.frametime.TypedActivity;
import se.foljsam.investigation.InvestigateNeedForm.Account;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Communicated;
import se.foljsam.investigation.InvestigateNeedForm.Factor;
import se.foljsam.investigation.InvestigateNeedForm.Hearing;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Part;
import se.foljsam.investigation.InvestigateNeedForm.Related;
import se.foljsam.investigation.InvestigateNeedForm.Relative;
import se.foljsam.investigation.InvestigateNeedForm.Visit;
import se.foljsam.investigation.Investigation.InvestigatedArea;
import se.foljsam.investigation.Investigation.OutsideInformation;

/**
 * What is filled in when an investigation's form opens: the version that was communicated; otherwise the life areas of the case's last investigation, and the related factors as they were gone through last. Views,
 * assessment and consent are of this time and never filled in from another.
 */
@Service
class KnownBefore {
    private final Investigations investigations;
    private final DecisionBook decisions;
    private final Applied applied;
    private final InvestigatedFrames frames;

    KnownBefore(Investigations investigations, DecisionBook decisions, Applied applied, InvestigatedFrames frames) {
        this.investigations = investigations;
        this.decisions = decisions;
        this.applied = applied;
        this.frames = frames;
    }

    /** The last investigation of another matter in the same case. */
    Optional<Investigation> earlier(Matter matter) {
        return investigations.lastBefore(matter.careCaseId(), matter.id()).flatMap(investigations::findById);
    }

    /** Filled in as far as it is known. */
    InvestigateNeedForm in(
            Matter matter, Optional<Investigation> earlier, Optional<Reviewed> reviewed, LocalDate today) {
        return investigations
                .findFirstByMatterIdOrderByVersionNumberDesc(matter.id())
                .map(version -> again(version, reviewed, today, frames.proposed(matter)))
                .orElseGet(() -> fromEarlier(matter, earlier, reviewed, today));
    }

    /** The version that was communicated, to go on with. */
    private static InvestigateNeedForm again(
            Investigation last, Optional<Reviewed> reviewed, LocalDate today, List<TypedActivity> activities) {
        List<Factor> factors = last.relatedFactorReviewId() == null ? List.of() : typed(reviewed);
        return new InvestigateNeedForm(
                null,
                new Account(last.ownView(), last.facts(), last.objection(), last.assessment()),
                last.areas().stream().map(InvestigatedArea::typed).toList(),
                parts(last, !factors.isEmpty()),
                new Related(factors, !factors.isEmpty()),
                last.outside().stream().map(OutsideInformation::typed).toList(),
                new Visit(
                        last.homeVisit(),
                        last.visitedOn(),
                        last.noVisitReason(),
                        last.isLeafletHandedOver(),
                        last.heardChild()),
                new Relative(last.relativeCares(), last.relativeView()),
                new Hearing(last.againstTheParty(), last.notCommunicatedGround(), last.notCommunicatedWhy()),
                Communicated.notYet(today),
                null,
                activities);
    }

    private InvestigateNeedForm fromEarlier(
            Matter matter, Optional<Investigation> earlier, Optional<Reviewed> reviewed, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        List<Factor> known = typed(reviewed);
        if (!known.isEmpty()) {
            parts.add(Part.FACTORS);
        }
        boolean relativeCared = earlier.map(Investigation::relativeCares)
                .filter(Answer.YES::equals)
                .isPresent();
        if (relativeCared) {
            parts.add(Part.RELATIVE);
        }
        return new InvestigateNeedForm(
                null,
                Account.unwritten(),
                earlier.map(one -> one.areas().stream()
                                .map(InvestigatedArea::typed)
                                .toList())
                        .orElseGet(() -> List.of(Area.blank())),
                parts,
                new Related(known, false),
                List.of(),
                new Visit(
                        decisions.inForceIn(matter.careCaseId()).isEmpty() ? null : HomeVisit.NOT_CALLED_FOR,
                        today,
                        null,
                        matter.applicationId() != null && applied.isLeafletHandedOver(matter.applicationId()),
                        null),
                new Relative(relativeCared ? Answer.YES : null, null),
                Hearing.undecided(),
                Communicated.notYet(today),
                null,
                frames.proposed(matter));
    }

    private static List<Part> parts(Investigation version, boolean hasFactors) {
        List<Part> parts = new ArrayList<>();
        if (version.facts() != null) {
            parts.add(Part.FACTS);
        }
        if (hasFactors) {
            parts.add(Part.FACTORS);
        }
        if (!version.outside().isEmpty()) {
            parts.add(Part.OUTSIDE);
        }
        if (version.relativeCares() != null) {
            parts.add(Part.RELATIVE);
        }
        if (version.objection() != null) {
            parts.add(Part.OBJECTION);
        }
        return parts;
    }

    private static List<Factor> typed(Optional<Reviewed> reviewed) {
        return reviewed.map(one -> one.factors().stream()
                        .map(factor -> new Factor(factor.kind(), factor.text(), factor.effect()))
                        .toList())
                .orElse(List.of());
    }
}
