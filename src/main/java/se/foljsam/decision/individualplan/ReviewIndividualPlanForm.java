package se.foljsam.decision.individualplan;

import java.time.LocalDate;

/** An individual plan as it was gone through with the person: {@code review-individual-plan.form} (L10). */
record ReviewIndividualPlanForm(LocalDate reviewedOn, String note, Next next) {

    /** Whether the person still wants it. */
    enum Next {
        GOES_ON,
        DECLINED
    }
}
