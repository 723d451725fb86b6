package se.foljsam.actualisation;

import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** What is made sure of before an investigation starts: {@code actualise-case.form} (A1, A6, A7). */
record ActualiseCase(
        NextStep nextStep,
        String streetAddress,
        String phone,
        boolean protectedIdentity,
        String interpreterLanguage,
        boolean inHospital,
        String expectedDuration,
        boolean informed,
        String withdrawalReason)
        implements Checked {

    /** Where it goes from here. */
    enum NextStep {
        INVESTIGATE,
        ASSESS,
        WITHDRAWN
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                nextStep == NextStep.INVESTIGATE && !informed,
                "informed",
                "behöver kryssas i: den enskilde ska redan vid ansökan få veta hur insatsen fungerar.");
        problems.requireIf(
                inHospital, "expectedDuration", expectedDuration, "behöver fyllas i när den enskilde är på sjukhus.");
        problems.requireIf(
                nextStep == NextStep.WITHDRAWN,
                "withdrawalReason",
                withdrawalReason,
                "behöver fyllas i när ansökan återtas.");
    }
}
