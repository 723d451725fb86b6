package se.foljsam.deadline;

import java.util.Arrays;
import se.foljsam.platform.CaseVariable;
import se.foljsam.platform.CaseVariables;

/** What a watch is kept on. The code is the word that models and the table use; the subject is what it concerns. */
public enum WatchKind {
    PRELIMINARY_ASSESSMENT("preliminaryAssessment", CaseVariables.APPLICATION_ID),
    INVESTIGATION("investigation", CaseVariables.MATTER_ID),
    ORDER_ACKNOWLEDGEMENT("orderAcknowledgement", CaseVariables.ORDER_ID),
    EXECUTION_START("executionStart", CaseVariables.ORDER_ID),
    EXECUTION_PLAN("executionPlan", CaseVariables.ORDER_ID),
    FOLLOW_UP("followUp", CaseVariables.DECISION_ID),
    DECISION_END("decisionEnd", CaseVariables.ORDER_ID),
    APPEAL("appeal", CaseVariables.APPEAL_ID),
    CHANGED_NEED("changedNeed", CaseVariables.CHANGED_NEED_ID);

    private final String code;
    private final CaseVariable<Long> subject;

    WatchKind(String code, CaseVariable<Long> subject) {
        this.code = code;
        this.subject = subject;
    }

    /** The kind a model names; an unknown word is a fault in the model. */
    public static WatchKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of watch is called " + code));
    }

    public String code() {
        return code;
    }

    CaseVariable<Long> subject() {
        return subject;
    }
}
