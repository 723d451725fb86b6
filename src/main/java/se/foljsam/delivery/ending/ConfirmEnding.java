package se.foljsam.delivery.ending;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The unit confirms that a service is over as of its last day (D7, I1). A service that nobody ended has run out with its decision: its last day is the decision's.
 */
@ForForm
class ConfirmEnding implements TaskUseCase<ConfirmEndingForm> {
    private static final String RAN_OUT = "Beslutet har löpt ut.";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final DecisionBook decisions;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final OrderWatches watches;
    private final Clock clock;

    ConfirmEnding(
            OrderDesk desk,
            ServiceOrderRows orders,
            DecisionBook decisions,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            OrderWatches watches,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.events = events;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<ConfirmEndingForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<ConfirmEndingForm>blank()
                .show("service", desk.serviceOf(order).name())
                .show("lastDay", SwedishTime.written(order.isInForce() ? order.validTo() : order.endedOn()))
                .show("ground", order.isInForce() ? RAN_OUT : order.endingGround());
    }

    @Override
    public Facts submit(TaskAtHand task, ConfirmEndingForm typed) {
        ServiceOrder order = desk.orderOf(task);
        if (order.isInForce()) {
            runOut(task, order);
        }
        order.confirmEnding(clock.instant(), task.userId());
        orders.save(order);
        desk.journal(
                order,
                task.userId(),
                "Avslut bekräftat",
                "%s vet att sista dag är %s."
                        .formatted(desk.unitOf(order).name(), SwedishTime.written(order.endedOn())));
        if (typed.note() != null) {
            caseFile.writeProviderJournal(
                    task.caseNumber(), order.unitCode(), task.userId(), "Anteckning vid avslut", typed.note());
        }
        return Facts.none();
    }

    private void runOut(TaskAtHand task, ServiceOrder order) {
        order.end(order.validTo(), RAN_OUT);
        orders.save(order);
        watches.ended(order);
        decisions.serviceEnded(order.decidedServiceId(), order.validTo(), RAN_OUT);
        events.publishEvent(new ServiceEnded(task.caseNumber(), order.id(), order.decisionId(), order.validTo()));
    }
}
