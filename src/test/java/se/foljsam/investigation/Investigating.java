package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What an investigation holds, what it refuses by field, and what is known already when the next one opens. The same on every database. */
abstract class Investigating {
    private static final String TASK = "userTask_investigateNeed";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LifeAreas lifeAreas;

    @Autowired
    FollowUpRequests requests;

    @Autowired
    TransactionTemplate inTransaction;

    private CaseAtWork care;

    @BeforeEach
    void aNewApplicant() {
        work.openOn("2026-03-02");
        care = actualised(AnotherPerson.identityNumber());
    }

    @AfterEach
    void home() {
        work.goHome();
        jdbc.sql("update provider_unit set same_board = true").update();
        jdbc.sql("update life_area set valid_to = null").update();
    }

    @Test
    @Rule({"B1", "B2", "B6", "K1"})
    void needsAreKeptPerLifeAreaAndViewFactsObjectionAndAssessmentEachApart() {
        care.submits(
                TASK,
                Typed.with(
                        Typed.investigated(),
                        "ownView",
                        "Jag vill bo kvar hemma.",
                        "also",
                        List.of("FACTS", "OBJECTION"),
                        "facts",
                        "Enligt journalen två fall i januari.",
                        "objection",
                        "Det var bara ett fall.",
                        "assessment",
                        "Behov av stöd finns.",
                        "areas",
                        List.of(
                                area("Personlig vård", "elements", List.of("d510", "d540")),
                                area("Hemliv", "manages", "NOTHING", "support", List.of("COMPENSATING")))));

        assertThat(versions("own_view || '|' || facts || '|' || objection || '|' || assessment"))
                .containsExactly(
                        "Jag vill bo kvar hemma.|Enligt journalen två fall i januari.|Det var bara ett fall.|Behov av stöd finns.");
        assertThat(areas("life_area || '|' || coalesce(elements, '-') || '|' || manages || '|' || support"))
                .containsExactly("Personlig vård|d510,d540|PARTS|SUPPORTIVE", "Hemliv|-|NOTHING|COMPENSATING");
        assertThat(lifeAreas.needsIn(matterId()))
                .extracting(LifeAreas.InvestigatedNeed::manages, LifeAreas.InvestigatedNeed::support)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("klarar delar själv", "stödjande"),
                        org.assertj.core.groups.Tuple.tuple("klarar inget själv", "kompenserande"));
        assertThat(care.tasks()).containsExactly("userTask_decide");
    }

    @Test
    @Rule({"B1", "B2", "B6"})
    void anInvestigationThatLacksAPartIsNotReady() {
        assertThat(refused("ownView", null)).contains("behöver fyllas i med den enskildes egen uppfattning");
        assertThat(refused("ownView", "   ")).contains("egen uppfattning");
        assertThat(refused("assessment", null)).contains("skild från den enskildes egen uppfattning");
        assertThat(refused("areas", List.of())).contains("minst ett livsområde");
        assertThat(refused("areas", List.of(area("Hemliv"), area("Hemliv")))).contains("finns med mer än en gång");
        assertThat(refused("areas", List.of(area("Hemliv", "needs", null)))).contains("Behov");
        assertThat(refused("areas", List.of(area("Hemliv", "manages", null)))).contains("Klarar den enskilde delar");
        assertThat(refused("areas", List.of(area("Hemliv", "support", List.of()))))
                .contains("Stödets art", "behöver väljas");
        assertThat(refused("areas", List.of(area("Trädgård")))).contains("Livsområde", "val som inte finns");
        assertThat(refused("areas", List.of(area("Hemliv", "elements", List.of("d510")))))
                .contains("Vad i livsområdet", "hör till ett annat livsområde");
        assertThat(refused("areas", List.of(area("Hemliv", "currentState", "5"))))
                .contains("val som inte finns");
        assertThat(care.tasks()).containsExactly(TASK);
        assertThat(versions("own_view")).isEmpty();
    }

    @Test
    @Rule({"B1", "K1"})
    void lifeAreasAreDatedRows() {
        assertThat(opened().get("lifeAreaChoices").toString()).contains("Hemliv", "Känsla av trygghet");
        assertThat(opened().get("elementChoices").toString())
                .contains("Hemliv: städa (d6402)", "Känsla av trygghet: oro");

        jdbc.sql("update life_area set valid_to = date '2026-03-01' where name = 'Hemliv'")
                .update();

        assertThat(opened().get("lifeAreaChoices").toString()).doesNotContain("Hemliv");
        assertThat(refused("areas", List.of(area("Hemliv")))).contains("val som inte finns");
    }

    @Test
    @Rule("B4")
    void theKindOfGoalFollowsFromTheTwoStatesAndWorseNeedsItsReason() {
        assertThat(refused("areas", List.of(area("Hemliv", "currentState", "2", "intendedState", "3"))))
                .contains("Varför är det avsedda sämre", "behöver fyllas i");

        care.submits(
                TASK,
                Typed.with(
                        Typed.investigated(),
                        "areas",
                        List.of(
                                area("Hemliv", "currentState", "2", "intendedState", "3", "worseReason", "ALS."),
                                area("Förflyttning", "currentState", "3", "intendedState", "3"),
                                area("Personlig vård", "currentState", "4", "intendedState", "0"),
                                area("Kommunikation", "currentState", "8", "intendedState", "9"),
                                area("Känsla av trygghet", "currentState", "1", "intendedState", "8"))));

        assertThat(areas("life_area || ' ' || goal_kind || ' ' || coalesce(worse_reason, '-')"))
                .containsExactly(
                        "Hemliv ACCEPT_WORSE ALS.",
                        "Förflyttning MAINTAIN -",
                        "Personlig vård IMPROVE -",
                        "Kommunikation NOT_COMPARABLE -",
                        "Känsla av trygghet NOT_COMPARABLE -");
    }

    @Test
    @Rule("B8")
    void aGoalThatRepeatsTheLawIsNoGoal() {
        for (String law : List.of(
                "Skäliga levnadsförhållanden.",
                "Att den enskilde ska tillförsäkras skäliga levnadsförhållanden",
                "Uppnå goda levnadsvillkor och leva som andra!")) {
            assertThat(refused("areas", List.of(area("Hemliv", "goal", law))))
                    .as(law)
                    .contains("Den enskildes mål", "säger bara det som lagen säger");
        }

        care.submits(
                TASK,
                Typed.with(
                        Typed.investigated(),
                        "areas",
                        List.of(area("Hemliv", "goal", "Koka sitt eget kaffe, och leva som andra."))));

        assertThat(lifeAreas.needsIn(matterId()))
                .extracting(LifeAreas.InvestigatedNeed::goal)
                .containsExactly("Koka sitt eget kaffe, och leva som andra.");
    }

    @Test
    @Rule("B3")
    void informationFromSomebodyElseRestsOnAConsentOfThatOccasion() {
        assertThat(outsideRefused(outside("consent", "NOT_NEEDED", "consentOn", null, "consentScope", null)))
                .contains("Samtycker den enskilde?", "utförare under samma nämnd");
        assertThat(outsideRefused(outside("consent", null))).contains("Samtycker den enskilde?", "behöver fyllas i");
        assertThat(outsideRefused(outside("consent", "GENERAL"))).contains("val som inte finns");
        assertThat(outsideRefused(outside("consentScope", null))).contains("aldrig generellt");
        assertThat(outsideRefused(outside("consentOn", null))).contains("Dag för samtycket");
        assertThat(outsideRefused(outside("consentOn", "2026-03-03", "informationOn", "2026-03-03")))
                .contains("Dag för samtycket", "framtiden");
        assertThat(outsideRefused(outside("informationOn", "2026-02-26"))).contains("kan inte vara före samtycket");
        assertThat(outsideRefused(outside("informationOn", "2026-03-03"))).contains("kan inte ligga i framtiden");
        assertThat(outsideRefused(outside("information", null))).contains("vilka uppgifter det gäller");
        assertThat(outsideRefused(outside("whom", null))).contains("Namn och funktion");
        assertThat(versions("own_view")).isEmpty();
        assertThat(care.journal("AUTHORITY")).doesNotContain("Samtycke");

        care.submits(TASK, withOutside(outside()));

        assertThat(jdbc.sql("""
                                select o.whom || '|' || o.consent || '|' || o.consent_on || '|' || o.consent_scope || '|' || o.information_on || '|' || o.information
                                from outside_information o join investigation i on i.id = o.investigation where i.matter_id = ?""").param(matterId()).query(String.class).list())
                .containsExactly("Dottern|ORAL|2026-02-27|Hur vardagen fungerar.|2026-03-01|Mamma äter bara frukost.");
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Samtycke'"))
                .singleElement()
                .asString()
                .contains("Muntligt samtycke 27 februari 2026", "från Dottern", "Hur vardagen fungerar.")
                .doesNotContain("frukost");
    }

    @Test
    @Rule("B3")
    void noConsentIsNeededWithAProviderUnderTheSameBoardButWithAnyOther() {
        Map<String, Object> withoutConsent = outside(
                "counterpart",
                "PROVIDER",
                "unitCode",
                "BJORKEN",
                "consent",
                "NOT_NEEDED",
                "consentOn",
                null,
                "consentScope",
                null);
        assertThat(outsideRefused(Typed.with(withoutConsent, "unitCode", null))).contains("Utförare", "behöver väljas");

        jdbc.sql("update provider_unit set same_board = false where code = 'BJORKEN'")
                .update();
        assertThat(outsideRefused(withoutConsent)).contains("Samtycker den enskilde?", "behövs");

        jdbc.sql("update provider_unit set same_board = true where code = 'BJORKEN'")
                .update();
        care.submits(TASK, withOutside(withoutConsent));
        assertThat(care.journal("AUTHORITY")).doesNotContain("Samtycke", "Inget samtycke");
    }

    @Test
    @Rule("B3")
    void aRefusedConsentIsRecordedAndNothingIsTakenInOnIt() {
        care.submits(
                TASK,
                withOutside(outside(
                        "consent", "REFUSED", "consentScope", null, "informationOn", null, "information", null)));

        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Inget samtycke'"))
                .containsExactly("Den enskilde samtycker inte 27 februari 2026 till att hämta uppgifter från Dottern.");
        assertThat(jdbc.sql("""
                                select count(*) from outside_information o join investigation i on i.id = o.investigation
                                where i.matter_id = ? and o.information is null and o.consent = 'REFUSED'""").param(matterId()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @Rule("B5")
    void aNewApplicantIsVisitedAtHomeOrItIsSaidWhyNot() {
        assertThat(refused("homeVisit", null)).contains("Hembesök", "behöver väljas");
        assertThat(refused("homeVisit", "PLAINLY_UNNECESSARY")).contains("Varför behövs inget hembesök?");
        assertThat(refused("visitedOn", null)).contains("Hembesöket gjordes den");
        assertThat(refused("visitedOn", "2026-03-03")).contains("kan inte ligga i framtiden");

        care.submits(
                TASK,
                Typed.with(
                        Typed.investigated(),
                        "homeVisit",
                        "PLAINLY_UNNECESSARY",
                        "noVisitReason",
                        "Träffades på sjukhuset i går."));
        assertThat(versions(
                        "home_visit || ' ' || no_visit_reason || ' ' || coalesce(cast(visited_on as varchar), '-')"))
                .containsExactly("PLAINLY_UNNECESSARY Träffades på sjukhuset i går. -");
    }

    @Test
    @Rule({"B9", "B10"})
    void theChildAndTheRelativeAreHeard() {
        CaseAtWork child = actualised(AnotherPerson.childsIdentityNumber());
        assertThat(Refusal.of(() -> child.submits(TASK, Typed.investigated()))).contains("barnets syn");
        Map<String, Object> cares = Typed.with(
                Typed.investigated(),
                "heardChild",
                "Vill vara med kompisar.",
                "also",
                List.of("RELATIVE"),
                "relativeCares",
                "YES");
        assertThat(Refusal.of(() -> child.submits(TASK, cares))).contains("Känns det rätt för båda?");

        child.submits(TASK, Typed.with(cares, "relativeView", "Mamma orkar inte nätterna."));

        assertThat(versionsOf(child, "heard_child || '|' || relative_cares || '|' || relative_view"))
                .containsExactly("Vill vara med kompisar.|YES|Mamma orkar inte nätterna.");
    }

    @Test
    @Rule("A7")
    void theLeafletHandedOverAtTheTalkIsRecordedOnTheApplication() {
        assertThat(opened()).containsEntry("leafletHandedOver", false);

        care.submits(TASK, Typed.with(Typed.investigated(), "leafletHandedOver", true));

        assertThat(care.all("case when x.leaflet_handed_over then 'yes' else 'no' end", "application"))
                .containsExactly("yes");
        assertThat(care.journal("AUTHORITY")).contains("Informationsbladet överlämnat");
    }

    @Test
    @Rule({"B1", "G9"})
    void relatedFactorsAreConfirmedOrChangedAndNeverRetyped() {
        List<Map<String, Object>> two = List.of(
                factor("HEALTH", "Artros i knäna.", "HINDERS"), factor("ENVIRONMENT", "Dottern bor nära.", "HELPS"));
        assertThat(refused("also", List.of("FACTORS"), "factors", two)).contains("gås igenom med den enskilde");
        assertThat(refused("also", List.of("FACTORS"), "factors", List.of(factor("HEALTH", null, "HINDERS"))))
                .contains("Beskrivning");

        investigated("also", List.of("FACTORS"), "factors", two, "factorsReviewed", true)
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-04-18");
        care.submits(
                "userTask_holdFollowUp",
                Typed.of("factors", "CHANGED", "factorsText", "Dottern har flyttat långt bort."));
        raiseFollowUp();
        applyAgain();

        Map<String, Object> form = opened();
        assertThat(form.get("factorsText").toString())
                .contains("18 april 2026", "vid uppföljning", "Dottern har flyttat långt bort.");
        assertThat(form.get("factors").toString()).contains("Artros i knäna.", "Dottern bor nära.");
        assertThat(form.get("also").toString()).contains("FACTORS");
        assertThat(form).containsEntry("factorsReviewed", false);
        care.submits(
                TASK,
                Typed.with(
                        Typed.investigated(),
                        "factors",
                        List.of(
                                factor("HEALTH", "Artros i knäna.", "HINDERS"),
                                factor("ENVIRONMENT", "Dottern bor långt bort.", "HINDERS")),
                        "factorsReviewed",
                        true));

        assertThat(jdbc.sql("""
                                select r.reviewed_at_step || ' ' || r.reviewed_by || ' ' || f.factor_text || ' ' || f.since_on
                                from related_factor f join related_factor_review r on r.id = f.related_factor_review
                                join care_case c on c.id = r.care_case_id where c.case_number = ?
                                order by r.id, f.related_factor_review_key""").param(care.number()).query(String.class).list())
                .containsExactly(
                        "INVESTIGATION hanna Artros i knäna. 2026-03-02",
                        "INVESTIGATION hanna Dottern bor nära. 2026-03-02",
                        "FOLLOW_UP hanna Artros i knäna. 2026-03-02",
                        "FOLLOW_UP hanna Dottern bor nära. 2026-03-02",
                        // the second follow-up, at which the person applied
                        "FOLLOW_UP hanna Artros i knäna. 2026-03-02",
                        "FOLLOW_UP hanna Dottern bor nära. 2026-03-02",
                        "INVESTIGATION hanna Artros i knäna. 2026-03-02",
                        "INVESTIGATION hanna Dottern bor långt bort. 2026-04-18");
    }

    @Test
    @Rule({"B1", "B2", "B5", "K1"})
    void theNextInvestigationOpensWithWhatIsKnownButWithNobodysViewsOfThen() {
        investigated(
                        "ownView",
                        "Duschen är svår.",
                        "assessment",
                        "Behov finns.",
                        "also",
                        List.of("RELATIVE"),
                        "relativeCares",
                        "YES",
                        "relativeView",
                        "Orkar.")
                .running(Typed.granted("2026-03-02", "2027-08-31"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-04-18");
        applyAgain();

        Map<String, Object> form = opened();
        assertThat(form.get("existing").toString())
                .contains(
                        "Förra utredningen 2 mars 2026",
                        "Duschen är svår.",
                        "Behov finns.",
                        "Gällande beslut 2 mars 2026",
                        "Hemtjänst, Hemtjänst Björken",
                        "Duscha själv",
                        "/arende/" + care.number());
        assertThat(form.get("areas").toString())
                .contains("Personlig vård", "Behöver hjälp att duscha.", "currentState=3");
        assertThat(form.get("also").toString()).contains("RELATIVE");
        assertThat(form)
                .containsEntry("relativeCares", "YES")
                .containsEntry("homeVisit", "NOT_CALLED_FOR")
                .doesNotContainKeys("ownView", "assessment", "relativeView", "facts");

        care.submits(
                TASK,
                Typed.of(
                        "outcome", "READY",
                        "ownView", "Nu är det köket.",
                        "assessment", "Mer behövs.",
                        "relativeView", "Orkar.",
                        "homeVisit", null));
        assertThat(versions("own_view")).containsExactly("Duschen är svår.", "Nu är det köket.");
    }

    @Test
    void aWithdrawnApplicationNeedsNothingButItsReason() {
        assertThat(Refusal.of(() -> care.submits(TASK, Typed.of("outcome", "WITHDRAWN"))))
                .contains("Varför återtas ansökan?");

        care.submits(
                TASK,
                Typed.of(
                        "outcome", "WITHDRAWN",
                        "withdrawalReason", "Dottern flyttar in.",
                        "areas", List.of(Typed.of("lifeArea", null, "needs", "Halvskrivet"))));

        work.settle();

        assertThat(versions("own_view")).isEmpty();
        assertThat(care.all("x.state", "application")).containsExactly("WITHDRAWN");
        assertThat(care.tasks()).containsExactly("userTask_closeCase");
    }

    @Test
    @Rule({"C9", "K3"})
    void outcomesCanBeComparedBetweenWomenAndMen() {
        String number = AnotherPerson.identityNumber();
        boolean woman = (number.charAt(number.length() - 2) - '0') % 2 == 0;
        actualised(number).submits(TASK, Typed.investigated()).decided(Typed.granted("2026-03-02", "2027-08-31"));

        assertThat(jdbc.sql("""
                                select p.sex || ' ' || d.outcome from care_decision d
                                join care_case c on c.id = d.care_case_id join person p on p.id = c.person_id
                                where p.identity_number = ?""")
                        .param(number.replace("-", ""))
                        .query(String.class)
                        .list())
                .containsExactly((woman ? "WOMAN" : "MAN") + " BIFALL");
    }

    private void raiseFollowUp() {
        long decision = Long.parseLong(care.all("x.id", "care_decision").get(0));
        Boolean raised = inTransaction.execute(status -> requests.raise(care.number(), decision));
        assertThat(raised).isTrue();
        work.settle();
    }

    /** At the follow-up the person applies for what is outside the decision. */
    private void applyAgain() {
        care.followedUp(Typed.with(Typed.homeVisit(), "newApplication", "Hjälp i köket."), result -> {
            result.put("outcome", "NEW_NEED");
            result.put("applies", "YES");
        });
        assertThat(care.tasks()).contains(TASK);
    }

    private CaseAtWork investigated(Object... differs) {
        return care.submits(TASK, Typed.with(Typed.investigated(), differs));
    }

    private String refused(Object... differs) {
        return Refusal.of(() -> care.submits(TASK, Typed.with(Typed.investigated(), differs)));
    }

    private String outsideRefused(Map<String, Object> row) {
        return Refusal.of(() -> care.submits(TASK, withOutside(row)));
    }

    private static Map<String, Object> withOutside(Map<String, Object> row) {
        return Typed.with(Typed.investigated(), "also", List.of("OUTSIDE"), "outside", List.of(row));
    }

    private static Map<String, Object> outside(Object... differs) {
        return Typed.with(
                Typed.of(
                        "direction", "FROM",
                        "counterpart", "RELATIVE",
                        "whom", "Dottern",
                        "consent", "ORAL",
                        "consentOn", "2026-02-27",
                        "consentScope", "Hur vardagen fungerar.",
                        "informationOn", "2026-03-01",
                        "information", "Mamma äter bara frukost."),
                differs);
    }

    private static Map<String, Object> factor(String kind, String text, String effect) {
        return Typed.of("kind", kind, "text", text, "effect", effect);
    }

    private static Map<String, Object> area(String lifeArea, Object... differs) {
        return Typed.with(
                Typed.of(
                        "lifeArea", lifeArea,
                        "needs", "Behöver stöd.",
                        "manages", "PARTS",
                        "support", new ArrayList<>(List.of("SUPPORTIVE")),
                        "currentState", "3",
                        "intendedState", "1"),
                differs);
    }

    private Map<String, Object> opened() {
        return work.as("hanna").open(work.as("hanna").task(TASK, care.number()));
    }

    private long matterId() {
        return Long.parseLong(care.all("x.id", "matter").get(0));
    }

    private List<String> versions(String expression) {
        return versionsOf(care, expression);
    }

    private List<String> versionsOf(CaseAtWork of, String expression) {
        return jdbc.sql(
                        "select " + expression
                                + " from investigation i join matter m on m.id = i.matter_id join care_case c on c.id = m.care_case_id where c.case_number = ? order by i.id")
                .param(of.number())
                .query(String.class)
                .list();
    }

    private List<String> areas(String expression) {
        return jdbc.sql(
                        "select " + expression
                                + " from investigated_area a join investigation i on i.id = a.investigation where i.matter_id = ? order by a.investigation_key")
                .param(matterId())
                .query(String.class)
                .list();
    }

    private CaseAtWork actualised(String identityNumber) {
        return CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Ulla Utredd", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised());
    }
}
