package se.foljsam.actualisation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.actualisation.guardian.SendGuardianNotice;
import se.foljsam.casefile.between.Applied;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** Everything that can come in and how it is made sure of, from Monday 2 March 2026. */
abstract class WhatComesIn {
    private static final String ACTUALISE = "userTask_actualiseCase";
    private static final String INVESTIGATE = "userTask_investigateNeed";
    private static final String GUARDIAN = "userTask_sendGuardianNotice";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FilterService filters;

    @Autowired
    Applied applied;

    @Autowired
    SendGuardianNotice guardians;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private String person;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
        person = AnotherPerson.identityNumber();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @ParameterizedTest
    @Rule({"A1", "A3"})
    @CsvSource({
        "APPLICATION, SOL, WRITTEN, SELF",
        "APPLICATION, SOL, EMAIL, RELATIVE",
        "REQUEST, LSS, FORM, LEGAL_REPRESENTATIVE",
        "APPLICATION, SOL, IN_PERSON, AGENT",
        "NOTIFICATION, SOL, TELEPHONE, CARE_STAFF",
        "NOTIFICATION, LSS, WRITTEN, OTHER",
        "NOTIFICATION, SOL, TELEPHONE, ANONYMOUS"
    })
    void itComesByAnyChannelAndFromAnybodyAndIsKeptAsItCame(String kind, String law, String channel, String capacity) {
        CaseAtWork came = started(
                "kind",
                kind,
                "law",
                law,
                "channel",
                channel,
                "capacity",
                capacity,
                "applicantName",
                "Disa Dotter",
                "representativeMandate",
                "GOD_MAN",
                "powerOfAttorney",
                "NOT_ASKED");

        assertThat(came.all(
                        "x.kind || ' ' || x.law || ' ' || x.channel || ' ' || x.capacity || ' ' || coalesce(x.applicant_name, '-')",
                        "application"))
                .containsExactly("%s %s %s %s %s"
                        .formatted(
                                kind,
                                law,
                                channel,
                                capacity,
                                Set.of("SELF", "ANONYMOUS").contains(capacity) ? "-" : "Disa Dotter"));
        assertThat(came.tasks()).containsExactly(ACTUALISE);
    }

    @ParameterizedTest
    @Rule({"A1", "A2", "A6", "L11", "L17"})
    @CsvSource(
            delimiter = '|',
            value = {
                "receivedOn=2026-03-03 | Inkom den | framtiden",
                "identityNumber=19330405-0000 | Personnummer eller samordningsnummer | giltigt personnummer",
                "law=LSS | Lag | en ansökan görs enligt SoL",
                "kind=REQUEST | Lag | en begäran görs enligt LSS",
                "capacity=RELATIVE | Namn på den som hör av sig | behöver fyllas i",
                "capacity=AGENT;applicantName=Disa | Är ombudets fullmakt visad? | behöver besvaras",
                "capacity=AGENT;applicantName=Disa;powerOfAttorney=SHOWN | Fullmakten visad eller begärd den | datum",
                "capacity=AGENT;applicantName=Disa;powerOfAttorney=ASKED_FOR;powerOfAttorneyOn=2026-03-03 | Fullmakten visad eller begärd den | framtiden",
                "capacity=LEGAL_REPRESENTATIVE;applicantName=Disa | Företrädarens uppdrag | behöver väljas",
                "capacity=ANONYMOUS | Vem hör av sig? | bara den som anmäler",
                "plannedHomeOn=2026-03-01 | Planerad hemgång från sjukhus den | har redan varit",
                "kind=NOTIFICATION;childProtection=true | Misstanke om att ett barn far illa | under 18 år",
                "channel=ON_CALL | Hur | val som inte finns",
                "concerns= | Vad gäller det? | behöver fyllas i"
            })
    void whatIsTypedWrongIsRefusedByFieldAndNothingIsHalfRegistered(String changes, String label, String why) {
        int before = rows();
        Map<String, Object> typed = Typed.application(person, "Sune Själv", "2026-03-02");
        for (String change : changes.split(";")) {
            String[] parts = change.split("=", 2);
            typed.put(parts[0], "true".equals(parts[1]) ? (Object) true : parts[1]);
        }

        assertThat(Refusal.of(() -> work.as("hanna").start(typed))).contains(label, why);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @Rule("A4")
    void theUrgentComesFirstInTheQueueFromTheFirstTaskToTheOrderUntilItBegins() {
        CaseAtWork ordinary = started();
        person = AnotherPerson.identityNumber();
        CaseAtWork urgent = started("urgent", true);
        assertThat(firstInMyTasks()).isEqualTo(urgent.number());
        assertThat(priority("hanna", ACTUALISE, ordinary)).isEqualTo(50);
        assertThat(priority("hanna", ACTUALISE, urgent)).isEqualTo(90);

        ordinary.submits(ACTUALISE, Typed.actualised());
        urgent.submits(ACTUALISE, Typed.actualised());
        assertThat(firstInMyTasks()).as("also before what is due earlier").isEqualTo(urgent.number());
        urgent.submits(INVESTIGATE, Typed.investigated());
        assertThat(priority("hanna", "userTask_decide", urgent)).isEqualTo(90);
        urgent.decided(Typed.granted("2026-03-02", "2026-08-31"));
        assertThat(priority("hanna", "userTask_writeOrders", urgent)).isEqualTo(90);
        urgent.ordered();
        assertThat(urgent.all("x.id", "service_order", "x.urgent = true")).hasSize(1);
        assertThat(priority("petra", "userTask_acknowledgeOrder", urgent)).isEqualTo(90);

        urgent.acknowledged("petra").begun("petra", "2026-03-02");
        assertThat(priority("petra", "userTask_makePlan", urgent))
                .as("help has begun")
                .isEqualTo(50);
        ordinary.submits(INVESTIGATE, Typed.investigated())
                .decided(Typed.granted("2026-03-02", "2026-08-31"))
                .ordered();
        assertThat(priority("petra", "userTask_acknowledgeOrder", ordinary)).isEqualTo(50);
    }

    @Test
    @Rule({"A4", "L15"})
    void whatNobodyActualisesRemindsAndThenReachesTheManagerSoonerIfItIsUrgent() {
        CaseAtWork ordinary = started();
        person = AnotherPerson.identityNumber();
        CaseAtWork urgent = started("urgent", true);
        assertThat(ordinary.dueOf(ACTUALISE)).isEqualTo("2026-03-05");
        assertThat(urgent.dueOf(ACTUALISE)).isEqualTo("2026-03-03");

        work.liveUntil("2026-03-04");
        assertThat(told(urgent, "magnus"))
                .singleElement()
                .asString()
                .startsWith("Aktualiseringen ska vara klar senast 3 mars 2026");
        assertThat(told(ordinary, "hanna")).isEmpty();
        work.liveUntil("2026-03-09");
        assertThat(told(ordinary, "hanna")).hasSize(1);
        assertThat(told(ordinary, "magnus")).hasSize(1);

        ordinary.submits(ACTUALISE, Typed.actualised());
        assertThat(ordinary.watched("ACTUALISATION")).isEmpty();
    }

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({
        // fifteen tomorrow, today, yesterday; grown up; another law; by the person
        "2011-03-03, LSS, LEGAL_REPRESENTATIVE, false",
        "2011-03-02, LSS, LEGAL_REPRESENTATIVE, true",
        "2011-03-01, LSS, LEGAL_REPRESENTATIVE, true",
        "1970-03-02, LSS, LEGAL_REPRESENTATIVE, true",
        "1970-03-02, SOL, LEGAL_REPRESENTATIVE, false",
        "2011-03-01, LSS, SELF, false"
    })
    void whyARepresentativeAsksForWhoIsOldEnoughToAskUnderLssIsSaid(
            LocalDate born, String law, String capacity, boolean why) {
        person = AnotherPerson.bornOn(born);
        CaseAtWork came = started(
                "kind",
                "LSS".equals(law) ? "REQUEST" : "APPLICATION",
                "law",
                law,
                "capacity",
                capacity,
                "applicantName",
                "Föräldrarna",
                "representativeMandate",
                "VARDNADSHAVARE");
        assertThat(form(came)).containsEntry("couldAskAlone", why);

        if (why) {
            assertThat(Refusal.of(() -> came.submits(ACTUALISE, Typed.actualised())))
                    .contains("Varför begär inte den enskilde själv?", "annars begär den enskilde själv");
            assertThat(came.all("x.id", "matter")).isEmpty();
        }
        came.submits(
                ACTUALISE,
                Typed.with(Typed.actualised(), "askedByOthersWhy", why ? "Saknar uppenbart förmåga." : null));

        assertThat(came.all("x.state || coalesce(' ' || x.asked_by_others_why, '')", "application"))
                .containsExactly("UNDER_INVESTIGATION" + (why ? " Saknar uppenbart förmåga." : ""));
        assertThat(came.all("x.entry_text", "journal_entry", "x.entry_text like '%Företrädaren begär%'"))
                .hasSize(why ? 1 : 0);
    }

    @Test
    @Rule({"A2", "J2"})
    void whetherThePersonWasAskedIsDocumentedEitherWay() {
        CaseAtWork notified = notified();
        assertThat(Refusal.of(() -> notified.submits("userTask_assessNotification", Typed.of("reason", "Nej."))))
                .contains("Har den enskilde tillfrågats?");
        assertThat(Refusal.of(() -> notified.submits(
                        "userTask_assessNotification", Typed.of("asked", "NO", "reason", "Går inte att nå."))))
                .contains("Varför är den enskilde inte tillfrågad?", "behöver fyllas i");
        assertThat(Refusal.of(() -> notified.submits(
                        "userTask_assessNotification", Typed.of("asked", "YES", "contactedOn", "2026-03-02"))))
                .contains("Vill den enskilde ansöka?");
        assertThat(Refusal.of(() -> notified.submits(
                        "userTask_assessNotification",
                        Typed.of("asked", "YES", "contactedOn", "2026-03-03", "wantsToApply", "NO", "reason", "Nej."))))
                .contains("tillfrågades den", "framtiden");
        assertThat(Refusal.of(() -> notified.submits(
                        "userTask_assessNotification",
                        Typed.of("asked", "YES", "contactedOn", "2026-02-27", "wantsToApply", "NO", "reason", "Nej."))))
                .contains("kan inte vara före dagen då anmälan kom in");
        assertThat(notified.all("x.state", "application")).containsExactly("REGISTERED");

        notified.submits(
                "userTask_assessNotification",
                Typed.of("asked", "NO", "notAskedReason", "Har flyttat.", "reason", "Utreds i ny kommun."));

        assertThat(notified.all("x.state || ': ' || x.not_asked_reason || ' ' || x.ended_reason", "application"))
                .containsExactly("NOT_PURSUED: Har flyttat. Utreds i ny kommun.");
        assertThat(notified.all("x.entry_text", "journal_entry", "x.heading like 'Förhandsbedömning: ingen%'"))
                .singleElement()
                .asString()
                .contains("inte tillfrågad: Har flyttat.", "Utreds i ny kommun.");
        assertThat(notified.all("x.id", "matter")).isEmpty();
    }

    @Test
    @Rule("L11")
    void thatAChildMayBeHarmedIsAssessedWithinTheTimeOfTheLawAndPassedOn() {
        person = AnotherPerson.childsIdentityNumber();
        CaseAtWork child = notified("childProtection", true, "capacity", "ANONYMOUS");
        assertThat(explained(child)).singleElement().asString().contains("SoL 20:2", "L11");
        assertThat(work.as("hanna").open(work.as("hanna").task("userTask_assessNotification", child.number())))
                .containsEntry("childProtection", true)
                .containsEntry("who", "anonym");
        child.submits(
                "userTask_assessNotification",
                Typed.of(
                        "asked", "NO",
                        "notAskedReason", "Hör till dem som utreder barn.",
                        "passedOnTo", "Mottagningen, Mona",
                        "reason", "Ingen ansökan om stöd."));
        assertThat(child.all("x.passed_on_to", "application")).containsExactly("Mottagningen, Mona");

        person = AnotherPerson.childsIdentityNumber();
        CaseAtWork concernsAChild = notified();
        assertThat(explained(concernsAChild))
                .as("not every notification that concerns a child")
                .singleElement()
                .asString()
                .doesNotContain("L11");
    }

    private List<String> explained(CaseAtWork aCase) {
        return jdbc.sql(
                        "select explanation from watch where case_number = ? and kind = 'PRELIMINARY_ASSESSMENT' and state = 'OPEN'")
                .param(aCase.number())
                .query(String.class)
                .list();
    }

    @Test
    @Rule("L13")
    void aProtectedPersonIsWarnedOfOnFormsAndNotNamedInLists() {
        person = AnotherPerson.coordinationNumber();
        CaseAtWork hidden = CaseAtWork.started(
                work,
                jdbc,
                Typed.with(Typed.application(person, "Hemliga Hilda", "2026-03-02"), "protectedIdentity", true));
        Task task = work.as("hanna").task(ACTUALISE, hidden.number());
        assertThat(work.as("hanna").open(task).get("caseHeader").toString())
                .contains("SKYDDADE PERSONUPPGIFTER", "Hemliga Hilda", person);
        assertThat(task.getName() + task.getDescription()).doesNotContain("Hilda");
        assertThat(Visitor.loggedIn(port, "hanna").get("/").body())
                .contains(hidden.number(), "Skyddade personuppgifter")
                .doesNotContain("Hilda");

        hidden.investigated().decided(Typed.granted("2026-03-02", "2026-08-31")).ordered();
        assertThat(Visitor.loggedIn(port, "petra").get("/enhet").body())
                .contains(hidden.number())
                .doesNotContain("Hemliga", "Storgatan");
        assertThat(Visitor.loggedIn(port, "hanna").get("/ej-verkstallda").body())
                .contains(hidden.number())
                .doesNotContain("Hilda");
        work.as("hanna").start(Typed.application(person, "Hemliga Hilda", "2026-03-02"));
        assertThat(jdbc.sql(
                                "select count(*) from person p join care_case c on c.person_id = p.id where c.case_number = ? and p.protected_identity = true")
                        .param(hidden.number())
                        .query(Integer.class)
                        .single())
                .as("a later registration that says nothing of it lifts no protection")
                .isEqualTo(1);
    }

    @Test
    @Rule({"A7", "J2"})
    void whatThePersonWasToldAndWhenAndTheLeafletInOnePlaceOnly() {
        CaseAtWork told = started();
        assertThat(Refusal.of(
                        () -> told.submits(ACTUALISE, Typed.with(Typed.actualised(), "informedOn", "2026-03-03"))))
                .contains("Fick veta det den", "framtiden");
        assertThat(Refusal.of(() -> told.submits(ACTUALISE, Typed.with(Typed.actualised(), "informed", false))))
                .contains("Den enskilde har fått veta", "behöver kryssas i");
        assertThat(Refusal.of(() -> told.submits(ACTUALISE, Typed.with(Typed.actualised(), "leafletOn", "2026-03-03"))))
                .contains("Informationsbladet lämnat den", "framtiden");
        told.submits(ACTUALISE, Typed.with(Typed.actualised(), "informedOn", "2026-02-27"));
        assertThat(told.all("cast(x.informed_on as varchar)", "application")).containsExactly("2026-02-27");
        long id = Long.parseLong(told.all("x.id", "application").get(0));
        assertThat(applied.isLeafletHandedOver(id))
                .as("left to the investigation talk")
                .isFalse();
        work.travelTo("2026-03-05");
        transaction.executeWithoutResult(status -> applied.leafletHandedOver(id));
        assertThat(told.all("cast(x.leaflet_on as varchar)", "application")).containsExactly("2026-03-05");

        person = AnotherPerson.identityNumber();
        CaseAtWork already = CaseAtWork.started(work, jdbc, Typed.application(person, "Sune Själv", "2026-03-05"))
                .submits(ACTUALISE, Typed.with(Typed.actualised(), "leafletOn", "2026-03-05"));
        assertThat(applied.isLeafletHandedOver(
                        Long.parseLong(already.all("x.id", "application").get(0))))
                .as("not asked for again")
                .isTrue();
    }

    @Test
    @Rule({"A6", "A4", "C1"})
    void aPlannedDischargeMakesItUrgentAndTheDecisionCountsFromTheReturnHome() {
        CaseAtWork ward = started("plannedHomeOn", "2026-03-04");
        assertThat(priority("hanna", ACTUALISE, ward))
                .as("home within two working days")
                .isEqualTo(90);
        assertThat(work.as("hanna").open(work.as("hanna").task(ACTUALISE, ward.number())))
                .containsEntry("inHospital", true)
                .containsEntry("urgent", true)
                .containsEntry("plannedHomeOn", "2026-03-04");
        assertThat(Refusal.of(() -> ward.submits(ACTUALISE, Typed.actualised())))
                .contains("hur länge behovet varar");
        assertThat(Refusal.of(() -> ward.submits(ACTUALISE, onWard("plannedHomeOn", "2026-03-01"))))
                .contains("Planerad hemgång den", "har redan varit");
        assertThat(Refusal.of(() -> ward.submits(ACTUALISE, onWard("carePlanningOn", "2026-03-03"))))
                .contains("Samordnad vårdplanering hölls den", "framtiden");
        ward.submits(ACTUALISE, onWard("carePlanningOn", "2026-03-02"));
        assertThat(ward.all("x.entry_text", "journal_entry", "x.heading = 'Utredning inleds'"))
                .singleElement()
                .asString()
                .contains("2026-03-04", "Tre veckor enligt läkare.");

        ward.submits(INVESTIGATE, Typed.investigated());
        assertThat(work.as("hanna").open(work.as("hanna").task("userTask_decide", ward.number())))
                .containsEntry("fromReturnHome", true)
                .containsEntry("validFrom", "2026-03-04");

        person = AnotherPerson.identityNumber();
        CaseAtWork later = started("plannedHomeOn", "2026-03-05");
        assertThat(priority("hanna", ACTUALISE, later)).as("three working days").isEqualTo(50);
    }

    @Test
    @Rule({"C12", "J3"})
    void afterOrdinaryHandlingTheTeamIsInformedBeforeTheOrder() {
        CaseAtWork ward = started("plannedHomeOn", "2026-03-04");
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(ACTUALISE, ward.number()))
                        .get("teamInformation")
                        .toString())
                .startsWith("Planerad hemgång:");
        assertThat(Refusal.of(
                        () -> ward.submits(ACTUALISE, onWard("dischargeSupport", "ORDINARY", "teamInformation", null))))
                .contains("Information till hemgångsteamet", "behöver fyllas i");
        assertThat(Refusal.of(() ->
                        ward.submits(ACTUALISE, onWard("dischargeSupport", "ORDINARY", "dischargeTeam", "BJORKEN"))))
                .contains("Vilket hemgångsteam?", "val som inte finns");
        assertThat(Refusal.of(() -> ward.submits(
                        ACTUALISE,
                        onWard(
                                "dischargeSupport",
                                "ORDINARY",
                                "nextStep",
                                "WITHDRAWN",
                                "withdrawalReason",
                                "Ångrade sig."))))
                .contains("Hemgångsteam", "först när en utredning inleds");
        assertThat(unitTold(ward, "providerHemgang")).isEmpty();

        ward.submits(
                ACTUALISE,
                onWard("dischargeSupport", "ORDINARY", "teamInformation", "Behöver hjälp med förflyttning."));

        assertThat(unitTold(ward, "providerHemgang"))
                .singleElement()
                .asString()
                .contains("4 mars 2026", "Behöver hjälp med förflyttning.")
                .doesNotContain("Tre veckor enligt läkare.");
        assertThat(unitTold(ward, "providerBjorken")).isEmpty();
        assertThat(ward.all("x.id", "service_order")).as("the order follows").isEmpty();
        ward.submits(INVESTIGATE, Typed.investigated());
        assertThat(firstService(ward)).containsEntry("unitCode", "HEMGANG");
    }

    @Test
    @Rule("C8")
    void aSimplifiedDecisionHasAlarmAndMealsDecidedByThemselves() {
        CaseAtWork ward = started("plannedHomeOn", "2026-03-04");
        ward.submits(
                ACTUALISE,
                onWard(
                        "dischargeSupport",
                        "SIMPLIFIED",
                        "separateServices",
                        List.of("TRYGGHETSLARM", "MATDISTRIBUTION")));

        assertThat(ward.tasks()).containsExactly(INVESTIGATE, INVESTIGATE, INVESTIGATE);
        assertThat(ward.all("x.state", "application", "x.concerns like 'Trygghetslarm.%'"))
                .containsExactly("UNDER_INVESTIGATION");
        ward.submitsEach("hanna", INVESTIGATE, Typed.investigated());
        assertThat(work.as("hanna").tasks("userTask_decide", ward.number()))
                .hasSize(3)
                .first()
                .satisfies(task -> assertThat(firstService(task))
                        .containsEntry("serviceCode", "HEMGANGSTEAM")
                        .containsEntry("unitCode", "HEMGANG"));
        Task team = work.as("hanna").tasks("userTask_decide", ward.number()).get(0);
        assertThat(Refusal.of(() -> work.as("hanna")
                        .submit(
                                team,
                                decision(
                                        Typed.service("HEMGANGSTEAM", "Enligt schablon", "HEMGANG"),
                                        Typed.service("TRYGGHETSLARM", "Dygnet runt", "LARMET")))))
                .contains("rad 2", "ett beslut för sig");
        work.as("hanna")
                .submit(
                        team,
                        decision(
                                Typed.service("HEMGANGSTEAM", "Enligt schablon", "HEMGANG"),
                                Typed.service("NATTHJALP", "Två besök per natt", "EKEN")));
        work.as("hanna")
                .submit(
                        work.as("hanna").tasks("userTask_decide", ward.number()).get(0),
                        decision(Typed.service("TRYGGHETSLARM", "Dygnet runt", "LARMET")));
        work.as("hanna")
                .submit(
                        work.as("hanna").tasks("userTask_decide", ward.number()).get(0),
                        decision(Typed.service("MATDISTRIBUTION", "En portion om dagen", "BJORKEN")));
        for (Task orders : work.as("hanna").tasks("userTask_writeOrders", ward.number())) {
            sendOrders(orders);
        }

        assertThat(ward.all("x.id", "care_decision")).hasSize(3);
        assertThat(ward.all("x.unit_code || ' ' || x.service_code", "service_order"))
                .containsExactlyInAnyOrder(
                        "HEMGANG HEMGANGSTEAM", "EKEN NATTHJALP", "LARMET TRYGGHETSLARM", "BJORKEN MATDISTRIBUTION");
        assertThat(ward.all("x.state", "application")).containsExactly("DECIDED", "DECIDED", "DECIDED");
    }

    @SuppressWarnings("unchecked")
    private void sendOrders(Task task) {
        var lines = (List<Map<String, Object>>) work.as("hanna").open(task).get("orders");
        lines.forEach(line -> line.put("need", "Behöver hjälp."));
        work.as("hanna").submit(task, Typed.of("orders", lines));
    }

    @SafeVarargs
    private static Map<String, Object> decision(Map<String, Object>... services) {
        return Typed.with(Typed.granted("2026-03-04", "2026-04-30"), "services", List.of(services));
    }

    private Map<String, Object> firstService(CaseAtWork aCase) {
        return firstService(work.as("hanna").task("userTask_decide", aCase.number()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> firstService(Task task) {
        return ((List<Map<String, Object>>) work.as("hanna").open(task).get("services")).get(0);
    }

    @Test
    @Rule({"A1", "A3", "J2"})
    void whatComesInWhileAnotherIsInvestigatedIsSeenAndJoinedAndOneDecisionAnswersBoth() {
        CaseAtWork first = started().submits(ACTUALISE, Typed.actualised());
        again("concerns", "Vill också ha larm.");
        Map<String, Object> form = work.as("hanna").open(work.as("hanna").task(ACTUALISE, first.number()));
        assertThat(form.get("othersText").toString())
                .contains("ansökan 2 mars 2026: Behöver hjälp i hemmet.", "utreds");
        assertThat(Refusal.of(() -> first.submits(ACTUALISE, Typed.with(Typed.actualised(), "nextStep", "JOIN"))))
                .contains("Vilken utredning?", "behöver väljas");
        assertThat(Refusal.of(() -> first.submits(
                        ACTUALISE, Typed.with(Typed.actualised(), "nextStep", "JOIN", "joinTo", "999999"))))
                .contains("Vilken utredning?", "val som inte finns");

        first.submits(ACTUALISE, joined(form));

        assertThat(first.tasks()).as("one investigation").containsExactly(INVESTIGATE);
        assertThat(first.all("x.id", "matter")).hasSize(1);
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(INVESTIGATE, first.number()))
                        .get("caseHeader")
                        .toString())
                .contains("Behöver hjälp i hemmet.", "Vill också ha larm.");
        first.submits(INVESTIGATE, Typed.investigated()).decided(Typed.granted("2026-03-02", "2026-08-31"));
        assertThat(first.all("x.state || ' ' || x.decided_on", "application"))
                .containsExactly("DECIDED 2026-03-02", "DECIDED 2026-03-02");
        assertThat(first.all("x.id", "care_decision")).hasSize(1);
    }

    @Test
    @Rule({"A1", "I7"})
    void ifTheFirstIsWithdrawnTheJoinedOneGoesOnByItself() {
        CaseAtWork first = started().submits(ACTUALISE, Typed.actualised());
        again("concerns", "Vill också ha larm.");
        first.submits(ACTUALISE, joined(form(first)));
        again("concerns", "Och matlådor.");
        first.submits(ACTUALISE, joined(form(first)));

        first.submits(INVESTIGATE, Typed.of("outcome", "WITHDRAWN", "withdrawalReason", "Klarar sig med dottern."));
        work.settle();

        assertThat(first.tasks()).as("nothing is lost").containsExactly(INVESTIGATE);
        assertThat(first.all("x.state", "application"))
                .containsExactly("WITHDRAWN", "UNDER_INVESTIGATION", "UNDER_INVESTIGATION");
        assertThat(work.as("hanna")
                        .open(work.as("hanna").task(INVESTIGATE, first.number()))
                        .get("caseHeader")
                        .toString())
                .contains("Vill också ha larm.", "Och matlådor.")
                .doesNotContain("Behöver hjälp i hemmet.");
        assertThat(told(first, "hanna"))
                .last()
                .asString()
                .contains("utreds för sig")
                .doesNotContain("larm");
        first.submits(INVESTIGATE, Typed.investigated()).decided(Typed.granted("2026-03-02", "2026-08-31"));
        assertThat(first.all("x.state", "application")).containsExactly("WITHDRAWN", "DECIDED", "DECIDED");
    }

    @Test
    @Rule("A3")
    void keptApartEachHasItsOwnInvestigationAndTheOtherLawIsNeverJoined() {
        CaseAtWork first = started().submits(ACTUALISE, Typed.actualised());
        again("kind", "REQUEST", "law", "LSS", "concerns", "Kontaktperson.");
        assertThat(Refusal.of(() -> first.submits(ACTUALISE, joined(form(first)))))
                .contains("Vilken utredning?", "enligt en annan lag");
        assertThat(first.all("x.state", "application")).containsExactly("UNDER_INVESTIGATION", "REGISTERED");

        first.submits(ACTUALISE, Typed.actualised());

        assertThat(first.tasks()).containsExactly(INVESTIGATE, INVESTIGATE);
        assertThat(first.all("x.law", "matter")).containsExactly("SOL", "LSS");
    }

    @Test
    @Rule("A1")
    void whatIsDecidedMeanwhileCannotBeJoinedAnyMore() {
        CaseAtWork first = started().investigated();
        again("concerns", "Vill också ha larm.");
        Map<String, Object> seenBefore = joined(form(first));
        first.decided(Typed.granted("2026-03-02", "2026-08-31"));

        assertThat(Refusal.of(() -> first.submits(ACTUALISE, seenBefore))).contains("Vilken utredning?");
        assertThat(first.all("x.state", "application")).containsExactly("DECIDED", "REGISTERED");
    }

    @Test
    @Rule({"A2", "A1"})
    void aNotificationThatBecomesAnApplicationCanBeJoinedToo() {
        CaseAtWork first = started().submits(ACTUALISE, Typed.actualised());
        again("kind", "NOTIFICATION", "capacity", "RELATIVE", "applicantName", "Disa", "concerns", "Far faller ofta.");
        assertThat(Refusal.of(() -> first.submits(ACTUALISE, joined(form(first)))))
                .contains("en anmälan förhandsbedöms innan");
        first.submits(ACTUALISE, Typed.with(Typed.actualised(), "nextStep", "ASSESS"));
        Task assess = work.as("hanna").task("userTask_assessNotification", first.number());
        work.as("hanna")
                .submit(
                        assess,
                        Typed.of(
                                "asked",
                                "YES",
                                "contactedOn",
                                "2026-03-02",
                                "wantsToApply",
                                "YES",
                                "law",
                                "SOL",
                                "joinTo",
                                first(work.as("hanna").open(assess)),
                                "informed",
                                true));

        assertThat(first.tasks()).containsExactly(INVESTIGATE);
        assertThat(first.all("x.kind || ' ' || x.state", "application"))
                .containsExactly("APPLICATION UNDER_INVESTIGATION", "APPLICATION UNDER_INVESTIGATION");
    }

    @Test
    @Rule("L17")
    void anAgentsPowerOfAttorneyIsFollowedFromAskedForToShown() {
        CaseAtWork agent = started(
                "capacity",
                "AGENT",
                "applicantName",
                "Disa Dotter",
                "powerOfAttorney",
                "ASKED_FOR",
                "powerOfAttorneyOn",
                "2026-03-02");
        work.travelTo("2026-03-04");
        assertThat(form(agent)).containsEntry("isAgent", true).containsEntry("powerOfAttorney", "ASKED_FOR");
        agent.submits(
                ACTUALISE,
                Typed.with(
                        Typed.actualised(),
                        "powerOfAttorney",
                        "SHOWN",
                        "powerOfAttorneyOn",
                        "2026-03-04",
                        "interpreterLanguage",
                        "finska",
                        "representativeName",
                        "Gunnar God",
                        "representativeMandate",
                        "GOD_MAN",
                        "representativeScope",
                        "Bevaka rätt, sörja för person"));
        assertThat(agent.all("x.power_of_attorney || ' ' || x.power_of_attorney_on", "application"))
                .containsExactly("SHOWN 2026-03-04");
        assertThat(jdbc.sql(
                                "select p.interpreter_language || ' ' || p.representative_name || ' ' || p.representative_mandate || ' ' || p.representative_scope from person p join care_case c on c.person_id = p.id where c.case_number = ?")
                        .param(agent.number())
                        .query(String.class)
                        .single())
                .isEqualTo("finska Gunnar God GOD_MAN Bevaka rätt, sörja för person");
    }

    @Test
    @Rule({"L16", "J4"})
    void aNeedOfALegalGuardianIsToldToTheChiefGuardianAndWatchedUntilThen() {
        CaseAtWork alone = started();
        assertThat(Refusal.of(() -> alone.submits(ACTUALISE, Typed.with(Typed.actualised(), "guardianNeeded", true))))
                .contains("Varför behövs god man eller förvaltare?", "behöver fyllas i");
        alone.submits(
                ACTUALISE,
                Typed.with(Typed.actualised(), "guardianNeeded", true, "guardianReason", "Kan inte bevaka sin rätt."));
        assertThat(alone.tasks()).containsExactly(INVESTIGATE, GUARDIAN);
        assertThat(alone.dueOf(GUARDIAN)).isEqualTo("2026-03-09");
        assertThat(guardians.waitsIn(alone.number())).isTrue();

        work.liveUntil("2026-03-17");
        assertThat(told(alone, "hanna"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Anmälan till överförmyndaren ska vara klar")
                        .doesNotContain("Kan inte bevaka"));
        assertThat(told(alone, "magnus"))
                .anySatisfy(text -> assertThat(text).startsWith("Anmälan till överförmyndaren"));
        assertThat(Refusal.of(() -> alone.submits(GUARDIAN, Typed.of("outcome", "SENT", "sentOn", "2026-03-18"))))
                .contains("Anmält den", "framtiden");
        assertThat(Refusal.of(() -> alone.submits(GUARDIAN, Typed.of("outcome", "SENT", "sentOn", "2026-03-01"))))
                .contains("Anmält den", "kan inte vara före dagen då behovet upptäcktes");
        assertThat(Refusal.of(() -> alone.submits(GUARDIAN, Typed.of("outcome", "NOT_NEEDED"))))
                .contains("Anteckning", "varför anmälan inte behövs");
        alone.submits(GUARDIAN, Typed.of("outcome", "SENT", "sentOn", "2026-03-17"));

        assertThat(alone.tasks()).containsExactly(INVESTIGATE);
        assertThat(alone.all("x.state || ' ' || x.sent_on", "guardian_notice")).containsExactly("SENT 2026-03-17");
        assertThat(alone.watched("GUARDIAN_NOTICE")).isEmpty();
        assertThat(alone.journal("AUTHORITY")).contains("Anmälan till överförmyndaren");
    }

    @Test
    @Rule({"L16", "I7"})
    void aNoticeAlreadySentIsKeptWithItsDateAndOneNotSentKeepsTheCaseOpen() {
        CaseAtWork told = started()
                .submits(
                        ACTUALISE,
                        Typed.with(
                                Typed.actualised(),
                                "guardianNeeded",
                                true,
                                "guardianReason",
                                "Saknar anhöriga.",
                                "guardianNoticeOn",
                                "2026-02-27"));
        assertThat(told.tasks()).containsExactly(INVESTIGATE);
        assertThat(told.all("x.state || ' ' || x.sent_on", "guardian_notice")).containsExactly("SENT 2026-02-27");

        person = AnotherPerson.identityNumber();
        CaseAtWork waiting = started()
                .submits(
                        ACTUALISE,
                        Typed.with(Typed.actualised(), "guardianNeeded", true, "guardianReason", "Saknar anhöriga."));
        waiting.submits(INVESTIGATE, Typed.of("outcome", "WITHDRAWN", "withdrawalReason", "Flyttar."));
        work.settle();
        assertThat(waiting.tasks()).as("not closed before").containsExactly(GUARDIAN);
        waiting.submits(GUARDIAN, Typed.of("outcome", "NOT_NEEDED", "note", "Har fått framtidsfullmakt."));
        assertThat(waiting.tasks()).containsExactly("userTask_closeCase");
        assertThat(waiting.watchedAtAll()).isEmpty();
    }

    @ParameterizedTest
    @Rule("A2")
    @ValueSource(strings = {"concerns", "guardianReason", "expectedDuration", "teamInformation", "withdrawalReason"})
    void everyFreeTextHoldsAHundredThousandCharacters(String field) {
        String text = "å".repeat(100_000);
        if ("concerns".equals(field)) {
            CaseAtWork wordy = started("concerns", text);
            assertThat(wordy.all("x.concerns", "application")).containsExactly(text);
            wordy.submits(ACTUALISE, Typed.actualised());
            assertThat(wordy.tasks()).containsExactly(INVESTIGATE);
            return;
        }
        CaseAtWork aCase = started("plannedHomeOn", "2026-03-04");
        Map<String, Object> typed = onWard(
                "guardianNeeded",
                true,
                "guardianReason",
                "Saknar anhöriga.",
                "dischargeSupport",
                "ORDINARY",
                field,
                text);
        if ("withdrawalReason".equals(field)) {
            typed.putAll(Typed.of("nextStep", "WITHDRAWN", "dischargeSupport", "NONE", "guardianNeeded", false));
        } else {
            typed.put("teamInformation", typed.getOrDefault("teamInformation", "Se mallen."));
        }
        aCase.submits(ACTUALISE, typed);
        assertThat(aCase.tasks()).doesNotContain(ACTUALISE);
    }

    private CaseAtWork started(Object... differs) {
        return CaseAtWork.started(
                work, jdbc, Typed.with(Typed.application(person, "Sune Själv", "2026-03-02"), differs));
    }

    private CaseAtWork notified(Object... differs) {
        Map<String, Object> typed = Typed.with(
                Typed.of("kind", "NOTIFICATION", "capacity", "RELATIVE", "applicantName", "Dottern Disa"), differs);
        return started(typed.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray())
                .submits(ACTUALISE, Typed.with(Typed.actualised(), "nextStep", "ASSESS"));
    }

    /** One more for the same person, later than the doubled start is recognised. */
    private void again(Object... differs) {
        work.as("hugo").start(Typed.with(Typed.application(person, "Sune Själv", "2026-03-01"), differs));
    }

    private static Map<String, Object> onWard(Object... differs) {
        return Typed.with(
                Typed.with(Typed.actualised(), "inHospital", true, "expectedDuration", "Tre veckor enligt läkare."),
                differs);
    }

    private Map<String, Object> form(CaseAtWork aCase) {
        return work.as("hanna").open(work.as("hanna").task(ACTUALISE, aCase.number()));
    }

    private static Map<String, Object> joined(Map<String, Object> form) {
        return Typed.with(Typed.actualised(), "nextStep", "JOIN", "joinTo", first(form));
    }

    @SuppressWarnings("unchecked")
    private static String first(Map<String, Object> form) {
        return (String) ((List<Map<String, Object>>) form.get("openInvestigations"))
                .get(0)
                .get("value");
    }

    private String firstInMyTasks() {
        String mine = filters.createFilterQuery()
                .filterName("Mina uppgifter")
                .singleResult()
                .getId();
        Task first = work.as("hanna").loggedIn(() -> filters.<Task>list(mine)).get(0);
        return jdbc.sql("select business_key_ from act_hi_procinst where proc_inst_id_ = ?")
                .param(first.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private int priority(String user, String taskKey, CaseAtWork aCase) {
        return work.as(user).task(taskKey, aCase.number()).getPriority();
    }

    private List<String> told(CaseAtWork aCase, String user) {
        return aCase.all("x.message_text", "case_message", "x.to_user = '" + user + "'");
    }

    private List<String> unitTold(CaseAtWork aCase, String group) {
        return aCase.all("x.message_text", "case_message", "x.to_group = '" + group + "'");
    }

    private int rows() {
        return jdbc.sql(
                        "select (select count(*) from person) + (select count(*) from care_case) + (select count(*) from application) + (select count(*) from journal_entry)")
                .query(Integer.class)
                .single();
    }
}
