package se.foljsam.followup.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.FollowUpRequests;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What is asked, told and described anew at a follow-up in Norrköping. The same on every database. */
abstract class Meetings {
    private static final String HOLD = "userTask_holdFollowUp";
    private static final String TEMPLATE = "userTask_answerPreFollowUp";
    private static final List<String> ALL_BUT_THE_PROVIDERS_INFORMATION =
            List.of("PURPOSE", "COMPANY", "DOCUMENTED", "SHARED", "RELATIVE_NAMED", "NEW_ORDER", "CONFIRMED");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FollowUpRequests requests;

    @Autowired
    TransactionTemplate inTransaction;

    private CaseAtWork care;

    @BeforeEach
    void dueForFollowUp() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Mona Möte", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-04-18");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"G7", "G12", "G18", "G32"})
    void theProposalIsShownWithItsReasonAndKeptAndOfTheMeetingTheFormSaysNothing() {
        Map<String, Object> opened = opened();
        assertThat(opened.get("proposal").toString())
                .contains("hembesök", "utan utföraren", "första uppföljningen", "Du bestämmer");
        assertThat(opened)
                .extractingByKeys(
                        "heldOn",
                        "meetingForm",
                        "withProvider",
                        "presentPeople",
                        "ownView",
                        "factors",
                        "relativeCares",
                        "deepened",
                        "helpReceived")
                .containsOnlyNulls();
        assertThat(opened)
                .extractingByKeys("asBooked", "asBefore", "allYes", "allTold")
                .containsOnly(false);
        assertThat(opened.get("toldOf")).asInstanceOf(LIST).isEmpty();
        assertThat(opened.get("states").toString()).contains("stateNow=null");
        assertThat(opened.get("results").toString()).contains("outcome=null");
        assertThat(opened.get("lastTime").toString()).contains("Personlig vård: avsett 1", "senast 3");

        care.submits(HOLD, Map.of());

        assertThat(
                        notes(
                                "proposed_form || ' ' || meeting_form || ' ' || with_provider || ' ' || deepened || ' ' || factors"))
                .containsExactly("HOME_VISIT HOME_VISIT NO NO CONFIRMED");
        assertThat(notes("proposal_reason").get(0)).contains("första uppföljningen");
        assertThat(care.all("x.outcome", "registered_event")).containsExactly("UNCHANGED");
    }

    @Test
    @Rule({"G6", "G7", "G18"})
    void theProvidersAnswerDecidesTheProposalAndTheHandlerDepartsFromItFreely() {
        care.submitsEach(
                "petra",
                TEMPLATE,
                Typed.of(
                        "needMatches", "YES",
                        "asOrdered", "YES",
                        "allExecuted", "YES",
                        "mustAttend", "YES",
                        "mustAttendWhy", "Vill visa liften."));

        assertThat(opened().get("proposal").toString()).contains("tillsammans med utföraren", "behöver vara med");
        care.submits(HOLD, Typed.of("meetingForm", "TELEPHONE", "withProvider", "YES"));

        assertThat(notes("proposed_form || ' ' || meeting_form")).containsExactly("HOME_VISIT TELEPHONE");
        assertThat(jdbc.sql(
                                "select proposed_joint from follow_up f join care_case c on c.id = f.care_case_id where c.case_number = ?")
                        .param(care.number())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Rule("G6")
    void anAnswerBelongsToItsOwnFollowUpAlsoWhenTheNextIsRaisedTheSameDay() {
        care.submitsEach(
                "petra",
                TEMPLATE,
                Typed.of(
                        "needMatches", "NO",
                        "needMatchesWhy", "Ett gammalt svar.",
                        "asOrdered", "YES",
                        "allExecuted", "YES",
                        "mustAttend", "NO"));
        assertThat(opened().get("providersAnswers").toString()).contains("Ett gammalt svar.");
        care.submits(HOLD, Map.of());

        raise();

        assertThat(opened().get("providersAnswers").toString())
                .contains("är inte besvarad")
                .doesNotContain("Ett gammalt svar.");
        assertThat(opened().get("proposal").toString()).contains("Inget tyder på ett förändrat behov");
        care.submitsEach(
                "petra",
                TEMPLATE,
                Typed.of(
                        "needMatches", "NO",
                        "needMatchesWhy", "Ett nytt svar.",
                        "asOrdered", "YES",
                        "allExecuted", "YES",
                        "mustAttend", "NO"));
        assertThat(opened().get("providersAnswers").toString())
                .contains("Ett nytt svar.")
                .doesNotContain("Ett gammalt svar.");
    }

    @Test
    @Rule({"G9", "G11", "K1"})
    void theStateIsDescribedAnewBesideTheIntendedAndTheLastAndTheGoalIsProposedThenDecided() {
        assertThat(opened().get("areaChoices").toString())
                .contains("Personlig vård: avsett 1 Lätt begränsning, senast 3 Stor begränsning");
        care.submits(HOLD, Typed.of("states", List.of(Typed.of("lifeArea", "Personlig vård", "stateNow", "2"))));
        assertThat(states()).containsExactly("Personlig vård 3 1 2 PARTLY PARTLY");

        raise();
        assertThat(opened().get("areaChoices").toString())
                .contains("avsett 1 Lätt begränsning, senast 2 Måttlig begränsning");
        Map<String, Object> reached = Typed.of("lifeArea", "Personlig vård", "stateNow", "2", "fulfilment", "REACHED");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("states", List.of(reached, reached)))))
                .contains("samma rad två gånger");
        care.submits(HOLD, Typed.of("states", List.of(reached)));
        assertThat(states()).last().isEqualTo("Personlig vård 2 1 2 PARTLY REACHED");
    }

    @Test
    @Rule({"G10", "K4"})
    void theMunicipalitysQuestionsAreAskedByRowsAndTheAnswersCanBeCountedByUnit() {
        assertThat(opened()).containsEntry("asksFour", true);
        assertThat(opened().get("questionChoices").toString())
                .contains(
                        "Stämmer behovet med uppdraget?", "Är genomförandeplanen aktuell?", "Är målen i planen nådda?")
                .doesNotContain("bemötandet");

        care.submits(
                HOLD,
                Typed.with(
                        Typed.homeVisit(),
                        "quality",
                        List.of(
                                Typed.of("question", "PLAN_CURRENT", "answer", "NO"),
                                Typed.of("question", "NEED_MATCHES", "answer", "NO_ANSWER"),
                                Typed.of("question", "GOALS_REACHED", "answer", "NO_ANSWER"))));

        assertThat(jdbc.sql("""
                                select distinct o.unit_code || ' ' || q.question_code || ' ' || q.answer || ' ' || f.help_received
                                from quality_answer q
                                join follow_up f on f.id = q.follow_up
                                join follow_up_result r on r.follow_up = f.id
                                join service_order o on o.id = r.order_id
                                join care_case c on c.id = f.care_case_id
                                where c.case_number = ? and q.answer <> 'NO_ANSWER' and f.held_on between date '2026-04-01' and date '2026-04-30'""").param(care.number()).query(String.class).list())
                .containsExactly("BJORKEN PLAN_CURRENT NO YES");
    }

    @Test
    @Rule("G28")
    void heldWithoutTheProviderThePersonIsToldWhereItsInformationCameFrom() {
        assertThat(Refusal.of(() -> care.submits(
                        HOLD, Typed.of("withProvider", "NO", "toldOf", ALL_BUT_THE_PROVIDERS_INFORMATION))))
                .contains("hämtats på annat sätt");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("withProvider", null))))
                .contains("Var utföraren med?");

        care.submits(HOLD, Typed.of("withProvider", "YES", "toldOf", ALL_BUT_THE_PROVIDERS_INFORMATION));
        assertThat(notes("told_of").get(0)).doesNotContain("PROVIDER_INFORMATION");
    }

    @Test
    @Rule({"G7", "G9"})
    void whatThePersonIsNotToldNeedsItsReason() {
        List<String> toldLess =
                List.of("PURPOSE", "COMPANY", "SHARED", "NEW_ORDER", "CONFIRMED", "PROVIDER_INFORMATION");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("toldOf", toldLess))))
                .contains("Varför är något inte sagt?");

        care.submits(
                HOLD,
                Typed.of(
                        "toldOf", toldLess,
                        "notToldWhy", "Personen orkade inte längre.",
                        "consent", "GIVEN",
                        "consentScope", "Dottern får berätta i dag.",
                        "ownView", "Hjälpen är bra."));
        assertThat(notes("not_told_why || ' ' || consent || ' ' || consent_scope || ' ' || own_view"))
                .containsExactly("Personen orkade inte längre. GIVEN Dottern får berätta i dag. Hjälpen är bra.");
    }

    @Test
    @Rule({"G9", "G27", "B10"})
    void whatIsSaidToBeSoNeedsItsWords() {
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("relativeCares", "YES"))))
                .contains("om det känns rätt för båda");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("deepened", "YES"))))
                .contains("vad som kom fram");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("factors", "CHANGED"))))
                .contains("vad som har förändrats");
        assertThat(Refusal.of(() -> care.submits(HOLD, Typed.of("consent", "REFUSED"))))
                .contains("vad samtycket gäller");

        care.submits(
                HOLD,
                Typed.of(
                        "relativeCares", "YES",
                        "relativeAsked", "Maken orkar.",
                        "deepened", "YES",
                        "deepenedText", "Bemötandet är gott.",
                        "factors", "CHANGED",
                        "factorsText", "Ny rullator."));
        assertThat(
                        notes(
                                "relative_cares || ' ' || relative_asked || ' ' || deepened || ' ' || deepened_text || ' ' || factors_text"))
                .containsExactly("YES Maken orkar. YES Bemötandet är gott. Ny rullator.");
        raise();
        assertThat(opened()).as("asked again").doesNotContainKey("relativeCares");
        assertThat(opened().get("lastTime").toString()).contains("En anhörig vårdade");
        assertThat(opened()).containsEntry("relativeKnown", false);
    }

    @Test
    @Rule({"G12", "G32"})
    void muchIsSaidInOneConsciousActAndStandsInTheRecordAsThat() {
        work.as("hanna").submitExactly(work.as("hanna").task(HOLD, care.number()), honest());

        assertThat(
                        notes(
                                "said_at_once || ' ' || help_received || ' ' || part_in_how || ' ' || factors || ' ' || own_view"))
                .containsExactly("AS_BEFORE,ALL_YES,ALL_TOLD YES YES CONFIRMED Är nöjd.");
        assertThat(notes("told_of").get(0)).contains("PURPOSE", "PROVIDER_INFORMATION");
        assertThat(states()).containsExactly("Personlig vård 3 1 3 NOT_REACHED NOT_REACHED");
        assertThat(care.all("x.outcome", "registered_event")).containsExactly("UNCHANGED");
        assertThat(jdbc.sql(
                                "select count(*) from quality_answer q join follow_up f on f.id = q.follow_up join care_case c on c.id = f.care_case_id where c.case_number = ? and q.answer = 'YES'")
                        .param(care.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Rule({"G9", "G10", "G32"})
    void nothingIsPassedOverInSilence() {
        Map.of(
                        "asBefore", "Hälsa, omgivning",
                        "allYes", "Får du den hjälp du är beviljad?",
                        "allTold", "Varför är något inte sagt?",
                        "ownView", "Den enskildes syn",
                        "relativeCares", "Vårdar en anhörig?")
                .forEach((said, missing) -> assertThat(Refusal.of(() -> work.as("hanna")
                                .submitExactly(
                                        work.as("hanna").task(HOLD, care.number()), Typed.with(honest(), said, null))))
                        .as(said)
                        .contains(missing));
        assertThat(Refusal.of(() -> work.as("hanna")
                        .submitExactly(
                                work.as("hanna").task(HOLD, care.number()),
                                Typed.with(
                                        honest(),
                                        "asBefore",
                                        false,
                                        "factors",
                                        "CONFIRMED",
                                        "results",
                                        care.results(result -> {})))))
                .contains("Funktionstillstånd nu", "varje livsområde");
        assertThat(Refusal.of(() -> work.as("hanna")
                        .submitExactly(
                                work.as("hanna").task(HOLD, care.number()),
                                Typed.with(
                                        honest(),
                                        "allYes",
                                        false,
                                        "helpReceived",
                                        "YES",
                                        "partInWhen",
                                        "YES",
                                        "partInHow",
                                        "YES",
                                        "feelsGood",
                                        "YES"))))
                .contains("Frågor om kvalitet", "behöver alla frågor");
        assertThat(notes("cast(x.id as varchar)")).isEmpty();
    }

    @Test
    @Rule({"G6", "G32"})
    void aMeetingBeforeTheUnitsAnswerSaysSoFirst() {
        assertThat(opened()).containsEntry("hasEarly", true);
        assertThat(opened().get("early").toString()).contains("Svar saknas från Hemtjänst Björken.");
        assertThat(Refusal.of(() -> work.as("hanna")
                        .submitExactly(
                                work.as("hanna").task(HOLD, care.number()), Typed.with(honest(), "asBooked", true))))
                .contains("Genomförd den", "Form");
    }

    @Test
    @Rule("G31")
    void aLegalRepresentativesViewHasAPlaceOfItsOwn() {
        jdbc.sql(
                        "update person set representative_name = 'Gun God', representative_mandate = 'GOD_MAN' where full_name = 'Mona Möte'")
                .update();
        assertThat(opened()).containsEntry("hasRepresentative", true);
        assertThat(Refusal.of(() ->
                        work.as("hanna").submitExactly(work.as("hanna").task(HOLD, care.number()), honest())))
                .contains("Den legala företrädarens syn");

        work.as("hanna")
                .submitExactly(
                        work.as("hanna").task(HOLD, care.number()),
                        Typed.with(honest(), "representativeView", "Vill ha fler promenader."));
        assertThat(notes("representative_view")).containsExactly("Vill ha fler promenader.");
    }

    /** What a handler types of a meeting at which nothing was new. */
    private static Map<String, Object> honest() {
        return Typed.of(
                "heldOn", "2026-04-18",
                "meetingForm", "HOME_VISIT",
                "withProvider", "NO",
                "ownView", "Är nöjd.",
                "relativeCares", "NO",
                "asBefore", true,
                "allYes", true,
                "allTold", true);
    }

    private void raise() {
        long decision = Long.parseLong(care.all("x.id", "care_decision").get(0));
        Boolean raised = inTransaction.execute(status -> requests.raise(care.number(), decision));
        assertThat(raised).isTrue();
        work.settle();
    }

    private Map<String, Object> opened() {
        return work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));
    }

    private List<String> notes(String expression) {
        return care.all(expression, "follow_up");
    }

    private List<String> states() {
        return jdbc.sql("""
                        select s.life_area || ' ' || s.last_state || ' ' || s.intended_state || ' ' || s.state_now || ' ' || s.proposed_fulfilment || ' ' || s.fulfilment
                        from area_state s join follow_up f on f.id = s.follow_up join care_case c on c.id = f.care_case_id
                        where c.case_number = ? order by f.id, s.follow_up_key""").param(care.number()).query(String.class).list();
    }
}
