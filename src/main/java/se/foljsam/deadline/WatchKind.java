package se.foljsam.deadline;

import static se.foljsam.deadline.Watch.DEVIATION;
import static se.foljsam.deadline.Watch.ESCALATION;
import static se.foljsam.deadline.Watch.PREPARATION;
import static se.foljsam.deadline.Watch.REMINDER;

import java.util.Arrays;
import java.util.Set;
import se.foljsam.platform.CaseVariable;
import se.foljsam.platform.CaseVariables;

/** What a watch is kept on. The code is the word that models and the table use; the subject is what it concerns. */
public enum WatchKind implements Asked {
    /** When what came in is actualised and an investigation opens (L15); its category is URGENT (A4) or ORDINARY. */
    ACTUALISATION(
            "actualisation", CaseVariables.APPLICATION_ID, Set.of(StartEvent.RECEIPT), Set.of(REMINDER, ESCALATION)),
    /** The assessment of a notification (A2); its category is CHILD_PROTECTION (L11) or OTHER. */
    PRELIMINARY_ASSESSMENT(
            "preliminaryAssessment",
            CaseVariables.APPLICATION_ID,
            Set.of(StartEvent.NOTIFICATION),
            Set.of(REMINDER, ESCALATION)),
    ON_CALL_GRANT(
            "onCallGrant",
            CaseVariables.APPLICATION_ID,
            Set.of(StartEvent.ON_CALL_SHIFT, StartEvent.HELP_BEGAN),
            Set.of(REMINDER, ESCALATION)),
    /** When a need of a legal guardian has been told to the chief guardian (L16). */
    GUARDIAN_NOTICE(
            "guardianNotice",
            CaseVariables.GUARDIAN_NOTICE_ID,
            Set.of(StartEvent.GUARDIAN_NEED),
            Set.of(REMINDER, ESCALATION)),
    INVESTIGATION(
            "investigation", CaseVariables.MATTER_ID, Set.of(StartEvent.APPLICATION), Set.of(REMINDER, ESCALATION)),
    /** When what is investigated has been decided (C1); its category is URGENT (A4) or ORDINARY. */
    DECISION("decision", CaseVariables.MATTER_ID, Set.of(StartEvent.INVESTIGATED), Set.of(REMINDER, ESCALATION)),
    /** When what is granted has been ordered (D1, E2); its category is URGENT (A4) or ORDINARY. */
    ORDER_WRITTEN("orderWritten", CaseVariables.DECISION_ID, Set.of(StartEvent.DECISION), Set.of(REMINDER, ESCALATION)),
    /** When the one who holds the delegation has answered a proposal (C4). */
    PROPOSAL("proposal", CaseVariables.MATTER_ID, Set.of(StartEvent.PROPOSAL), Set.of(REMINDER, ESCALATION)),
    /** When the person has been told of a decision (L3). */
    DECISION_TOLD("decisionTold", CaseVariables.DECISION_ID, Set.of(StartEvent.DECISION), Set.of(REMINDER, ESCALATION)),
    /** When it is recorded on which day the person received a decision, from which the time for appeal runs (L4). */
    DECISION_RECEIVED(
            "decisionReceived",
            CaseVariables.DECISION_ID,
            Set.of(StartEvent.DECISION_SENT),
            Set.of(REMINDER, ESCALATION)),
    /** The party's time to answer the material before a decision (L2). Its step is the morning after the last day. */
    COMMUNICATION("communication", CaseVariables.MATTER_ID, Set.of(StartEvent.COMMUNICATED), Set.of(REMINDER)),
    /** When a matter is decided that the party has demanded a decision in, or the demand refused (L1). */
    DECISION_DEMAND("decisionDemand", CaseVariables.DEMAND_ID, Set.of(StartEvent.DEMAND), Set.of(REMINDER, ESCALATION)),
    ORDER_ACKNOWLEDGEMENT(
            "orderAcknowledgement", CaseVariables.ORDER_ID, Set.of(StartEvent.ORDER), Set.of(REMINDER, ESCALATION)),
    /** The local limit of a service (E5), or where there is none that of the law. */
    EXECUTION_START(
            "executionStart",
            CaseVariables.ORDER_ID,
            Set.of(StartEvent.DECISION, StartEvent.ORDERED_START, StartEvent.ORDER),
            Set.of(REMINDER)),
    /** When a service that is not executed leads to reassessment (E6). */
    EXECUTION_REASSESSMENT(
            "executionReassessment",
            CaseVariables.ORDER_ID,
            Set.of(StartEvent.DECISION, StartEvent.ORDERED_START, StartEvent.ORDER),
            Set.of(ESCALATION)),
    /** When a decision that is not executed is reported to the supervisory authority (E2, L7). */
    EXECUTION_STATUTORY(
            "executionStatutory", CaseVariables.ORDER_ID, Set.of(StartEvent.DECISION), Set.of(REMINDER, ESCALATION)),
    /** When a service that stands still should run again. */
    INTERRUPTION("interruption", CaseVariables.ORDER_ID, Set.of(StartEvent.INTERRUPTION), Set.of(REMINDER)),
    /** When a service that stands still is reported to the supervisory authority (L7). */
    INTERRUPTION_STATUTORY(
            "interruptionStatutory",
            CaseVariables.ORDER_ID,
            Set.of(StartEvent.INTERRUPTION),
            Set.of(REMINDER, ESCALATION)),
    EXECUTION_PLAN(
            "executionPlan",
            CaseVariables.ORDER_ID,
            Set.of(StartEvent.EXECUTION, StartEvent.ORDER, StartEvent.DECISION),
            Set.of(REMINDER, DEVIATION)),
    /** Its own date comes from {@link Period#FOLLOW_UP_FIRST} and the others; its row gives the steps around it. */
    FOLLOW_UP(
            "followUp",
            CaseVariables.DECISION_ID,
            Set.of(StartEvent.NEXT_FOLLOW_UP),
            Set.of(PREPARATION, REMINDER, ESCALATION)),
    /** When an individual plan is to be gone through again (L10). */
    INDIVIDUAL_PLAN(
            "individualPlan",
            CaseVariables.DECISION_ID,
            Set.of(StartEvent.PLAN_REVIEWED),
            Set.of(PREPARATION, REMINDER, ESCALATION)),
    PRE_FOLLOW_UP_REPORT(
            "preFollowUpReport",
            CaseVariables.REPORT_ID,
            Set.of(StartEvent.TEMPLATE_SENT),
            Set.of(REMINDER, ESCALATION)),
    /** When the handler has said what becomes of an order that the discharge support team hands over (D9, D10). */
    HANDOVER("handover", CaseVariables.HANDOVER_ID, Set.of(StartEvent.HANDOVER), Set.of(REMINDER, ESCALATION)),
    /** When the team has answered whether it takes over for a period (D11). */
    TAKEOVER_ANSWER(
            "takeoverAnswer",
            CaseVariables.TAKEOVER_ID,
            Set.of(StartEvent.TAKEOVER_ASKED),
            Set.of(REMINDER, ESCALATION)),
    /** When the handler has said whether the order moves to the team (D11). */
    TAKEOVER("takeover", CaseVariables.TAKEOVER_ID, Set.of(StartEvent.TAKEOVER_ASKED), Set.of(REMINDER, ESCALATION)),
    DECISION_END("decisionEnd", CaseVariables.ORDER_ID, Set.of(StartEvent.LAST_DAY), Set.of(REMINDER)),
    /** When an appeal is handed over to the court, or dismissed (L4). */
    APPEAL("appeal", CaseVariables.APPEAL_ID, Set.of(StartEvent.APPEAL), Set.of(REMINDER, ESCALATION)),
    /** When the handler asks the court how far it has come (C11). */
    COURT_JUDGMENT("courtJudgment", CaseVariables.APPEAL_ID, Set.of(StartEvent.HANDED_OVER), Set.of(REMINDER)),
    /** When it is known whether a judgment was appealed (C11). */
    JUDGMENT_APPEAL("judgmentAppeal", CaseVariables.APPEAL_ID, Set.of(StartEvent.JUDGMENT), Set.of(REMINDER)),
    /** The handler's assessment; its category is LASTING (H1), TEMPORARY (H2) or OTHER (H4, H7). */
    CHANGED_NEED("changedNeed", CaseVariables.CHANGED_NEED_ID, Set.of(StartEvent.REPORT), Set.of(REMINDER)),
    /** Extra help without a decision: when the provider says whether it is still needed (H2). */
    TEMPORARY_HELP(
            "temporaryHelp",
            CaseVariables.CHANGED_NEED_ID,
            Set.of(StartEvent.HELP_BEGAN),
            Set.of(PREPARATION, REMINDER, ESCALATION)),
    /** When a death that was told of is to be confirmed (I3). */
    DEATH_CONFIRMATION(
            "deathConfirmation",
            CaseVariables.DEATH_REPORT_ID,
            Set.of(StartEvent.DEATH_TOLD),
            Set.of(REMINDER, ESCALATION)),
    /** When a unit is asked whether the person is still away (I4). */
    PAUSE_RETURN("pauseReturn", CaseVariables.PAUSE_ID, Set.of(StartEvent.PAUSE_TOLD), Set.of(REMINDER, ESCALATION)),
    /** When a pause is reported to the supervisory authority, if it counts as an interruption, which the handler decides (L7). */
    PAUSE_STATUTORY("pauseStatutory", CaseVariables.PAUSE_ID, Set.of(StartEvent.PAUSE), Set.of(REMINDER, ESCALATION)),
    /** What the handler does about a service that may end; its category is ENDS (I1), PAUSES (I4) or DECLINES (E7). */
    SERVICE_ENDING(
            "serviceEnding", CaseVariables.SERVICE_ENDING_ID, Set.of(StartEvent.REPORT), Set.of(REMINDER, ESCALATION)),
    /** Extra help put in on call: when the unit has taken it up and told the handler (H3). */
    ON_CALL_HELP(
            "onCallHelp", CaseVariables.CHANGED_NEED_ID, Set.of(StartEvent.HELP_BEGAN), Set.of(REMINDER, ESCALATION)),
    MESSAGE_ANSWER(
            "messageAnswer", CaseVariables.QUESTION_ID, Set.of(StartEvent.MESSAGE), Set.of(REMINDER, ESCALATION));

    private final String code;
    private final CaseVariable<Long> subject;
    private final Set<StartEvent> events;
    private final Set<String> steps;

    WatchKind(String code, CaseVariable<Long> subject, Set<StartEvent> events, Set<String> steps) {
        this.code = code;
        this.subject = subject;
        this.events = events;
        this.steps = steps;
    }

    /** The kind a model names; an unknown word is a fault in the model. */
    public static WatchKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of watch is called " + code));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<StartEvent> events() {
        return events;
    }

    @Override
    public Set<String> steps() {
        return steps;
    }

    @Override
    public boolean isOptional() {
        return this == EXECUTION_REASSESSMENT;
    }

    /** Whether it is kept on an order, and so on one service. */
    public boolean concernsOrder() {
        return subject.equals(CaseVariables.ORDER_ID);
    }

    public CaseVariable<Long> subject() {
        return subject;
    }
}
