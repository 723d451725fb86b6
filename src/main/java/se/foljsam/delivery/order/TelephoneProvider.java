package se.foljsam.delivery.order;

import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The handler calls about an urgent order sent late in the day, and both journals say who was reached (D2). */
@ForForm
class TelephoneProvider implements TaskUseCase<TelephoneProviderForm> {
    private final OrderDesk desk;
    private final UrgentOrders urgentOrders;

    TelephoneProvider(OrderDesk desk, UrgentOrders urgentOrders) {
        this.desk = desk;
        this.urgentOrders = urgentOrders;
    }

    @Override
    public FormView<TelephoneProviderForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<TelephoneProviderForm>blank()
                .show("orderText", desk.asText(order))
                .show("whom", urgentOrders.whomToCall(desk.unitOf(order)));
    }

    @Override
    public Facts submit(TaskAtHand task, TelephoneProviderForm typed) {
        ServiceOrder order = desk.orderOf(task);
        String text = "Uppdraget är brådskande. %s har fått veta det per telefon.".formatted(typed.spokeWith());
        desk.journal(
                order, task.userId(), "Utföraren uppringd", typed.note() == null ? text : text + " " + typed.note());
        return Facts.none();
    }
}
