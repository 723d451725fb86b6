package se.foljsam.decision.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** Whom a decision goes to that exceeds its writer's delegation: asked by the model when the task is made (C4). */
@ModelBean("delegation")
public class Delegation {
    private final Proposals proposals;

    Delegation(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The group of the lowest level that holds it. */
    public String holder(DelegateExecution execution) {
        return proposals.sent(CaseVariables.MATTER_ID.in(execution)).holder();
    }
}
