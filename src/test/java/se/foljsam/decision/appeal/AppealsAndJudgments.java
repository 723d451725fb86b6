package se.foljsam.decision.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.closure.TellOfDeath;
import se.foljsam.decision.appeal.ReceiveAppeals.Appellant;
import se.foljsam.decision.appeal.ReceiveAppeals.Came;
import se.foljsam.decision.appeal.ReceiveAppeals.PowerOfAttorney;
import se.foljsam.decision.reassessment.LetDecisionStand;
import se.foljsam.decision.reassessment.MatterContact.Whom;
import se.foljsam.decision.reassessment.OpenReassessment;
import se.foljsam.decision.reassessment.OpenReassessment.Asked;
import se.foljsam.decision.reassessment.OpenReassessment.Ground;
import se.foljsam.decision.reassessment.ReassessmentContacts;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;
import se.foljsam.taskform.Rejected;

/** Appeals from the day they come in, what the board and the courts make of them, and reassessment of a decision in force. The same on every database. */
abstract class AppealsAndJudgments {
    private static final String CHECK = "userTask_checkAppealTime";
    private static final String RECONSIDER = "userTask_reconsiderDecision";
    private static final String HAND_OVER = "userTask_handOverAppeal";
    private static final String COURT = "userTask_registerJudgment";
    private static final String WATCH = "userTask_watchJudgment";
    private static final String ORDER = "userTask_writeOrders";
    private static final Map<String, Object> REFUSAL = Typed.with(
            Typed.granted("2026-03-02", "2026-08-31"),
            "outcome",
            "AVSLAG",
            "notHeardWhy",
            "Bygger bara på den enskildes egna uppgifter.",
            "services",
            List.of(Typed.refused("HEMTJANST")));
    private static final Map<String, Object> CLOSED =
            Typed.of("outcome", "CLOSED", "reason", "NO_NEED", "note", "Avslag.");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReceiveAppeals appeals;

    @Autowired
    OpenReassessment reassessment;

    @Autowired
    ReassessmentContacts contacts;

    @Autowired
    LetDecisionStand decisionStands;

    @Autowired
    DecisionBook decisions;

    @Autowired
    TellOfDeath deaths;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"C3", "C11", "L4", "L5"})
    void aRefusalThatTheCourtChangesIsOrderedAtOnceAndExecuted() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-20");
        appealed(refused, "2026-03-20");
        assertThat(refused.dueOf(CHECK)).as("five working days").isEqualTo(LocalDate.of(2026, 3, 27));
        assertThat(opened(refused, CHECK).get("timeText").toString()).contains("24 mars 2026", "i rätt tid");
        refused.submits(CHECK, Typed.of());
        refused.submits(RECONSIDER, unchanged());
        assertThat((List<?>) opened(refused, HAND_OVER).get("documents"))
                .map(Object::toString)
                .anyMatch(one -> one.startsWith("Ansökan"))
                .anyMatch(one -> one.startsWith("Utredning"))
                .anyMatch(one -> one.startsWith("Beslut, avslag"))
                .anyMatch(one -> one.startsWith("Överklagande"))
                .anyMatch(one -> one.startsWith("Myndighetens journal"));
        refused.submits(HAND_OVER, Typed.of());

        assertThat(states(refused)).containsExactly("AT_COURT");
        assertThat(refused.all("x.state", "matter")).containsExactly("ENDED");
        assertThat(refused.tasks()).contains(COURT).doesNotContain(ORDER, "userTask_investigateNeed");
        assertThat(refused.watched("APPEAL")).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from appeal_document d join appeal a on a.id = d.appeal join care_case c on c.id = a.care_case_id where c.case_number = ?")
                        .param(refused.number())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(5);

        work.liveUntil("2026-06-10");
        refused.submits(COURT, changed("2026-06-08"));

        assertThat(refused.all("x.kind || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION ENDED", "COURT_JUDGMENT OPEN");
        assertThat(refused.tasks())
                .as("no new investigation and no new decision")
                .contains(ORDER, WATCH)
                .doesNotContain("userTask_investigateNeed", "userTask_decide");
        assertThat(refused.all(
                        "x.outcome || ' ' || x.decided_on || ' ' || x.decided_by || ' ' || x.court_case_number || ' ' || x.valid_from || ' ' || x.valid_to",
                        "care_decision",
                        "x.court_case_number is not null"))
                .containsExactly("BIFALL 2026-06-08 Förvaltningsrätten 1234-26 2026-06-08 2026-12-31");

        refused.ordered().acknowledged("petra").begun("petra", "2026-06-10");
        assertThat(refused.all("x.state || ' ' || x.started_on", "service_order"))
                .containsExactly("EXECUTED 2026-06-10");
        assertThat(refused.watched("EXECUTION_STATUTORY")).as("executed").isEmpty();
        assertThat(refused.watched("FOLLOW_UP")).hasSize(1);

        work.liveUntil("2026-07-21");
        refused.submits(WATCH, Typed.of("outcome", "FINAL"));
        assertThat(states(refused)).containsExactly("SETTLED");
        assertThat(refused.all("x.final_on", "court_judgment")).containsExactly("2026-07-21");
        assertThat(refused.itself("state")).isEqualTo("OPEN");
    }

    @Test
    @Rule({"C3", "L4"})
    void anAppealThatCameLateIsDismissedByADecisionThatCanBeAppealedAndTheCourtMayLiftIt() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-25");
        appealed(refused, "2026-03-25");
        assertThat(opened(refused, CHECK)).containsEntry("outcome", "DISMISSED").containsEntry("late", "YES");
        assertThat(Refusal.of(() -> refused.submits(CHECK, Typed.of()))).contains("Skäl", "avvisas");
        refused.submits(CHECK, Typed.of("reasons", "Det kom en dag för sent."));

        assertThat(states(refused)).containsExactly("DISMISSED");
        assertThat(refused.tasks()).doesNotContain(RECONSIDER, HAND_OVER, COURT);
        assertThat(refused.all("x.outcome || ' ' || x.reasons", "care_decision", "x.outcome = 'AVVISNING'"))
                .containsExactly("AVVISNING Det kom en dag för sent.");
        assertThat(refused.all("x.appeal_information", "care_decision", "x.outcome = 'AVVISNING'"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("avvisa", "tre veckor"));

        work.liveUntil("2026-03-31");
        appeals.receive(came(refused, latestDecision(refused), "2026-03-31", "2026-03-27", UnaryOperator.identity()));
        refused.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
        assertThat(opened(refused, COURT)).containsEntry("dismissal", "YES");
        work.liveUntil("2026-05-04");
        refused.submits(COURT, Typed.with(upheld("2026-05-04"), "outcome", "CHANGED", "services", List.of()));

        assertThat(states(refused)).containsExactly("RECEIVED", "JUDGED");
        assertThat(refused.all("x.kind", "matter"))
                .as("nothing is granted by it")
                .containsExactly("APPLICATION");
        assertThat(opened(refused, CHECK)).containsEntry("exception", "COURT_RULED");
        assertThat(Refusal.of(
                        () -> refused.submits(CHECK, Typed.of("outcome", "DISMISSED", "reasons", "Ändå för sent."))))
                .contains("kan inte avvisas en gång till");
        refused.submits(CHECK, Typed.of());
        assertThat(refused.tasks()).contains(RECONSIDER);
    }

    @Test
    @Rule("L4")
    void aLateAppealIsTakenUpWhenTheAuthorityToldWronglyOrTheCourtHadItAndOnlyWithItsReason() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-26");
        appealed(refused, "2026-03-26");
        assertThat(Refusal.of(() -> refused.submits(CHECK, Typed.of("outcome", "IN_TIME"))))
                .contains("Varför tas det upp", "24 mars 2026", "Skäl");
        Map<String, Object> atCourt =
                Typed.of("outcome", "IN_TIME", "exception", "COURT_IN_TIME", "reasons", "Lämnat till domstolen.");
        assertThat(Refusal.of(() -> refused.submits(CHECK, atCourt))).contains("dagen då domstolen fick");
        assertThat(Refusal.of(() -> refused.submits(CHECK, Typed.with(atCourt, "courtReceivedOn", "2026-03-25"))))
                .contains("inte heller i tid");
        assertThat(Refusal.of(() -> refused.submits(CHECK, Typed.with(atCourt, "courtReceivedOn", "2026-03-02"))))
                .contains("före dagen då beslutet togs emot");
        assertThat(states(refused)).containsExactly("RECEIVED");
        refused.submits(CHECK, Typed.with(atCourt, "courtReceivedOn", "2026-03-24"));
        assertThat(refused.all("x.state || ' ' || x.time_exception || ' ' || x.court_received_on", "appeal"))
                .containsExactly("IN_TIME COURT_IN_TIME 2026-03-24");
        assertThat(refused.all("x.id", "care_decision")).as("no dismissal").hasSize(1);
    }

    @Test
    @Rule("L4")
    void anAppealInTimeIsNeverDismissedAndWithoutAKnownDayOfReceiptNoTimeHasBegun() {
        CaseAtWork refused = refusedAndNotTold();
        work.liveUntil("2026-09-01");
        appeals.receive(came(refused, latestDecision(refused), "2026-09-01", null, UnaryOperator.identity()));
        assertThat(opened(refused, CHECK)).containsEntry("outcome", "IN_TIME").containsEntry("late", "NO");
        assertThat(Refusal.of(
                        () -> refused.submits(CHECK, Typed.of("outcome", "DISMISSED", "reasons", "För gammalt."))))
                .contains("räknas som inkommet i rätt tid och kan inte avvisas");
        refused.submits(CHECK, Typed.of());
        assertThat(states(refused)).containsExactly("IN_TIME");
    }

    @Test
    @Rule({"L4", "L8"})
    void aDecisionThatCannotBeAppealedIsSaidToBeSoAndHandedOverAllTheSameForTheCourtToSay() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-20");
        appealed(refused, "2026-03-20");
        assertThat(opened(refused, CHECK).get("appealText").toString()).doesNotContain("inte ger rätt att överklaga");
        jdbc.sql("update legal_ground set appealable = false where id = 'SOL2025_11_1'")
                .update();
        try {
            assertThat(opened(refused, CHECK).get("appealText").toString())
                    .contains("inte ger rätt att överklaga", "domstolen som prövar");
            assertThat(Refusal.of(() -> refused.submits(
                            CHECK, Typed.of("outcome", "DISMISSED", "reasons", "Går inte att överklaga."))))
                    .as("the board checks time and nothing else")
                    .contains("kan inte avvisas");
            refused.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
            assertThat(states(refused)).containsExactly("AT_COURT");
        } finally {
            jdbc.sql("update legal_ground set appealable = true where id = 'SOL2025_11_1'")
                    .update();
        }
    }

    @Test
    @Rule({"C7", "C10"})
    void aDecisionThatIsPlainlyWrongIsChangedInAReassessmentAndGoesToTheCourtWithItsNewOrder() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-20");
        appealed(refused, "2026-03-20");
        refused.submits(CHECK, Typed.of());
        Map<String, Object> change = Typed.of("outcome", "CHANGE", "reasons", "Läkarintyget visar att behovet finns.");
        assertThat(Refusal.of(() -> refused.submits(RECONSIDER, change)))
                .contains("uppenbart felaktigt", "snabbt och enkelt", "nackdel");
        refused.submits(
                RECONSIDER, Typed.with(change, "plainlyWrong", true, "quickAndSimple", true, "withoutDetriment", true));

        assertThat(refused.tasks())
                .as("the court gets it when it is decided anew")
                .contains("userTask_investigateNeed")
                .doesNotContain(HAND_OVER);
        refused.submits("userTask_investigateNeed", Typed.investigated());
        assertThat(refused.tasks()).doesNotContain(HAND_OVER);
        refused.decided(Typed.granted("2026-03-23", "2026-08-31"));
        assertThat(refused.tasks()).contains(HAND_OVER, ORDER);
        assertThat(opened(refused, HAND_OVER).get("changedText").toString()).contains("Läkarintyget");
        assertThat((List<?>) opened(refused, HAND_OVER).get("documents"))
                .map(Object::toString)
                .anyMatch(one -> one.startsWith("Beslut, bifall"));
        refused.submits(HAND_OVER, Typed.of()).ordered();
        assertThat(refused.all("x.kind || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION ENDED", "REASSESSMENT OPEN");
        assertThat(states(refused)).containsExactly("AT_COURT");
        assertThat(refused.all("x.state", "service_order")).containsExactly("SENT");
    }

    @Test
    @Rule("C10")
    void aReassessmentThatEndsWithoutADecisionLetsTheAppealGoOnAndOneThatGoesOnAlreadyIsUsed() {
        CaseAtWork care = running();
        reassessment.open(asked(care, one -> one));
        appealed(care, "2026-03-20");
        care.submits(CHECK, Typed.of());
        assertThat(opened(care, RECONSIDER).get("ongoingText").toString()).contains("En omprövning pågår redan");
        care.submits(RECONSIDER, change());
        assertThat(care.all("x.kind", "matter")).containsExactly("APPLICATION", "REASSESSMENT");
        assertThat(care.tasks()).doesNotContain(HAND_OVER);
        care.submits(
                "userTask_investigateNeed", Typed.of("outcome", "WITHDRAWN", "withdrawalReason", "Ska inte prövas."));
        work.settle();
        assertThat(care.tasks()).contains(HAND_OVER);
        assertThat(care.all("x.state", "service_order"))
                .as("in force meanwhile")
                .containsExactly("EXECUTED");
    }

    @Test
    @Rule("C11")
    void aCaseThatTheCourtSendsBackIsInvestigatedAnew() {
        CaseAtWork refused = atCourt(refused());
        work.liveUntil("2026-06-10");
        refused.submits(COURT, Typed.with(upheld("2026-06-08"), "outcome", "SENT_BACK"));
        assertThat(refused.all("x.kind || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION ENDED", "COURT_JUDGMENT OPEN");
        assertThat(refused.tasks()).contains("userTask_investigateNeed", WATCH).doesNotContain(ORDER);
        assertThat(refused.all("x.id", "care_decision"))
                .as("the judgment is no decision here")
                .hasSize(1);
    }

    @Test
    @Rule("C11")
    void aJudgmentIsAppealedByTheBoardAndTheNextCourtTakesTheGrantBack() {
        CaseAtWork care = atCourt(refused());
        work.liveUntil("2026-06-10");
        care.submits(COURT, changed("2026-06-08"))
                .ordered()
                .acknowledged("petra")
                .begun("petra", "2026-06-10");
        assertThat(Refusal.of(() -> care.submits(WATCH, Typed.of("outcome", "FINAL"))))
                .contains("20 juli 2026");
        Map<String, Object> further = Typed.of("outcome", "APPEALED_BY_BOARD", "appealedOn", "2026-06-07");
        assertThat(Refusal.of(() -> care.submits(WATCH, further))).contains("före domens dag");
        care.submits(WATCH, Typed.with(further, "appealedOn", "2026-06-10"));
        assertThat(care.all("x.state || ' ' || x.court", "appeal")).containsExactly("AT_COURT Kammarrätten");
        assertThat(care.all("x.state", "service_order"))
                .as("the judgment is in force meanwhile")
                .containsExactly("EXECUTED");

        work.liveUntil("2026-11-02");
        long service = jdbc.sql("""
                        select s.id from decided_service s join care_decision d on d.id = s.care_decision
                        join care_case c on c.id = d.care_case_id where c.case_number = ? and s.state = 'GRANTED'""").param(care.number()).query(Long.class).single();
        assertThat(decisions.withdrawnOn(service)).isEmpty();
        care.submits(
                COURT,
                Typed.with(
                        changed("2026-10-30"),
                        "court",
                        "Kammarrätten",
                        "courtCaseNumber",
                        "777-26",
                        "services",
                        List.of(Typed.with(judged(), "answer", "REFUSED", "unitCode", null))));
        assertThat(decisions.withdrawnOn(service)).contains(LocalDate.of(2026, 10, 30));
        assertThat(care.all("x.outcome || ' ' || x.decided_by", "care_decision", "x.court_case_number = '777-26'"))
                .containsExactly("AVSLAG Kammarrätten");
        assertThat(care.tasks()).doesNotContain(ORDER);
        assertThat(care.all("x.state", "matter", "x.kind = 'COURT_JUDGMENT'")).containsExactly("OPEN", "ENDED");
    }

    @Test
    @Rule({"C11", "L4"})
    void twoAppealsOfOneDecisionHaveTimeOfTheirOwnAndOneJudgmentAnswersBoth() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-20");
        appealed(refused, "2026-03-18");
        appeals.receive(came(
                refused,
                latestDecision(refused),
                "2026-03-20",
                null,
                one -> new Came(
                        one.caseNumber(),
                        one.decisionId(),
                        one.receivedOn(),
                        null,
                        Appellant.OTHER,
                        "Grannen Greta",
                        null,
                        one.asked(),
                        null,
                        one.registeredBy())));
        refused.submitsEach("hanna", CHECK, Typed.of());
        assertThat(texts(refused, RECONSIDER))
                .anyMatch(text -> text.contains("Domstolen prövar vem som får överklaga"));
        refused.submitsEach("hanna", RECONSIDER, unchanged()).submitsEach("hanna", HAND_OVER, Typed.of());
        work.liveUntil("2026-06-10");
        var both = work.as("hanna").tasks(COURT, refused.number());
        assertThat(both).hasSize(2);
        assertThat(Refusal.of(() ->
                        work.as("hanna").submit(both.get(1), Typed.with(upheld("2026-06-08"), "outcome", "JOINED"))))
                .contains("Målnummer", "inte registrerat");
        work.as("hanna").submit(both.get(0), changed("2026-06-08"));
        assertThat(Refusal.of(() -> work.as("hanna").submit(both.get(1), changed("2026-06-08"))))
                .contains("redan registrerad");
        work.as("hanna").submit(both.get(1), Typed.with(upheld("2026-06-08"), "outcome", "JOINED"));
        // made at one moment, so either appeal may be the one whose judgment came first
        assertThat(states(refused)).containsExactlyInAnyOrder("JUDGED", "SETTLED");
        assertThat(refused.all("x.id", "care_decision", "x.court_case_number is not null"))
                .hasSize(1);
        assertThat(refused.tasks().stream().filter(ORDER::equals)).hasSize(1);
    }

    @Test
    @Rule("L4")
    void anAppealThatIsNotHandedOverRemindsAndThenReachesTheManagerAndTheCourtsSilenceIsSeen() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-20");
        appealed(refused, "2026-03-20");
        work.liveUntil("2026-03-27");
        assertThat(told(refused)).doesNotContain("REMINDER", "ESCALATION");
        work.liveUntil("2026-03-28");
        assertThat(told(refused)).contains("REMINDER").doesNotContain("ESCALATION");
        work.liveUntil("2026-04-02");
        assertThat(told(refused)).contains("ESCALATION");
        refused.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
        int before = told(refused).size();
        work.liveUntil("2026-10-02");
        assertThat(told(refused)).hasSize(before);
        work.liveUntil("2026-10-03");
        assertThat(told(refused)).hasSize(before + 1);
    }

    @Test
    @Rule({"C3", "I7"})
    void anAppealInACaseThatWasClosedOpensItAgainAndItCanBeClosedWhenItIsSettled() {
        CaseAtWork refused = refused();
        refused.submits("userTask_closeCase", CLOSED);
        assertThat(work.isRunning(refused.number())).isFalse();
        work.travelTo("2026-03-20");
        appealed(refused, "2026-03-20");
        assertThat(refused.itself("state")).isEqualTo("OPEN");
        assertThat(refused.tasks()).containsExactly(CHECK);
        assertThat(refused.journal("AUTHORITY")).contains("Ärendet öppnat igen");
        refused.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
        work.liveUntil("2026-06-10");
        refused.submits(COURT, changed("2026-06-08"));
        assertThat(refused.tasks()).contains(ORDER);

        CaseAtWork upheld = atCourt(refused());
        work.liveUntil("2026-09-01");
        upheld.submits(COURT, upheld("2026-09-01"));
        work.liveUntil("2026-10-14");
        upheld.submits(WATCH, Typed.of("outcome", "FINAL"));
        upheld.submits("userTask_closeCase", CLOSED);
        assertThat(upheld.itself("state")).isEqualTo("CLOSED");
        assertThat(work.isRunning(upheld.number())).isFalse();
    }

    @Test
    @Rule({"I3", "L4"})
    void aDeathDuringAnAppealEndsItAndTellsTheHandlerThatTheCourtMustKnow() {
        CaseAtWork refused = atCourt(refused());
        deaths.tell(refused.number(), null, LocalDate.of(2026, 3, 20), "hanna");
        assertThat(states(refused)).as("not before it is confirmed").containsExactly("AT_COURT");
        refused.submits(
                "userTask_confirmDeath",
                Typed.of("outcome", "CONFIRMED", "diedOn", "2026-03-20", "howConfirmed", "Folkbokföringen."));
        assertThat(states(refused)).containsExactly("LAPSED");
        assertThat(refused.tasks()).doesNotContain(COURT);
        assertThat(refused.all("x.message_text", "case_message", "x.to_user = 'hanna'"))
                .anyMatch(text -> text.contains("Meddela domstolen"));
        assertThat(refused.watched("COURT_JUDGMENT")).isEmpty();
        assertThat(rejected(came(refused, latestDecision(refused), "2026-03-20", null, one -> one)))
                .isEqualTo("decisionId");
    }

    @Test
    @Rule({"C3", "L4", "L17"})
    void whatCannotBeTrueOfAnAppealIsRefusedByFieldAndNothingIsHalfRegistered() {
        CaseAtWork refused = refused();
        work.travelTo("2026-03-20");
        long decision = latestDecision(refused);
        assertThat(List.of(
                        rejected(came(refused, 999_999, "2026-03-20", null, one -> one)),
                        rejected(came(refused, decision, "2026-03-01", null, one -> one)),
                        rejected(came(refused, decision, "2026-03-21", null, one -> one)),
                        rejected(came(refused, decision, null, null, one -> one)),
                        rejected(came(refused, decision, "2026-03-20", "2026-03-01", one -> one)),
                        rejected(came(refused, decision, "2026-03-18", "2026-03-19", one -> one)),
                        rejected(came(refused, decision, "2026-03-20", null, one -> by(one, null, null, null))),
                        rejected(came(
                                refused, decision, "2026-03-20", null, one -> by(one, Appellant.OTHER, " ", null))),
                        rejected(came(
                                refused, decision, "2026-03-20", null, one -> by(one, Appellant.AGENT, "Omar", null)))))
                .containsExactly(
                        "decisionId",
                        "receivedOn",
                        "receivedOn",
                        "receivedOn",
                        "decisionReceivedOn",
                        "decisionReceivedOn",
                        "appealedBy",
                        "appellant",
                        "powerOfAttorney");
        assertThat(states(refused)).isEmpty();
        assertThat(refused.tasks()).doesNotContain(CHECK);

        appeals.receive(came(
                refused,
                decision,
                "2026-03-20",
                "2026-03-03",
                one -> by(one, Appellant.AGENT, "Omar Ombud", PowerOfAttorney.ASKED_FOR)));
        assertThat(opened(refused, CHECK).get("appealText").toString()).contains("Omar Ombud", "Fullmakt är begärd");
        assertThat(rejected(came(
                        refused,
                        decision,
                        "2026-03-20",
                        null,
                        one -> by(one, Appellant.AGENT, "Omar Ombud", PowerOfAttorney.ASKED_FOR))))
                .as("the same once more")
                .isEqualTo("asked");
        assertThat(rejected(came(refused, decision, "2026-03-20", "2026-03-05", one -> one)))
                .as("the day of receipt is recorded and not typed twice")
                .isEqualTo("decisionReceivedOn");
        assertThat(states(refused)).hasSize(1);
    }

    @Test
    @Rule("C11")
    void whatCannotBeTrueOfAJudgmentIsRefusedByFieldAndNothingIsHalfRegistered() {
        CaseAtWork refused = atCourt(refused());
        work.liveUntil("2026-06-10");
        Map<String, Object> judgment = changed("2026-06-08");
        List<String> told = new ArrayList<>();
        told.add(refusedAt(refused, Typed.with(judgment, "judgedOn", "2026-03-16")));
        told.add(refusedAt(refused, Typed.with(judgment, "judgedOn", "2026-06-11", "receivedOn", "2026-06-11")));
        told.add(refusedAt(refused, Typed.with(judgment, "receivedOn", "2026-06-07")));
        told.add(refusedAt(refused, Typed.with(judgment, "validTo", "2026-06-01")));
        told.add(refusedAt(refused, Typed.with(judgment, "validTo", null)));
        told.add(refusedAt(refused, Typed.with(judgment, "validFrom", null)));
        told.add(refusedAt(refused, Typed.with(judgment, "services", List.of())));
        told.add(refusedAt(refused, with(judgment, "unitCode", "INGEN")));
        told.add(refusedAt(refused, with(judgment, "unitCode", null)));
        told.add(refusedAt(refused, with(judgment, "goal", null)));
        told.add(refusedAt(refused, with(judgment, "legalGround", "SOL2001_4_1")));
        told.add(refusedAt(refused, with(judgment, "answer", "REFUSED")));
        told.add(refusedAt(refused, Typed.with(judgment, "services", List.of(judged(), judged()))));
        told.add(refusedAt(refused, Typed.with(judgment, "court", null)));
        told.add(refusedAt(refused, Typed.with(judgment, "courtCaseNumber", " ")));
        assertThat(told)
                .satisfiesExactly(
                        text -> assertThat(text).contains("kan inte vara före", "då målet kom"),
                        text -> assertThat(text).contains("framtiden"),
                        text -> assertThat(text).contains("före domens dag"),
                        text -> assertThat(text).contains("före första dagen"),
                        text -> assertThat(text).contains("tills vidare"),
                        text -> assertThat(text).contains("Gäller från"),
                        text -> assertThat(text).contains("minst en insats"),
                        text -> assertThat(text).contains("Utförare", "finns"),
                        text -> assertThat(text).contains("Utförare", "har valt"),
                        text -> assertThat(text).contains("Mål"),
                        text -> assertThat(text).contains("Lagrum"),
                        text -> assertThat(text).contains("domen ger ingenting"),
                        text -> assertThat(text).contains("mer än en gång"),
                        text -> assertThat(text).contains("Domstol"),
                        text -> assertThat(text).contains("Målnummer"));
        assertThat(refused.all("x.id", "court_judgment")).isEmpty();
        assertThat(refused.all("x.id", "care_decision")).hasSize(1);
        assertThat(states(refused)).containsExactly("AT_COURT");
    }

    @Test
    @Rule("L4")
    void whatCannotBeTrueOfAHandoverIsRefusedByField() {
        CaseAtWork refused = refused();
        work.liveUntil("2026-03-20");
        appealed(refused, "2026-03-18");
        refused.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged());
        assertThat(Refusal.of(() -> refused.submits(HAND_OVER, Typed.of("handedOverOn", "2026-03-17"))))
                .contains("18 mars 2026");
        assertThat(Refusal.of(() -> refused.submits(HAND_OVER, Typed.of("handedOverOn", "2026-03-21"))))
                .contains("framtiden");
        assertThat(Refusal.of(() -> refused.submits(HAND_OVER, Typed.of("documents", List.of()))))
                .contains("minst en handling");
        assertThat(Refusal.of(() -> refused.submits(HAND_OVER, Typed.of("documents", List.of("Något annat 1")))))
                .contains("val som inte finns");
        assertThat(states(refused)).containsExactly("RECONSIDERED");
    }

    @Test
    @Rule("C11")
    void aJudgmentOfAnOlderDecisionRestsOnTheLawOfThatDecision() {
        work.openOn("2025-06-02");
        CaseAtWork old = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Olle Old", "2025-06-02"))
                .investigated()
                .decidedOnly(Typed.with(
                        REFUSAL,
                        "services",
                        List.of(Typed.with(Typed.refused("HEMTJANST"), "legalGround", "SOL2001_4_1"))));
        work.settle();
        work.liveUntil("2025-06-20");
        appeals.receive(came(old, latestDecision(old), "2025-06-20", "2025-06-03", one -> one));
        old.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
        work.liveUntil("2025-10-01");
        Map<String, Object> judgment =
                Typed.with(changed("2025-10-01"), "validTo", "2026-03-31", "receivedOn", "2025-10-01");
        assertThat(refusedAt(old, with(judgment, "legalGround", "SOL2025_11_1")))
                .contains("Lagrum");
        old.submits(COURT, with(judgment, "legalGround", "SOL2001_4_1"));
        assertThat(old.all("x.law || ' ' || x.decided_on", "care_decision", "x.court_case_number is not null"))
                .containsExactly("SOL 2025-10-01");
    }

    @Test
    @Rule("C7")
    void theHandlerOpensAReassessmentOfADecisionInForceAfterContactWithPersonAndProvider() {
        CaseAtWork care = running();
        reassessment.open(asked(care, one -> one));
        assertThat(care.all("x.kind || ' ' || x.ground", "matter", "x.kind = 'REASSESSMENT'"))
                .containsExactly("REASSESSMENT Förändrat behov. Har ramlat.");
        assertThat(care.all("x.whom || ' ' || x.said", "matter_contact"))
                .containsExactly("PERSON Vill ha mer hjälp.", "PROVIDER Behöver mer tid.");
        assertThat(care.tasks()).contains("userTask_investigateNeed");
        assertThat(care.all("x.state", "service_order"))
                .as("in force meanwhile")
                .containsExactly("EXECUTED");
        assertThat(rejected(asked(care, one -> one)))
                .as("it is reassessed already")
                .isEqualTo("decisionId");

        care.submits("userTask_investigateNeed", Typed.investigated())
                .decided(Typed.with(
                        Typed.granted("2026-03-20", "2026-08-31"),
                        "services",
                        List.of(Typed.with(
                                Typed.service("HEMTJANST", "Fyra gånger per dag", "BJORKEN"),
                                "change",
                                "SAME_OR_MORE"))))
                .ordered();
        assertThat(care.all("x.extent", "service_order"))
                .as("new investigation, new decision, new order")
                .containsExactly("Hjälp tre gånger per dag", "Fyra gånger per dag");
    }

    @Test
    @Rule({"C7", "E6"})
    void whatAReassessmentLacksIsRefusedByFieldAndNothingIsOpened() {
        CaseAtWork care = running();
        assertThat(List.of(
                        rejected(asked(care, one -> ask(one, 1, Ground.CHANGED_NEED, one.personContactedOn()))),
                        rejected(asked(care, one -> ask(one, one.decisionId(), null, one.personContactedOn()))),
                        rejected(asked(
                                care, one -> ask(one, one.decisionId(), Ground.NOT_EXECUTED, one.personContactedOn()))),
                        rejected(asked(care, one -> ask(one, one.decisionId(), Ground.CHANGED_NEED, null))),
                        rejected(asked(
                                care,
                                one -> ask(one, one.decisionId(), Ground.CHANGED_NEED, LocalDate.of(2027, 1, 1)))),
                        rejected(asked(care, one -> said(one, null, "Ja.", LocalDate.of(2026, 3, 10)))),
                        rejected(asked(care, one -> said(one, "Ja.", "Ja.", null))),
                        rejected(asked(care, one -> said(one, "Ja.", " ", LocalDate.of(2026, 3, 10))))))
                .containsExactly(
                        "decisionId",
                        "ground",
                        "ground",
                        "personContactedOn",
                        "personContactedOn",
                        "personSays",
                        "providerContactedOn",
                        "providerSays");
        assertThat(care.all("x.kind", "matter")).containsExactly("APPLICATION");
        assertThat(care.all("x.id", "matter_contact")).isEmpty();
    }

    @Test
    @Rule({"C7", "C10"})
    void whatIsWithTheCourtIsReassessedOnAChangedNeedOnly() {
        CaseAtWork care = running();
        appealed(care, "2026-03-20");
        care.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
        assertThat(rejected(asked(
                        care, one -> ask(one, one.decisionId(), Ground.NEW_CIRCUMSTANCES, one.personContactedOn()))))
                .isEqualTo("ground");
        reassessment.open(asked(care, one -> one));
        assertThat(care.all("x.kind", "matter")).containsExactly("APPLICATION", "REASSESSMENT");
    }

    @Test
    @Rule({"C5", "C7"})
    void aReassessmentMayEndWithTheDecisionStandingAndThenItIsWrittenWhy() {
        CaseAtWork care = running();
        long granted = latestDecision(care);
        reassessment.open(asked(care, one -> one));
        long matter = reassessed(care);
        assertThat(field(catchThrowable(() -> decisionStands.stands(care.number(), matter, " ", "hanna"))))
                .isEqualTo("reason");
        decisionStands.stands(care.number(), matter, "Behovet är detsamma.", "hanna");
        work.settle();

        assertThat(care.all("x.kind || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION OPEN", "REASSESSMENT ENDED");
        assertThat(care.tasks()).doesNotContain("userTask_investigateNeed");
        assertThat(care.watched("INVESTIGATION")).isEmpty();
        assertThat(care.all("x.entry_text", "journal_entry", "x.heading = 'Omprövning: beslutet står fast'"))
                .containsExactly("Behovet är detsamma.");
        assertThat(latestDecision(care)).as("no new decision").isEqualTo(granted);
        assertThat(care.all("x.state", "service_order")).containsExactly("EXECUTED");
        assertThat(field(catchThrowable(() -> decisionStands.stands(care.number(), matter, "Igen.", "hanna"))))
                .isEqualTo("matterId");
    }

    @Test
    @Rule("C7")
    void ofTwoReassessmentsOnlyTheOneThatIsMeantEndsAndNotBeforeBothWereContacted() {
        CaseAtWork care = running();
        reassessment.open(asked(care, one -> one));
        appealed(care, "2026-03-20");
        long first = reassessed(care);
        care.submits("userTask_investigateNeed", Typed.investigated());
        assertThat(field(catchThrowable(() -> decisionStands.stands(care.number(), first, "Nej.", "hanna"))))
                .as("it waits for its decision")
                .isEqualTo("matterId");
        care.decided(Typed.with(
                Typed.granted("2026-03-20", "2026-08-31"),
                "services",
                List.of(Typed.with(
                        Typed.service("HEMTJANST", "Hjälp fyra gånger per dag", "BJORKEN"),
                        "change",
                        "SAME_OR_MORE"))));
        care.submits(CHECK, Typed.of()).submits(RECONSIDER, change());
        long second = reassessed(care);
        assertThat(second).isNotEqualTo(first);
        assertThat(catchThrowable(() -> decisionStands.stands(care.number(), second, "Inget nytt.", "hanna")))
                .hasMessageContaining("den enskilde och utföraren");
        LocalDate day = LocalDate.of(2026, 3, 20);
        contacts.contacted(care.number(), second, Whom.PERSON, day, "Vill ha mer.", "hanna");
        contacts.contacted(care.number(), second, Whom.PROVIDER, day, "Räcker.", "hanna");
        decisionStands.stands(care.number(), second, "Inget nytt.", "hanna");
        work.settle();
        assertThat(care.all("x.kind || ' ' || x.state", "matter"))
                .containsExactly("APPLICATION OPEN", "REASSESSMENT OPEN", "REASSESSMENT ENDED");
        assertThat(care.tasks())
                .as("the appeal goes on, and so do the first one's orders")
                .contains(HAND_OVER, ORDER);
    }

    private long reassessed(CaseAtWork care) {
        List<String> ids = care.all("x.id", "matter", "x.kind = 'REASSESSMENT'");
        return Long.parseLong(ids.get(ids.size() - 1));
    }

    /** Refused, and handed over to the person the day after. */
    private CaseAtWork refused() {
        CaseAtWork refused = refusedAndNotTold();
        work.liveUntil(
                LocalDate.parse(refused.all("x.decided_on", "care_decision").get(0))
                        .plusDays(1)
                        .toString());
        return refused.told();
    }

    private CaseAtWork refusedAndNotTold() {
        CaseAtWork refused = CaseAtWork.started(
                        work,
                        jdbc,
                        Typed.application(AnotherPerson.identityNumber(), "Östen Överklagande", "2026-03-02"))
                .investigated()
                .decidedOnly(REFUSAL);
        work.settle();
        return refused;
    }

    /** Home care that runs, on 20 March. */
    private CaseAtWork running() {
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ove Omprövad", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2026-08-31"), "2026-03-02", "2026-06-01", "petra");
        work.liveUntil("2026-03-20");
        return care;
    }

    private CaseAtWork atCourt(CaseAtWork care) {
        LocalDate received = LocalDate.parse(
                        care.all("x.decided_on", "care_decision").get(0))
                .plusDays(18);
        work.liveUntil(received.isAfter(LocalDate.of(2026, 3, 20)) ? received.toString() : "2026-03-20");
        appealed(care, "2026-03-20".compareTo(received.toString()) > 0 ? "2026-03-20" : received.toString());
        return care.submits(CHECK, Typed.of()).submits(RECONSIDER, unchanged()).submits(HAND_OVER, Typed.of());
    }

    private void appealed(CaseAtWork care, String receivedOn) {
        String decided = care.all("x.decided_on", "care_decision").get(0);
        long decision = latestDecision(care);
        boolean dayIsKnown = !care.all(
                        "x.id", "decision_notification", "x.received_on is not null and x.decision_id = " + decision)
                .isEmpty();
        appeals.receive(came(
                care,
                decision,
                receivedOn,
                dayIsKnown ? null : LocalDate.parse(decided).plusDays(1).toString(),
                UnaryOperator.identity()));
    }

    private static Came came(
            CaseAtWork care, long decision, String receivedOn, String decisionReceivedOn, UnaryOperator<Came> with) {
        return with.apply(new Came(
                care.number(),
                decision,
                day(receivedOn),
                decisionReceivedOn == null ? null : day(decisionReceivedOn),
                Appellant.PERSON,
                null,
                null,
                "Jag behöver hjälp varje dag.",
                null,
                "hanna"));
    }

    private static Came by(Came one, Appellant who, String name, PowerOfAttorney power) {
        return new Came(
                one.caseNumber(),
                one.decisionId(),
                one.receivedOn(),
                one.decisionReceivedOn(),
                who,
                name,
                power,
                one.asked(),
                null,
                one.registeredBy());
    }

    private Asked asked(CaseAtWork care, UnaryOperator<Asked> with) {
        return with.apply(new Asked(
                care.number(),
                latestDecision(care),
                Ground.CHANGED_NEED,
                "Har ramlat.",
                LocalDate.of(2026, 3, 10),
                "Vill ha mer hjälp.",
                LocalDate.of(2026, 3, 11),
                "Behöver mer tid.",
                "hanna"));
    }

    private static Asked ask(Asked one, long decision, Ground ground, LocalDate personContactedOn) {
        return new Asked(
                one.caseNumber(),
                decision,
                ground,
                one.reason(),
                personContactedOn,
                one.personSays(),
                one.providerContactedOn(),
                one.providerSays(),
                one.by());
    }

    private static Asked said(Asked one, String person, String provider, LocalDate providerContactedOn) {
        return new Asked(
                one.caseNumber(),
                one.decisionId(),
                one.ground(),
                one.reason(),
                one.personContactedOn(),
                person,
                providerContactedOn,
                provider,
                one.by());
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Map<String, Object> unchanged() {
        return Typed.of("outcome", "UNCHANGED", "reasons", "Inget nytt har kommit fram.");
    }

    private static Map<String, Object> change() {
        return Typed.of(
                "outcome", "CHANGE",
                "plainlyWrong", true,
                "quickAndSimple", true,
                "withoutDetriment", true,
                "reasons", "Läkarintyg.");
    }

    private static Map<String, Object> upheld(String judgedOn) {
        return Typed.of(
                "outcome", "UPHELD",
                "court", "Förvaltningsrätten",
                "courtCaseNumber", "1234-26",
                "judgedOn", judgedOn,
                "whatItSays", "Domstolen har prövat målet.");
    }

    private static Map<String, Object> changed(String judgedOn) {
        return Typed.with(
                upheld(judgedOn),
                "outcome",
                "CHANGED",
                "services",
                List.of(judged()),
                "validFrom",
                judgedOn,
                "validTo",
                "2026-12-31",
                "revocationClause",
                true);
    }

    private static Map<String, Object> judged() {
        return Typed.of(
                "serviceCode", "HEMTJANST",
                "answer", "GRANTED",
                "extent", "Hjälp varje dag",
                "legalGround", "SOL2025_11_1",
                "goal", "Kunna bo kvar hemma.",
                "unitCode", "BJORKEN");
    }

    private static Map<String, Object> with(Map<String, Object> judgment, String field, Object value) {
        return Typed.with(judgment, "services", List.of(Typed.with(judged(), field, value)));
    }

    private String refusedAt(CaseAtWork care, Map<String, Object> typed) {
        return Refusal.of(() -> care.submits(COURT, typed));
    }

    private String rejected(Came came) {
        return field(catchThrowable(() -> appeals.receive(came)));
    }

    private String rejected(Asked asked) {
        return field(catchThrowable(() -> reassessment.open(asked)));
    }

    private static String field(Throwable thrown) {
        assertThat(thrown).isInstanceOf(Rejected.class);
        return ((Rejected) thrown).fieldName();
    }

    private List<String> states(CaseAtWork care) {
        return care.all("x.state", "appeal");
    }

    private List<String> told(CaseAtWork care) {
        return care.all("x.kind", "case_message");
    }

    private List<String> texts(CaseAtWork care, String task) {
        return work.as("hanna").tasks(task, care.number()).stream()
                .map(one -> work.as("hanna").open(one).get("appealText").toString())
                .toList();
    }

    private Map<String, Object> opened(CaseAtWork care, String task) {
        return work.as("hanna").open(work.as("hanna").task(task, care.number()));
    }

    private long latestDecision(CaseAtWork care) {
        List<String> ids = care.all("x.id", "care_decision");
        return Long.parseLong(ids.get(ids.size() - 1));
    }
}
