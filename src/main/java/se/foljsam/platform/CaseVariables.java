package se.foljsam.platform;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every process variable there is: ids of what the case file holds, and the facts that gateways read. */
public final class CaseVariables {
    public static final CaseVariable<Long> APPLICATION_ID = id("applicationId");
    public static final CaseVariable<Long> MATTER_ID = id("matterId");
    public static final CaseVariable<Long> DECISION_ID = id("decisionId");
    public static final CaseVariable<Long> ORDER_ID = id("orderId");
    public static final CaseVariable<Long> CHANGED_NEED_ID = id("changedNeedId");
    public static final CaseVariable<Long> APPEAL_ID = id("appealId");
    public static final CaseVariable<Long> REPORT_ID = id("reportId");
    public static final CaseVariable<Long> QUESTION_ID = id("questionId");
    public static final CaseVariable<Long> DEATH_REPORT_ID = id("deathReportId");
    public static final CaseVariable<Long> PAUSE_ID = id("pauseId");
    public static final CaseVariable<Long> SERVICE_ENDING_ID = id("serviceEndingId");
    public static final CaseVariable<Long> HANDOVER_ID = id("handoverId");
    public static final CaseVariable<Long> TAKEOVER_ID = id("takeoverId");
    public static final CaseVariable<Long> MOVED_ORDER_ID = id("movedOrderId");
    public static final CaseVariable<Long> PROVIDER_FOLLOW_UP_ID = id("providerFollowUpId");
    public static final CaseVariable<Long> DEMAND_ID = id("demandId");
    public static final CaseVariable<Long> GUARDIAN_NOTICE_ID = id("guardianNoticeId");
    public static final CaseVariable<Long> CORRECTION_ID = id("correctionId");

    public static final CaseVariable<String> ACTUALISATION_OUTCOME = fact("actualisationOutcome");
    public static final CaseVariable<String> ON_CALL_OUTCOME = fact("onCallOutcome");
    public static final CaseVariable<Boolean> MATTER_OPENED = flag("matterOpened");
    public static final CaseVariable<String> MATTER_START = fact("matterStart");
    public static final CaseVariable<String> INVESTIGATION_OUTCOME = fact("investigationOutcome");
    /** HELD or EXCEEDED: whether the handler's delegation covers the decision (C4). */
    public static final CaseVariable<String> MANDATE = fact("mandate");
    /** DECIDED or RETURNED: what the one who holds the delegation did with the proposal (C4). */
    public static final CaseVariable<String> DELEGATE_ANSWER = fact("delegateAnswer");

    public static final CaseVariable<String> OUTCOME = fact("outcome");
    public static final CaseVariable<Object> ORDERS = new CaseVariable<>("orders", Object.class);
    public static final CaseVariable<Boolean> ONGOING = flag("ongoing");
    public static final CaseVariable<String> ACKNOWLEDGEMENT = fact("acknowledgement");
    public static final CaseVariable<String> EXECUTION_OUTCOME = fact("executionOutcome");
    public static final CaseVariable<Boolean> ALREADY_BEGUN = flag("alreadyBegun");
    public static final CaseVariable<Boolean> PLAN_IN_FORCE = flag("planInForce");
    public static final CaseVariable<String> DELAY_OUTCOME = fact("delayOutcome");
    public static final CaseVariable<String> PLAN_OUTCOME = fact("planOutcome");
    public static final CaseVariable<Boolean> FOLLOW_UP_AGAIN = flag("followUpAgain");
    public static final CaseVariable<String> CLOSURE_OUTCOME = fact("closureOutcome");
    public static final CaseVariable<Boolean> HELP_GOES_ON = flag("helpGoesOn");
    public static final CaseVariable<Boolean> NEED_REMAINS = flag("needRemains");
    public static final CaseVariable<String> CHANGED_NEED_OUTCOME = fact("changedNeedOutcome");
    public static final CaseVariable<String> DEATH_OUTCOME = fact("deathOutcome");
    public static final CaseVariable<String> PAUSE_OUTCOME = fact("pauseOutcome");
    public static final CaseVariable<String> HANDOVER_OUTCOME = fact("handoverOutcome");
    public static final CaseVariable<String> TAKEOVER_ANSWER = fact("takeoverAnswer");
    public static final CaseVariable<String> TAKEOVER_OUTCOME = fact("takeoverOutcome");
    public static final CaseVariable<String> APPEAL_TIME = fact("appealTime");
    public static final CaseVariable<String> RECONSIDERATION = fact("reconsideration");
    public static final CaseVariable<String> JUDGMENT_OUTCOME = fact("judgmentOutcome");
    public static final CaseVariable<Boolean> JUDGMENT_APPEALED = flag("judgmentAppealed");
    public static final CaseVariable<String> ENDING_KIND = fact("endingKind");
    public static final CaseVariable<String> ENDING_OUTCOME = fact("endingOutcome");

    public static final CaseVariable<String> NOTIFICATION_OUTCOME = fact("notificationOutcome");
    public static final CaseVariable<Boolean> PLAN_AGAIN = flag("planAgain");

    public static final CaseVariable<String> CORRECTED_FORM = fact("correctedForm");

    /** Names of the ids: what a task may know of its surroundings. */
    public static final Set<String> IDS = Stream.of(
                    APPLICATION_ID,
                    MATTER_ID,
                    DECISION_ID,
                    ORDER_ID,
                    CHANGED_NEED_ID,
                    APPEAL_ID,
                    REPORT_ID,
                    QUESTION_ID,
                    DEATH_REPORT_ID,
                    PAUSE_ID,
                    SERVICE_ENDING_ID,
                    HANDOVER_ID,
                    TAKEOVER_ID,
                    MOVED_ORDER_ID,
                    PROVIDER_FOLLOW_UP_ID,
                    DEMAND_ID,
                    GUARDIAN_NOTICE_ID,
                    CORRECTION_ID)
            .map(CaseVariable::name)
            .collect(Collectors.toUnmodifiableSet());

    private CaseVariables() {}

    private static CaseVariable<Long> id(String name) {
        return new CaseVariable<>(name, Long.class);
    }

    private static CaseVariable<String> fact(String name) {
        return new CaseVariable<>(name, String.class);
    }

    private static CaseVariable<Boolean> flag(String name) {
        return new CaseVariable<>(name, Boolean.class);
    }
}
