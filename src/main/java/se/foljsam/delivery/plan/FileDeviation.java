package se.foljsam.delivery.plan;

import java.time.Clock;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.Facts;
import se.foljsam.platform.UserNames;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The plan is still not in after the reminder: the handler files a deviation to the same unit manager (F4, J5). */
@ForForm
class FileDeviation implements TaskUseCase<FileDeviationForm> {
    private final OrderDesk desk;
    private final Deviations deviations;
    private final UserNames users;
    private final Clock clock;

    FileDeviation(OrderDesk desk, Deviations deviations, UserNames users, Clock clock) {
        this.desk = desk;
        this.deviations = deviations;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public FormView<FileDeviationForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        ProviderUnit unit = desk.unitOf(order);
        return FormView.<FileDeviationForm>blank()
                .show("service", desk.serviceOf(order).name())
                .show("unit", unit.name())
                .show("unitManager", users.of(unit.unitManager()));
    }

    @Override
    public Facts submit(TaskAtHand task, FileDeviationForm typed) {
        ServiceOrder order = desk.orderOf(task);
        Deviation deviation = deviations.save(Deviation.file(
                order, desk.unitOf(order).unitManager(), typed, SwedishTime.today(clock), task.userId()));
        String text = "Avvikelse %s till %s. %s"
                .formatted(deviation.systemReference(), users.of(deviation.sentTo()), deviation.eventText());
        desk.journal(order, task.userId(), "Avvikelse", text);
        desk.tellUnitManager(order, task.userId(), text);
        return Facts.none();
    }
}
