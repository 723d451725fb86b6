package se.foljsam.followup.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * How a follow-up is best held, {@code bpmn/decisions/meeting-form.dmn}: the form, with the provider or not, and whether another form needs a reason (B9, G7, G18). What a municipality has no row of its own for is answered by
 * the rows of {@code default}.
 *
 * <p>It is evaluated outside the process engine, whose decision history would keep what was asked.
 */
@Component
class MeetingTable {
    private static final String DEFAULT_PROFILE = "default";
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision meetingForm;
    private final DmnDecision jointMeeting;
    private final DmnDecision departure;
    private final String profile;

    MeetingTable(
            @Value("classpath:bpmn/decisions/meeting-form.dmn") Resource table,
            @Value("${foljsam.municipality-profile}") String profile)
            throws IOException {
        this.profile = profile;
        try (InputStream in = table.getInputStream()) {
            Map<String, DmnDecision> decisions =
                    DMN.parseDecisions(in).stream().collect(Collectors.toMap(DmnDecision::getKey, Function.identity()));
            this.meetingForm = decisions.get("meetingForm");
            this.jointMeeting = decisions.get("jointMeeting");
            this.departure = decisions.get("departure");
        }
    }

    /**
     * What the proposal rests on.
     *
     * @param hardToTalk the talk needs an interpreter
     * @param notAsOrdered a unit could not give the support as ordered, or not all of it
     */
    record Circumstances(
            boolean child,
            boolean hardToTalk,
            boolean needChanged,
            boolean notAsOrdered,
            boolean mustAttend,
            boolean firstFollowUp) {}

    /**
     * The proposal; the handler decides.
     *
     * @param reason of the form, in Swedish
     * @param jointReason why with or without the provider, in Swedish
     */
    record Proposal(HoldFollowUpForm.MeetingForm form, String reason, boolean joint, String jointReason) {}

    Proposal propose(Circumstances known) {
        VariableMap asked = Variables.createVariables()
                .putValue("child", known.child())
                .putValue("hardToTalk", known.hardToTalk())
                .putValue("needChanged", known.needChanged())
                .putValue("notAsOrdered", known.notAsOrdered())
                .putValue("mustAttend", known.mustAttend())
                .putValue("firstFollowUp", known.firstFollowUp());
        DmnDecisionRuleResult form = answer(meetingForm, asked);
        DmnDecisionRuleResult joint = answer(jointMeeting, asked);
        return new Proposal(
                HoldFollowUpForm.MeetingForm.valueOf(form.getEntry("form")),
                form.getEntry("reason"),
                joint.getEntry("joint"),
                joint.getEntry("reason"));
    }

    /** What is to be explained when this form is chosen, in Swedish; empty where nothing is. */
    String mustExplain(HoldFollowUpForm.MeetingForm proposed, HoldFollowUpForm.MeetingForm chosen) {
        DmnDecisionRuleResult answer = answer(
                departure,
                Variables.createVariables()
                        .putValue("proposed", proposed.name())
                        .putValue("form", chosen.name()));
        return Boolean.TRUE.equals(answer.getEntry("reasonNeeded")) ? answer.getEntry("why") : "";
    }

    private DmnDecisionRuleResult answer(DmnDecision table, VariableMap asked) {
        List<DmnDecisionRuleResult> own = rows(table, asked, profile);
        List<DmnDecisionRuleResult> answers = own.isEmpty() ? rows(table, asked, DEFAULT_PROFILE) : own;
        if (answers.isEmpty()) {
            throw new IllegalStateException("meeting table: no row of " + table.getKey() + " for " + profile);
        }
        return answers.get(0);
    }

    private static List<DmnDecisionRuleResult> rows(DmnDecision table, VariableMap asked, String ofProfile) {
        VariableMap inputs = Variables.fromMap(asked);
        return DMN.evaluateDecisionTable(table, inputs.putValue("profile", ofProfile));
    }
}
