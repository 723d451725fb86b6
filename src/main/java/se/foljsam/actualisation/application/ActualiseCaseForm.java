package se.foljsam.actualisation.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
 * @param joinTo what it is investigated together with, if it is joined
 */
record ActualiseCaseForm(
        NextStep nextStep,
        String joinTo,
        boolean urgent,
        @JsonUnwrapped Contact contact,
        @JsonUnwrapped Representation representation,
        @JsonUnwrapped Guardian guardian,
        @JsonUnwrapped Hospital hospital,
        @JsonUnwrapped Told told,
        String withdrawalReason)
        implements Checked {

    /** How the person is reached and spoken with. */
    record Contact(String streetAddress, String phone, boolean protectedIdentity, String interpreterLanguage) {

        static Contact of(Person person) {
            return new Contact(
                    person.streetAddress(),
                    person.phone(),
                    person.hasProtectedIdentity(),
                    person.interpreterLanguage());
        }
    }

    /**
     * Who speaks for the person (L16, L17).
     *
     * @param askedByOthersWhy why a representative asks for somebody who is old enough to ask (LSS 8)
     */
    record Representation(
            String askedByOthersWhy,
            PowerOfAttorney powerOfAttorney,
            LocalDate powerOfAttorneyOn,
            String representativeName,
            Person.Mandate representativeMandate,
            String representativeScope) {

        static Representation of(Application application, Person person) {
            return new Representation(
                    application.askedByOthersWhy(),
                    application.powerOfAttorney(),
                    application.powerOfAttorneyOn(),
                    person.representativeName(),
                    person.representativeMandate(),
                    person.representativeScope());
        }
    }

    /** Whether somebody is to be appointed for the person, which the chief guardian is told of (L16). */
    record Guardian(boolean guardianNeeded, String guardianReason, LocalDate guardianNoticeOn) {

        /** As long as nobody has said otherwise. */
        static Guardian notNeeded() {
            return new Guardian(false, null, null);
        }
    }

    /** What is planned on the ward (A6, C8, C12). */
    record Hospital(
            boolean inHospital,
            LocalDate carePlanningOn,
            String expectedDuration,
            LocalDate plannedHomeOn,
            Support dischargeSupport,
            String dischargeTeam,
            List<String> separateServices,
            String teamInformation) {

        boolean withTeam() {
            return dischargeSupport != null && dischargeSupport != Support.NONE;
        }
    }

    /** What the person was told of how the service works (A7). */
    record Told(boolean informed, LocalDate informedOn, LocalDate leafletOn) {

        /** The day the person was told; left empty it is today. */
        LocalDate informedOn(LocalDate today) {
            return informedOn == null ? today : informedOn;
        }
    }

    /** Where it goes from here. */
    enum NextStep {
        INVESTIGATE,
        ASSESS,
        /** Investigated and answered together with what came in before. */
        JOIN,
        WITHDRAWN
    }

    @Override
    public void check(Problems problems) {
        problems.requireIf(nextStep == NextStep.JOIN, "joinTo", joinTo, "behöver väljas.");
        problems.addIf(
                nextStep == NextStep.INVESTIGATE && !told.informed(),
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
                representation.askedByOthersWhy(),
                "behöver fyllas i: annars begär den enskilde själv.");
        problems.addIf(
                nextStep == NextStep.ASSESS && !isNotification,
                "nextStep",
                "bara en anmälan förhandsbedöms. En ansökan utreds alltid.");
        problems.addIf(isNotification && goesOn, "nextStep", "en anmälan förhandsbedöms innan den kan bli en ansökan.");
        problems.addIf(
                guardian.guardianNeeded() && guardianWaits,
                "guardianNeeded",
                "en anmälan till överförmyndaren väntar redan i ärendet.");
        problems.addIfAhead("powerOfAttorneyOn", representation.powerOfAttorneyOn(), today);
        problems.addIfAhead("guardianNoticeOn", guardian.guardianNoticeOn(), today);
        problems.addIfAhead("carePlanningOn", hospital.carePlanningOn(), today);
        problems.addIfAhead("informedOn", told.informedOn(), today);
        problems.addIfAhead("leafletOn", told.leafletOn(), today);
        problems.addIf(
                hospital.plannedHomeOn() != null && hospital.plannedHomeOn().isBefore(today),
                "plannedHomeOn",
                "har redan varit. Är personen hemma vårdas hon eller han inte på sjukhus.");
        problems.addIf(
                !goesOn && hospital.withTeam(), "dischargeSupport", "blir aktuellt först när en utredning inleds.");
    }

    private void checkWhoActs(Problems problems) {
        PowerOfAttorney.checkDay(problems, representation.powerOfAttorney(), representation.powerOfAttorneyOn());
        problems.requireIf(
                representation.representativeName() != null,
                "representativeMandate",
                representation.representativeMandate(),
                "behöver väljas när den enskilde har en företrädare.");
        problems.requireIf(
                guardian.guardianNeeded(),
                "guardianReason",
                guardian.guardianReason(),
                "behöver fyllas i: anmälan till överförmyndaren vilar på det.");
    }

    private void checkHospital(Problems problems) {
        problems.requireIf(
                hospital.inHospital(),
                "expectedDuration",
                hospital.expectedDuration(),
                "behöver fyllas i när den enskilde är på sjukhus.");
        problems.requireIf(hospital.withTeam(), "dischargeTeam", hospital.dischargeTeam(), "behöver väljas.");
        problems.requireIf(
                hospital.dischargeSupport() == Support.ORDINARY,
                "teamInformation",
                hospital.teamInformation(),
                "behöver fyllas i: teamet får informationen före uppdraget.");
    }
}
