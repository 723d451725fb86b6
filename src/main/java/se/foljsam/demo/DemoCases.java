package se.foljsam.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.casefile.message.CaseTalk;
import se.foljsam.decision.appeal.ReceiveAppeals;
import se.foljsam.delivery.execution.Standstill;
import se.foljsam.delivery.pause.PauseOfACase;

/**
 * Cases in different phases for who tries Följsam out, made once on an empty database by walking the real process in the past.
 *
 * <p>Runs after the users are there and before the job executor starts, since the clock is moved. Identity numbers have birth numbers that are given to nobody (980 to 999).
 */
class DemoCases implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int AFTER_THE_USERS = 100;
    private static final String HOME_CARE = "HEMTJANST";
    private static final String PERSONAL_CARE = "Personlig vård";
    private static final String ALARM = "TRYGGHETSLARM";
    private static final String BJORKEN = "BJORKEN";
    private static final String EKEN = "EKEN";
    private static final String HANNA = "hanna";
    private static final String HUGO = "hugo";
    private static final String PETRA = "petra";
    private static final String YLVA = "ylva";
    private static final String OLA = "ola";
    private final DemoWork work;
    private final JdbcClient jdbc;
    private final PauseOfACase pauses;
    private final Standstill interruptions;
    private final CaseTalk talk;
    private final ReceiveAppeals appeals;
    private volatile boolean done;

    DemoCases(
            DemoWork work,
            JdbcClient jdbc,
            PauseOfACase pauses,
            Standstill interruptions,
            CaseTalk talk,
            ReceiveAppeals appeals) {
        this.work = work;
        this.jdbc = jdbc;
        this.pauses = pauses;
        this.interruptions = interruptions;
        this.talk = talk;
        this.appeals = appeals;
    }

    @Override
    public void start() {
        if (jdbc.sql("select count(*) from case_known").query(Integer.class).single() == 0) {
            long began = System.nanoTime();
            try {
                makeAll();
            } catch (RuntimeException unfinished) {
                LOG.error("the demo cases were not all made; the rest works", unfinished);
            } finally {
                work.returnToNow();
            }
            LOG.info(
                    "{} demo cases made in {} s",
                    jdbc.sql("select count(*) from case_known")
                            .query(Integer.class)
                            .single(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
        done = true;
    }

    private void makeAll() {
        closed();
        twoServicesAtTwoUnits();
        endedAndBeingClosed();
        followUpLate();
        followUpDueSoon();
        planMissing();
        investigationLate();
        planInReview();
        decidedAndWaitingForOrders();
        underInvestigation();
        orderNobodyAnswers();
        notificationBeingAssessed();
        orderJustSent();
        atTheDischargeTeam();
        justRegistered();
        inHospital();
        standingStill();
        refusedAndAppealed();
    }

    private void closed() {
        executed(150, HANNA, "19380412-9801", "Astrid Ahlgren", BJORKEN, PETRA);
        plan(138, HANNA, PETRA);
        endAtFollowUp(86, HANNA, "Den enskilde har flyttat till sin dotter i en annan kommun.");
        work.on(84);
        work.submit(PETRA, "userTask_confirmEnding", with("lastDayKnown", true));
        work.on(81);
        work.submit(
                HANNA,
                "userTask_closeCase",
                with(
                        "outcome", "CLOSED",
                        "reason", "MOVED",
                        "note", "Astrid har flyttat. Inga insatser pågår."));
        work.untilNow();
    }

    private void twoServicesAtTwoUnits() {
        decided(
                112,
                HANNA,
                "19410923-9816",
                "Bertil Bergman",
                List.of(
                        granted(HOME_CARE, "Hjälp med dusch två gånger i veckan och tillsyn morgon och kväll", BJORKEN),
                        granted(ALARM, "Larm dygnet runt", "LARMET")));
        orders(HANNA, order(HOME_CARE, BJORKEN), order(ALARM, "LARMET"));
        acknowledgeAndStart(101, PETRA);
        acknowledgeAndStart(101, OLA);
        plan(88, HANNA, PETRA);
        plan(86, HANNA, OLA);
        work.on(42);
        work.submit(HANNA, "userTask_holdFollowUp", with(held(42, "HOME_VISIT"), "asBefore", true));
        work.untilNow();
    }

    private void endedAndBeingClosed() {
        executed(86, HANNA, "19350117-9844", "Cecilia Carlsson", EKEN, YLVA);
        plan(70, HANNA, YLVA);
        endAtFollowUp(14, HANNA, "Cecilia klarar sig själv igen och vill inte ha hjälpen längre.");
        work.on(12);
        work.submit(YLVA, "userTask_confirmEnding", with("lastDayKnown", true));
        work.untilNow();
    }

    private void followUpLate() {
        executed(88, HUGO, "19440630-9858", "David Dahl", BJORKEN, PETRA);
        plan(72, HUGO, PETRA);
        work.untilNow();
    }

    private void followUpDueSoon() {
        decided(
                66,
                HANNA,
                "19471208-9863",
                "Elsa Ek",
                List.of(granted(
                        HOME_CARE,
                        "Dusch, nivå 2, 2 gånger i veckan. Personlig hygien, nivå 1, 2 gånger om dagen.",
                        EKEN)),
                with("activities", activities()));
        orders(HANNA, with(order(HOME_CARE, EKEN), "lifeAreas", List.of(PERSONAL_CARE)));
        acknowledgeAndStart(55, YLVA);
        work.on(50);
        Map<String, Object> plan = writtenPlan();
        work.submit(YLVA, "userTask_makePlan", with(plan, "parts", List.of(with(rowOf(plan), "minutes", 130))));
        work.submit(HANNA, "userTask_reviewPlan", with("outcome", "COMPLETE"));
        work.untilNow();
    }

    private void planMissing() {
        executed(55, HANNA, "19520305-9893", "Folke Forsberg", BJORKEN, PETRA);
        work.untilNow();
    }

    private void atTheDischargeTeam() {
        executed(27, HANNA, "19430612-9877", "Sonja Sjöberg", "HEMGANG", "hedda");
        plan(9, HANNA, "hedda");
        work.untilNow();
    }

    private void investigationLate() {
        registered(40, "helena", "19310811-9821", "Greta Grahn", "Har svårt att klara hemmet efter en stroke.");
        work.on(39);
        work.submit("helena", "userTask_actualiseCase", actualised(39));
        work.untilNow();
    }

    private void planInReview() {
        executed(26, HANNA, "19390226-9830", "Henning Hall", BJORKEN, PETRA);
        work.on(2);
        work.submit(PETRA, "userTask_makePlan", writtenPlan());
        work.untilNow();
    }

    private void decidedAndWaitingForOrders() {
        decided(
                15,
                HANNA,
                "19461019-9871",
                "Inga Isaksson",
                List.of(granted(HOME_CARE, "Hjälp med dusch en gång i veckan", EKEN)));
        work.untilNow();
    }

    private void underInvestigation() {
        registered(12, HUGO, "19550724-9885", "Johan Jonsson", "Vill ha hjälp att duscha och med städningen.");
        work.on(11);
        work.submit(HUGO, "userTask_actualiseCase", actualised(11));
        work.untilNow();
    }

    private void orderNobodyAnswers() {
        decided(
                20,
                HANNA,
                "19290502-9902",
                "Karin Kvist",
                List.of(granted(HOME_CARE, "Tillsyn morgon och kväll", EKEN)));
        orders(HANNA, order(HOME_CARE, EKEN));
        work.untilNow();
    }

    private void notificationBeingAssessed() {
        work.start(
                5,
                HANNA,
                with(
                        came(
                                "19430115-9911",
                                "Lars Lind",
                                5,
                                "Grannen är orolig: Lars har gått ner i vikt och öppnar inte."),
                        "kind",
                        "NOTIFICATION",
                        "capacity",
                        "OTHER",
                        "applicantName",
                        "Granne"));
        work.on(4);
        work.submit(HANNA, "userTask_actualiseCase", with(actualised(4), "nextStep", "ASSESS"));
        work.untilNow();
    }

    private void orderJustSent() {
        decided(
                10,
                HUGO,
                "19360928-9925",
                "Märta Malm",
                List.of(granted(HOME_CARE, "Hjälp med morgonbestyr varje dag", BJORKEN)));
        work.on(0);
        orders(HUGO, order(HOME_CARE, BJORKEN));
        work.untilNow();
    }

    private void inHospital() {
        executed(45, HANNA, "19340821-9834", "Olof Orre", BJORKEN, PETRA);
        plan(30, HANNA, PETRA);
        work.on(4);
        work.onOrderOf(
                BJORKEN,
                order -> pauses.begin(new PauseOfACase.Paused(
                        order, work.day(5), "HOSPITAL", null, "Föll i hallen, ligger på avdelning 3.", PETRA)));
        work.onOrderOf(BJORKEN, order -> talk.toHandler(order, "Olof är inlagd sedan i går.", false, null, PETRA));
        work.untilNow();
    }

    private void standingStill() {
        executed(60, HUGO, "19450503-9844", "Pia Palm", EKEN, YLVA);
        plan(44, HUGO, YLVA);
        work.on(3);
        work.onOrderOf(
                EKEN,
                order -> interruptions.interrupted(new Standstill.Interrupted(
                        order,
                        work.day(3),
                        "Duschen på fredagar",
                        "RESOURCES",
                        "Två medarbetare är sjuka.",
                        "Vikarie från nästa vecka.",
                        work.day(0).plusDays(7),
                        "Tillsyn som vanligt, tvättning vid handfat.",
                        YLVA)));
        work.untilNow();
    }

    private void refusedAndAppealed() {
        registered(
                34,
                HANNA,
                "19370314-9983",
                "Ruth Rosén",
                "Vill ha följeslagare till frisören och affären varje vecka.");
        work.on(33);
        work.submit(HANNA, "userTask_actualiseCase", actualised(33));
        work.on(28);
        work.submit(HANNA, "userTask_investigateNeed", investigated(work.day(28)));
        work.on(24);
        work.submit(
                HANNA,
                "userTask_decide",
                with(
                        "outcome", "AVSLAG",
                        "services", List.of(refused("LEDSAGNING", "Två timmar i veckan")),
                        "reasons", "Behovet tillgodoses av dottern, som Ruth själv berättar.",
                        "appealInformation", work.text(HANNA, "userTask_decide", "appealInformation"),
                        "notHeardWhy", "Beslutet bygger bara på Ruths egna uppgifter."));
        work.submit(
                HANNA,
                "userTask_notifyPerson",
                with(
                        "way", "HANDED_OVER",
                        "sentTo", "PERSON",
                        "sentOn", work.day(24).toString()));
        work.on(5);
        work.onDecision((caseNumber, decision) -> appeals.receive(new ReceiveAppeals.Came(
                caseNumber,
                decision,
                work.day(5),
                null,
                ReceiveAppeals.Appellant.PERSON,
                null,
                null,
                "Jag vill ha ledsagning två timmar i veckan.",
                "Min dotter har flyttat till en annan stad.",
                HANNA)));
        work.untilNow();
    }

    private void justRegistered() {
        registered(1, HANNA, "19490611-9930", "Nils Nyman", "Behöver hjälp hemma efter ett höftbrott.");
        work.untilNow();
    }

    /** Home care that runs: applied for that many days ago, decided ten days later, begun the day after. */
    private void executed(int appliedDaysAgo, String handler, String number, String name, String unit, String manager) {
        decided(
                appliedDaysAgo,
                handler,
                number,
                name,
                List.of(granted(HOME_CARE, "Hjälp med dusch två gånger i veckan och tillsyn varje kväll", unit)));
        orders(handler, order(HOME_CARE, unit));
        acknowledgeAndStart(appliedDaysAgo - 11, manager);
    }

    private void decided(
            int appliedDaysAgo, String handler, String number, String name, List<Map<String, Object>> services) {
        decided(appliedDaysAgo, handler, number, name, services, Map.of());
    }

    private void decided(
            int appliedDaysAgo,
            String handler,
            String number,
            String name,
            List<Map<String, Object>> services,
            Map<String, Object> alsoInvestigated) {
        registered(appliedDaysAgo, handler, number, name, "Klarar inte längre att duscha och klä sig själv.");
        work.on(appliedDaysAgo - 1);
        work.submit(handler, "userTask_actualiseCase", actualised(appliedDaysAgo - 1));
        work.on(appliedDaysAgo - 8);
        Map<String, Object> investigation = new LinkedHashMap<>(investigated(work.day(appliedDaysAgo - 8)));
        investigation.putAll(alsoInvestigated);
        work.submit(handler, "userTask_investigateNeed", investigation);
        work.on(appliedDaysAgo - 10);
        LocalDate decidedOn = work.day(appliedDaysAgo - 10);
        work.submit(
                handler,
                "userTask_decide",
                with(
                        "outcome",
                        "BIFALL",
                        "services",
                        services,
                        "fromReturnHome",
                        false,
                        "validFrom",
                        decidedOn.toString(),
                        "validTo",
                        decidedOn.plusYears(1).minusDays(1).toString(),
                        "reassessmentClause",
                        true,
                        "revocationClause",
                        true,
                        "reasons",
                        "Behovet av hjälp med personlig vård kan inte tillgodoses på annat sätt. Insatsen ger skäliga levnadsförhållanden."));
        work.submit(
                handler,
                "userTask_notifyPerson",
                with("way", "HANDED_OVER", "sentTo", "PERSON", "sentOn", decidedOn.toString()));
    }

    private void registered(int daysAgo, String handler, String number, String name, String concerns) {
        work.start(daysAgo, handler, came(number, name, daysAgo, concerns));
    }

    @SafeVarargs
    private void orders(String handler, Map<String, Object>... orders) {
        work.submit(handler, "userTask_writeOrders", with("orders", List.of(orders)));
    }

    private void acknowledgeAndStart(int daysAgo, String manager) {
        work.on(daysAgo + 1);
        work.submit(manager, "userTask_acknowledgeOrder", with("answer", "ACKNOWLEDGED"));
        work.on(daysAgo);
        work.submit(
                manager,
                "userTask_registerExecution",
                with(
                        "startedOn", work.day(daysAgo).toString(),
                        "contactAnswer", OLA.equals(manager) ? "UNNEEDED" : "ACCEPTED",
                        "fixedCareContact", OLA.equals(manager) ? null : "Kim Karlsson"));
    }

    private void plan(int daysAgo, String handler, String manager) {
        work.on(daysAgo);
        work.submit(manager, "userTask_makePlan", writtenPlan());
        work.submit(handler, "userTask_reviewPlan", with("outcome", "COMPLETE"));
    }

    private void endAtFollowUp(int daysAgo, String handler, String ground) {
        work.on(daysAgo);
        List<Map<String, Object>> results = work.rows(handler, "userTask_holdFollowUp", "results");
        results.forEach(result -> {
            result.put("outcome", "ENDED");
            result.put("personAgrees", "YES");
            result.put("fulfilment", "REACHED");
            result.put("ground", ground);
            result.put("lastDay", work.day(daysAgo).toString());
        });
        List<Map<String, Object>> states = work.rows(handler, "userTask_holdFollowUp", "states");
        states.forEach(state -> state.put("stateNow", "1"));
        Map<String, Object> typed = with(held(daysAgo, "TELEPHONE"), "results", results);
        typed.put("states", states);
        work.submit(handler, "userTask_holdFollowUp", typed);
    }

    private Map<String, Object> came(String number, String name, int daysAgo, String concerns) {
        return with(
                "identityNumber",
                number,
                "fullName",
                name,
                "kind",
                "APPLICATION",
                "law",
                "SOL",
                "receivedOn",
                work.day(daysAgo).toString(),
                "channel",
                "TELEPHONE",
                "capacity",
                "SELF",
                "concerns",
                concerns,
                "urgent",
                false);
    }

    private Map<String, Object> actualised(int daysAgo) {
        return with(
                "nextStep",
                "INVESTIGATE",
                "streetAddress",
                "Storgatan 12",
                "phone",
                "070-174 06 05",
                "protectedIdentity",
                false,
                "inHospital",
                false,
                "informed",
                true,
                "informedOn",
                work.day(daysAgo).toString());
    }

    private static Map<String, Object> investigated(LocalDate day) {
        return with(
                "outcome",
                "READY",
                "ownView",
                "Vill bo kvar hemma och sköta så mycket som möjligt själv.",
                "areas",
                List.of(with(
                        "lifeArea", PERSONAL_CARE,
                        "ownView", "Duschen känns osäker.",
                        "needs", "Behöver stöd för att komma i och ur duschen och att tvätta rygg och fötter.",
                        "resources", "Tvättar ansikte och överkropp själv vid handfatet.",
                        "elements", List.of("d510", "d520"),
                        "manages", "PARTS",
                        "support", List.of("SUPPORTIVE", "PARTLY_COMPENSATING"),
                        "currentState", "3",
                        "intendedState", "1",
                        "goal", "Duscha tryggt två gånger i veckan och tvätta överkroppen själv.")),
                "also",
                List.of("FACTORS", "OUTSIDE"),
                "factors",
                List.of(
                        with(
                                "kind", "HEALTH",
                                "text", "Artros i höft och knä.",
                                "effect", "HINDERS"),
                        with(
                                "kind", "ENVIRONMENT",
                                "text", "Badrum med trösklar. Dottern bor i samma trapphus.",
                                "effect", "BOTH")),
                "factorsReviewed",
                true,
                "outside",
                List.of(with(
                        "direction", "FROM",
                        "counterpart", "HEALTH_CARE",
                        "whom", "Arbetsterapeuten på vårdcentralen",
                        "consent", "ORAL",
                        "consentOn", day.toString(),
                        "consentScope", "Bedömningen av badrummet.",
                        "informationOn", day.toString(),
                        "information", "Handtag och duschstol rekommenderas.")),
                "homeVisit",
                "MADE",
                "visitedOn",
                day.toString(),
                "leafletHandedOver",
                true,
                "against",
                "NO",
                "assessment",
                "Behovet är varaktigt och kan inte tillgodoses på annat sätt.");
    }

    private static List<Map<String, Object>> activities() {
        return List.of(
                with("activity", "DUSCH", "level", "2", "occasions", 2, "per", "WEEK"),
                with("activity", "HYGIEN", "level", "1"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rowOf(Map<String, Object> plan) {
        return ((List<Map<String, Object>>) plan.get("parts")).get(0);
    }

    private static Map<String, Object> granted(String service, String extent, String unit) {
        return with(
                "serviceCode",
                service,
                "answer",
                "GRANTED",
                "extent",
                extent,
                "legalGround",
                "SOL2025_11_1",
                "goal",
                "Känna sig trygg och klara sig så självständigt som möjligt.",
                "unitCode",
                unit);
    }

    private static Map<String, Object> refused(String service, String extent) {
        return with(
                "serviceCode", service,
                "answer", "REFUSED",
                "extent", extent,
                "legalGround", "SOL2025_11_1",
                "reasons", "Behovet tillgodoses på annat sätt.");
    }

    private static Map<String, Object> order(String service, String unit) {
        return with(
                "serviceCode",
                service,
                "unitCode",
                unit,
                "need",
                "Behöver stöd i duschen. Vill göra det mesta själv och bestämma tiden.",
                "urgent",
                false);
    }

    private Map<String, Object> writtenPlan() {
        String later = work.day(0).plusMonths(3).toString();
        return with(
                "parts",
                List.of(with(
                        "what", "Dusch",
                        "who", "Kim Karlsson",
                        "when", "Tisdag och fredag förmiddag",
                        "how", "Finns med i badrummet, räcker saker, hjälper med rygg och fötter.",
                        "goal", "Duscha tryggt hemma",
                        "goalMeasure", "Behöver bara att någon är i närheten",
                        "goalDate", later)),
                "participated",
                "YES",
                "participationNote",
                "Var med och bestämde dagar och tider vid köksbordet.",
                "othersTakingPart",
                "Dottern",
                "cooperation",
                "Arbetsterapeut om handtag i duschen",
                "followUpOn",
                later,
                "fixedCareContact",
                "Kim Karlsson");
    }

    private Map<String, Object> held(int daysAgo, String form) {
        return with(
                "heldOn", work.day(daysAgo).toString(),
                "meetingForm", form,
                "withProvider", "NO",
                "ownView", "Är nöjd och känner sig trygg.",
                "relativeCares", "NO",
                "factors", "CONFIRMED",
                "allYes", true,
                "allTold", true,
                "presentState", "Hjälpen fungerar som det var tänkt.");
    }

    private static Map<String, Object> with(Object... fieldsAndValues) {
        return with(Map.of(), fieldsAndValues);
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... fieldsAndValues) {
        Map<String, Object> typed = new LinkedHashMap<>(base);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return typed;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_USERS;
    }
}
