package se.foljsam.delivery.execution;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.ServiceStarted;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.Billing;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.OrderWatches;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Execution, registered per service on the day the person has access to it and it begins (E1). Where the decision counts from the return home, the first service to begin tells the actual day,
 * and the decision's whole period moves with it (A6). A unit that cannot begin in time says so here (E3). A wrong day can be corrected (E9).
 */
@ForForm
class RegisterExecution implements TaskUseCase<RegisterExecutionForm>, Correctable<RegisterExecutionForm> {
    /** The fact that a service ends without having begun. */
    static final String NEVER_STARTED = "ENDED";

    private static final String STARTED = "STARTED";
    private static final String DELAYED = "DELAYED";
    private static final String HOME_CARE = "care";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final FirstDay firstDay;
    private final TellLateStart tellLateStart;
    private final DecisionBook decisions;
    private final OrderWatches watches;
    private final Billing billing;
    private final Standstill standstill;
    private final ApplicationEventPublisher events;

    RegisterExecution(
            OrderDesk desk,
            ServiceOrderRows orders,
            FirstDay firstDay,
            TellLateStart tellLateStart,
            DecisionBook decisions,
            OrderWatches watches,
            Billing billing,
            Standstill standstill,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.orders = orders;
        this.firstDay = firstDay;
        this.tellLateStart = tellLateStart;
        this.decisions = decisions;
        this.watches = watches;
        this.billing = billing;
        this.standstill = standstill;
        this.events = events;
    }

    @Override
    public FormView<RegisterExecutionForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<RegisterExecutionForm>blank()
                .show("orderText", desk.asText(order))
                .show("isHomeCare", isHomeCare(order))
                .choices("delayCauseChoices", tellLateStart.choices())
                .show("returnHomeText", firstDay.asText(order));
    }

    @Override
    public Facts submit(TaskAtHand task, RegisterExecutionForm typed) {
        if (typed.delayed()) {
            tellLateStart.told(task, typed);
            return Facts.of(CaseVariables.EXECUTION_OUTCOME, DELAYED);
        }
        return start(task, typed);
    }

    private Facts start(TaskAtHand task, RegisterExecutionForm typed) {
        ServiceOrder order = settle(task, typed, "Hemkomsten blev " + written(typed.startedOn()));
        order.start(typed.startedOn(), typed.contactAnswer(), typed.fixedCareContact(), task.userId());
        orders.save(order);
        watches.started(order);
        if (decisions.decision(order.decisionId()).fromReturnHome()) {
            watches.returnedHome(order);
        }
        desk.journal(order, task.userId(), "Insats verkställd", "Insatsen började " + written(typed.startedOn()) + ".");
        if (typed.partly()) {
            standstill.partlyBegun(order, typed, task.userId());
        }
        tellStarted(task, order);
        return Facts.of(CaseVariables.EXECUTION_OUTCOME, STARTED);
    }

    @Override
    public void correct(TaskAtHand task, RegisterExecutionForm before, RegisterExecutionForm now, String reason) {
        now.refuseToCorrect(before);
        Rejected.fieldIf(
                desk.orderOf(task).startedOn() == null,
                "startedOn",
                "kan inte rättas: handläggaren har tagit bort verkställigheten, insatsen utfördes aldrig.");
        ServiceOrder order = settle(task, now, reason);
        order.correctStart(now.startedOn(), now.contactAnswer(), now.fixedCareContact(), task.userId());
        orders.save(order);
        watches.startCorrected(order, reason, task.userId());
        String text = "Insatsen började %s, inte %s. %s"
                .formatted(written(now.startedOn()), written(before.startedOn()), reason);
        desk.journal(order, task.userId(), "Verkställighet rättad", text);
        desk.tellHandler(order, task.userId(), text);
        LocalDate earlier = before.startedOn().isBefore(now.startedOn()) ? before.startedOn() : now.startedOn();
        billing.registered(
                order,
                earlier,
                "insatsen började %s, inte %s.".formatted(written(now.startedOn()), written(before.startedOn())),
                task.userId());
        tellStarted(task, order);
    }

    /** The provider corrects in the first place (E9). */
    @Override
    public boolean isTheUnits() {
        return true;
    }

    private ServiceOrder settle(TaskAtHand task, RegisterExecutionForm typed, String reason) {
        ServiceOrder order = desk.orderOf(task);
        Rejected.fieldIf(
                isHomeCare(order) && typed.contactAnswer() == null,
                "contactAnswer",
                "behöver väljas: alla med hemtjänst erbjuds en fast omsorgskontakt.");
        return firstDay.settle(order, typed.startedOn(), reason, task.userId());
    }

    private void tellStarted(TaskAtHand task, ServiceOrder order) {
        events.publishEvent(new ServiceStarted(task.caseNumber(), order.id(), order.decisionId(), order.startedOn()));
    }

    private boolean isHomeCare(ServiceOrder order) {
        return HOME_CARE.equals(desk.serviceOf(order).category());
    }

    private static String written(LocalDate day) {
        return SwedishTime.written(day);
    }
}
