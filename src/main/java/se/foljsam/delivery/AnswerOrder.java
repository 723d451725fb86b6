package se.foljsam.delivery;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.OrderReturned;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit acknowledges an order, or gives it back with what is unclear (D3, D4). */
@ForForm("acknowledge-order")
class AnswerOrder implements TaskUseCase<AcknowledgeOrder> {
    private final OrderDesk desk;
    private final ServiceOrders orders;
    private final ApplicationEventPublisher events;
    private final OrderWatches watches;
    private final Clock clock;

    AnswerOrder(
            OrderDesk desk, ServiceOrders orders, ApplicationEventPublisher events, OrderWatches watches, Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.events = events;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AcknowledgeOrder> open(TaskAtHand task) {
        return FormView.<AcknowledgeOrder>blank().show("orderText", desk.asText(desk.orderOf(task)));
    }

    @Override
    public Facts submit(TaskAtHand task, AcknowledgeOrder typed) {
        ServiceOrder order = desk.orderOf(task);
        switch (typed.answer()) {
            case ACKNOWLEDGED -> acknowledge(task, order);
            case RETURNED -> giveBack(task, order, typed.unclear());
        }
        watches.answered(order);
        return Facts.of(CaseVariables.ACKNOWLEDGEMENT, typed.answer().name());
    }

    private void acknowledge(TaskAtHand task, ServiceOrder order) {
        order.acknowledge(clock.instant(), task.userId());
        orders.save(order);
        desk.journal(
                order,
                task.userId(),
                "Uppdrag bekräftat",
                desk.unitOf(order).name() + " har kontrollerat och bekräftat uppdraget.");
    }

    private void giveBack(TaskAtHand task, ServiceOrder order, String unclear) {
        order.giveBack(unclear);
        orders.save(order);
        desk.journal(order, task.userId(), "Uppdrag åter till handläggaren", unclear);
        desk.tellHandler(order, task.userId(), "Utföraren har lämnat tillbaka uppdraget. " + unclear);
        events.publishEvent(new OrderReturned(task.caseNumber(), order.id(), order.decisionId()));
    }
}
