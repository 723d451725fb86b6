package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.ServiceStarted;
import se.foljsam.deadline.SwedishTime;
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
    private static final String RETURN_HOME =
            "Beslutet räknas från den dag den enskilde kom hem: dagen då den första insatsen började. Blev det en annan dag än planerat flyttas hela perioden.";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final OrderWatches watches;
    private final Billing billing;
    private final ExecutionDelays delays;
    private final DelayCauses causes;
    private final Standstill standstill;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterExecution(
            OrderDesk desk,
            ServiceOrderRows orders,
            OrderBook orderBook,
            DecisionBook decisions,
            OrderWatches watches,
            Billing billing,
            ExecutionDelays delays,
            DelayCauses causes,
            Standstill standstill,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.watches = watches;
        this.billing = billing;
        this.delays = delays;
        this.causes = causes;
        this.standstill = standstill;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<RegisterExecutionForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<RegisterExecutionForm>blank()
                .show("orderText", desk.asText(order))
                .show("isHomeCare", isHomeCare(order))
                .choices("delayCauseChoices", causes.choices())
                .show("returnHomeText", tellsReturnHome(order) ? RETURN_HOME : "");
    }

    @Override
    public Facts submit(TaskAtHand task, RegisterExecutionForm typed) {
        return typed.delayed() ? tellDelay(task, typed) : start(task, typed);
    }

    /** The unit manager tells the handler without delay, with reason and a written plan (E3). The limits stand: the unit's own new day moves none of them. */
    private Facts tellDelay(TaskAtHand task, RegisterExecutionForm typed) {
        ServiceOrder order = desk.orderOf(task);
        LocalDate today = SwedishTime.today(clock);
        typed.plan().refuseIfPast(today);
        String text =
                "Insatsen kan inte börja i tid. " + typed.plan().words(causes.label("delayCause", typed.delayCause()));
        delays.save(ExecutionDelay.tell(order, typed.plan(), today, task.userId()));
        desk.journal(order, task.userId(), "Försenad verkställighet", text);
        desk.tellHandler(order, task.userId(), text);
        return Facts.of(CaseVariables.EXECUTION_OUTCOME, DELAYED);
    }

    private Facts start(TaskAtHand task, RegisterExecutionForm typed) {
        ServiceOrder order = settleDays(task, typed, "Hemkomsten blev " + written(typed.startedOn()));
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
        ServiceOrder order = settleDays(task, now, reason);
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

    /** Refuses a day on which the service cannot have begun, and lets the decision's period follow the return home. */
    private ServiceOrder settleDays(TaskAtHand task, RegisterExecutionForm typed, String reason) {
        ServiceOrder order = desk.orderOf(task);
        Rejected.fieldIf(
                isHomeCare(order) && typed.contactAnswer() == null,
                "contactAnswer",
                "behöver väljas: alla med hemtjänst erbjuds en fast omsorgskontakt.");
        boolean movesPeriod = tellsReturnHome(order);
        StartWindow.of(order, decisions.decision(order.decisionId()), movesPeriod, SwedishTime.today(clock))
                .refuses(typed.startedOn())
                .ifPresent(why -> {
                    throw Rejected.field("startedOn", why);
                });
        if (movesPeriod && decisions.returnedHomeOn(order.decisionId(), typed.startedOn())) {
            movePeriod(order, reason, task.userId());
        }
        return desk.orderOf(task);
    }

    private void movePeriod(ServiceOrder order, String reason, String by) {
        DecisionInForce moved = decisions.decision(order.decisionId());
        orderBook
                .inForceOf(order.decisionId())
                .forEach(one -> orderBook.move(one.orderId(), moved.validFrom(), moved.validTo()));
        watches.decisionMoved(order, reason, by);
    }

    /** The decision counts from the return home, and no other service has told the day yet. */
    private boolean tellsReturnHome(ServiceOrder order) {
        return decisions.decision(order.decisionId()).fromReturnHome()
                && orders.findByDecisionIdOrderById(order.decisionId()).stream()
                        .noneMatch(other -> !other.id().equals(order.id()) && other.startedOn() != null);
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
