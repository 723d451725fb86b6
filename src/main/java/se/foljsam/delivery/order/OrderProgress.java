package se.foljsam.delivery.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import se.foljsam.delivery.plan.ExecutionPlan;
import se.foljsam.delivery.plan.ExecutionPlans;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.ModelBean;

/** How far an order had come when its track began: asked by the model. Of an order that is sent here, nothing has begun yet. */
@ModelBean("orderProgress")
public class OrderProgress {
    private final ServiceOrderRows orders;
    private final ExecutionPlans plans;

    OrderProgress(ServiceOrderRows orders, ExecutionPlans plans) {
        this.orders = orders;
        this.plans = plans;
    }

    /** Whether the service runs already (E1). */
    public boolean hasBegun(DelegateExecution execution) {
        return orders.findById(orderId(execution)).orElseThrow().startedOn() != null;
    }

    /** Whether there is an approved plan (F3). */
    public boolean hasPlan(DelegateExecution execution) {
        return plans.findFirstByOrderIdAndStateInOrderByVersionNumberDesc(orderId(execution), ExecutionPlan.APPROVED)
                .isPresent();
    }

    private static long orderId(DelegateExecution execution) {
        return CaseVariables.ORDER_ID.in(execution);
    }
}
