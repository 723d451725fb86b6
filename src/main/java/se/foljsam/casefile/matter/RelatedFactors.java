package se.foljsam.casefile.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.matter.RelatedFactorReview.RelatedFactor;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.Spoken;

/**
 * What hinders and helps a person beside the life areas: body, health, environment and the person's own (B1, G9). One source for investigation and follow-up: each time they are gone through is kept as it was, and
 * what holds is what was gone through last.
 */
@Service
public class RelatedFactors {
    private final RelatedFactorReviews reviews;
    private final CaseFile caseFile;
    private final Clock clock;

    RelatedFactors(RelatedFactorReviews reviews, CaseFile caseFile, Clock clock) {
        this.reviews = reviews;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /** What it is, after ICF; health conditions and personal factors have no code there. */
    public enum Kind implements Spoken {
        BODY_FUNCTION("Kroppsfunktion"),
        BODY_STRUCTURE("Kroppsstruktur"),
        HEALTH("Hälsotillstånd"),
        ENVIRONMENT("Omgivning"),
        PERSONAL("Personfaktor");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** What it does to the person's everyday life. */
    public enum Effect implements Spoken {
        HINDERS("hindrar"),
        HELPS("underlättar"),
        BOTH("hindrar och underlättar");

        private final String swedish;

        Effect(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Where they were gone through. */
    public enum Step {
        INVESTIGATION,
        FOLLOW_UP
    }

    /**
     * A factor.
     *
     * @param since unchanged since that day; null for one just typed
     */
    public record Factor(Kind kind, String text, Effect effect, LocalDate since) {
        private boolean isSame(RelatedFactor earlier) {
            return kind == earlier.kind() && effect == earlier.effect() && text.equals(earlier.factorText());
        }
    }

    /**
     * The factors as they were gone through last.
     *
     * @param note what was said to have changed and is not worked in yet; null if nothing
     */
    public record Reviewed(long reviewId, Step step, LocalDate on, String by, String note, List<Factor> factors) {}

    /** What holds for the person of this case, whichever case it was gone through in; empty if it never was. */
    public Optional<Reviewed> of(String caseNumber) {
        List<RelatedFactorReview> all = reviewsOf(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(reviewed(all.get(all.size() - 1)));
    }

    /** They were gone through with the person today and are these: what is as before keeps the day it is unchanged since. Returns the review's id. */
    @Transactional
    public long goneThrough(String caseNumber, List<Factor> factors, String by) {
        LocalDate today = SwedishTime.today(clock);
        List<RelatedFactorReview> all = reviewsOf(caseNumber);
        List<RelatedFactor> before =
                all.isEmpty() ? List.of() : all.get(all.size() - 1).factors();
        List<RelatedFactor> now = factors.stream()
                .map(factor -> new RelatedFactor(
                        factor.kind(), factor.text(), factor.effect(), unchangedSince(factor, before, today)))
                .toList();
        return keep(caseNumber, Step.INVESTIGATION, by, null, now);
    }

    /** A follow-up asked whether they still hold. What was said to have changed waits for the next investigation, which shows it, whatever is confirmed meanwhile. */
    @Transactional
    public void askedAtFollowUp(String caseNumber, String changed, String by) {
        List<RelatedFactorReview> all = reviewsOf(caseNumber);
        if (all.isEmpty() && changed == null) {
            return;
        }
        RelatedFactorReview last = all.isEmpty() ? null : all.get(all.size() - 1);
        String waiting = last == null ? null : last.note();
        keep(
                caseNumber,
                Step.FOLLOW_UP,
                by,
                Stream.of(waiting, changed)
                        .filter(Objects::nonNull)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("\n"), text -> text.isEmpty() ? null : text)),
                last == null ? List.of() : last.factors());
    }

    private long keep(String caseNumber, Step step, String by, String note, List<RelatedFactor> factors) {
        CareCase careCase = caseFile.byNumber(caseNumber);
        return reviews.save(RelatedFactorReview.of(
                        caseFile.personOf(caseNumber).id(),
                        careCase.id(),
                        step,
                        SwedishTime.today(clock),
                        by,
                        note,
                        factors))
                .id();
    }

    private List<RelatedFactorReview> reviewsOf(String caseNumber) {
        return reviews.findByPersonIdOrderById(caseFile.personOf(caseNumber).id());
    }

    private static LocalDate unchangedSince(Factor factor, List<RelatedFactor> before, LocalDate today) {
        return before.stream()
                .filter(factor::isSame)
                .map(RelatedFactor::sinceOn)
                .findFirst()
                .orElse(today);
    }

    private static Reviewed reviewed(RelatedFactorReview review) {
        return new Reviewed(
                review.id(),
                review.reviewedAtStep(),
                review.reviewedOn(),
                review.reviewedBy(),
                review.note(),
                review.factors().stream()
                        .map(factor ->
                                new Factor(factor.kind(), factor.factorText(), factor.effect(), factor.sinceOn()))
                        .toList());
    }
}
