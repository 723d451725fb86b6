package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.followup.need.ReportNeed;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** Activities by level from the investigation through decision and order to a changed need: minutes are computed once and typed nowhere. */
abstract class FrameTimes {
    private static final String INVESTIGATE = "userTask_investigateNeed";
    private static final String ASSESS = "userTask_assessChangedNeed";
    private static final String HOLD = "userTask_holdFollowUp";
    private static final int FRAME = 30 + 140 + 315;

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportNeed report;

    private CaseAtWork care;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ramona Ram", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised());
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"B6", "B7", "B11"})
    void activitiesThatCannotBeAsTheyAreAreRefusedByFieldAndNothingIsKept() {
        assertThat(refusedActivity(activity("DUSCH", null))).contains("Nivå", "behöver väljas: nivån ger tiden");
        assertThat(refusedActivity(activity("DUSCH", "4"))).contains("Nivå", "har ett val som inte finns");
        assertThat(refusedActivity(activity("BALKONG", "2"))).contains("Aktivitet", "har ett val som inte finns");
        assertThat(refusedActivity(Typed.with(activity("DUSCH", "2"), "occasions", 0, "per", "WEEK")))
                .contains("Antal tillfällen", "minst 1");
        assertThat(refusedActivity(Typed.with(activity("DUSCH", "2"), "occasions", 40, "per", "DAY")))
                .contains("Antal tillfällen", "fler än 14 i veckan");
        assertThat(refusedActivity(Typed.with(activity("DUSCH", "2"), "occasions", 2)))
                .contains("Per", "behöver väljas");
        assertThat(refusedActivity(activity("TILLSYN", "2"))).contains("Känsla av trygghet, som inte är utrett");
        assertThat(refusedActivity(activity("NATTHJALP", null))).contains("Egen tid", "tidsätts för sig");
        assertThat(Refusal.of(
                        () -> care.submits(INVESTIGATE, investigated(activity("DUSCH", "1"), activity("DUSCH", "2")))))
                .contains("Aktivitet", "finns med mer än en gång");

        assertThat(care.all("x.id", "frame_version")).isEmpty();
        assertThat(care.tasks()).containsExactly(INVESTIGATE);

        care.submits(INVESTIGATE, investigated(activity("DUSCH", "2")));
        assertThat(care.all("x.basis", "frame_version")).containsExactly("INVESTIGATION");
    }

    @Test
    @Rule({"B7", "B11", "D8"})
    void theDecisionProposesTheExtentAndTheOrderCarriesTheComputedTime() {
        care.submits(INVESTIGATE, investigated(package2()));
        Task decide = work.as("hanna").task("userTask_decide", care.number());
        Map<String, Object> form = work.as("hanna").open(decide);

        assertThat(form.get("frameText"))
                .asString()
                .contains(
                        "Dusch, nivå 2, 1 gång i veckan: 30 min i veckan",
                        "Natthjälp, 15 minuter, 1 gång om dagen: 1 tim 45 min i veckan",
                        "**Ramtid:** %d minuter i veckan, 35,0 timmar i månaden".formatted(FRAME),
                        "exempelvärden");
        assertThat(form.get("services").toString())
                .contains("HEMTJANST", "Personlig hygien, nivå 2, 2 gånger om dagen", "NATTHJALP")
                .doesNotContain("minuter i veckan");

        care.decided(decision());
        Task orders = work.as("hanna").task("userTask_writeOrders", care.number());
        assertThat(work.as("hanna").open(orders).get("orders").toString())
                .contains("[Personlig vård, Hemliv]", "frameMinutes=null");
        assertThat(work.as("hanna").open(orders).get("frameText"))
                .asString()
                .contains("Ramtid: %d minuter i veckan".formatted(FRAME));
        assertThat(Refusal.of(() -> care.submits(
                        "userTask_writeOrders",
                        Typed.of(
                                "orders",
                                List.of(
                                        Typed.with(
                                                Typed.order("HEMTJANST", "BJORKEN"),
                                                "lifeAreas",
                                                List.of("Personlig vård")),
                                        Typed.with(
                                                Typed.order("NATTHJALP", "BJORKEN"),
                                                "lifeAreas",
                                                List.of("Personlig vård")))))))
                .contains("behöver ha med Hemliv");

        care.ordered();

        assertThat(care.all(
                        "x.service_code || ' ' || coalesce(cast(x.frame_minutes as varchar), 'none')", "service_order"))
                .containsExactly("HEMTJANST " + FRAME, "NATTHJALP none");
        assertThat(care.all("x.basis || ' ' || x.version_number", "frame_version"))
                .containsExactly("INVESTIGATION 1", "DECISION 2");
    }

    @Test
    @Rule("B7")
    void minutesThatSomebodySlipsInBesideTheActivitiesAreNotTaken() {
        care.submits(INVESTIGATE, investigated(package2())).decided(decision());
        Task task = work.as("hanna").task("userTask_writeOrders", care.number());
        List<Map<String, Object>> lines = orderLines(task);
        lines.forEach(line -> line.put("need", "Behöver hjälp."));
        lines.get(0).put("frameMinutes", 9999);

        work.as("hanna").submit(task, Typed.of("orders", lines));

        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME));
    }

    @Test
    @Rule("B7")
    void whatNoGrantedServiceCarriesIsNotGranted() {
        care.submits(INVESTIGATE, investigated(package2()))
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered();

        assertThat(decidedActivities()).containsExactly("DUSCH", "HYGIEN", "MALTID");
        assertThat(care.all("x.frame_minutes", "service_order")).containsExactly(String.valueOf(FRAME));
    }

    @Test
    @Rule("B7")
    void anOrderWithoutActivitiesStillHasTheTimeThatTheHandlerSets() {
        care.submits(INVESTIGATE, Typed.investigated())
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .submits(
                        "userTask_writeOrders",
                        Typed.of(
                                "orders",
                                List.of(Typed.with(Typed.order("HEMTJANST", "BJORKEN"), "frameMinutes", 90))));

        assertThat(care.all("x.frame_minutes", "service_order")).containsExactly("90");
        assertThat(care.all("x.id", "frame_version")).isEmpty();
    }

    @Test
    @Rule("B7")
    void theDecisionKeepsTheTimeOfTheTableItWasComputedWith() {
        care.submits(INVESTIGATE, investigated(package2()));
        jdbc.sql(
                        "update frame_activity set minutes = 33, table_version = 'earlier' where activity = 'DUSCH' and frame_version in (select f.id from frame_version f join care_case c on c.id = f.care_case_id where c.case_number = ?)")
                .param(care.number())
                .update();

        care.decided(decision()).ordered();

        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME + 3));
        assertThat(activities("a.activity || ' ' || a.minutes || ' ' || a.table_version", "DECISION"))
                .first()
                .isEqualTo("DUSCH 33 earlier");
    }

    @Test
    @Rule({"B7", "B12", "G13", "D5"})
    void aLevelThatFollowsTheNeedMovesItsMinutesAndIsKeptWithWhoWhenAndWhy() {
        atTheFirstFollowUp();
        Map<String, Object> form = work.as("hanna").open(work.as("hanna").task(HOLD, care.number()));
        assertThat(form.get("activityChoices").toString())
                .contains("Dusch, nivå 2, 1 gång i veckan", "lägg till Social samvaro", "Natthjälp, 15 minuter");
        assertThat(form.get("movable").toString()).contains("before=60", "same=80");

        care.followedUp(
                with(change("DUSCH", "LEVEL", "3", "Behöver nu hjälp med hela duschen.")),
                home("ADJUSTED", "change", "MORE"));

        assertThat(care.all("x.frame_minutes || ' ' || x.extent", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(
                        (FRAME + 10)
                                + " Dusch, nivå 3, 1 gång i veckan. Personlig hygien, nivå 2, 2 gånger om dagen. Måltid: tillreda, värma eller servera, nivå 2, 3 gånger om dagen.");
        assertThat(
                        moves(
                                "m.activity || ' ' || m.level_before || ' ' || m.level_after || ' ' || m.minutes_before || ' ' || m.minutes_after || ' ' || f.basis || ' ' || f.recorded_by || ' ' || m.reason"))
                .containsExactly("DUSCH 2 3 60 80 FOLLOW_UP hanna Behöver nu hjälp med hela duschen.");
        assertThat(activities("a.activity || ' ' || a.need_level", "DECISION"))
                .as("the decision itself stands")
                .contains("DUSCH 2");
        assertThat(care.all("x.id", "care_decision")).hasSize(1);
        assertThat(entries("AUTHORITY"))
                .contains(
                        "Dusch, nivå 2 blir 3: 30 min i veckan blir 40 min i veckan",
                        "Ramtiden 8 tim 5 min i veckan blir 8 tim 15 min i veckan",
                        "Skäl: Behöver nu hjälp med hela duschen.");
        assertThat(entries("PROVIDER"))
                .contains("Ramtid: 495 minuter i veckan, tidigare 485")
                .doesNotContain("Behöver nu hjälp med hela duschen.");
    }

    @Test
    @Rule({"B7", "G22", "L6"})
    void lessTimeIsOnlyByAgreementWhateverTheHandlerCallsIt() {
        atTheFirstFollowUp();
        Map<String, Object> lower = change("HYGIEN", "LEVEL", "1", "Klarar mer själv.");
        Map<String, Object> more = change("MALTID", "LEVEL", "3", "Äter inte utan hjälp.");

        assertThat(refused(home("ADJUSTED", "change", "MORE"), lower)).contains("ändringarna ger mindre tid");
        assertThat(refused(home("ADJUSTED", "change", "LESS"), lower)).contains("behöver väljas när hjälpen minskar");
        assertThat(refused(home("ADJUSTED", "change", "LESS", "personAgrees", "NO"), lower))
                .contains("stänger den här vägen");
        assertThat(refused(home("ADJUSTED", "change", "MORE"), lower, more))
                .contains("behöver väljas när tiden för en aktivitet minskar");
        assertThat(refused(home("ADJUSTED", "change", "MORE", "personAgrees", "NO"), lower, more))
                .contains("stänger den här vägen");
        assertThat(refused(home("ADJUSTED", "change", "LESS", "personAgrees", "YES"), more))
                .contains("ändringarna ger mer tid");
        assertThat(moves("m.activity")).isEmpty();
        assertThat(care.all("x.id", "follow_up")).isEmpty();

        care.followedUp(with(lower, more), home("ADJUSTED", "change", "MORE", "personAgrees", "YES"));

        assertThat(moves("m.activity || ' ' || (m.minutes_after - m.minutes_before) / 2"))
                .containsExactly("HYGIEN -70", "MALTID 105");
        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME - 70 + 105));
    }

    @Test
    @Rule({"B7", "C5", "G13"})
    void onlyThreeThingsMoveTheFrameAndAnotherLifeAreaTakesANewDecision() {
        atTheFirstFollowUp();
        var adjusted = home("ADJUSTED", "change", "MORE", "personAgrees", "YES");

        assertThat(refused(adjusted, change("SAMVARO", "ADDED", "2", "Är ensam.")))
                .contains("Samhällsgemenskap", "beslutet inte omfattar", "ny ansökan och ett nytt beslut");
        assertThat(refused(adjusted, change("DUSCH", "ADDED", "3", "Mer."))).contains("har redan aktiviteten");
        assertThat(refused(adjusted, change("INKOP", "LEVEL", "3", "Mer."))).contains("har inte aktiviteten");
        assertThat(refused(adjusted, change("INKOP", "ENDED", null, "Mindre."))).contains("har inte aktiviteten");
        assertThat(refused(adjusted, change("DUSCH", "LEVEL", "2", "Samma."))).contains("den som gäller i dag");
        assertThat(refused(adjusted, change("DUSCH", "LEVEL", null, "Mer."))).contains("behöver väljas: nivån");
        assertThat(refused(adjusted, change("DUSCH", "LEVEL", "3", null))).contains("Vad har förändrats i behovet?");
        assertThat(refused(
                        adjusted,
                        Typed.with(change("INKOP", "ADDED", "2", "Orkar inte."), "occasions", 0, "per", "WEEK")))
                .contains("minst 1");
        assertThat(refused(adjusted, change("DUSCH", "LEVEL", "3", "Mer."), change("DUSCH", "LEVEL", "1", "Mindre.")))
                .contains("finns med mer än en gång");
        assertThat(refused(onlyTheNight(), change("DUSCH", "LEVEL", "3", "Mer.")))
                .contains("hör till en insats som inte justeras");
        assertThat(refused(
                        adjusted,
                        change("DUSCH", "ENDED", null, "A."),
                        change("HYGIEN", "ENDED", null, "B."),
                        change("MALTID", "ENDED", null, "C.")))
                .contains("ingen aktivitet blir kvar");
        assertThat(moves("m.activity")).isEmpty();

        care.followedUp(
                with(
                        change("INKOP", "ADDED", "2", "Orkar inte bära hem maten."),
                        change("DUSCH", "ENDED", null, "Duschar oftare."),
                        Typed.with(change("DUSCH", "ADDED", "2", "Duschar oftare."), "occasions", 2, "per", "WEEK")),
                adjusted);

        assertThat(moves("m.activity || ' ' || m.change_kind || ' ' || m.minutes_before || ' ' || m.minutes_after"))
                .containsExactlyInAnyOrder("DUSCH ENDED 60 0", "INKOP ADDED 0 90", "DUSCH ADDED 0 120");
        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME + 45 + 30));
    }

    @Test
    @Rule("B7")
    void minutesCannotBeTypedWhereActivitiesGiveThem() {
        atTheFirstFollowUp();

        care.followedUp(
                with(change("DUSCH", "LEVEL", "3", "Mer.")), home("ADJUSTED", "change", "MORE", "frameMinutes", 9999));

        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME + 10));
    }

    @Test
    @Rule({"B12", "H7", "D5"})
    void theProviderDescribesAChangedNeedAndTheHandlerSetsTheLevel() {
        running();
        long order = orderOf("HEMTJANST");
        report.report(new ReportNeed.Told(
                care.number(),
                order,
                ReportNeed.Kind.OTHER,
                null,
                "Orkar inte längre stå i duschen, i uppdraget står delar.",
                ReportNeed.Origin.STAFF,
                ReportNeed.TalkedOver.PERSON,
                null,
                "petra"));
        Map<String, Object> typed = Typed.of(
                "contactedOn", "2026-03-02",
                "outcome", "REVISED_ORDER",
                "revisedOrderId", String.valueOf(order),
                "agreed", true,
                "assessment", "Ryms i beslutet.");
        assertThat(Refusal.of(() -> care.submits(ASSESS, typed))).contains("ingen aktivitet ändras");
        assertThat(Refusal.of(() -> care.submits(
                        ASSESS,
                        Typed.with(
                                typed,
                                "frameChanges",
                                List.of(changeOf("NATTHJALP", "NATTHJALP", "ENDED", null, "Nej."))))))
                .contains("hör till ett annat uppdrag");

        care.submits(
                ASSESS,
                Typed.with(typed, "frameChanges", List.of(change("DUSCH", "LEVEL", "3", "Kan inte stå i duschen."))));

        assertThat(moves("m.activity || ' ' || f.basis")).containsExactly("DUSCH CHANGED_NEED");
        assertThat(care.all("x.frame_minutes || ' ' || x.revision", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly((FRAME + 10) + " 2");
        assertThat(care.all("x.id", "matter")).hasSize(1);
        assertThat(entries("PROVIDER")).doesNotContain("Kan inte stå i duschen.");
    }

    @Test
    @Rule("B11")
    void orderedTimeOutsideTheFrameComesFromTheActivityAndIsNotTypedAgain() {
        running();
        work.travelTo("2026-03-31");
        Visitor petra = Visitor.loggedIn(port, "petra");
        String page = "/uppdrag/" + orderOf("NATTHJALP");
        assertThat(petra.get(page).body())
                .contains("räknas ur uppdragets aktiviteter", "egen tid", "Beställd tid")
                .doesNotContain("name=\"ordered\"");

        assertThat(petra.form(
                                page + "/tid",
                                "from",
                                "2026-03-02",
                                "to",
                                "2026-03-15",
                                "ordered",
                                "99:00",
                                "performed",
                                "3:30",
                                "ancillary",
                                "1:10",
                                "cause",
                                "")
                        .status())
                .isEqualTo(302);

        assertThat(care.all(
                        "x.ordered_minutes || ' ' || x.performed_minutes || ' ' || x.ancillary_minutes",
                        "timed_service"))
                .containsExactly("210 210 70");
        assertThat(petra.form(
                                page + "/tid",
                                "from",
                                "2026-03-16",
                                "to",
                                "2026-03-22",
                                "performed",
                                "2:00",
                                "ancillary",
                                "0:10",
                                "cause",
                                "")
                        .body())
                .contains("varför utförd tid inte är den beställda");
    }

    @Test
    @Rule({"B7", "B11", "B12", "J3"})
    void thePagesShowTheFrameAndItsHistoryAndTheUnitOnlyItsOwn() {
        atTheFirstFollowUp();
        care.followedUp(
                with(change("DUSCH", "LEVEL", "3", "Behöver hjälp med hela duschen.")),
                home("ADJUSTED", "change", "MORE"));

        String casePage = CasePageTabs.tab(Visitor.loggedIn(port, "hanna"), care.number(), CaseTab.DECISIONS);
        assertThat(casePage)
                .contains(
                        "Aktiviteter och ramtid",
                        "495 minuter i veckan",
                        "exempelvärden",
                        "Nivå 2 blir 3",
                        "+10",
                        "Behöver hjälp med hela duschen.",
                        "Natthjälp");
        String orderPage = Visitor.loggedIn(port, "petra")
                .get("/uppdrag/" + orderOf("HEMTJANST"))
                .body();
        assertThat(orderPage)
                .contains("495 minuter i veckan", "Nivå 2 blir 3", "exempelvärden", "Hur och när bestämmer ni")
                .doesNotContain("Behöver hjälp med hela duschen.", "<td>Natthjälp", "egen tid");
        assertThat(Visitor.loggedIn(port, "ylva")
                        .get("/uppdrag/" + orderOf("HEMTJANST"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Rule("B7")
    void aNewInvestigationBeginsWithWhatIsGrantedSoThatNobodyTypesItAgain() {
        atTheFirstFollowUp();
        care.followedUp(
                Typed.with(Typed.homeVisit(), "newApplication", "Mer hjälp med maten."),
                home("NEW_NEED", "applies", "YES"));

        Map<String, Object> form = work.as("hanna").open(work.as("hanna").task(INVESTIGATE, care.number()));

        assertThat(form.get("activities").toString()).contains("activity=DUSCH, level=2", "activity=NATTHJALP");
        assertThat(form.get("standardTimes").toString()).contains("perTwoWeeks=60");
    }

    @Test
    @Rule({"B11", "D5"})
    void theTimeOfAServiceOutsideTheFrameMayFollowTheNeedAndTheFrameStands() {
        atTheFirstFollowUp();
        Map<String, Object> longer =
                Typed.with(changeOf("NATTHJALP", "NATTHJALP", "LEVEL", null, "Vaknar oftare."), "ownMinutes", 20);
        var night = onlyTheNight();

        care.followedUp(with(longer), result -> {
            night.accept(result);
            result.remove("newExtent");
        });

        assertThat(moves("m.activity || ' ' || m.minutes_before || ' ' || m.minutes_after"))
                .containsExactly("NATTHJALP 210 280");
        assertThat(care.all("x.extent", "service_order", "x.service_code = 'NATTHJALP'"))
                .containsExactly("Natthjälp, 20 minuter, 1 gång om dagen.");
        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME));
        Visitor petra = Visitor.loggedIn(port, "petra");
        assertThat(petra.form(
                                "/uppdrag/" + orderOf("NATTHJALP") + "/tid",
                                "from",
                                "2026-05-01",
                                "to",
                                "2026-05-02",
                                "performed",
                                "0:35",
                                "ancillary",
                                "0:00",
                                "cause",
                                "")
                        .status())
                .as("fifteen minutes the day before, twenty from the day it changed")
                .isEqualTo(302);
    }

    @Test
    @Rule({"C5", "C7", "G13"})
    void whereEveryChangeTakesANewDecisionNeitherLevelNorExtentIsChangedByAnOrder() {
        atTheFirstFollowUp();
        assertThat(jdbc.sql(
                                "select parameter_value from municipality_parameter where profile = 'sundbyberg' and name = 'reassessment.always-new-decision'")
                        .query(String.class)
                        .single())
                .isEqualTo("true");
        jdbc.sql(
                        "insert into municipality_parameter (profile, name, parameter_value, source) values ('norrkoping', 'reassessment.always-new-decision', 'true', 'test')")
                .update();
        try {
            assertThat(refused(home("ADJUSTED", "change", "MORE"), change("DUSCH", "LEVEL", "3", "Mer.")))
                    .contains("Utfall", "varje ändring ett nytt beslut", "utredning");
            report.report(new ReportNeed.Told(
                    care.number(),
                    orderOf("HEMTJANST"),
                    ReportNeed.Kind.OTHER,
                    null,
                    "Behöver mer.",
                    ReportNeed.Origin.STAFF,
                    ReportNeed.TalkedOver.PERSON,
                    null,
                    "petra"));
            assertThat(Refusal.of(() -> care.submits(
                            ASSESS,
                            Typed.of(
                                    "contactedOn",
                                    "2026-05-02",
                                    "outcome",
                                    "REVISED_ORDER",
                                    "revisedOrderId",
                                    String.valueOf(orderOf("HEMTJANST")),
                                    "newExtent",
                                    "Mer",
                                    "agreed",
                                    true,
                                    "assessment",
                                    "Mer."))))
                    .contains("varje ändring ett nytt beslut");
        } finally {
            jdbc.sql(
                            "delete from municipality_parameter where profile = 'norrkoping' and name = 'reassessment.always-new-decision'")
                    .update();
        }
        assertThat(moves("m.activity")).isEmpty();
        assertThat(care.all("x.frame_minutes", "service_order", "x.service_code = 'HEMTJANST'"))
                .containsExactly(String.valueOf(FRAME));
    }

    private void running() {
        care.submits(INVESTIGATE, investigated(package2()))
                .decided(decision())
                .ordered()
                .acknowledged("petra")
                .begun("petra", "2026-03-02");
    }

    private void atTheFirstFollowUp() {
        running();
        work.liveUntil("2026-05-02");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> investigated(Map<String, Object>... activities) {
        List<Map<String, Object>> areas = new ArrayList<>();
        for (String area : List.of("Personlig vård", "Hemliv")) {
            areas.add(Typed.with(anArea(), "lifeArea", area));
        }
        return Typed.with(Typed.investigated(), "areas", areas, "activities", List.of(activities));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> anArea() {
        return ((List<Map<String, Object>>) Typed.investigated().get("areas")).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] package2() {
        return new Map[] {
            activity("DUSCH", "2"),
            activity("HYGIEN", "2"),
            activity("MALTID", "2"),
            Typed.with(activity("NATTHJALP", null), "occasions", 1, "per", "DAY", "ownMinutes", 15)
        };
    }

    private static Map<String, Object> activity(String code, String level) {
        return Typed.of("activity", code, "level", level);
    }

    private static Map<String, Object> decision() {
        return Typed.with(
                Typed.granted("2026-03-02", "2027-02-28"),
                "services",
                List.of(
                        Typed.service("HEMTJANST", "Hjälp enligt aktiviteterna", "BJORKEN"),
                        Typed.service("NATTHJALP", "Tillsyn på natten", "BJORKEN")));
    }

    private Map<String, Object> change(String activity, String kind, String level, String reason) {
        return changeOf("HEMTJANST", activity, kind, level, reason);
    }

    private Map<String, Object> changeOf(String service, String activity, String kind, String level, String reason) {
        return Typed.of(
                "orderActivity", orderOf(service) + ":" + activity, "kind", kind, "level", level, "reason", reason);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Map<String, Object> with(Map<String, Object>... changes) {
        return Typed.with(Typed.homeVisit(), "frameChanges", List.of(changes));
    }

    /** This found for home care, and nothing changed for the other. */
    private java.util.function.Consumer<Map<String, Object>> home(String outcome, Object... fields) {
        String order = String.valueOf(orderOf("HEMTJANST"));
        return result -> {
            if (result.get("orderId").equals(order)) {
                result.putAll(Typed.with(Typed.of("outcome", outcome), fields));
            }
        };
    }

    /** The night help is adjusted, home care is not. */
    private java.util.function.Consumer<Map<String, Object>> onlyTheNight() {
        String order = String.valueOf(orderOf("NATTHJALP"));
        return result -> {
            if (result.get("orderId").equals(order)) {
                result.putAll(Typed.of("outcome", "ADJUSTED", "change", "MORE", "newExtent", "Två gånger"));
            }
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private String refused(java.util.function.Consumer<Map<String, Object>> found, Map<String, Object>... changes) {
        return Refusal.of(() -> care.followedUp(with(changes), found));
    }

    private String refusedActivity(Map<String, Object> activity) {
        return Refusal.of(() -> care.submits(INVESTIGATE, investigated(activity)));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> orderLines(Task task) {
        return (List<Map<String, Object>>) work.as("hanna").open(task).get("orders");
    }

    private long orderOf(String service) {
        return Long.parseLong(care.all("x.id", "service_order", "x.service_code = '" + service + "'")
                .get(0));
    }

    private List<String> decidedActivities() {
        return activities("a.activity", "DECISION");
    }

    private List<String> activities(String expression, String basis) {
        return jdbc.sql(
                        "select " + expression
                                + " from frame_version f join frame_activity a on a.frame_version = f.id join care_case c on c.id = f.care_case_id where c.case_number = ? and f.basis = ? order by a.frame_version_key")
                .params(care.number(), basis)
                .query(String.class)
                .list();
    }

    private List<String> moves(String expression) {
        return jdbc.sql(
                        "select " + expression
                                + " from frame_version f join frame_move m on m.frame_version = f.id join care_case c on c.id = f.care_case_id where c.case_number = ? order by f.version_number, m.frame_version_key")
                .param(care.number())
                .query(String.class)
                .list();
    }

    private String entries(String journal) {
        return String.join("\n", care.all("x.entry_text", "journal_entry", "x.journal = '" + journal + "'"));
    }
}
