package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What a decision states and may not lack, and that each granted service is ordered from the provider the person chose. */
@FoljsamTest
class DecisionTest {
    private static final Map<String, Object> GRANT = Typed.granted("2026-03-02", "2026-08-31");
    private static final Map<String, Object> ALARM = Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET");
    private static final Map<String, Object> HOME_CARE = Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN");

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

    @Autowired
    CareServices services;

    @Test
    @Rule("C1")
    void aDecisionStatesWhatIsGrantedAndRefusedFromWhenOnWhatGroundByWhomAndHowToAppeal() {
        CaseAtWork decided = investigated("19450916-9852")
                .decided(Typed.with(
                        GRANT,
                        "outcome",
                        "DELAVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(HOME_CARE, Typed.refused("MATDISTRIBUTION"))));

        assertThat(decided.all(
                        "x.outcome || ' ' || x.law || ' ' || x.decided_on || ' ' || x.decided_by || ' ' || x.valid_from || ' ' || x.valid_to || ' ' || x.reasons",
                        "care_decision"))
                .containsExactly(
                        "DELAVSLAG SOL 2026-03-02 hanna 2026-03-02 2026-08-31 Behov finns av hjälp med personlig vård.");
        assertThat(decided.all("x.appeal_information", "care_decision"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("tre veckor", "förvaltningsrätten"));
        assertThat(jdbc.sql("""
                                select s.service_code || ' ' || s.state || ' ' || s.legal_ground || ' ' || coalesce(s.reasons, '-') from decided_service s
                                join care_decision d on d.id = s.care_decision join care_case c on c.id = d.care_case_id where c.case_number = ? order by s.id""").param(decided.number()).query(String.class).list())
                .containsExactly(
                        "HEMTJANST GRANTED SOL2025_11_1 -",
                        "MATDISTRIBUTION REFUSED SOL2025_11_1 Behovet tillgodoses på annat sätt.");
    }

    @TestFactory
    @Rule({"C1", "C2", "C3", "D1"})
    Stream<DynamicTest> aDecisionThatLacksWhatItMustHoldIsRefused() {
        CaseAtWork ready = investigated("19401028-9850");
        Map<String, Object> refusal = Typed.with(
                GRANT,
                "outcome",
                "AVSLAG",
                "notHeardWhy",
                "Bygger bara på den enskildes egna uppgifter.",
                "services",
                List.of(Typed.refused("HEMTJANST")));
        return Stream.of(
                        lacking("no end date", with("validTo", null), "har ett slutdatum"),
                        lacking(
                                "no end date though only the alarm may lack one",
                                Typed.with(GRANT, "validTo", null, "services", List.of(HOME_CARE, ALARM)),
                                "har ett slutdatum"),
                        lacking("no first day", with("validFrom", null), "behöver fyllas i när något beviljas"),
                        lacking("ends before it begins", with("validTo", "2026-03-01"), "före första dagen"),
                        lacking("no reassessment clause", with("reassessmentClause", false), "omprövningsförbehåll"),
                        lacking(
                                "home care without revocation",
                                with("revocationClause", false),
                                "återkallelseförbehåll"),
                        lacking(
                                "from return home without end",
                                Typed.with(GRANT, "services", List.of(ALARM), "fromReturnHome", true, "validTo", null),
                                "räknas från hemkomsten"),
                        lacking("no reasons", with("reasons", null), "Motivering"),
                        lacking(
                                "refused without reasons",
                                Typed.with(
                                        refusal,
                                        "services",
                                        List.of(Typed.with(Typed.refused("HEMTJANST"), "reasons", null))),
                                "när insatsen avslås"),
                        lacking(
                                "refused without how to appeal",
                                Typed.with(refusal, "appealInformation", null),
                                "när något avslås"),
                        lacking("granted by a refusal", with("outcome", "AVSLAG"), "avslag avslår alla"),
                        lacking("partly without a refused one", with("outcome", "DELAVSLAG"), "avslår minst en"),
                        lacking(
                                "granted with a refused one",
                                Typed.with(refusal, "outcome", "BIFALL"),
                                "bifall beviljar alla"),
                        lacking("granted with nothing", with("services", List.of()), "minst en"),
                        lacking(
                                "the same service twice",
                                with("services", List.of(HOME_CARE, HOME_CARE)),
                                "mer än en gång"),
                        lacking("ground no longer in force", service("legalGround", "SOL2001_4_1"), "Lagrum"),
                        lacking("ground of another law", service("legalGround", "LSS_9_3"), "Lagrum"),
                        lacking("no goal", service("goal", null), "har ett mål"),
                        lacking("no provider chosen", service("unitCode", null), "har valt"),
                        lacking("a provider that is none", service("unitCode", "INGEN"), "tförare"))
                .map(lack -> DynamicTest.dynamicTest(lack.name, () -> {
                    assertThat(Refusal.of(() -> ready.decided(lack.typed))).contains(lack.told);
                    assertThat(ready.all("x.id", "care_decision")).isEmpty();
                    assertThat(ready.tasks()).containsExactly("userTask_decide");
                }));
    }

    @Test
    @Rule("C2")
    void anAlarmMayRunUntilFurtherNoticeAndNeedsNoRevocationClause() {
        CaseAtWork alarm = investigated("19530313-9850")
                .running(
                        Typed.with(GRANT, "services", List.of(ALARM), "validTo", null, "revocationClause", false),
                        "2026-03-02",
                        "2026-06-01",
                        "ola");
        work.settle();
        assertThat(alarm.watched("DECISION_END")).isEmpty();
        assertThat(work.isRunning(alarm.number())).isTrue();
    }

    @ParameterizedTest
    @Rule({"C1", "C2"})
    @CsvSource({
        "2001-12-31, ''",
        "2002-01-01, SOL2001_4_1 SOL2001_4_2",
        "2018-06-30, SOL2001_4_1 SOL2001_4_2",
        "2018-07-01, SOL2001_4_1 SOL2001_4_2 SOL2001_4_2_A",
        "2025-06-30, SOL2001_4_1 SOL2001_4_1_C SOL2001_4_2 SOL2001_4_2_A",
        "2025-07-01, SOL2025_11_1 SOL2025_11_3 SOL2025_11_4 SOL2025_11_5 SOL2025_29_7 SOL2025_8_11 SOL2025_8_4",
        "2026-03-02, SOL2025_11_1 SOL2025_11_3 SOL2025_11_4 SOL2025_11_5 SOL2025_29_7 SOL2025_8_11 SOL2025_8_4"
    })
    void onlyAGroundInForceThatDayCanBeChosen(LocalDate day, String grounds) {
        assertThat(services.groundsInForce(Law.SOL, day).stream()
                        .map(CareServices.LegalGround::id)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(grounds);
    }

    @Test
    @Rule("C3")
    void aRefusalOrdersNothingAndTheCaseCanClose() {
        CaseAtWork refused = investigated("19580820-9851")
                .decided(Typed.with(
                        GRANT,
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(Typed.refused("HEMTJANST"))));
        work.settle();
        assertThat(refused.all("x.id", "service_order")).isEmpty();
        assertThat(refused.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule("D1")
    void eachGrantedServiceIsOrderedFromTheProviderThePersonChose() {
        CaseAtWork chosen =
                investigated("19320531-9852").decided(Typed.with(GRANT, "services", List.of(HOME_CARE, ALARM)));
        assertThat(choices(chosen)).as("before any order").containsExactly("HEMTJANST BJORKEN", "TRYGGHETSLARM LARMET");
        assertThat(chosen.all("x.id", "service_order")).isEmpty();
        assertThat(Refusal.of(() -> chosen.submits(
                        "userTask_writeOrders", Typed.of("orders", List.of(Typed.order("HEMTJANST", "BJORKEN"))))))
                .contains("varken fler eller färre");

        chosen.ordered();
        assertThat(chosen.all("x.service_code || ' ' || x.unit_code", "service_order"))
                .containsExactly("HEMTJANST BJORKEN", "TRYGGHETSLARM LARMET");
        assertThat(work.as("petra").tasks("userTask_acknowledgeOrder", chosen.number()))
                .hasSize(1);
        assertThat(work.as("ylva").sees("userTask_acknowledgeOrder", chosen.number()))
                .isFalse();
    }

    @Test
    @Rule("D1")
    void aNewChoiceIsRecordedBeforeTheOrderGoes() {
        CaseAtWork changed = investigated("19270304-9854").decided(GRANT);
        changed.submits("userTask_writeOrders", Typed.of("orders", List.of(Typed.order("HEMTJANST", "EKEN"))));

        assertThat(choices(changed)).containsExactly("HEMTJANST EKEN");
        assertThat(changed.journal("AUTHORITY")).containsSubsequence("Val av utförare ändrat", "Uppdrag skickat");
        assertThat(work.as("ylva").sees("userTask_acknowledgeOrder", changed.number()))
                .isTrue();
        assertThat(work.as("petra").sees("userTask_acknowledgeOrder", changed.number()))
                .isFalse();
    }

    @Test
    @Rule("B11")
    void aServiceOutsideTheFrameIsOrderedWithoutFrameTime() {
        CaseAtWork night = investigated("19270304-9854")
                .decided(Typed.with(
                        GRANT, "services", List.of(Typed.service("NATTHJALP", "Två timmar per natt", "BJORKEN"))));
        Map<String, Object> line = Typed.order("NATTHJALP", "BJORKEN");
        assertThat(Refusal.of(() -> night.submits(
                        "userTask_writeOrders", Typed.of("orders", List.of(Typed.with(line, "frameMinutes", 840))))))
                .contains("Ramtid", "utanför ramen");
        assertThat(night.all("x.id", "service_order")).isEmpty();

        night.submits("userTask_writeOrders", Typed.of("orders", List.of(line)));
        assertThat(night.all("x.service_code", "service_order")).containsExactly("NATTHJALP");
    }

    private List<String> choices(CaseAtWork decided) {
        return jdbc.sql("""
                        select s.service_code || ' ' || s.unit_code from decided_service s join care_decision d on d.id = s.care_decision
                        join care_case c on c.id = d.care_case_id where c.case_number = ? order by s.id""").param(decided.number()).query(String.class).list();
    }

    private record Lack(String name, Map<String, Object> typed, String told) {}

    private static Lack lacking(String name, Map<String, Object> typed, String told) {
        return new Lack(name, typed, told);
    }

    private static Map<String, Object> with(String field, Object value) {
        return Typed.with(GRANT, field, value);
    }

    private static Map<String, Object> service(String field, Object value) {
        return with("services", List.of(Typed.with(HOME_CARE, field, value)));
    }

    private CaseAtWork investigated(String identityNumber) {
        return CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Bo Beslut", "2026-03-02"))
                .investigated();
    }
}
