package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/**
 * Anna has broken her thigh bone. She is planned for in hospital, gets help for three weeks from her return home, is followed up on day 17, and then gets less help as she recovers.
 *
 * <p>The day of return is day 1: two and a half weeks is day 17, three and a half is day 24, five weeks is day 35.
 */
@FoljsamTest
class AnnaTest {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void inHospital() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"A6", "C1", "E1", "F7", "G4", "G14", "G16", "G21"})
    void helpFollowsHerRecoveryFromHospitalThroughThreeDecisions() {
        CaseAtWork anna = grantedInHospital("19380214-9850");
        work.liveUntil("2026-03-11");
        comesHome(anna, "2026-03-11");

        work.liveUntil("2026-03-13");
        assertThat(anna.dueOf("userTask_holdFollowUp")).as("day 17").isEqualTo("2026-03-27");
        work.liveUntil("2026-03-27");
        appliesAtFollowUp(anna, "Fortsatt hjälp i hemmet, fem gånger per dygn.");
        assertThat(anna.all("x.received_on || ' ' || x.concerns", "application", "x.channel = 'IN_PERSON'"))
                .containsExactly("2026-03-27 Fortsatt hjälp i hemmet, fem gånger per dygn.");
        decidedAgain(anna, "Fem gånger per dygn", "2026-04-01", "2026-04-28", null);
        assertThat(anna.watched("FOLLOW_UP"))
                .as("day 24 of the second decision; the first is not followed up again")
                .containsExactly(LocalDate.parse("2026-04-24"));

        work.liveUntil("2026-04-01");
        oldHelpEndsAndNewBegins(anna, "2026-04-01", "2026-04-24");
        assertThat(anna.all("x.started_on || ' to ' || x.valid_to", "service_order"))
                .containsExactly("2026-03-11 to 2026-03-31", "2026-04-01 to 2026-04-28");

        work.liveUntil("2026-04-24");
        assertThat(anna.dueOf("userTask_holdFollowUp")).isEqualTo("2026-04-24");
        appliesAtFollowUp(anna, "Hjälp tre gånger per dygn.");
        decidedAgain(anna, "Tre gånger per dygn", "2026-04-29", "2026-05-26", "2026-05-05");
        work.liveUntil("2026-04-29");
        oldHelpEndsAndNewBegins(anna, "2026-04-29", "2026-05-20");
        work.liveUntil("2026-05-05");
        assertThat(anna.dueOf("userTask_holdFollowUp"))
                .as("the handler's own day, day 35")
                .isEqualTo("2026-05-05");
        anna.followedUp(Typed.homeVisit(), result -> {
            result.putAll(Typed.of("outcome", "ADJUSTED", "change", "LESS", "personAgrees", "YES"));
            result.put("newExtent", "Två gånger per dygn");
        });

        assertThat(anna.all("x.event_on || ' ' || x.meeting_form || ' ' || x.outcome", "registered_event"))
                .containsExactly(
                        "2026-03-27 HOME_VISIT NEW_NEED",
                        "2026-04-24 HOME_VISIT NEW_NEED",
                        "2026-05-05 HOME_VISIT ADJUSTED");
        assertThat(anna.all("x.extent", "service_order"))
                .containsExactly("Sju gånger per dygn", "Fem gånger per dygn", "Två gånger per dygn");
        assertThat(anna.watched("FOLLOW_UP"))
                .as("half a week before the third decision's end")
                .containsExactly(LocalDate.parse("2026-05-22"));
    }

    @Test
    @Rule("A6")
    void theWholePeriodMovesWithTheReturnHome() {
        CaseAtWork anna = grantedInHospital("19410523-9851");
        assertThat(anna.all("x.in_hospital || ' ' || x.expected_duration", "application"))
                .hasSize(1)
                .allSatisfy(known -> assertThat(known).containsIgnoringCase("true Omkring åtta veckor"));
        assertThat(anna.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2026-03-25"));

        work.liveUntil("2026-03-11");
        comesHome(anna, "2026-03-11");
        assertThat(anna.all("x.valid_from || ' to ' || x.valid_to", "care_decision"))
                .containsExactly("2026-03-11 to 2026-03-31");
        assertThat(anna.all("x.valid_from || ' to ' || x.valid_to", "service_order"))
                .containsExactly("2026-03-11 to 2026-03-31");
        assertThat(anna.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2026-03-27"));
        assertThat(anna.watched("DECISION_END")).containsExactly(LocalDate.parse("2026-04-01"));

        work.liveUntil("2026-03-31");
        assertThat(anna.tasks()).as("her help goes on to its last day").doesNotContain("userTask_confirmEnding");
        work.liveUntil("2026-04-01");
        assertThat(anna.tasks()).contains("userTask_confirmEnding");
    }

    @Test
    @Rule("A6")
    void anEarlierReturnHomeMovesThePeriodBack() {
        CaseAtWork anna = grantedInHospital("19350909-9853");
        work.liveUntil("2026-03-06");
        comesHome(anna, "2026-03-06");
        assertThat(anna.all("x.valid_from || ' to ' || x.valid_to", "care_decision"))
                .containsExactly("2026-03-06 to 2026-03-26");
        assertThat(anna.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2026-03-22"));
        work.liveUntil("2026-03-27");
        assertThat(anna.tasks()).contains("userTask_confirmEnding");
    }

    @Test
    @Rule("A6")
    void helpThatCountsFromTheReturnHomeDoesNotEndBeforeSheIsHome() {
        CaseAtWork anna = grantedInHospital("19471201-9852");
        work.liveUntil("2026-04-07");
        assertThat(anna.tasks())
                .as("the planned three weeks have passed in hospital")
                .contains("userTask_registerExecution")
                .doesNotContain("userTask_confirmEnding");
        comesHome(anna, "2026-04-07");
        assertThat(anna.watched("DECISION_END")).containsExactly(LocalDate.parse("2026-04-28"));
        work.liveUntil("2026-04-27");
        assertThat(anna.tasks()).doesNotContain("userTask_confirmEnding");
        work.liveUntil("2026-04-28");
        assertThat(anna.tasks()).contains("userTask_confirmEnding");
    }

    /** Coordinated planning on the ward; three weeks of help from the return home, planned for 9 March. */
    private CaseAtWork grantedInHospital(String identityNumber) {
        CaseAtWork anna = CaseAtWork.started(
                        work, jdbc, Typed.application(identityNumber, "Anna Andersson", "2026-03-02"))
                .submits(
                        "userTask_actualiseCase",
                        Typed.with(
                                Typed.actualised(),
                                "inHospital",
                                true,
                                "expectedDuration",
                                "Omkring åtta veckor enligt läkare och sjukgymnast."))
                .submits(
                        "userTask_investigateNeed",
                        Typed.with(
                                Typed.investigated(),
                                "homeVisit",
                                "PLAINLY_UNNECESSARY",
                                "noVisitReason",
                                "Samordnad vårdplanering på avdelningen."));
        work.liveUntil("2026-03-04");
        return anna.decided(
                        Typed.with(granted("Sju gånger per dygn", "2026-03-09", "2026-03-29"), "fromReturnHome", true))
                .ordered()
                .acknowledged("petra");
    }

    private static Map<String, Object> granted(String extent, String from, String to) {
        return Typed.with(Typed.granted(from, to), "services", List.of(Typed.service("HEMTJANST", extent, "BJORKEN")));
    }

    private static void comesHome(CaseAtWork anna, String day) {
        anna.begun("petra", day)
                .planned("petra", LocalDate.parse(day).plusDays(14).toString());
    }

    private static void appliesAtFollowUp(CaseAtWork anna, String application) {
        anna.followedUp(
                Typed.with(Typed.homeVisit(), "newApplication", application),
                result -> result.putAll(Typed.of("outcome", "NEW_NEED", "applies", "YES")));
    }

    private static void decidedAgain(CaseAtWork anna, String extent, String from, String to, String followUpOn) {
        anna.submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(granted(extent, from, to), "ownFollowUpOn", followUpOn))
                .ordered()
                .acknowledged("petra");
    }

    private void oldHelpEndsAndNewBegins(CaseAtWork anna, String day, String planFollowUpOn) {
        anna.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true))
                .begun("petra", day)
                .planned("petra", planFollowUpOn);
        work.settle();
        assertThat(anna.tasks()).doesNotContain("userTask_confirmEnding", "userTask_makePlan", "userTask_reviewPlan");
        assertThat(work.isRunning(anna.number())).isTrue();
    }
}
