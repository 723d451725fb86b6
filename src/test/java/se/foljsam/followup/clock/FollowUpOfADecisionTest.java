package se.foljsam.followup.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** When a decision is followed up, what each follow-up leaves behind, and that help ends with its decision. Norrköping's rows. */
@FoljsamTest
class FollowUpOfADecisionTest {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule("G4")
    void theHandlerSetsTheNextDayWhenDecidingAndAtEachFollowUp() {
        CaseAtWork own = running("19280917-9852", "2026-03-02", "2027-08-31", "2026-04-13");
        assertThat(own.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2026-04-13"));
        work.liveUntil("2026-04-13");
        assertThat(Refusal.of(
                        () -> own.followedUp(Typed.with(Typed.homeVisit(), "nextOn", "2026-04-13"), result -> {})))
                .contains("efter dagen för den här uppföljningen");
        own.followedUp(Typed.with(Typed.homeVisit(), "nextOn", "2026-09-14"), result -> {});
        assertThat(own.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2026-09-14"));
        assertThat(own.tasks()).isEmpty();
        work.liveUntil("2026-08-30");
        assertThat(own.tasks()).isEmpty();
        work.liveUntil("2026-08-31");
        assertThat(own.dueOf("userTask_holdFollowUp"))
                .as("shown before it is due")
                .isEqualTo("2026-09-14");
    }

    @Test
    @Rule({"G12", "G16", "J2"})
    void unchangedNeedGivesNoNewDecisionAndTheEventAsTheOnlyEntry() {
        CaseAtWork unchanged = running("19290525-9855", "2026-03-02", "2028-02-29", null);
        work.liveUntil("2026-05-02");
        List<String> before = unchanged.journal("AUTHORITY");
        unchanged.followedUp(Typed.homeVisit(), result -> {});

        assertThat(unchanged.all("x.outcome || ' ' || x.event_on || ' ' || x.meeting_form", "registered_event"))
                .containsExactly("UNCHANGED 2026-05-02 HOME_VISIT");
        List<String> after = unchanged.journal("AUTHORITY");
        assertThat(after.subList(before.size(), after.size())).containsExactly("Händelse: uppföljning");
        assertThat(unchanged.all("x.message_text", "case_message", "x.to_user = 'petra'"))
                .isEmpty();
        assertThat(unchanged.all("x.id", "care_decision")).hasSize(1);
        assertThat(unchanged.all("x.id", "matter")).hasSize(1);
        assertThat(unchanged.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2027-05-02"));
    }

    @Test
    @Rule({"G16", "G23"})
    void eachServiceHasItsOwnOutcomeAndItsOwnEvent() {
        CaseAtWork several = CaseAtWork.started(
                        work, jdbc, Typed.application("19310812-9853", "Folke Följd", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                        Typed.service("SERVICE", "Städning", "BJORKEN"),
                                        Typed.service("MATDISTRIBUTION", "Varje dag", "BJORKEN"),
                                        Typed.service("TRYGGHETSLARM", "Larm", "LARMET"))),
                        "2026-03-02",
                        "2026-06-01",
                        "petra",
                        "ola");
        work.liveUntil("2026-05-02");
        assertThat(Refusal.of(() -> work.as("hanna")
                        .submit(
                                "userTask_holdFollowUp",
                                several.number(),
                                Typed.with(
                                        Typed.homeVisit(),
                                        "results",
                                        several.results(result -> {}).subList(0, 3)))))
                .as("a service without outcome")
                .contains("varje insats i beslutet");
        List<String> outcomes = List.of("UNCHANGED", "ADJUSTED", "ENDED", "NEW_NEED");
        List<java.util.Map<String, Object>> results = several.results(result -> {});
        for (int row = 0; row < results.size(); row++) {
            results.get(row).put("outcome", outcomes.get(row));
        }
        results.get(1).putAll(Typed.of("change", "MORE", "newExtent", "Städning varannan vecka"));
        results.get(2).putAll(Typed.of("personAgrees", "YES", "ground", "Egen önskan."));
        results.get(3).put("applies", "YES");
        results.get(2).put("lastDay", "2029-01-01");
        assertThat(Refusal.of(() -> work.as("hanna")
                        .submit(
                                "userTask_holdFollowUp",
                                several.number(),
                                Typed.with(
                                        Typed.homeVisit(),
                                        "newApplication",
                                        "Vill även ha ledsagning.",
                                        "results",
                                        results))))
                .as("a last day after the decision's")
                .contains("efter dagen då beslutet upphör");
        results.get(2).put("lastDay", "2026-05-10");
        work.as("hanna")
                .submit(
                        "userTask_holdFollowUp",
                        several.number(),
                        Typed.with(
                                Typed.homeVisit(),
                                "results",
                                results,
                                "meetingForm",
                                "TELEPHONE",
                                "formReason",
                                "Önskade telefon.",
                                "newApplication",
                                "Larm med fallsensor."));

        assertThat(several.all(
                        "x.service_code || ' ' || x.outcome || ' ' || x.event_on || ' ' || x.meeting_form",
                        "registered_event"))
                .containsExactly(
                        "HEMTJANST UNCHANGED 2026-05-02 TELEPHONE",
                        "SERVICE ADJUSTED 2026-05-02 TELEPHONE",
                        "MATDISTRIBUTION ENDED 2026-05-02 TELEPHONE",
                        "TRYGGHETSLARM NEW_NEED 2026-05-02 TELEPHONE");
        assertThat(several.all("x.service_code || ' ' || x.state || ' ' || x.extent", "service_order"))
                .containsExactly(
                        "HEMTJANST EXECUTED Tre gånger per dag",
                        "SERVICE EXECUTED Städning varannan vecka",
                        "MATDISTRIBUTION ENDING Varje dag",
                        "TRYGGHETSLARM EXECUTED Larm");
        assertThat(several.tasks())
                .containsExactly(
                        "userTask_acknowledgeOrder",
                        "userTask_confirmEnding",
                        "userTask_investigateNeed",
                        "userTask_makePlan");
    }

    @Test
    @Rule({"G19", "G20"})
    void aDecisionAboutToExpireRaisesAFollowUpThatSomebodyHearsOfIfItIsLate() {
        CaseAtWork expiring = running("19271108-9850", "2026-03-02", "2026-04-27", null);
        assertThat(expiring.watched("FOLLOW_UP")).containsExactly(LocalDate.parse("2026-04-23"));
        work.liveUntil("2026-04-08");
        assertThat(expiring.tasks()).isEmpty();
        work.liveUntil("2026-04-09");
        assertThat(expiring.dueOf("userTask_holdFollowUp")).isEqualTo("2026-04-23");
        work.liveUntil("2026-04-23");
        assertThat(expiring.all("x.to_user", "case_message", "x.message_text like 'Uppföljningen%'"))
                .isEmpty();
        work.liveUntil("2026-05-03");
        assertThat(expiring.all("x.to_user || ' ' || x.kind", "case_message", "x.message_text like 'Uppföljningen%'"))
                .containsExactly("hanna REMINDER", "magnus ESCALATION");
    }

    @Test
    @Rule({"G16", "G21"})
    void aFollowUpHeldAfterTheHelpRanOutIsRegisteredToo() {
        CaseAtWork late = running("19360620-9850", "2026-03-02", "2026-03-31", null);
        work.liveUntil("2026-04-02");
        assertThat(Refusal.of(() -> late.followedUp(Typed.homeVisit(), result -> {
                    result.putAll(Typed.of("outcome", "ADJUSTED", "change", "MORE"));
                    result.put("newExtent", "Fyra gånger per dag");
                })))
                .as("before the unit has confirmed the end")
                .contains("beslutet har löpt ut");
        late.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        assertThat(late.tasks()).containsExactly("userTask_holdFollowUp");
        late.followedUp(Typed.homeVisit(), result -> {});
        work.settle();
        assertThat(late.all("x.service_code || ' ' || x.event_on", "registered_event"))
                .containsExactly("HEMTJANST 2026-04-02");
        assertThat(late.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule("G21")
    void noFollowUpLengthensADecision() {
        CaseAtWork ending = running("19420214-9854", "2026-03-02", "2026-04-27", null);
        work.liveUntil("2026-04-23");
        assertThat(Refusal.of(
                        () -> ending.followedUp(Typed.with(Typed.homeVisit(), "nextOn", "2026-04-28"), result -> {})))
                .contains("behöver ligga före beslutets slut");
        ending.followedUp(Typed.homeVisit(), result -> {});
        assertThat(ending.watched("FOLLOW_UP"))
                .as("what goes on needs a new decision")
                .isEmpty();
        work.liveUntil("2026-04-27");
        assertThat(ending.tasks()).isEmpty();
        work.liveUntil("2026-04-28");
        assertThat(ending.tasks()).containsExactly("userTask_confirmEnding");
        ending.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        assertThat(ending.all("x.state || ' ' || x.ended_on", "service_order")).containsExactly("ENDED 2026-04-27");
        assertThat(ending.tasks()).containsExactly("userTask_closeCase");
    }

    private CaseAtWork running(String identityNumber, String from, String to, String ownFollowUpOn) {
        return CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Folke Följd", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(Typed.granted(from, to), "ownFollowUpOn", ownFollowUpOn),
                        from,
                        "2026-03-30",
                        "petra");
    }
}
