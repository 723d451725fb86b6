package se.foljsam.casefile.matter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A person's related factors as they were gone through on one day; never changed afterwards. */
class RelatedFactorReview {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long personId;
    private Long careCaseId;
    private RelatedFactors.Step reviewedAtStep;
    private LocalDate reviewedOn;
    private String reviewedBy;
    private String note;
    private List<RelatedFactor> factors;

    /** One factor, unchanged since that day. */
    record RelatedFactor(
            RelatedFactors.Kind kind, String factorText, RelatedFactors.Effect effect, LocalDate sinceOn) {}

    static RelatedFactorReview of(
            long personId,
            long careCaseId,
            RelatedFactors.Step step,
            LocalDate day,
            String by,
            String note,
            List<RelatedFactor> factors) {
        RelatedFactorReview review = new RelatedFactorReview();
        review.personId = personId;
        review.careCaseId = careCaseId;
        review.reviewedAtStep = step;
        review.reviewedOn = day;
        review.reviewedBy = by;
        review.note = note;
        review.factors = List.copyOf(factors);
        return review;
    }

    Long id() {
        return id;
    }

    Long personId() {
        return personId;
    }

    Long careCaseId() {
        return careCaseId;
    }

    RelatedFactors.Step reviewedAtStep() {
        return reviewedAtStep;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    String note() {
        return note;
    }

    List<RelatedFactor> factors() {
        return factors;
    }

    Long version() {
        return version;
    }
}
