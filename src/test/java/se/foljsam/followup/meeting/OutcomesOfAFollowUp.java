package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What a follow-up leads to, service by service, and what stands in the way of taking help from somebody. */
abstract class OutcomesOfAFollowUp {
    private static final String HOLD = "userTask_holdFollowUp";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork care;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G13", "D5"})
    void moreHelpInsideTheDecisionIsARevisedOrderWithItsTimeAndNoNewDecision() {
        atTheFirstFollowUp(true, 120);

        care.followedUp(
                Typed.homeVisit(),
                found("ADJUSTED", "change", "MORE", "newExtent", "Fyra gånger per dag", "frameMinutes", 180));

        assertThat(care.all("x.extent || ' ' || x.frame_minutes", "service_order"))
                .containsExactly("Fyra gånger per dag 180");
        assertThat(results("r.change_kind || ' ' || r.frame_before || ' ' || r.frame_after"))
                .containsExactly("MORE 120 180");
        assertThat(care.all("x.id", "care_decision")).hasSize(1);
        assertThat(care.tasks()).containsExactly("userTask_acknowledgeOrder", "userTask_makePlan");
        assertThat(entries("PROVIDER")).contains("Ramtid: 180 minuter i veckan, tidigare 120.");
        assertThat(entries("AUTHORITY")).contains("mer hjälp inom beslutet. Omfattning: Fyra gånger per dag.");
    }

    @Test
    @Rule({"C5", "G13"})
    void whereAReassessmentAlwaysGivesANewDecisionMoreHelpIsNotARevisedOrder() {
        atTheFirstFollowUp(true, null);
        jdbc.sql(
                        "insert into municipality_parameter (profile, name, parameter_value, source) values ('norrkoping', 'reassessment.always-new-decision', 'true', 'C5')")
                .update();
        try {
            assertThat(refused(Typed.of("outcome", "ADJUSTED", "change", "MORE", "newExtent", "Fyra gånger per dag")))
                    .contains("varje ändring ett nytt beslut");
        } finally {
            jdbc.sql(
                            "delete from municipality_parameter where profile = 'norrkoping' and name = 'reassessment.always-new-decision'")
                    .update();
        }
        assertThat(care.all("x.extent", "service_order")).containsExactly("Hjälp tre gånger per dag");
    }

    @Test
    @Rule("G22")
    void lessHelpOrNoneNeedsThePersonsAgreementAndTheGrantStandsOtherwise() {
        atTheFirstFollowUp(false, null);
        Map<String, Object> less = Typed.of("outcome", "ADJUSTED", "change", "LESS", "newExtent", "En gång per dag");
        Map<String, Object> none = Typed.of("outcome", "ENDED", "ground", "Målet är nått.", "lastDay", "2026-05-10");

        for (Map<String, Object> unwanted : List.of(less, none)) {
            assertThat(refused(unwanted)).contains("behöver väljas när hjälpen minskar");
            assertThat(refused(Typed.with(unwanted, "personAgrees", "NO")))
                    .contains("stänger den här vägen", "omprövning");
        }
        assertThat(refused(reassessed(null))).contains("Utan grund gäller det beviljade till beslutets slut");
        assertThat(refused(reassessed("REVOCATION_CLAUSE"))).contains("inget återkallelseförbehåll");
        assertThat(refused(reassessed("UNTIL_FURTHER_NOTICE")))
                .contains("bara beslut tills vidare", "gäller beslutets tid ut");
        assertThat(care.all("x.extent", "service_order")).containsExactly("Hjälp tre gånger per dag");
        assertThat(care.all("x.id", "follow_up")).isEmpty();

        care.followedUp(Typed.homeVisit(), result -> result.putAll(Typed.with(less, "personAgrees", "YES")));

        assertThat(care.all("x.extent", "service_order")).containsExactly("En gång per dag");
        assertThat(results("r.person_agrees")).containsExactly("YES");
        assertThat(entries("AUTHORITY")).contains("mindre hjälp inom beslutet, den enskilde är överens");
    }

    @Test
    @Rule({"G22", "L6"})
    void withAGroundAReassessmentIsOpenedAndTheHelpGoesOnMeanwhile() {
        atTheFirstFollowUp(true, null);

        care.followedUp(Typed.homeVisit(), result -> result.putAll(reassessed("REVOCATION_CLAUSE")));

        assertThat(care.all("x.kind || ' ' || x.state", "matter", "x.kind = 'REASSESSMENT'"))
                .containsExactly("REASSESSMENT OPEN");
        assertThat(care.all("x.state || ' ' || x.extent", "service_order"))
                .containsExactly("EXECUTED Hjälp tre gånger per dag");
        assertThat(care.watchedAtAll())
                .as("followed up until there is a new decision")
                .contains("FOLLOW_UP");
        assertThat(entries("AUTHORITY")).contains("Insatsen fortsätter till ett nytt beslut.");
    }

    @Test
    @Rule("G15")
    void aNeedThatThePersonDoesNotApplyForIsDocumentedAndOpensNothing() {
        atTheFirstFollowUp(true, null);
        assertThat(refused(Typed.of("outcome", "NEW_NEED"))).contains("ansöker den enskilde");
        assertThat(refused(Typed.of("outcome", "NEW_NEED", "applies", "NO"))).contains("vad den enskilde säger");
        assertThat(refused(Typed.of("outcome", "NEW_NEED", "applies", "YES"))).contains("Vad ansöker den enskilde om?");

        care.followedUp(Typed.homeVisit(), found("NEW_NEED", "applies", "NO", "notApplied", "Vill klara maten själv."));

        assertThat(care.all("x.id", "matter")).hasSize(1);
        assertThat(entries("AUTHORITY")).contains("vill inte ansöka. Vill klara maten själv.");
        assertThat(results("r.not_applied")).containsExactly("Vill klara maten själv.");
    }

    @Test
    @Rule("G25")
    void aServiceThatNoLongerAnswersTheNeedSaysWhatWasDoneToAdaptIt() {
        atTheFirstFollowUp(true, null);
        assertThat(refused(Typed.of("unfit", true))).contains("har gjorts för att anpassa insatsen");

        care.followedUp(
                Typed.homeVisit(), found("UNCHANGED", "unfit", true, "adaptation", "Annan tid och annan personal."));

        assertThat(entries("AUTHORITY")).contains("svarar inte längre mot behovet", "Annan tid och annan personal.");
        assertThat(results("r.adaptation")).containsExactly("Annan tid och annan personal.");
    }

    @Test
    @Rule("F8")
    void thePlanMayChangeWithTheNeedTheSame() {
        atTheFirstFollowUp(true, null);

        care.followedUp(Typed.homeVisit(), found("UNCHANGED", "planWish", "Dusch på kvällen i stället."));

        assertThat(care.tasks()).containsExactly("userTask_makePlan");
        assertThat(care.all("x.revision", "service_order")).containsExactly("1");
        assertThat(care.all("x.message_text", "case_message", "x.to_group = 'providerBjorken'"))
                .anyMatch(text -> text.contains("Dusch på kvällen i stället."));
    }

    @Test
    @Rule("G8")
    void withoutAMeetingThePersonMayOnlyEndEverything() {
        atTheFirstFollowUp(true, null);
        Map<String, Object> noMeeting =
                Typed.with(Typed.homeVisit(), "meetingForm", "NO_MEETING", "formReason", "Ringde och avslutade.");
        assertThat(Refusal.of(() -> care.followedUp(noMeeting, result -> {})))
                .contains("kan vara utan möte bara när den enskilde avslutar alla insatser");
        Map<String, Object> ended = Typed.of(
                "outcome", "ENDED", "personAgrees", "YES", "ground", "Klarar sig själv.", "lastDay", "2026-05-04");
        assertThat(Refusal.of(() ->
                        care.followedUp(Typed.with(noMeeting, "formReason", null), result -> result.putAll(ended))))
                .contains("när inget möte hålls");

        care.followedUp(noMeeting, result -> result.putAll(ended));

        assertThat(care.all("x.meeting_form || ' ' || x.outcome", "registered_event"))
                .containsExactly("NO_MEETING ENDED");
        assertThat(care.tasks()).contains("userTask_confirmEnding");
    }

    @Test
    @Rule({"G4", "G12"})
    void theFormSaysBeforehandWhatWillHappenAndWhenTheNextOneIs() {
        atTheFirstFollowUp(true, null);

        Map<String, Object> form = work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));

        assertThat(form.get("whenUnchanged").toString()).contains("Händelsen registreras");
        String next = form.get("nextTime").toString();
        care.followedUp(Typed.homeVisit(), result -> {});
        assertThat(care.watched("FOLLOW_UP"))
                .singleElement()
                .satisfies(day -> assertThat(next).contains(day.getDayOfMonth() + " ", "" + day.getYear()));
    }

    private void atTheFirstFollowUp(boolean revocationClause, Integer frameMinutes) {
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ulla Utfall", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"));
        care.submits(
                "userTask_writeOrders",
                Typed.of(
                        "orders",
                        List.of(Typed.with(Typed.order("HEMTJANST", "BJORKEN"), "frameMinutes", frameMinutes))));
        care.acknowledged("petra").begun("petra", "2026-03-02");
        care.submitsEach("petra", "userTask_makePlan", plan(frameMinutes))
                .submitsEach("hanna", "userTask_reviewPlan", Typed.of("outcome", "COMPLETE"));
        jdbc.sql(
                        "update care_decision set revocation_clause = ? where care_case_id = (select id from care_case where case_number = ?)")
                .params(revocationClause, care.number())
                .update();
        work.liveUntil("2026-05-04");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plan(Integer minutes) {
        Map<String, Object> plan = Typed.plan("2026-09-01");
        List<Map<String, Object>> parts = (List<Map<String, Object>>) plan.get("parts");
        return Typed.with(plan, "parts", List.of(Typed.with(parts.get(0), "minutes", minutes)));
    }

    private String refused(Map<String, Object> row) {
        return Refusal.of(() -> care.followedUp(Typed.homeVisit(), result -> result.putAll(row)));
    }

    private static Consumer<Map<String, Object>> found(String outcome, Object... more) {
        return result -> result.putAll(Typed.with(Typed.of("outcome", outcome), more));
    }

    private static Map<String, Object> reassessed(String ground) {
        return Typed.of("outcome", "REASSESS", "reassessGround", ground, "ground", "Klarar sig utan.");
    }

    private List<String> results(String expression) {
        return jdbc.sql(
                        "select " + expression
                                + " from follow_up_result r join follow_up f on f.id = r.follow_up join care_case c on c.id = f.care_case_id where c.case_number = ?")
                .param(care.number())
                .query(String.class)
                .list();
    }

    private String entries(String whose) {
        return String.join("\n", care.all("x.entry_text", "journal_entry", "x.journal = '" + whose + "'"));
    }
}
