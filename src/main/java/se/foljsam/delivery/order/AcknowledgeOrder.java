package se.foljsam.delivery.order;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.between.OrderReturned;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The unit acknowledges an order or what changed in it, gives it back with what is unclear, or says that it cannot take it (D3, D4, D5). */
@ForForm
class AcknowledgeOrder implements TaskUseCase<AcknowledgeOrderForm> {
    private static final String CHANGED = "**Uppdraget har ändrats (version %d). Insatsen fortsätter.**";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final CaseDocuments documents;
    private final ApplicationEventPublisher events;
    private final OrderWatches watches;
    private final Clock clock;

    AcknowledgeOrder(
            OrderDesk desk,
            ServiceOrderRows orders,
            CaseDocuments documents,
            ApplicationEventPublisher events,
            OrderWatches watches,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.documents = documents;
        this.events = events;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AcknowledgeOrderForm> open(TaskAtHand task) {
        ServiceOrder order = desk.orderOf(task);
        return FormView.filledIn(new AcknowledgeOrderForm(null, null, null, proposedStart(order), order.roughPlan()))
                .show("orderText", desk.asText(order))
                .show("changeText", order.wasTaken() ? Markdown.of(CHANGED, order.revision()) : Markdown.NONE)
                .show("isNew", !order.wasTaken())
                .show("letterLink", letterLink(order));
    }

    /** Where the unit downloads the order as it reads now; empty for an order that was never written as a letter. */
    private Markdown letterLink(ServiceOrder order) {
        return documents.on(CaseDocument.Kind.ORDER, order.id()).stream()
                .findFirst()
                .map(letter ->
                        Markdown.of("[Hämta uppdraget (PDF)](/uppdrag/%d/handlingar/%d)", order.id(), letter.id()))
                .orElse(Markdown.NONE);
    }

    /** None once the service has begun. */
    private LocalDate proposedStart(ServiceOrder order) {
        return order.startedOn() == null ? PlannedStart.of(order).proposed(SwedishTime.today(clock)) : null;
    }

    @Override
    public Facts submit(TaskAtHand task, AcknowledgeOrderForm typed) {
        ServiceOrder order = desk.orderOf(task);
        switch (typed.answer()) {
            case ACKNOWLEDGED -> acknowledge(task, order, typed);
            case RETURNED -> giveBack(task, order, typed.unclear());
            case REFUSED -> refuse(task, order, typed.refusal());
        }
        watches.answered(order);
        return Facts.of(CaseVariables.ACKNOWLEDGEMENT, typed.answer().name());
    }

    private void acknowledge(TaskAtHand task, ServiceOrder order, AcknowledgeOrderForm typed) {
        LocalDate start = order.startedOn() == null ? typed.plannedStart() : order.plannedStart();
        if (order.startedOn() == null) {
            PlannedStart.of(order).refuse(start);
        }
        order.acknowledge(start, typed.roughPlan(), clock.instant(), task.userId());
        orders.save(order);
        String begins =
                order.startedOn() != null || start == null ? "" : " Planerad start " + SwedishTime.written(start) + ".";
        String roughly = typed.roughPlan() == null ? "" : " Grovplanering: " + typed.roughPlan();
        desk.journal(
                order,
                task.userId(),
                "Uppdrag bekräftat",
                "%s har kontrollerat och bekräftat uppdraget (version %d).%s%s"
                        .formatted(desk.unitOf(order).name(), order.revision(), begins, roughly));
    }

    private void giveBack(TaskAtHand task, ServiceOrder order, String unclear) {
        order.giveBack(unclear);
        orders.save(order);
        desk.journal(order, task.userId(), "Uppdrag åter till handläggaren", unclear);
        desk.tellHandler(order, task.userId(), "Utföraren har lämnat tillbaka uppdraget. " + unclear);
        events.publishEvent(new OrderReturned(task.caseNumber(), order.id(), order.decisionId()));
    }

    private void refuse(TaskAtHand task, ServiceOrder order, String why) {
        Rejected.fieldIf(
                order.wasTaken(),
                "answer",
                "kan inte vara nej till ett uppdrag som enheten redan har. Lämna tillbaka det med vad som är oklart.");
        order.refuse(why);
        orders.save(order);
        String text =
                "%s kan inte ta uppdraget. %s".formatted(desk.unitOf(order).name(), why);
        desk.journal(order, task.userId(), "Uppdrag ej mottaget", text);
        desk.tellHandler(order, task.userId(), text);
        events.publishEvent(new OrderReturned(task.caseNumber(), order.id(), order.decisionId()));
    }
}
