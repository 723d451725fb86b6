package se.foljsam.followup.provider;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/** A unit begins its own follow-up of a service (G26): it gets the task, which falls if the service ends. */
@Service
class BeginProviderFollowUp {
    private static final String PROCESS = "providerFollowUp";
    private static final String FIELD = "followUp";
    private final ProviderFollowUpRows rows;
    private final OrdersByUnit orders;
    private final OrderBook orderBook;
    private final CaseFile caseFile;
    private final CaseProcesses processes;
    private final Clock clock;

    BeginProviderFollowUp(
            ProviderFollowUpRows rows,
            OrdersByUnit orders,
            OrderBook orderBook,
            CaseFile caseFile,
            CaseProcesses processes,
            Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.orderBook = orderBook;
        this.caseFile = caseFile;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Gives the unit the task to follow up the service it carries out.
     *
     * @throws se.foljsam.taskform.Rejected at {@code followUp} if the service has not begun, has ended, or is being followed up already
     */
    @Transactional
    public void begin(long orderId, String by) {
        UnitsOrder order = orders.order(orderId).orElseThrow();
        CareCase careCase = caseFile.held(order.caseNumber());
        Rejected.fieldIf(!hasBegun(order), FIELD, "går inte att börja: insatsen har inte börjat, eller är avslutad.");
        Rejected.fieldIf(
                rows.findByOrderIdAndState(orderId, ProviderFollowUp.State.OPEN).isPresent(),
                FIELD,
                "är redan påbörjad. Uppgiften Följ upp insatsen väntar i Uppgifter.");
        ProviderFollowUp begun = rows.save(
                ProviderFollowUp.begin(careCase.id(), orderId, order.unit().code(), clock.instant(), by));
        processes.begin(
                PROCESS,
                order.caseNumber(),
                Facts.of(CaseVariables.PROVIDER_FOLLOW_UP_ID, begun.id()).and(CaseVariables.ORDER_ID, orderId));
    }

    private boolean hasBegun(UnitsOrder order) {
        return orderBook.inForceOf(order.decisionId()).stream()
                .anyMatch(one -> one.orderId() == order.orderId() && one.startedOn() != null);
    }

    /** There is nothing left to follow up. */
    @EventListener
    void on(ServiceEnded ended) {
        rows.findByOrderIdAndState(ended.orderId(), ProviderFollowUp.State.OPEN).ifPresent(open -> {
            open.drop();
            rows.save(open);
            processes.end(PROCESS, CaseVariables.PROVIDER_FOLLOW_UP_ID, open.id(), "the service ended");
        });
    }
}
