package se.foljsam.delivery.order;

import java.time.Clock;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** A unit cannot take an order: the person chooses another, the choice is recorded, and then the order goes there (D1). */
@ForForm
class ChooseProvider implements TaskUseCase<ChooseProviderForm> {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ProviderUnits units;
    private final DecisionBook decisions;
    private final CaseFile caseFile;
    private final UrgentOrders urgentOrders;
    private final Clock clock;

    ChooseProvider(
            OrderDesk desk,
            ServiceOrderRows orders,
            ProviderUnits units,
            DecisionBook decisions,
            CaseFile caseFile,
            UrgentOrders urgentOrders,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.units = units;
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.urgentOrders = urgentOrders;
        this.clock = clock;
    }

    @Override
    public FormView<ChooseProviderForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<ChooseProviderForm>blank()
                .show("orderText", desk.asText(order))
                .show("refusal", order.refused())
                .choices(
                        "unitChoices",
                        units.open().stream()
                                .filter(unit -> !unit.code().equals(order.unitCode()))
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    @Override
    public Facts submit(TaskAtHand task, ChooseProviderForm typed) {
        ServiceOrder order = desk.orderOf(task);
        String earlier = order.unitCode();
        Rejected.fieldIf(earlier.equals(typed.unitCode()), "unitCode", "behöver vara en annan enhet.");
        decisions.providerChosen(order.decidedServiceId(), typed.unitCode());
        order.choose(typed.unitCode(), typed.choice(), clock.instant(), task.userId());
        orders.save(order);
        urgentOrders.sent(order, task.caseNumber());
        desk.journal(
                order,
                task.userId(),
                "Annan utförare vald",
                "Den enskilde väljer %s. %s".formatted(desk.unitOf(order).name(), typed.choice()));
        caseFile.writeProviderJournal(
                task.caseNumber(), earlier, task.userId(), "Uppdrag flyttat", "Uppdraget går till en annan utförare.");
        return Facts.none();
    }
}
