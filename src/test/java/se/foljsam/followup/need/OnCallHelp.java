package se.foljsam.followup.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.closure.TellOfDeath;
import se.foljsam.delivery.discharge.RegisterTakeover;
import se.foljsam.delivery.discharge.RegisterTakeover.Asked;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Extra help that Jonas, on call, puts in on Saturday 7 March 2026 for a person with home care at Björken. */
abstract class OnCallHelp {
    private static final String TAKE_UP = "userTask_takeUpOnCallHelp";
    private static final String ASSESS = "userTask_assessChangedNeed";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TellOfDeath deaths;

    @Autowired
    RegisterTakeover takeovers;

    @Autowired
    TransactionTemplate transaction;

    private CaseAtWork care;
    private String person;

    @BeforeEach
    void runningHomeCare() {
        work.openOn("2026-03-02");
        person = AnotherPerson.identityNumber();
        care = CaseAtWork.started(work, jdbc, Typed.application(person, "Jenny Jour", "2026-03-02"))
                .investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("TRYGGHETSLARM", "Larm", "LARMET"),
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"))),
                        "2026-03-02",
                        "2026-06-01",
                        "petra",
                        "ola");
        work.liveUntil("2026-03-07");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"H3", "H1", "J2", "J3"})
    void theHomeCareUnitTakesItUpAndTheHandlerLearnsOfALastingNeed() {
        assertThat(putIn("2026-03-07")).isEqualTo(care.number());

        assertThat(care.tasks()).as("the unit's before it is the handler's").containsExactly(TAKE_UP);
        assertThat(work.as("ola").sees(TAKE_UP, care.number()))
                .as("another unit")
                .isFalse();
        assertThat(work.as("jonas").sees(TAKE_UP, care.number())).isFalse();
        assertThat(work.as("pelle").task(TAKE_UP, care.number()).getDueDate())
                .as("Monday")
                .isInSameDayAs("2026-03-09");
        assertThat(messages("providerBjorken"))
                .contains("extra hjälp är insatt på jourtid")
                .doesNotContain("Ramlat");
        assertThat(messages("providerLarmet")).doesNotContain("jourtid");
        assertThat(work.as("pelle").open(work.as("pelle").task(TAKE_UP, care.number())))
                .extractingByKey("description")
                .isEqualTo("Ramlat, två gånger extra per natt.");

        work.liveUntil("2026-03-09");
        takeUp("need", "LASTING", "talkedOver", "PERSON", "note", "Vågar inte gå själv.");

        assertThat(care.tasks()).containsExactly(ASSESS);
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(ASSESS, care.number()))
                        .get("told")
                        .toString())
                .contains(
                        "Brådskande och varaktigt behov",
                        "Ramlat, två gånger extra per natt. Vågar inte gå själv.",
                        "Hjälpen sattes in på jourtid, i samråd med den enskilde.",
                        "Beviljas hjälpen gäller den från 7 mars 2026.")
                .doesNotContain("Rapporterat");
        for (String journal : new String[] {"AUTHORITY", "PROVIDER"}) {
            assertThat(care.journal(journal)).contains("Extra hjälp på jourtid", "Brådskande och varaktigt behov");
        }
        assertThat(care.all("x.kind || ' ' || x.state || ' ' || x.grant_from || ' ' || x.reported_by", "changed_need"))
                .containsExactly("LASTING REPORTED 2026-03-07 jonas");
        assertThat(care.watched("ON_CALL_HELP")).isEmpty();
    }

    @Test
    @Rule({"H3", "H2"})
    void aTemporaryNeedIsTheUnitsUntilTheFourthDayCountedFromTheHelpOnCall() {
        putIn("2026-03-07");
        work.liveUntil("2026-03-09");
        takeUp("need", "TEMPORARY", "talkedOver", "NOBODY", "notTalkedOverWhy", "Sover.", "note", "Feber.");
        assertThat(care.tasks()).isEmpty();
        work.liveUntil("2026-03-10");
        assertThat(care.tasks()).containsExactly("userTask_tellIfNeedRemains");
        assertThat(care.all("x.grant_from", "changed_need")).containsExactly("2026-03-10");
    }

    @Test
    @Rule({"H3", "H2"})
    void helpThatEndedInTimeIsDocumentedAndTheHandlerHasNothingToDo() {
        putIn("2026-03-07");
        work.liveUntil("2026-03-10");
        for (String wrong : new String[] {"2026-03-06", "2026-03-10", "2026-03-11", null}) {
            assertThat(Refusal.of(() -> takeUp("need", "OVER", "lastDayOfHelp", wrong, "note", "Frisk.")))
                    .as(wrong)
                    .contains("Sista dag med extra hjälp");
        }
        assertThat(care.tasks()).containsExactly(TAKE_UP);
        takeUp("need", "OVER", "lastDayOfHelp", "2026-03-08", "note", "Frisk.");

        assertThat(care.tasks()).isEmpty();
        assertThat(care.all("x.state || ' ' || x.help_ended_on", "changed_need"))
                .containsExactly("OVER 2026-03-08");
        assertThat(care.journal("PROVIDER")).contains("Extra hjälp på jourtid: behovet har upphört");
        assertThat(care.watchedAtAll()).doesNotContain("ON_CALL_HELP", "TEMPORARY_HELP", "CHANGED_NEED");
    }

    @Test
    @Rule({"H3", "J4"})
    void whatTheUnitDoesNotTakeUpRemindsItAndThenReachesItsManager() {
        putIn("2026-03-07");
        work.liveUntil("2026-03-09");
        assertThat(reminded()).isEmpty();
        work.liveUntil("2026-03-10");
        assertThat(reminded()).containsExactly("REMINDER providerBjorken", "ESCALATION petra");
        work.liveUntil("2026-03-13");
        assertThat(reminded()).hasSize(2);
        takeUp("need", "LASTING", "talkedOver", "PERSON", "note", "Glömdes.");
        assertThat(care.all("x.entry_text", "journal_entry", "x.entry_text like '%Rapporterat 5 arbetsdagar%'"))
                .hasSize(2);
    }

    @Test
    @Rule({"H3", "J3"})
    void wrongInputIsRefusedByFieldAndNobodyElseRegisters() {
        assertThat(Refusal.of(() -> putIn("2026-03-08"))).contains("Första dag", "framtiden");
        assertThat(Refusal.of(() -> putIn("2026-03-01"))).contains("Första dag", "hemtjänsten började");
        assertThat(Refusal.of(() -> start("jonas", Typed.with(typed("2026-03-07"), "identityNumber", "19500101-0000"))))
                .contains("Personnummer");
        String stranger = AnotherPerson.identityNumber();
        assertThat(Refusal.of(() -> start("jonas", Typed.with(typed("2026-03-07"), "identityNumber", stranger))))
                .contains("ingen pågående hemtjänst");
        assertThatThrownBy(() -> start("petra", typed("2026-03-07"))).hasMessageContaining("Du får inte starta");
        assertThat(care.all("x.id", "changed_need")).isEmpty();
        assertThat(care.tasks()).isEmpty();
        assertThat(jdbc.sql("select count(*) from person where identity_number = ?")
                        .param(stranger.replaceAll("\\D", ""))
                        .query(Integer.class)
                        .single())
                .as("nobody is registered for asking")
                .isZero();

        putIn("2026-03-07");
        assertThat(putIn("2026-03-07")).as("pressed twice").isEqualTo(care.number());
        assertThat(care.tasks()).containsExactly(TAKE_UP);
        assertThat(care.all("x.id", "changed_need")).hasSize(1);
        assertThat(Refusal.of(() -> takeUp("need", "LASTING", "note", "Ramlat.")))
                .contains("gått igenom");
    }

    @Test
    @Rule({"H3", "J3"})
    void whereHomeCareComesFromTwoUnitsWhoeverIsOnCallSaysWhichItIs() {
        twoUnits();
        assertThat(Refusal.of(() -> putIn("2026-03-07")))
                .contains("Enhet", "Hemtjänst Björken (Hemtjänst)", "Hemtjänst Eken (Natthjälp)")
                .doesNotContain("Trygghetslarm");
        assertThat(Refusal.of(() -> start("jonas", Typed.with(typed("2026-03-07"), "unit", "Larmcentralen"))))
                .contains("Enhet");
        assertThat(Refusal.of(() -> start("jonas", Typed.with(typed("2026-03-07"), "unit", "hemtjänst"))))
                .as("both are called so")
                .contains("Enhet");
        assertThat(care.all("x.id", "changed_need")).isEmpty();
        assertThat(care.tasks()).isEmpty();

        start("jonas", Typed.with(typed("2026-03-07"), "unit", " eken "));

        assertThat(work.as("ylva").sees(TAKE_UP, care.number())).isTrue();
        assertThat(work.as("petra").sees(TAKE_UP, care.number())).isFalse();
        assertThat(messages("providerEken")).contains("Natthjälp: extra hjälp är insatt på jourtid");
        assertThat(messages("providerBjorken")).doesNotContain("jourtid");
        assertThat(care.all("(select o.unit_code from service_order o where o.id = x.order_id)", "changed_need"))
                .containsExactly("EKEN");
        assertThat(start("jonas", Typed.with(typed("2026-03-07"), "unit", "Björken")))
                .as("the same evening at the other unit is help of its own")
                .isEqualTo(care.number());
        assertThat(care.tasks()).containsExactly(TAKE_UP, TAKE_UP);
    }

    @Test
    @Rule("H3")
    void homeCareThatIsOrderedAndHasNotBegunIsReachedByTheUnitThatHasTheOrder() {
        person = AnotherPerson.identityNumber();
        care = CaseAtWork.started(work, jdbc, Typed.application(person, "Vera Väntar", "2026-03-07"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-07", "2027-08-31"),
                        "services",
                        List.of(Typed.service("HEMTJANST", "Tre gånger per dag", "EKEN"))))
                .ordered();

        putIn("2026-03-07");

        assertThat(work.as("ylva").sees(TAKE_UP, care.number())).isTrue();
    }

    @Test
    @Rule({"H3", "D10", "D11"})
    void helpPutInOnCallFollowsTheServiceToAnotherUnit() {
        putIn("2026-03-07");
        moveToTheTeam("2026-03-09");
        assertThat(work.as("petra").sees(TAKE_UP, care.number()))
                .as("the service is there until Sunday")
                .isTrue();
        assertThat(work.as("hedda").sees(TAKE_UP, care.number())).isTrue();

        work.liveUntil("2026-03-10");
        assertThat(reminded())
                .as("the unit that has the service on Tuesday")
                .containsExactly("REMINDER providerHemgang", "ESCALATION hedda");
        work.as("hedda")
                .submit(
                        TAKE_UP,
                        care.number(),
                        Typed.of("need", "LASTING", "talkedOver", "PERSON", "note", "Vågar inte gå själv."));

        assertThat(care.tasks()).contains(ASSESS);
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(ASSESS, care.number()))
                        .get("told")
                        .toString())
                .contains("Hemtjänst, Hemgångsteamet");
        assertThat(care.all(
                        "x.unit_code",
                        "journal_entry",
                        "x.heading = 'Brådskande och varaktigt behov' and x.journal = 'PROVIDER'"))
                .containsExactly("HEMGANG");
    }

    @Test
    @Rule({"H2", "H3", "D10", "D11", "J3"})
    void temporaryHelpIsAskedOfTheUnitThatHasTheServiceOnTheFourthDay() {
        putIn("2026-03-07");
        takeUp("need", "TEMPORARY", "talkedOver", "PERSON", "note", "Feber.");
        moveToTheTeam("2026-03-09");

        work.liveUntil("2026-03-10");

        assertThat(work.as("hedda").sees("userTask_tellIfNeedRemains", care.number()))
                .isTrue();
        assertThat(work.as("petra").sees("userTask_tellIfNeedRemains", care.number()))
                .as("the service has left")
                .isFalse();
    }

    @Test
    @Rule({"H2", "D10", "D11", "J3"})
    void aQuestionThatWaitsGoesAlongWhenTheServiceMovesTheSameDay() {
        putIn("2026-03-07");
        takeUp("need", "TEMPORARY", "talkedOver", "PERSON", "note", "Feber.");
        work.liveUntil("2026-03-10");
        work.as("petra").take(work.as("petra").task("userTask_tellIfNeedRemains", care.number()));

        moveToTheTeam("2026-03-10");

        assertThat(work.as("petra").sees("userTask_tellIfNeedRemains", care.number()))
                .isFalse();
        work.as("hedda")
                .submit(
                        "userTask_tellIfNeedRemains",
                        care.number(),
                        Typed.of("remains", "YES", "note", "Fortfarande."));
        assertThat(care.tasks()).contains(ASSESS);
        assertThat(care.all(
                        "x.unit_code",
                        "journal_entry",
                        "x.heading = 'Tillfällig hjälp: behovet finns kvar' and x.journal = 'PROVIDER'"))
                .containsExactly("HEMGANG");
    }

    /** The discharge support team takes over from this day (D11). */
    private void moveToTheTeam(String day) {
        long order = Long.parseLong(
                care.all("x.id", "service_order", "x.unit_code = 'BJORKEN'").get(0));
        transaction.executeWithoutResult(status -> takeovers.ask(new Asked(
                order, "HEMGANG", LocalDate.parse(day), LocalDate.parse("2026-04-15"), "Oro på natten.", "petra")));
        care.submitsEach("hedda", "userTask_answerTakeover", Typed.of("answer", "YES", "note", "Vi har plats."))
                .submits("userTask_decideTakeover", Typed.of("outcome", "MOVED", "personsView", "Tryggt."));
    }

    private void twoUnits() {
        person = AnotherPerson.identityNumber();
        care = CaseAtWork.started(work, jdbc, Typed.application(person, "Nina Natt", "2026-03-07"))
                .investigated()
                .running(
                        Typed.with(
                                Typed.granted("2026-03-07", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("TRYGGHETSLARM", "Larm", "LARMET"),
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                        Typed.service("NATTHJALP", "Tillsyn varje natt", "EKEN"))),
                        "2026-03-07",
                        "2026-06-01",
                        "petra",
                        "ylva",
                        "ola");
    }

    @Test
    @Rule({"H3", "I3"})
    void nothingIsBegunInACaseThatRestsAndWhatWasBegunEndsWithThePerson() {
        putIn("2026-03-06");
        deaths.tell(care.number(), null, LocalDate.parse("2026-03-07"), "hanna");

        assertThat(Refusal.conflict(() -> putIn("2026-03-07"))).contains("tillfälligt stoppat");
        assertThat(care.tasks()).containsExactly("userTask_confirmDeath");
        care.submits(
                "userTask_confirmDeath",
                Typed.of("outcome", "CONFIRMED", "diedOn", "2026-03-07", "howConfirmed", "Folkbokföringen."));
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
        assertThat(care.watchedAtAll()).isEmpty();
    }

    private String putIn(String day) {
        return start("jonas", typed(day));
    }

    private Map<String, Object> typed(String day) {
        return Typed.of(
                "identityNumber", person,
                "helpBeganOn", day,
                "description", "Ramlat, två gånger extra per natt.");
    }

    private String start(String user, Map<String, Object> typed) {
        return work.as(user).start("onCallHelp", typed);
    }

    private void takeUp(Object... typed) {
        work.as("petra").submit(TAKE_UP, care.number(), Typed.of(typed));
    }

    private String messages(String group) {
        return String.join("\n", care.all("x.message_text", "case_message", "x.to_group = '" + group + "'"));
    }

    private List<String> reminded() {
        return care.all(
                "x.kind || ' ' || coalesce(x.to_user, x.to_group)",
                "case_message",
                "x.kind <> 'INFORMATION' and x.message_text like '%jourtid%'");
    }
}
