package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionText;
import se.foljsam.casefile.between.DecisionText.Decided;
import se.foljsam.casefile.between.DecisionText.DecidedPart;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.decision.proposal.Mandates;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Filled;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What a decision says, who may make it, and what it may take from somebody. */
abstract class DecisionsInFull {
    private static final String DECIDE = "userTask_decide";
    private static final String AS_PROPOSED = "userTask_decideAsProposed";
    private static final String GOAL = "Hon orkar gå ut varje dag igen.";
    private static final Map<String, Object> GRANT = Typed.granted("2026-03-02", "2027-02-28");
    private static final Map<String, Object> HOME_CARE = Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN");
    private static final Map<String, Object> HOUSING = Typed.with(
            Typed.service("SARSKILT_BOENDE", "Plats på särskilt boende", "BJORKEN"), "legalGround", "SOL2025_8_4");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DecisionText texts;

    @Autowired
    DecisionBook book;

    @Autowired
    Mandates mandates;

    @Autowired
    CaseFile caseFile;

    @Autowired
    ReportNeed needs;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

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
    @Rule({"C1", "C2", "C3", "B8", "L3"})
    void aDecisionGrantsInFullInPartAndRefusesEachWithItsOwnPeriodGoalGroundAndReasons() {
        investigated("19520630-9808");
        care.decided(Typed.with(
                GRANT,
                "outcome",
                "DELAVSLAG",
                "notHeardWhy",
                "Bygger bara på den enskildes egna uppgifter.",
                "tookPart",
                "Karin Kurator",
                "services",
                List.of(
                        HOME_CARE,
                        Typed.with(
                                Typed.service("LEDSAGNING", "Två timmar i veckan", "EKEN"),
                                "answer",
                                "PARTLY",
                                "hoursPerMonth",
                                8,
                                "refusedExtent",
                                "Ytterligare två timmar i veckan",
                                "reasons",
                                "Behovet därutöver tillgodoses av dottern.",
                                "goal",
                                GOAL,
                                "lifeArea",
                                "Personlig vård",
                                "validFrom",
                                "2026-03-16",
                                "validTo",
                                "2026-08-31"),
                        Typed.refused("MATDISTRIBUTION"))));

        Decided said = texts.of(decisionId());
        assertThat(said.services())
                .extracting(
                        DecidedPart::service,
                        DecidedPart::granted,
                        part -> part.refused().extent(),
                        part -> part.days().from(),
                        part -> part.days().to())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Hemtjänst", true, null, null, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "Ledsagning",
                                true,
                                "Ytterligare två timmar i veckan",
                                LocalDate.of(2026, 3, 16),
                                LocalDate.of(2026, 8, 31)),
                        org.assertj.core.groups.Tuple.tuple("Matdistribution", false, null, null, null));
        assertThat(said.services().get(1).lifeArea()).isEqualTo("Personlig vård");
        assertThat(said.services().get(1).goal()).isEqualTo(GOAL);
        assertThat(said.services().get(2).goal()).isNull();
        assertThat(said.by().others()).containsExactly("Karin Kurator");
        assertThat(said.by().deciderRole()).isEqualTo("biståndshandläggare");
        assertThat(said.by().rapporteur()).isNull();
        assertThat(said.words().documentationInformation()).isNull();
        assertThat(care.all("x.revocation_text", "care_decision"))
                .singleElement()
                .asString()
                .contains("inte används", "motiverats");

        care.ordered();
        assertThat(care.all(
                        "x.service_code || ' ' || x.extent || ' ' || x.valid_from || ' ' || x.valid_to",
                        "service_order"))
                .containsExactly(
                        "HEMTJANST Tre gånger per dag 2026-03-02 2027-02-28",
                        "LEDSAGNING Två timmar i veckan 2026-03-16 2026-08-31");
        assertThat(book.decision(decisionId()).validTo())
                .as("nobody overlooks the one that ends first")
                .isEqualTo("2026-08-31");
    }

    @Test
    @Rule("D1")
    void whoRefrainsFromChoosingGetsTheUnitThatTheMunicipalityHasSetForSuchServicesAndItIsSaid() {
        investigated(AnotherPerson.identityNumber());
        Map<String, Object> meals = Typed.service("MATDISTRIBUTION", "En gång om dagen", "BJORKEN");
        assertThat(Refusal.of(() ->
                        care.decided(Typed.with(GRANT, "services", List.of(notChosen(HOME_CARE), notChosen(meals))))))
                .contains(
                        "Insatser rad 2, Utförare som den enskilde har valt",
                        "för Matdistribution finns ingen utförare som tar emot den som avstår")
                .doesNotContain("rad 1");
        care.decided(Typed.with(GRANT, "services", List.of(notChosen(HOME_CARE), meals)));

        assertThat(texts.of(decisionId()).services())
                .extracting(DecidedPart::provider)
                .containsExactly(
                        "Hemtjänst Björken, enligt kommunens ordning för den som avstår från att välja utförare",
                        "Hemtjänst Björken");
        assertThat(jdbc.sql("select unit_chosen from decided_service where care_decision = ? order by id")
                        .param(decisionId())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
        care.ordered();
        assertThat(care.all("x.service_code || ' ' || x.unit_code", "service_order"))
                .containsExactlyInAnyOrder("HEMTJANST BJORKEN", "MATDISTRIBUTION BJORKEN");
    }

    private static Map<String, Object> notChosen(Map<String, Object> service) {
        return Typed.with(service, "unitCode", ChosenUnits.NONE_CHOSEN);
    }

    @TestFactory
    @Rule({"B8", "C1", "C2", "C3", "C6"})
    Stream<DynamicTest> whatCannotStandIsRefusedByFieldAndNothingIsDecided() {
        investigated("19520630-9816");
        Map<String, Object> companion = Typed.with(
                Typed.service("KONTAKTPERSON_SOL", "En träff i veckan", "BJORKEN"), "legalGround", "SOL2025_11_5");
        Map<String, Object> shortTerm = Typed.service("KORTTIDSBOENDE", "Växlande dygn", "BJORKEN");
        return Stream.of(
                        lacking(
                                "the law's goal",
                                row("goal", "Skäliga levnadsförhållanden!"),
                                "Övergripande mål",
                                "lagens mål"),
                        lacking(
                                "the law's goal at length",
                                row("goal", "Den enskilde ska tillförsäkras skäliga levnadsförhållanden."),
                                "Övergripande mål",
                                "lagens mål"),
                        lacking("a goal of a word", row("goal", "Trygghet"), "Övergripande mål", "minst 20 tecken"),
                        lacking(
                                "past the longest period",
                                Typed.with(GRANT, "validTo", "2030-03-02"),
                                "Gäller till",
                                "1 mars 2030",
                                "4 år"),
                        lacking(
                                "past its own longest period",
                                services(Typed.with(shortTerm, "validTo", "2026-09-02")),
                                "Insatsen gäller till",
                                "1 september 2026",
                                "6 månader"),
                        lacking(
                                "its own end before its first day",
                                row("validTo", "2026-03-01"),
                                "Insatsen gäller till",
                                "före första dagen"),
                        lacking(
                                "from before the decision, with no help begun",
                                Typed.with(GRANT, "validFrom", "2026-03-01"),
                                "Gäller från",
                                "före beslutsdagen"),
                        lacking(
                                "a service of its own from before the decision",
                                row("validFrom", "2026-02-27"),
                                "Insatsen gäller från",
                                "före beslutsdagen"),
                        lacking("without assessment", services(companion), "Lagrum", "passar inte insatsen"),
                        lacking(
                                "in part without what is refused",
                                Typed.with(
                                        services(Typed.with(HOME_CARE, "answer", "PARTLY", "reasons", "Räcker.")),
                                        "outcome",
                                        "DELAVSLAG"),
                                "Det som inte beviljas"),
                        lacking(
                                "in part without reasons",
                                Typed.with(
                                        services(Typed.with(
                                                HOME_CARE, "answer", "PARTLY", "refusedExtent", "En fjärde gång")),
                                        "outcome",
                                        "DELAVSLAG"),
                                "Skäl till avslag"),
                        lacking(
                                "in part and called a grant",
                                services(Typed.with(
                                        HOME_CARE,
                                        "answer",
                                        "PARTLY",
                                        "refusedExtent",
                                        "En fjärde gång",
                                        "reasons",
                                        "Räcker.")),
                                "bifall beviljar alla"))
                .map(lack -> DynamicTest.dynamicTest(lack.name, () -> {
                    assertThat(Refusal.of(() -> care.decided(lack.typed))).contains(lack.told);
                    assertThat(care.all("x.id", "care_decision")).isEmpty();
                    assertThat(care.tasks()).containsExactly(DECIDE);
                }));
    }

    @Test
    @Rule({"C2", "C1"})
    void theLastDayOfTheLongestPeriodCanBeGrantedAndAnAlarmBesideItRunsUntilFurtherNotice() {
        investigated("19520630-9840");
        care.decided(Typed.with(
                GRANT,
                "validTo",
                null,
                "services",
                List.of(
                        Typed.with(HOME_CARE, "validTo", "2030-03-01"),
                        Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))));
        care.ordered();
        assertThat(care.all("x.service_code || ' ' || coalesce(cast(x.valid_to as varchar), '-')", "service_order"))
                .containsExactly("HEMTJANST 2030-03-01", "TRYGGHETSLARM -");
    }

    @Test
    @Rule({"L5", "C6"})
    void aDecisionTakesEffectAtOnceAndItsClockRunsFromTheDayOfDecisionThoughItIsValidLater() {
        investigated("19420101-9801");
        care.decided(Typed.with(GRANT, "validFrom", "2026-04-01")).ordered();

        assertThat(care.all("x.decided_on || ' ' || x.valid_from", "care_decision"))
                .containsExactly("2026-03-02 2026-04-01");
        assertThat(care.watched("EXECUTION_STATUTORY")).containsExactly(LocalDate.of(2026, 6, 2));
    }

    @Test
    @Rule({"C6", "H1"})
    void helpThatBeganBeforeItsDecisionIsGrantedFromThatDayAndNoEarlier() {
        running("19420101-9819");
        urgent(ReportNeed.Kind.LASTING, "2026-03-05", "2026-03-06");

        Map<String, Object> more =
                Typed.with(GRANT, "services", List.of(Typed.service("NATTHJALP", "Två tillsyner per natt", "BJORKEN")));
        assertThat(care.tasks()).contains(DECIDE);
        assertThat(proposed().get("validFrom")).as("the day help began").isEqualTo("2026-03-05");
        assertThat(Refusal.of(() -> care.decided(Typed.with(more, "validFrom", "2026-03-04"))))
                .contains("Gäller från", "före 5 mars 2026, då hjälpen började");
        care.decided(Typed.with(more, "validFrom", "2026-03-05"));

        assertThat(care.all("x.decided_on || ' ' || x.valid_from", "care_decision"))
                .containsExactly("2026-03-02 2026-03-02", "2026-03-06 2026-03-05");
    }

    @Test
    @Rule({"C6", "H2"})
    void helpThatWasTemporaryIsGrantedFromItsFourthDay() {
        running(AnotherPerson.identityNumber());
        urgent(ReportNeed.Kind.TEMPORARY, "2026-03-02", "2026-03-06");

        assertThat(proposed().get("validFrom")).as("the fourth day of help").isEqualTo("2026-03-05");
        Map<String, Object> more =
                Typed.with(GRANT, "services", List.of(Typed.service("NATTHJALP", "Två tillsyner per natt", "BJORKEN")));
        assertThat(Refusal.of(() -> care.decided(Typed.with(more, "validFrom", "2026-03-04"))))
                .contains("Gäller från", "före 5 mars 2026");
        care.decided(Typed.with(more, "validFrom", "2026-03-05"));

        assertThat(care.all("x.decided_on || ' ' || x.valid_from", "care_decision"))
                .containsExactly("2026-03-02 2026-03-02", "2026-03-06 2026-03-05");
    }

    @Test
    @Rule({"C6", "G5", "G14", "H1"})
    void whatIsAppliedForAtAFollowUpThatUrgentHelpRaisedIsGrantedFromTheDayThatHelpBegan() {
        running(AnotherPerson.identityNumber());
        report(ReportNeed.Kind.LASTING, "2026-03-05", "2026-03-06");
        care.submits(
                        "userTask_assessChangedNeed",
                        Typed.of("contactedOn", "2026-03-06", "assessment", "Behöver mer hjälp."))
                .followedUp(
                        Typed.with(
                                Typed.homeVisit(), "heldOn", "2026-03-06", "newApplication", "Hjälp på natten också."),
                        result -> result.putAll(Typed.of("outcome", "NEW_NEED", "applies", "YES")))
                .submits("userTask_investigateNeed", Typed.investigated());

        assertThat(proposed().get("validFrom")).isEqualTo("2026-03-05");
    }

    @Test
    @Rule({"C9", "K1"})
    void outcomesCanBeCountedByWhatThePersonWasThatDay() {
        investigated("19420101-9801");
        care.decided(Typed.with(
                GRANT,
                "outcome",
                "AVSLAG",
                "notHeardWhy",
                "Bygger bara på den enskildes egna uppgifter.",
                "services",
                List.of(Typed.refused("HEMTJANST"))));
        assertThat(care.all("x.outcome || ' ' || x.person_sex || ' ' || x.person_age", "care_decision"))
                .containsExactly("AVSLAG WOMAN 84");
        investigated("19420101-9819");
        care.decided(GRANT);
        assertThat(care.all("x.outcome || ' ' || x.person_sex || ' ' || x.person_age", "care_decision"))
                .containsExactly("BIFALL MAN 84");
        assertThat(jdbc.sql("select life_area from decided_service where care_decision = ?")
                        .param(decisionId())
                        .query(String.class)
                        .list())
                .as("the service's own where none was chosen")
                .containsExactly("Personlig vård");
    }

    @Test
    @Rule("C4")
    void whatExceedsTheDelegationGoesOnAsWrittenAndIsDecidedByWhoHoldsIt() {
        investigated("19380203-9804");
        care.decided(Typed.with(GRANT, "services", List.of(HOUSING), "validTo", null, "revocationClause", false));

        assertThat(care.all("x.id", "care_decision"))
                .as("nothing is decided yet")
                .isEmpty();
        assertThat(care.tasks()).containsExactly(AS_PROPOSED);
        for (String other : List.of("magnus", "petra", "nina", "helena")) {
            assertThat(work.as(other).sees(AS_PROPOSED, care.number()))
                    .as(other)
                    .isFalse();
        }
        Task task = work.as("lisa").task(AS_PROPOSED, care.number());
        work.as("lisa").take(task);
        Map<String, Object> form = work.as("lisa").open(task);
        assertThat(form.get("proposalText").toString())
                .contains("Bifall", "Särskilt boende för äldre", "8 kap. 4 §", "2 mars 2026");
        assertThat(form.get("proposer")).isEqualTo("Hanna Holm");
        work.as("lisa").submit(task, Typed.of("answer", "DECIDED", "tookPart", "Karin Kurator"));

        assertThat(care.all(
                        "x.decided_by || ' ' || x.decider_role || ' ' || x.rapporteur || ' ' || x.took_part",
                        "care_decision"))
                .containsExactly("lisa förste biståndshandläggare hanna Karin Kurator");
        assertThat(care.journal("AUTHORITY")).containsSubsequence("Förslag till beslut lämnat", "Beslut: bifall");
        assertThat(care.told().tasks()).containsExactly("userTask_writeOrders");
        care.ordered();
        assertThat(care.all("x.service_code", "service_order")).containsExactly("SARSKILT_BOENDE");
    }

    @Test
    @Rule("C4")
    void aProposalThatNobodyAnswersRemindsItsWriterAndThenReachesTheAuthorityManager() {
        investigated("19380203-9853");
        care.decided(Typed.with(GRANT, "services", List.of(HOUSING), "validTo", null, "revocationClause", false));
        assertThat(care.watched("PROPOSAL")).hasToString("[2026-03-05]");

        work.liveUntil("2026-03-04");
        assertThat(told("to_user = 'hanna'")).as("there is still time").isZero();
        work.liveUntil("2026-03-06");
        assertThat(told("to_user = 'hanna'")).isEqualTo(1);
        assertThat(told("to_user = 'magnus'")).isZero();
        work.liveUntil("2026-03-09");
        assertThat(told("to_user = 'magnus'")).isEqualTo(1);
        assertThat(care.tasks()).as("it still waits for its answer").containsExactly(AS_PROPOSED);

        work.as("lisa")
                .submit(AS_PROPOSED, care.number(), Typed.of("answer", "RETURNED", "returnReason", "Förtydliga."));
        assertThat(care.watched("PROPOSAL")).isEmpty();
        assertThat(care.watched("DECISION"))
                .as("the decision is asked for again, by its own day")
                .containsExactly(LocalDate.parse("2026-03-09"));
    }

    /** How many messages speak of the proposal. */
    private int told(String whom) {
        return told(whom, "Svaret på förslaget till beslut");
    }

    private int told(String whom, String ofWhat) {
        return care.all("x.id", "case_message", whom + " and x.message_text like '" + ofWhat + "%'")
                .size();
    }

    @Test
    @Rule({"C1", "J4"})
    void whatIsInvestigatedAndNotDecidedRemindsItsHandlerAndThenReachesTheAuthorityManager() {
        investigated(AnotherPerson.identityNumber());
        assertThat(care.dueOf(DECIDE)).as("five working days").isEqualTo("2026-03-09");

        work.liveUntil("2026-03-09");
        assertThat(told("to_user = 'hanna'", "Beslutet")).isZero();
        work.liveUntil("2026-03-10");
        assertThat(told("to_user = 'hanna'", "Beslutet")).isEqualTo(1);
        assertThat(told("to_user = 'magnus'", "Beslutet")).isZero();
        work.liveUntil("2026-03-13");
        assertThat(told("to_user = 'magnus'", "Beslutet")).isEqualTo(1);

        care.decided(Typed.granted("2026-03-13", "2027-02-28"));
        assertThat(care.watched("DECISION")).isEmpty();
    }

    @Test
    @Rule({"D1", "E2", "J4"})
    void whatIsGrantedAndNotOrderedRemindsItsHandlerAndThenReachesTheAuthorityManager() {
        investigated(AnotherPerson.identityNumber());
        care.decided(GRANT);
        assertThat(care.dueOf("userTask_writeOrders")).as("two working days").isEqualTo("2026-03-04");

        work.liveUntil("2026-03-04");
        assertThat(told("to_user = 'hanna'", "Uppdraget till utföraren")).isZero();
        work.liveUntil("2026-03-05");
        assertThat(told("to_user = 'hanna'", "Uppdraget till utföraren")).isEqualTo(1);
        assertThat(told("to_user = 'magnus'", "Uppdraget till utföraren")).isZero();
        work.liveUntil("2026-03-06");
        assertThat(told("to_user = 'magnus'", "Uppdraget till utföraren")).isEqualTo(1);
        assertThat(care.tasks()).contains("userTask_writeOrders");

        care.ordered();
        assertThat(care.watched("ORDER_WRITTEN")).isEmpty();
    }

    @Test
    @Rule({"A4", "D1", "J4"})
    void whatIsUrgentIsDecidedAndOrderedByTheNextWorkingDay() {
        care = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.with(
                                Typed.application(AnotherPerson.identityNumber(), "Full Text", "2026-03-02"),
                                "urgent",
                                true))
                .investigated();
        assertThat(care.dueOf(DECIDE)).isEqualTo("2026-03-03");
        care.decided(GRANT);
        assertThat(care.dueOf("userTask_writeOrders")).isEqualTo("2026-03-03");
        work.liveUntil("2026-03-05");
        assertThat(told("to_user = 'magnus'", "Uppdraget till utföraren")).isEqualTo(1);
    }

    @Test
    @Rule("L2")
    void nothingIsRefusedUnlessThePersonHasBeenHeardOrItIsSaidWhyNot() {
        investigated("19380203-9861");
        Map<String, Object> refusal =
                Typed.with(GRANT, "outcome", "AVSLAG", "services", List.of(Typed.refused("HEMTJANST")));
        assertThat(Refusal.of(() -> care.decided(refusal)))
                .contains("Varför den enskilde inte behöver höras", "inte kommunicerat");
        assertThat(Refusal.of(() -> care.decided(Typed.with(
                        GRANT,
                        "outcome",
                        "DELAVSLAG",
                        "services",
                        List.of(Typed.with(
                                HOME_CARE, "answer", "PARTLY", "refusedExtent", "Fler besök", "reasons", "Räcker."))))))
                .contains("Varför den enskilde inte behöver höras");
        assertThat(care.all("x.id", "care_decision")).isEmpty();

        care.decided(Typed.with(refusal, "notHeardWhy", "Bygger bara på det den enskilde själv har berättat."));
        assertThat(care.all("x.not_heard_why", "care_decision"))
                .containsExactly("Bygger bara på det den enskilde själv har berättat.");
    }

    @Test
    @Rule("C4")
    void whatIsSentBackIsOpenedAsItWasWithTheReasonsAndNothingIsTypedAgain() {
        investigated("19380203-9812");
        care.decided(Typed.with(GRANT, "services", List.of(HOUSING), "validTo", null, "revocationClause", false));
        assertThat(Refusal.of(() -> work.as("lisa").submit(AS_PROPOSED, care.number(), Typed.of("answer", "RETURNED"))))
                .contains("Skäl till att det går tillbaka");
        work.as("lisa")
                .submit(
                        AS_PROPOSED,
                        care.number(),
                        Typed.of("answer", "RETURNED", "returnReason", "Beskriv nätterna."));

        assertThat(care.all("x.id", "care_decision")).isEmpty();
        assertThat(care.tasks()).containsExactly(DECIDE);
        assertThat(proposed().get("returnedText").toString()).contains("Lisa Lindgren", "Beskriv nätterna.");
        care.submits(DECIDE, Typed.of("reasons", "Otrygg alla nätter, larmar flera gånger."));
        work.as("lisa").submit(AS_PROPOSED, care.number(), Typed.of("answer", "DECIDED"));

        assertThat(care.all("x.reasons", "care_decision")).containsExactly("Otrygg alla nätter, larmar flera gånger.");
        assertThat(jdbc.sql(
                                "select service_code || ' ' || extent || ' ' || goal from decided_service where care_decision = ?")
                        .param(decisionId())
                        .query(String.class)
                        .list())
                .containsExactly("SARSKILT_BOENDE Plats på särskilt boende Klara sig så självständigt som möjligt.");
        assertThat(care.all("x.state", "proposal")).containsExactly("RETURNED", "DECIDED");
    }

    @Test
    @Rule("C4")
    void aDeciderWithoutTheMandateIsRefused() {
        investigated("19380203-9838");
        care.decided(Typed.with(
                GRANT,
                "outcome",
                "AVSLAG",
                "notHeardWhy",
                "Bygger bara på den enskildes egna uppgifter.",
                "services",
                List.of(Typed.with(Typed.refused("SARSKILT_BOENDE"), "legalGround", "SOL2025_8_4"))));
        assertThat(work.as("lisa").sees(AS_PROPOSED, care.number()))
                .as("a lead handler grants housing and does not refuse it")
                .isFalse();
        Task task = work.as("magnus").task(AS_PROPOSED, care.number());
        tasks.setAssignee(task.getId(), "lisa");
        assertThat(Refusal.of(() -> work.as("lisa").submitExactly(task, Typed.of("answer", "DECIDED"))))
                .contains("Ditt svar", "delegationen ligger hos myndighetschef");
        assertThat(care.all("x.id", "care_decision")).isEmpty();
        tasks.setAssignee(task.getId(), "magnus");
        work.as("magnus").submitExactly(task, Typed.of("answer", "DECIDED"));

        assertThat(care.all("x.outcome || ' ' || x.decided_by", "care_decision"))
                .containsExactly("AVSLAG magnus");
    }

    @Test
    @Rule({"C4", "L13"})
    void whatOnlyTheBoardDecidesIsEnteredByItsSecretaryWhoIsLedToNoCasePage() {
        care = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.with(
                                Typed.application("19550808-9835", "Bo Barn", "2026-03-02"),
                                "kind",
                                "REQUEST",
                                "law",
                                "LSS"))
                .investigated()
                .decided(Typed.with(
                        GRANT,
                        "validTo",
                        null,
                        "personGroup",
                        "ONE",
                        "individualPlan",
                        "DECLINED",
                        "services",
                        List.of(Typed.with(
                                Typed.service("BOENDE_BARN", "Plats i familjehem", "BJORKEN"),
                                "legalGround",
                                "LSS_9_8"))));
        assertThat(work.as("magnus").sees(AS_PROPOSED, care.number())).isFalse();
        Task task = work.as("nina").task(AS_PROPOSED, care.number());
        work.as("nina").take(task);
        assertThat(work.as("nina").open(task)).containsEntry("casePageText", "");
        work.as("nina").submit(task, Typed.of("answer", "DECIDED"));

        assertThat(care.all("x.decided_by || ' ' || x.decider_role", "care_decision"))
                .containsExactly("nina nämnden");
    }

    @Test
    @Rule("C4")
    void aProposalIsCheckedAnewOnTheDayItIsDecided() {
        investigated("19380203-9846");
        care.decided(Typed.with(GRANT, "services", List.of(HOUSING), "validTo", null, "revocationClause", false));
        work.liveUntil("2026-03-04");

        assertThat(Refusal.of(() -> work.as("lisa").submit(AS_PROPOSED, care.number(), Typed.of("answer", "DECIDED"))))
                .contains("Skicka tillbaka det", "före beslutsdagen");
        assertThat(care.all("x.id", "care_decision")).isEmpty();
    }

    @ParameterizedTest
    @Rule("C4")
    @CsvSource({
        // law, service, ground, answer, hours a month, from, to, day of decision, who holds it
        "SOL, HEMTJANST, SOL2025_11_1, GRANTED, , 2026-03-02, 2027-02-28, 2026-03-02, handlers",
        "SOL, HEMTJANST, SOL2025_11_1, REFUSED, , , , 2026-03-02, handlers",
        "SOL, HEMTJANST, SOL2025_11_4, GRANTED, , 2026-03-02, 2027-02-28, 2026-03-02, authorityManagers",
        "SOL, KORTTIDSBOENDE, SOL2025_11_1, GRANTED, , 2026-03-02, 2026-05-01, 2026-03-02, handlers",
        "SOL, KORTTIDSBOENDE, SOL2025_11_1, GRANTED, , 2026-03-02, 2026-05-02, 2026-03-02, leadHandlers",
        "SOL, SARSKILT_BOENDE, SOL2025_8_4, GRANTED, , 2026-03-02, , 2026-03-02, leadHandlers",
        "SOL, SARSKILT_BOENDE, SOL2025_8_4, REFUSED, , , , 2026-03-02, authorityManagers",
        "LSS, LEDSAGARSERVICE, LSS_9_3, GRANTED, 10, 2026-03-02, 2027-02-28, 2026-03-02, handlers",
        "LSS, LEDSAGARSERVICE, LSS_9_3, PARTLY, 10, 2026-03-02, 2027-02-28, 2026-03-02, leadHandlers",
        "LSS, PERSONLIG_ASSISTANS, LSS_9_2, GRANTED, 160, 2026-03-02, 2027-02-28, 2026-03-02, leadHandlers",
        "LSS, PERSONLIG_ASSISTANS, LSS_9_2, GRANTED, 161, 2026-03-02, 2027-02-28, 2026-03-02, authorityManagers",
        "LSS, PERSONLIG_ASSISTANS, LSS_9_2, GRANTED, 721, 2026-03-02, 2027-02-28, 2026-03-02, committee",
        "LSS, BOENDE_BARN, LSS_9_8, GRANTED, , 2026-03-02, , 2026-03-02, committee",
        "SOL, HEMTJANST, SOL2001_4_1, GRANTED, , 2001-12-31, 2002-12-30, 2001-12-31, committee"
    })
    void theTableSaysWhoDecidesWhat(
            Law law,
            String service,
            String ground,
            DecideForm.Answer answer,
            Integer hours,
            LocalDate from,
            LocalDate to,
            LocalDate day,
            String holder) {
        DecideForm decision = Filled.in(
                DecideForm.class,
                "outcome",
                answer == DecideForm.Answer.REFUSED ? Outcome.AVSLAG : Outcome.BIFALL,
                "services",
                List.of(Filled.in(
                        DecideForm.Service.class,
                        "serviceCode",
                        service,
                        "answer",
                        answer,
                        "extent",
                        "Som sökt",
                        "hoursPerMonth",
                        hours,
                        "legalGround",
                        ground,
                        "goal",
                        GOAL,
                        "unitCode",
                        "BJORKEN")),
                "validFrom",
                from,
                "validTo",
                to,
                "reassessmentClause",
                true,
                "revocationClause",
                true,
                "reasons",
                "Skäl.");
        assertThat(mandates.holderOf(law, decision, day).roleGroup()).isEqualTo(holder);
    }

    @Test
    @Rule("L8")
    void aServiceWithoutAssessmentHasNoAppealAndNoReportAndThePersonIsToldOfDocumentationAndTheRightToApply() {
        investigated("19471105-9800");
        Map<String, Object> unassessed =
                Typed.with(Typed.service("SERVICE", "Fyra timmar i månaden", "BJORKEN"), "legalGround", "SOL2025_11_5");
        care.decided(Typed.with(
                        GRANT,
                        "outcome",
                        "DELAVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(
                                unassessed,
                                Typed.with(Typed.refused("MATDISTRIBUTION"), "legalGround", "SOL2025_11_5"))))
                .ordered();

        Decided said = texts.of(decisionId());
        assertThat(said.isAppealable()).isFalse();
        assertThat(said.words().appealInformation()).isNull();
        assertThat(said.words().documentationInformation()).contains("dokumenteras", "rätt att ansöka");
        assertThat(care.watched("EXECUTION_STATUTORY"))
                .as("no report to the authority")
                .isEmpty();
        assertThat(care.watchedAtAll()).contains("ORDER_ACKNOWLEDGEMENT");
        work.settle();
        work.liveUntil("2026-06-10");
        assertThat(care.watched("EXECUTION_STATUTORY")).isEmpty();
    }

    @Test
    @Rule({"L10", "C1", "A1"})
    void aFifteenYearOldsRequestThroughTheParentsIsDecidedUnderLssWithPersonGroupAndAPlanThatIsReviewedEachYear() {
        care = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.with(
                                Typed.application("20100912-9808", "Femtonåring", "2026-03-02"),
                                "kind",
                                "REQUEST",
                                "law",
                                "LSS",
                                "capacity",
                                "LEGAL_REPRESENTATIVE",
                                "representativeMandate",
                                "VARDNADSHAVARE",
                                "applicantName",
                                "Föräldrarna",
                                "concerns",
                                "Korttidstillsyn efter skolan."))
                .submits(
                        "userTask_actualiseCase",
                        Typed.with(
                                Typed.actualised(),
                                "askedByOthersWhy",
                                "Kan inte ta ställning till vad en begäran innebär."))
                .submits(
                        "userTask_investigateNeed",
                        Typed.with(Typed.investigated(), "heardChild", "Vill vara där med sina vänner."));
        Map<String, Object> supervision = Typed.with(
                Typed.service("KORTTIDSTILLSYN", "Varje skoldag till klockan 17", "BJORKEN"), "legalGround", "LSS_9_7");
        Map<String, Object> decision =
                Typed.with(GRANT, "services", List.of(supervision), "personGroup", "ONE", "individualPlan", "ACCEPTED");
        assertThat(proposed().get("groundChoices").toString())
                .contains("LSS_9_7")
                .doesNotContain("LSS_9_1,", "LSS_9_1}");
        assertThat(Refusal.of(() -> care.decided(Typed.with(decision, "personGroup", null))))
                .contains("Personkrets");
        assertThat(Refusal.of(() -> care.decided(Typed.with(decision, "individualPlan", null))))
                .contains("Individuell plan");
        assertThat(Refusal.of(() -> care.decided(Typed.with(decision, "personGroup", "NONE"))))
                .contains("Lagrum", "personkrets");
        assertThat(Refusal.of(() -> care.decided(Typed.with(
                        decision,
                        "personGroup",
                        "THREE",
                        "services",
                        List.of(Typed.with(
                                Typed.service("DAGLIG_VERKSAMHET", "Fem dagar i veckan", "BJORKEN"),
                                "legalGround",
                                "LSS_9_10"))))))
                .as("daily activity is for groups 1 and 2")
                .contains("Lagrum", "personkrets");
        assertThat(care.all("x.id", "care_decision")).isEmpty();

        care.decided(decision).ordered();

        assertThat(care.all(
                        "x.law || ' ' || x.person_group || ' ' || x.individual_plan || ' ' || x.person_age",
                        "care_decision"))
                .containsExactly("LSS 1 ACCEPTED 15");
        assertThat(texts.of(decisionId()).personCircle()).isEqualTo("personkrets 1");
        work.settle();
        assertThat(care.watched("INDIVIDUAL_PLAN")).containsExactly(LocalDate.of(2027, 3, 2));
    }

    @Test
    @Rule("L10")
    void anIndividualPlanIsGoneThroughEachYearAndStopsWithTheLastService() {
        care = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.with(
                                Typed.application("19550808-9801", "Lena Lss", "2026-03-02"),
                                "kind",
                                "REQUEST",
                                "law",
                                "LSS"))
                .investigated()
                .decided(Typed.with(
                        GRANT,
                        "validTo",
                        null,
                        "personGroup",
                        "TWO",
                        "individualPlan",
                        "ACCEPTED",
                        "services",
                        List.of(Typed.with(
                                Typed.service("KONTAKTPERSON", "En träff i veckan", "BJORKEN"),
                                "legalGround",
                                "LSS_9_4"))))
                .ordered();
        work.liveUntil("2027-01-30");
        assertThat(care.tasks()).doesNotContain("userTask_reviewIndividualPlan");
        work.liveUntil("2027-01-31");
        assertThat(care.dueOf("userTask_reviewIndividualPlan")).isEqualTo("2027-03-02");
        assertThat(Refusal.of(() -> care.submits(
                        "userTask_reviewIndividualPlan", Typed.of("reviewedOn", "2027-02-01", "note", "Gick igenom."))))
                .contains("Genomgången den", "framtiden");
        care.submits(
                "userTask_reviewIndividualPlan", Typed.of("reviewedOn", "2027-01-29", "note", "Gick igenom allt."));

        work.settle();
        assertThat(care.watched("INDIVIDUAL_PLAN"))
                .as("a year from the review")
                .containsExactly(LocalDate.of(2028, 1, 29));
    }

    @Test
    @Rule({"G22", "L6"})
    void lessThanIsGrantedTakesAGroundThatTheGrantsRegimeHas() {
        running("19360917-9803");
        reassess();
        Map<String, Object> less = Typed.with(HOME_CARE, "extent", "En gång per dag");
        assertThat(proposed().get("services").toString())
                .as("what stands is filled in")
                .contains("Hjälp tre gånger per dag");
        assertThat(refused(less)).contains("Jämfört med det som gäller i dag", "mindre hjälp än i dag");
        assertThat(refused(Typed.with(less, "change", "LESS")))
                .contains("Grund för att minska", "utan grund", "till och med 28 februari 2027");
        assertThat(refused(Typed.with(less, "change", "LESS", "reduceGround", "MATERIAL_CHANGE")))
                .as("the decision is limited in time")
                .contains("Grund för att minska");
        assertThat(refused(Typed.with(less, "change", "LESS", "reduceGround", "REVOCATION_CLAUSE")))
                .contains("Vad som har gjorts för att motivera");
        assertThat(refused(Typed.with(less, "change", "LESS", "reduceGround", "PERIOD_OVER")))
                .contains("Grund för att minska");
        assertThat(Refusal.of(() -> care.decided(Typed.with(
                        Typed.granted("2026-03-09", "2026-06-30"),
                        "services",
                        List.of(Typed.with(HOME_CARE, "extent", "Hjälp tre gånger per dag"))))))
                .as("a shorter time is less")
                .contains("Grund för att minska", "utan grund");
        assertThat(care.all("x.id", "care_decision")).hasSize(1);

        Map<String, Object> decision = Typed.with(
                Typed.granted("2026-03-16", "2027-02-28"),
                "services",
                List.of(Typed.with(less, "change", "LESS", "reduceGround", "REASSESSMENT_CLAUSE")));
        assertThat(Refusal.of(() -> care.decided(decision))).contains("inte behöver höras", "inte kommunicerat");
        assertThat(care.all("x.id", "care_decision")).hasSize(1);
        care.decided(Typed.with(decision, "notHeardWhy", "Har själv bett om minskningen i samtal."));

        assertThat(jdbc.sql("select reduce_ground from decided_service where care_decision = ?")
                        .param(decisionId())
                        .query(String.class)
                        .list())
                .containsExactly("REASSESSMENT_CLAUSE");
        assertThat(care.all("x.state", "service_order"))
                .as("it stands until the new is ordered")
                .containsExactly("EXECUTED");
        care.ordered();
        assertThat(care.all(
                        "x.state || ' ' || coalesce(cast(x.ended_on as varchar), '-') || ' ' || x.valid_from",
                        "service_order"))
                .as("the day before, and the day after")
                .containsExactly("ENDING 2026-03-15 2026-03-02", "SENT - 2026-03-16");
        assertThat(states()).containsExactly("ENDED 2026-03-15", "GRANTED");
        care.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        assertThat(care.watchedAtAll().stream().filter("FOLLOW_UP"::equals))
                .as("one clock, of the new decision")
                .hasSize(1);
    }

    @Test
    @Rule({"G22", "L6", "I6"})
    void whatAReassessmentWithdrawsEndsOnTheDayTheDecisionSets() {
        running("19360917-9811");
        reassess();
        Map<String, Object> none = Typed.with(
                Typed.refused("HEMTJANST"),
                "reduceGround",
                "REVOCATION_CLAUSE",
                "efforts",
                "Erbjuden tre gånger, samtal med dottern.");
        assertThat(withdrawn(Typed.with(none, "reduceGround", null))).contains("Grund för att minska");
        assertThat(withdrawn(Typed.with(none, "efforts", null))).contains("motivera den enskilde");
        assertThat(withdrawn(Typed.with(none, "lastDay", "2026-03-08"))).contains("Sista dag", "före beslutet");
        assertThat(withdrawn(Typed.with(none, "lastDay", "2027-03-01"))).contains("Sista dag", "28 februari 2027");
        assertThat(care.all("x.state", "service_order")).containsExactly("EXECUTED");

        care.decided(Typed.with(
                GRANT,
                "outcome",
                "AVSLAG",
                "notHeardWhy",
                "Har avböjt att höras.",
                "services",
                List.of(Typed.with(none, "lastDay", "2026-03-31"))));

        assertThat(care.all("x.state || ' ' || x.ended_on", "service_order")).containsExactly("ENDING 2026-03-31");
        assertThat(states()).containsExactly("ENDED 2026-03-31", "REFUSED");
        assertThat(care.tasks()).containsExactly("userTask_confirmEnding");
    }

    @Test
    @Rule("L6")
    void underLssOnlyTheGeneralExceptionsOpenTheWay() {
        care = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.with(
                                Typed.application("19550808-9819", "Lars Lss", "2026-03-02"),
                                "kind",
                                "REQUEST",
                                "law",
                                "LSS"))
                .investigated()
                .decided(Typed.with(
                        GRANT,
                        "validTo",
                        null,
                        "personGroup",
                        "TWO",
                        "individualPlan",
                        "DECLINED",
                        "revocationClause",
                        false,
                        "services",
                        List.of(Typed.with(
                                Typed.service("KONTAKTPERSON", "En träff i veckan", "BJORKEN"),
                                "legalGround",
                                "LSS_9_4"))))
                .ordered();
        work.settle();
        transaction.executeWithoutResult(
                status -> caseFile.openMatter(care.number(), Matter.Kind.REASSESSMENT, Law.LSS, null, "Ändrat behov."));
        care.submits("userTask_investigateNeed", Typed.investigated());

        assertThat(proposed().get("reduceChoices").toString())
                .contains("MISLEADING_INFORMATION", "URGENT_SAFETY", "OWN_WISH")
                .doesNotContain(
                        "MATERIAL_CHANGE", "REASSESSMENT_CLAUSE", "REVOCATION_CLAUSE", "PERIOD_OVER", "DEATH", "COURT");
        assertThat(care.watched("INDIVIDUAL_PLAN"))
                .as("the person wants no plan")
                .isEmpty();
    }

    @Test
    @Rule({"L6", "C7"})
    void aNewApplicationForTheSameServiceReplacesItFromItsFirstDayWithoutAGroundAndWithoutAGap() {
        running("19291204-9802");
        work.liveUntil("2026-03-03");
        work.as("hanna").start(Typed.application("19291204-9802", "Full Text", "2026-03-03"));
        care.submits("userTask_actualiseCase", Typed.actualised())
                .submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(
                        Typed.granted("2026-03-10", "2027-06-30"),
                        "services",
                        List.of(Typed.with(HOME_CARE, "extent", "Fyra gånger per dag"))))
                .ordered();

        assertThat(care.all(
                        "x.extent || ' ' || x.state || ' ' || coalesce(cast(x.ended_on as varchar), '-')",
                        "service_order"))
                .containsExactly("Hjälp tre gånger per dag ENDING 2026-03-09", "Fyra gånger per dag SENT -");
        assertThat(states()).containsExactly("ENDED 2026-03-09", "GRANTED");
    }

    @Test
    @Rule("C5")
    void whereTheMunicipalitySaysSoAReassessmentAlwaysGivesANewDecision() {
        running("19291204-9810");
        reassess();
        Map<String, Object> dropped = Typed.of("outcome", "AVSKRIVNING", "reasons", "Inget har ändrats.");
        jdbc.sql(
                        "insert into municipality_parameter (profile, name, parameter_value, source) values ('norrkoping', 'reassessment.always-new-decision', 'true', 'C5')")
                .update();
        try {
            assertThat(Refusal.of(() -> care.decided(dropped))).contains("alltid ett nytt beslut");
            assertThat(care.all("x.id", "care_decision")).hasSize(1);
        } finally {
            jdbc.sql(
                            "delete from municipality_parameter where profile = 'norrkoping' and name = 'reassessment.always-new-decision'")
                    .update();
        }
        care.decided(dropped);
        assertThat(care.all("x.outcome", "care_decision")).containsExactly("BIFALL", "AVSKRIVNING");
        assertThat(care.all("x.state", "service_order")).containsExactly("EXECUTED");
    }

    @Test
    @Rule({"C1", "A3"})
    void whatWasAppliedForBeforeTheNewActIsDecidedUnderTheActInForceThatDay() {
        work.openOn("2025-06-30");
        care = CaseAtWork.started(work, jdbc, Typed.application("19330303-9808", "Övergång Ny", "2025-06-30"))
                .investigated();
        Map<String, Object> old = Typed.with(
                Typed.granted("2025-07-01", "2026-06-30"),
                "services",
                List.of(Typed.with(HOME_CARE, "legalGround", "SOL2001_4_1")));
        assertThat(Refusal.of(() -> care.decided(Typed.granted("2025-07-01", "2026-06-30"))))
                .contains("Lagrum");
        work.liveUntil("2025-07-01");
        assertThat(Refusal.of(() -> care.decided(old))).contains("Lagrum");
        care.decided(Typed.granted("2025-07-01", "2026-06-30"));
        assertThat(texts.of(decisionId()).services())
                .singleElement()
                .extracting(DecidedPart::ground)
                .asString()
                .contains("11 kap. 1 §", "2025:400");
    }

    private void investigated(String identityNumber) {
        care = CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Full Text", "2026-03-02"))
                .investigated();
    }

    private void running(String identityNumber) {
        investigated(identityNumber);
        care.running(GRANT, "2026-03-02", "2026-09-01", "petra");
    }

    private void reassess() {
        work.liveUntil("2026-03-09");
        transaction.executeWithoutResult(status ->
                caseFile.openMatter(care.number(), Matter.Kind.REASSESSMENT, Law.SOL, null, "Behovet har minskat."));
        care.submits("userTask_investigateNeed", Typed.investigated());
    }

    private void report(ReportNeed.Kind kind, String began, String toldOn) {
        work.liveUntil(toldOn);
        needs.report(new ReportNeed.Told(
                care.number(),
                Long.parseLong(care.all("x.id", "service_order").get(0)),
                kind,
                LocalDate.parse(began),
                "Kan inte gå på toaletten själv.",
                ReportNeed.Origin.STAFF,
                ReportNeed.TalkedOver.PERSON,
                null,
                "petra"));
    }

    private void urgent(ReportNeed.Kind kind, String began, String toldOn) {
        report(kind, began, toldOn);
        care.submits(
                        "userTask_assessChangedNeed",
                        Typed.of(
                                "contactedOn",
                                toldOn,
                                "outcome",
                                "INVESTIGATION",
                                "law",
                                "SOL",
                                "newApplication",
                                "Hjälp på natten.",
                                "assessment",
                                "Behöver mer hjälp."))
                .submits("userTask_investigateNeed", Typed.investigated());
    }

    private long decisionId() {
        List<String> ids = care.all("x.id", "care_decision");
        return Long.parseLong(ids.get(ids.size() - 1));
    }

    private Map<String, Object> proposed() {
        return work.as("hanna").open(work.as("hanna").task(DECIDE, care.number()));
    }

    private List<String> states() {
        return jdbc.sql("""
                        select s.state || coalesce(' ' || cast(s.ended_on as varchar), '') from decided_service s join care_decision d on d.id = s.care_decision
                        join care_case c on c.id = d.care_case_id where c.case_number = ? order by s.id""").param(care.number()).query(String.class).list();
    }

    private String refused(Map<String, Object> row) {
        return Refusal.of(
                () -> care.decided(Typed.with(Typed.granted("2026-03-09", "2027-02-28"), "services", List.of(row))));
    }

    private String withdrawn(Map<String, Object> row) {
        return Refusal.of(() -> care.decided(Typed.with(
                GRANT,
                "outcome",
                "AVSLAG",
                "notHeardWhy",
                "Bygger bara på den enskildes egna uppgifter.",
                "services",
                List.of(row))));
    }

    private record Lack(String name, Map<String, Object> typed, String[] told) {}

    private static Lack lacking(String name, Map<String, Object> typed, String... told) {
        return new Lack(name, typed, told);
    }

    private static Map<String, Object> services(Map<String, Object> row) {
        return Typed.with(GRANT, "services", List.of(row));
    }

    private static Map<String, Object> row(String field, Object value) {
        return services(Typed.with(HOME_CARE, field, value));
    }
}
