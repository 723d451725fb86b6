package se.foljsam.delivery;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.DecisionBook;
import se.foljsam.casefile.DecisionBook.DecisionInForce;
import se.foljsam.casefile.OrderBook;
import se.foljsam.casefile.ServiceStarted;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Execution, registered per service on the day the person has access to it and it begins (E1). Where the decision counts from the return home, the first service also tells the actual day, and the
 * decision's whole period moves with it (A6). A wrong day can be corrected (E9).
 */
@ForForm("register-execution")
class StartService implements TaskUseCase<RegisterExecution>, Correctable<RegisterExecution> {
    private static final String HOME_CARE = "care";
    private final OrderDesk desk;
    private final ServiceOrders orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartService(
            OrderDesk desk,
            ServiceOrders orders,
            OrderBook orderBook,
            DecisionBook decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<RegisterExecution> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.<RegisterExecution>blank()
                .show("orderText", desk.asText(order))
                .show("isHomeCare", isHomeCare(order))
                .show("asksReturnHome", asksReturnHome(order));
    }

    @Override
    public Facts submit(TaskAtHand task, RegisterExecution typed) {
        ServiceOrder order = settleDays(task, typed);
        order.start(typed.startedOn(), typed.contactAnswer(), typed.fixedCareContact(), task.userId());
        orders.save(order);
        desk.journal(order, task.userId(), "Insats verkställd", "Insatsen började " + typed.startedOn() + ".");
        tellStarted(task, order);
        return Facts.none();
    }

    @Override
    public void correct(TaskAtHand task, RegisterExecution before, RegisterExecution now, String reason) {
        ServiceOrder order = settleDays(task, now);
        order.correctStart(now.startedOn(), now.contactAnswer(), now.fixedCareContact(), task.userId());
        orders.save(order);
        String text = "Insatsen började %s, inte %s. %s".formatted(now.startedOn(), before.startedOn(), reason);
        desk.journal(order, task.userId(), "Verkställighet rättad", text);
        desk.tellHandler(order, task.userId(), text);
        tellStarted(task, order);
    }

    /** Moves the decision's period if the return home asks for it, and refuses a day on which the service cannot have begun. */
    private ServiceOrder settleDays(TaskAtHand task, RegisterExecution typed) {
        ServiceOrder order = desk.orderOf(task);
        Rejected.fieldIf(
                isHomeCare(order) && typed.contactAnswer() == null,
                "contactAnswer",
                "behöver väljas: alla med hemtjänst erbjuds en fast omsorgskontakt.");
        if (asksReturnHome(order)) {
            cameHome(order, typed.returnedHomeOn());
        }
        ServiceOrder settled = desk.orderOf(task);
        StartWindow.of(settled, decisions.decision(settled.decisionId()), today())
                .refuses(typed.startedOn())
                .ifPresent(why -> {
                    throw Rejected.field("startedOn", why);
                });
        return settled;
    }

    private void cameHome(ServiceOrder order, LocalDate day) {
        DecisionInForce planned = decisions.decision(order.decisionId());
        Rejected.fieldIf(day == null, "returnedHomeOn", "behöver fyllas i: beslutet räknas från den dagen.");
        Rejected.fieldIf(day.isAfter(today()), "returnedHomeOn", "kan inte ligga i framtiden.");
        Rejected.fieldIf(
                day.isBefore(planned.decidedOn()) && day.isBefore(planned.validFrom()),
                "returnedHomeOn",
                "kan inte vara före beslutet " + planned.decidedOn() + ".");
        if (decisions.returnedHomeOn(order.decisionId(), day)) {
            DecisionInForce moved = decisions.decision(order.decisionId());
            orderBook
                    .inForceOf(order.decisionId())
                    .forEach(one -> orderBook.move(one.orderId(), moved.validFrom(), moved.validTo()));
        }
    }

    /** The decision counts from the return home, and no other service has told the day yet. */
    private boolean asksReturnHome(ServiceOrder order) {
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

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
