package se.foljsam.delivery.order;

import java.time.Clock;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The handler makes a returned order clear and sends it again as a new revision; the clarification stands in both journals (D3, D4). */
@ForForm
class ClarifyOrder implements TaskUseCase<ClarifyOrderForm> {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final UrgentOrders urgentOrders;
    private final Clock clock;

    ClarifyOrder(
            OrderDesk desk,
            ServiceOrderRows orders,
            ProviderUnits units,
            CaseFile caseFile,
            UrgentOrders urgentOrders,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.units = units;
        this.caseFile = caseFile;
        this.urgentOrders = urgentOrders;
        this.clock = clock;
    }

    @Override
    public FormView<ClarifyOrderForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.filledIn(new ClarifyOrderForm(null, order.unitCode(), order.need(), order.otherInformation()))
                .show("orderText", desk.asText(order))
                .show("unclear", order.unclear())
                .choices(
                        "unitChoices",
                        units.open().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    @Override
    public Facts submit(TaskAtHand task, ClarifyOrderForm typed) {
        ServiceOrder order = desk.orderOf(task);
        String earlierUnit = order.unitCode();
        Rejected.fieldIf(
                order.wasTaken() && !earlierUnit.equals(typed.unitCode()),
                "unitCode",
                "kan inte ändras: enheten har redan uppdraget.");
        order.clarify(
                typed.clarification(),
                typed.unitCode(),
                typed.need(),
                typed.otherInformation(),
                clock.instant(),
                task.userId());
        orders.save(order);
        urgentOrders.sent(order, task.caseNumber());
        desk.journal(order, task.userId(), "Uppdrag förtydligat", typed.clarification());
        if (!earlierUnit.equals(typed.unitCode())) {
            caseFile.writeProviderJournal(
                    task.caseNumber(),
                    earlierUnit,
                    task.userId(),
                    "Uppdrag flyttat",
                    "Uppdraget går till en annan utförare.");
        }
        return Facts.none();
    }
}
