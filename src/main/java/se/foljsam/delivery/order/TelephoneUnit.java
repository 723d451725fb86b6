package se.foljsam.delivery.order;

import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Nobody at the unit has seen the order although it was reminded: the handler calls, and both journals say who was reached (D3, J1). The order still waits for its acknowledgement. */
@ForForm
class TelephoneUnit implements TaskUseCase<TelephoneUnitForm> {
    private final OrderDesk desk;
    private final UrgentOrders urgentOrders;

    TelephoneUnit(OrderDesk desk, UrgentOrders urgentOrders) {
        this.desk = desk;
        this.urgentOrders = urgentOrders;
    }

    @Override
    public FormView<TelephoneUnitForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<TelephoneUnitForm>blank()
                .show("orderText", desk.asText(order))
                .show("whom", urgentOrders.whomToCall(desk.unitOf(order)));
    }

    @Override
    public Facts submit(TaskAtHand task, TelephoneUnitForm typed) {
        ServiceOrder order = desk.orderOf(task);
        String text = "Uppdraget var inte bekräftat. %s har fått veta det per telefon.".formatted(typed.spokeWith());
        desk.journal(
                order, task.userId(), "Utföraren uppringd", typed.note() == null ? text : text + " " + typed.note());
        return Facts.none();
    }
}
