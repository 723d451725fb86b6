package se.foljsam.followup.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.closure.EndAfterDeath;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.ReportNeed.Origin;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.ReportNeed.Told;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** What a changed need sets going, by kind: lasting help counts working days, temporary help calendar days, over a weekend too. 2 March 2026 is a Monday. */
@FoljsamTest
class ChangedNeedTest {
    private static final String ASSESS = "userTask_assessChangedNeed";
    private static final String TELL = "userTask_tellIfNeedRemains";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportNeed report;

    @Autowired
    EndAfterDeath deaths;

    @Autowired
    CaseFile caseFile;

    private CaseAtWork care;
    private long order;

    @BeforeEach
    void aRunningService() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Britt Behov", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-06-01", "petra");
        order = Long.parseLong(care.all("x.id", "service_order").get(0));
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @ParameterizedTest
    @Rule("H1")
    @CsvSource({
        // first day of help, day it is told of, the handler's last day, what is said of the lateness
        "2026-03-02, 2026-03-02, 2026-03-03, ",
        "2026-03-02, 2026-03-03, 2026-03-04, ",
        "2026-03-02, 2026-03-04, 2026-03-05, 2 arbetsdagar",
        "2026-03-06, 2026-03-09, 2026-03-10, ",
        "2026-03-06, 2026-03-10, 2026-03-11, 2 arbetsdagar",
        "2026-03-07, 2026-03-09, 2026-03-10, ",
        "2026-03-05, 2026-03-10, 2026-03-11, 3 arbetsdagar"
    })
    void aLastingNeedIsAssessedTheNextWorkingDayAndSaysIfItWasToldLate(
            String began, String told, LocalDate due, String late) {
        work.liveUntil(told);
        tell(Kind.LASTING, began);

        assertThat(care.dueOf(ASSESS)).isEqualTo(due);
        assertThat(asked())
                .contains("Brådskande och varaktigt behov", "Hemtjänst Björken", "Kan inte gå på toaletten själv.")
                .contains("gäller den från %s mars"
                        .formatted(LocalDate.parse(began).getDayOfMonth()));
        String sentence = "Rapporterat %s efter att hjälpen började".formatted(late);
        for (String text : new String[] {asked(), entries("AUTHORITY"), entries("PROVIDER")}) {
            if (late == null) {
                assertThat(text).doesNotContain("Rapporterat");
            } else {
                assertThat(text).contains(sentence);
            }
        }
        assertThat(care.all("x.grant_from", "changed_need")).containsExactly(began);
    }

    @Test
    @Rule({"H1", "G5", "C6"})
    void theHandlerIsLedToFollowUpTheRunningDecision() {
        tell(Kind.LASTING, "2026-03-02");
        assertThat(work.as("hanna").open(work.as("hanna").task(ASSESS, care.number())))
                .containsEntry("outcome", "FOLLOW_UP")
                .containsEntry("decisionId", care.all("x.id", "care_decision").get(0));

        care.submits(ASSESS, Typed.of("contactedOn", "2026-03-02", "assessment", "Behöver mer hjälp."));

        assertThat(care.tasks()).containsExactly("userTask_answerPreFollowUp", "userTask_holdFollowUp");
        assertThat(entries("AUTHORITY")).contains("Behöver mer hjälp. Beviljas hjälpen gäller den från 2 mars 2026.");
        assertThat(entries("PROVIDER")).doesNotContain("Behöver mer hjälp.");
        assertThat(messages())
                .contains("är bedömt och leder till en uppföljning")
                .doesNotContain("Behöver mer hjälp.");
    }

    @Test
    @Rule("H1")
    void noNeedFoundIsNeitherGrantNorCompensationAndNoRefusal() {
        tell(Kind.LASTING, "2026-03-02");
        care.submits(
                ASSESS, Typed.of("contactedOn", "2026-03-02", "outcome", "NONE", "assessment", "Klarar det själv."));

        assertThat(care.tasks()).isEmpty();
        assertThat(entries("AUTHORITY"))
                .contains("Klarar det själv. Inget behov fanns: varken beviljad hjälp eller ersättning.");
        assertThat(care.all("x.outcome", "care_decision")).containsExactly("BIFALL");
        assertThat(care.all("x.id", "matter")).hasSize(1);
    }

    @Test
    @Rule("H1")
    void whatIsNotAssessedInTimeRemindsTheHandlerTheSameDay() {
        tell(Kind.LASTING, "2026-03-02");
        work.liveUntil("2026-03-03");
        assertThat(reminded()).isEmpty();
        work.liveUntil("2026-03-04");
        assertThat(reminded()).isEqualTo("REMINDER hanna");
    }

    @Test
    @Rule({"H2", "J2"})
    void temporaryHelpIsTheUnitsUntilTheFourthDayWhichAsksIfItIsStillNeeded() {
        tell(Kind.TEMPORARY, "2026-03-02");
        assertThat(care.tasks()).isEmpty();
        assertThat(entries("AUTHORITY")).contains("Extra hjälp sedan 2 mars 2026.");
        work.liveUntil("2026-03-04");
        assertThat(care.tasks()).as("day 3").isEmpty();
        work.liveUntil("2026-03-05");
        assertThat(care.tasks()).as("day 4").containsExactly(TELL);
        Task asked = work.as("pelle").task(TELL, care.number());
        assertThat(asked.getDueDate()).isAfter(java.util.Date.from(Workplace.nineOn(LocalDate.parse("2026-03-05"))));
        assertThat(asked.getDueDate()).isInSameDayAs("2026-03-05");
        assertThat(work.as("hanna").sees(TELL, care.number())).isFalse();
        assertThat(work.as("ola").sees(TELL, care.number())).isFalse();
        assertThat(work.as("pelle").open(asked).get("caseHeader").toString())
                .contains("3 dagar från att hjälpen började.", "får handläggaren veta 6 mars 2026");

        work.as("pelle").submit(TELL, care.number(), Typed.of("remains", "YES", "note", "Fortfarande febrig."));

        assertThat(care.tasks()).containsExactly(ASSESS);
        assertThat(care.dueOf(ASSESS)).isEqualTo("2026-03-06");
        assertThat(asked())
                .contains("Brådskande och tillfälligt behov", "Beviljas hjälpen gäller den från 5 mars 2026.")
                .doesNotContain("för sent");
        assertThat(ended("TEMPORARY_HELP")).isEqualTo("MET 2026-03-05");
        assertThat(ruleOf("CHANGED_NEED")).isEqualTo("H2");
    }

    @Test
    @Rule("H2")
    void helpThatEndedInTimeIsDocumentedAndNothingForTheHandler() {
        tell(Kind.TEMPORARY, "2026-03-02");
        assertThat(caseFile.pendingIn(caseFile.byNumber(care.number()))).isPresent();
        work.liveUntil("2026-03-05");
        for (String wrong : new String[] {"2026-03-01", "2026-03-05", "2026-03-06", null}) {
            assertThat(Refusal.of(() -> over(wrong))).as(wrong).contains("Sista dag med extra hjälp");
        }
        over("2026-03-04");

        assertThat(care.tasks()).isEmpty();
        assertThat(care.all("x.state || ' ' || x.help_ended_on", "changed_need"))
                .containsExactly("OVER 2026-03-04");
        for (String journal : new String[] {"AUTHORITY", "PROVIDER"}) {
            assertThat(entries(journal)).contains("Frisk igen. Hjälp gavs från 2 mars 2026 till och med 4 mars 2026.");
        }
        assertThat(care.watched("CHANGED_NEED")).isEmpty();
        assertThat(messages()).isEmpty();
    }

    @Test
    @Rule("H2")
    void theDaysOfTemporaryHelpAreCalendarDaysAndTheHandlersAreWorkingDays() {
        work.liveUntil("2026-03-05");
        tell(Kind.TEMPORARY, "2026-03-05");
        work.liveUntil("2026-03-07");
        assertThat(care.tasks()).as("Saturday, day 3").isEmpty();
        work.liveUntil("2026-03-08");
        assertThat(care.tasks()).as("Sunday, day 4").containsExactly(TELL);
        work.as("petra").submit(TELL, care.number(), Typed.of("remains", "YES", "note", "Orkar inte upp."));

        assertThat(care.dueOf(ASSESS)).as("Monday").isEqualTo("2026-03-09");
    }

    @ParameterizedTest
    @Rule("H2")
    @CsvSource({
        // help since Monday 2 March
        "2026-03-04, false, ",
        "2026-03-05, true, ",
        "2026-03-06, true, kom 1 dag för sent"
    })
    void aReportWhoseFourthDayHasComeGoesDirectlyToTheHandler(String told, boolean directly, String late) {
        work.liveUntil(told);
        tell(Kind.TEMPORARY, "2026-03-02");

        assertThat(care.tasks()).isEqualTo(directly ? java.util.List.of(ASSESS) : java.util.List.of());
        assertThat(care.watched("TEMPORARY_HELP")).hasSize(directly ? 0 : 1);
        if (directly) {
            assertThat(asked()).contains("gäller den från 5 mars 2026.");
            assertThat(ended("TEMPORARY_HELP")).isEqualTo((late == null ? "MET " : "LATE ") + told);
        }
        if (late == null) {
            assertThat(entries("AUTHORITY")).doesNotContain("för sent");
        } else {
            assertThat(asked()).contains(late);
            assertThat(entries("PROVIDER")).contains(late);
        }
    }

    @Test
    @Rule("H2")
    void anUnansweredFourthDayRemindsTheUnitAndThenReachesTheHandler() {
        tell(Kind.TEMPORARY, "2026-03-02");
        work.liveUntil("2026-03-05");
        assertThat(reminded()).isEmpty();
        work.liveUntil("2026-03-09");
        assertThat(reminded()).isEqualTo("REMINDER providerBjorken, ESCALATION hanna");

        work.as("petra").submit(TELL, care.number(), Typed.of("remains", "YES", "note", "Glömde svara."));
        assertThat(asked()).contains("kom 4 dagar för sent, senast skulle vara 5 mars 2026");
        assertThat(care.dueOf(ASSESS)).isEqualTo("2026-03-10");
    }

    @Test
    @Rule({"H4", "H7"})
    void anyOtherNeedIsAssessedWithinFiveWorkingDaysAndHasNoDayOfHelp() {
        report.report(told(care.number(), null, Kind.OTHER, null, "Vill ha hjälp med balkongen.", "hanna"));

        assertThat(care.dueOf(ASSESS)).isEqualTo("2026-03-09");
        assertThat(asked()).contains("Förändrat behov").doesNotContain("gäller den från", "Extra hjälp");
    }

    @Test
    @Rule({"B12", "H1", "D5"})
    void theHandlerSetsTheExtentInsideTheDecisionWhenThePersonAgrees() {
        tell(Kind.LASTING, "2026-03-02");
        assertThat(asked())
                .contains("i samråd med den enskilde", "I uppdraget står:", "Behöver hjälp.", "tre gånger per dag");
        Map<String, Object> revised = Typed.of(
                "contactedOn", "2026-03-02",
                "outcome", "REVISED_ORDER",
                "revisedOrderId", String.valueOf(order),
                "newExtent", "Fem gånger per dag",
                "agreed", true,
                "assessment", "Ryms i beslutet.");
        for (String[] wrong :
                new String[][] {{"revisedOrderId", "999999"}, {"revisedOrderId", null}, {"newExtent", " "}}) {
            assertThat(Refusal.of(() -> care.submits(ASSESS, Typed.with(revised, wrong[0], wrong[1]))))
                    .as(wrong[0])
                    .contains("behöver");
        }
        assertThat(Refusal.of(() -> care.submits(ASSESS, Typed.with(revised, "agreed", false))))
                .contains("prövas ändringen i en ny utredning");
        assertThat(care.all("x.extent || ' ' || x.revision", "service_order"))
                .containsExactly("Hjälp tre gånger per dag 1");

        care.submits(ASSESS, revised);

        assertThat(care.all("x.extent || ' ' || x.revision", "service_order")).containsExactly("Fem gånger per dag 2");
        assertThat(care.all("x.state", "changed_need")).containsExactly("REVISED_ORDER");
        assertThat(care.tasks())
                .as("the unit takes the change in; nothing is investigated")
                .containsExactlyInAnyOrder("userTask_acknowledgeOrder", "userTask_makePlan");
        assertThat(messages())
                .contains("leder till ett ändrat uppdrag. Det ändrade uppdraget gäller från 2 mars 2026.");
        assertThat(entries("AUTHORITY")).contains("Ryms i beslutet. Det ändrade uppdraget gäller från 2 mars 2026.");
        assertThat(entries("PROVIDER")).contains("Fem gånger per dag").doesNotContain("Ryms i beslutet.");
        assertThat(care.all("x.id", "matter")).hasSize(1);
    }

    @Test
    @Rule("H5")
    void whatThePersonAsksForComesTheSameWayWhetherTheHandlerOrTheProviderHearsIt() {
        for (String hears : new String[] {"hanna", "petra"}) {
            report.report(new Told(
                    care.number(),
                    order,
                    Kind.OTHER,
                    null,
                    "Vill sluta med larmet.",
                    Origin.PERSON,
                    null,
                    null,
                    hears));
            assertThat(asked()).contains("Vill sluta med larmet.", "Den enskilde ber själv om det.");
            assertThat(care.dueOf(ASSESS)).isEqualTo("2026-03-09");
            assertThat(Refusal.of(() -> care.submits(ASSESS, Typed.of("outcome", "NONE", "assessment", "Nöjd ändå."))))
                    .as("the person is contacted first")
                    .contains("Den enskilde kontaktades den");
            care.submits(ASSESS, Typed.of("contactedOn", "2026-03-02", "outcome", "NONE", "assessment", "Nöjd ändå."));
        }
        assertThat(care.tasks()).isEmpty();
        assertThat(care.all("x.outcome", "care_decision")).containsExactly("BIFALL");
    }

    @Test
    @Rule({"H7", "B12", "H3"})
    void whatTheProviderFindsIsGoneThroughWithThePersonOrItIsSaidWhyNot() {
        for (Origin own : new Origin[] {Origin.STAFF, Origin.ON_CALL}) {
            isRefused(about(own, null, null), "talkedOver");
            isRefused(about(own, TalkedOver.NOBODY, " "), "notTalkedOverWhy");
        }
        isRefused(about(null, TalkedOver.PERSON, null), "origin");
        assertThat(care.all("x.id", "changed_need")).isEmpty();

        report.report(about(Origin.ON_CALL, TalkedOver.NOBODY, "Sov."));
        assertThat(asked()).contains("Hjälpen sattes in på jourtid, utan samråd: Sov.");
        assertThat(entries("PROVIDER")).contains("utan samråd: Sov.");
    }

    private Told about(Origin origin, TalkedOver talkedOver, String why) {
        return new Told(care.number(), order, Kind.OTHER, null, "Orkar inte.", origin, talkedOver, why, "petra");
    }

    @Test
    @Rule("I3")
    void temporaryHelpEndsWithThePerson() {
        tell(Kind.TEMPORARY, "2026-03-02");
        work.liveUntil("2026-03-05");
        deaths.confirmed(care.number(), LocalDate.parse("2026-03-05"), "hanna");

        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule({"H1", "H2"})
    void urgentHelpHasADayThatCanBeTrueAndAnOrderOfTheCase() {
        for (Kind kind : new Kind[] {Kind.LASTING, Kind.TEMPORARY}) {
            isRefused(told(care.number(), order, kind, null, "Ramlat.", "petra"), "helpBeganOn");
            isRefused(
                    told(care.number(), order, kind, LocalDate.parse("2026-03-03"), "Ramlat.", "petra"), "helpBeganOn");
            isRefused(told(care.number(), null, kind, LocalDate.parse("2026-03-02"), "Ramlat.", "hanna"), "orderId");
            isRefused(
                    told(care.number(), 999_999L, kind, LocalDate.parse("2026-03-02"), "Ramlat.", "hanna"), "orderId");
        }
        isRefused(told(care.number(), order, null, null, "Ramlat.", "petra"), "kind");
        isRefused(told(care.number(), order, Kind.OTHER, null, " ", "petra"), "description");
        assertThat(care.tasks()).isEmpty();
        assertThat(care.all("x.id", "changed_need")).isEmpty();
    }

    /** As the provider's staff tells it, having talked it over with the person. */
    private static Told told(String number, Long order, Kind kind, LocalDate helpBegan, String description, String by) {
        return new Told(number, order, kind, helpBegan, description, Origin.STAFF, TalkedOver.PERSON, null, by);
    }

    private void isRefused(Told told, String field) {
        assertThatThrownBy(() -> report.report(told))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fieldName()).isEqualTo(field));
    }

    private void tell(Kind kind, String helpBegan) {
        report.report(told(
                care.number(), order, kind, LocalDate.parse(helpBegan), "Kan inte gå på toaletten själv.", "petra"));
    }

    private void over(String lastDay) {
        work.as("petra")
                .submit(
                        TELL,
                        care.number(),
                        Typed.of("remains", "NO", "lastDayOfHelp", lastDay, "note", "Frisk igen."));
    }

    private String asked() {
        return work.as("hanna")
                .open(work.as("hanna").task(ASSESS, care.number()))
                .get("told")
                .toString();
    }

    private String entries(String journal) {
        return String.join("\n", care.all("x.entry_text", "journal_entry", "x.journal = '" + journal + "'"));
    }

    private String messages() {
        return String.join(
                "\n", care.all("x.message_text", "case_message", "x.message_text like '%förändrade behovet%'"));
    }

    private String reminded() {
        return String.join(
                ", ",
                care.all(
                        "x.kind || ' ' || coalesce(x.to_user, x.to_group)",
                        "case_message",
                        "x.kind <> 'INFORMATION' and (x.message_text like '%ändrade behovet%' or x.message_text like '%tillfälliga hjälpen%')"));
    }

    private String ended(String kind) {
        return jdbc.sql("select state || ' ' || ended_on from watch where case_number = ? and kind = ?")
                .params(care.number(), kind)
                .query(String.class)
                .single();
    }

    private String ruleOf(String kind) {
        return jdbc.sql("select rule_id from watch where case_number = ? and kind = ?")
                .params(care.number(), kind)
                .query(String.class)
                .single();
    }
}
