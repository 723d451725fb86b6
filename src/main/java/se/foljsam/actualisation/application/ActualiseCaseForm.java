package se.foljsam.actualisation.application;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.actualisation.application.Application.PowerOfAttorney;
import se.foljsam.casefile.between.ReturnHome.Support;
import se.foljsam.casefile.person.Person;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * What is made sure of before an investigation starts: {@code actualise-case.form} (A1, A4, A6, A7, C8, C12, L16, L17).
 *
 * @param askedByOthersWhy why a representative asks for somebody who is old enough to ask (LSS 8)
 */
record ActualiseCaseForm(
        NextStep nextStep,
        String joinTo,
        boolean urgent,
        String streetAddress,
        String phone,
        boolean protectedIdentity,
        String interpreterLanguage,
        String askedByOthersWhy,
        PowerOfAttorney powerOfAttorney,
        LocalDate powerOfAttorneyOn,
        String representativeName,
        Person.Mandate representativeMandate,
        String representativeScope,
        boolean guardianNeeded,
        String guardianReason,
        LocalDate guardianNoticeOn,
        boolean inHospital,
        LocalDate carePlanningOn,
        String expectedDuration,
        LocalDate plannedHomeOn,
        Support dischargeSupport,
        String dischargeTeam,
        List<String> separateServices,
        String teamInformation,
        boolean informed,
        LocalDate informedOn,
        LocalDate leafletOn,
        String withdrawalReason)
        implements Checked {

    /** Where it goes from here. */
    enum NextStep {
        INVESTIGATE,
        ASSESS,
        /** Investigated and answered together with what came in before. */
        JOIN,
        WITHDRAWN
    }

    /** The day the person was told; left empty it is today. */
    LocalDate informedOn(LocalDate today) {
        return informedOn == null ? today : informedOn;
    }

    boolean withTeam() {
        return dischargeSupport != null && dischargeSupport != Support.NONE;
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(nextStep == NextStep.JOIN, "joinTo", joinTo, "behöver väljas.");
        problems.addIf(
                nextStep == NextStep.INVESTIGATE && !informed,
                "informed",
                "behöver kryssas i: den enskilde ska redan vid ansökan få veta hur insatsen fungerar.");
        problems.requireIf(
                nextStep == NextStep.WITHDRAWN,
                "withdrawalReason",
                withdrawalReason,
                "behöver fyllas i när ansökan återtas.");
        checkWhoActs(problems);
        checkHospital(problems);
    }

    /**
     * What also depends on what came in, on the case and on the day (A1, A2, L16, LSS 8).
     *
     * @param couldAskAlone whether a representative asks for somebody who is old enough to ask
     * @param guardianWaits whether a notice to the chief guardian waits in the case already
     */
    void check(
            Application.Kind kind, boolean couldAskAlone, boolean guardianWaits, LocalDate today, Problems problems) {
        boolean isNotification = kind == Application.Kind.NOTIFICATION;
        boolean goesOn = nextStep == NextStep.INVESTIGATE || nextStep == NextStep.JOIN;
        problems.requireIf(
                goesOn && couldAskAlone,
                "askedByOthersWhy",
                askedByOthersWhy,
                "behöver fyllas i: annars begär den enskilde själv.");
        problems.addIf(
                nextStep == NextStep.ASSESS && !isNotification,
                "nextStep",
                "bara en anmälan förhandsbedöms. En ansökan utreds alltid.");
        problems.addIf(isNotification && goesOn, "nextStep", "en anmälan förhandsbedöms innan den kan bli en ansökan.");
        problems.addIf(
                guardianNeeded && guardianWaits,
                "guardianNeeded",
                "en anmälan till överförmyndaren väntar redan i ärendet.");
        problems.addIfAhead("powerOfAttorneyOn", powerOfAttorneyOn, today);
        problems.addIfAhead("guardianNoticeOn", guardianNoticeOn, today);
        problems.addIfAhead("carePlanningOn", carePlanningOn, today);
        problems.addIfAhead("informedOn", informedOn, today);
        problems.addIfAhead("leafletOn", leafletOn, today);
        problems.addIf(
                plannedHomeOn != null && plannedHomeOn.isBefore(today),
                "plannedHomeOn",
                "har redan varit. Är personen hemma vårdas hon eller han inte på sjukhus.");
        problems.addIf(!goesOn && withTeam(), "dischargeSupport", "blir aktuellt först när en utredning inleds.");
    }

    private void checkWhoActs(Problems problems) {
        PowerOfAttorney.checkDay(problems, powerOfAttorney, powerOfAttorneyOn);
        problems.requireIf(
                representativeName != null,
                "representativeMandate",
                representativeMandate,
                "behöver väljas när den enskilde har en företrädare.");
        problems.requireIf(
                guardianNeeded,
                "guardianReason",
                guardianReason,
                "behöver fyllas i: anmälan till överförmyndaren vilar på det.");
    }

    private void checkHospital(Problems problems) {
        problems.requireIf(
                inHospital, "expectedDuration", expectedDuration, "behöver fyllas i när den enskilde är på sjukhus.");
        problems.requireIf(withTeam(), "dischargeTeam", dischargeTeam, "behöver väljas.");
        problems.requireIf(
                dischargeSupport == Support.ORDINARY,
                "teamInformation",
                teamInformation,
                "behöver fyllas i: teamet får informationen före uppdraget.");
    }
}
