package se.foljsam.delivery.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.calendar.SwedishCalendar;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;

/**
 * When an order is not enough (D2): urgent services that must start the same or the next working day, sent after the hour the municipality has set, are also told by telephone. Whom to call depends on the
 * hour and the season: the unit's office while it is open, then the on-call supervisor.
 */
@Component
public class UrgentOrders {
    private static final String CALL = "telephoneOrder";
    private final LocalHours hours;
    private final SwedishCalendar calendar;
    private final CaseProcesses processes;
    private final Clock clock;

    UrgentOrders(LocalHours hours, SwedishCalendar calendar, CaseProcesses processes, Clock clock) {
        this.hours = hours;
        this.calendar = calendar;
        this.processes = processes;
        this.clock = clock;
    }

    /** Gives the handler the task to call, if the order just sent needs it. */
    public void sent(ServiceOrder order, String caseNumber) {
        noCallFor(order.id(), "the order was sent again");
        if (order.isUrgent() && needsCall(order.sentAt(), order.validFrom())) {
            processes.begin(CALL, caseNumber, Facts.of(CaseVariables.ORDER_ID, order.id()));
        }
    }

    /** Nobody needs to call about this order any more. */
    void noCallFor(long orderId, String reason) {
        processes.end(CALL, CaseVariables.ORDER_ID, orderId, reason);
    }

    /**
     * Whether an urgent order sent at this instant is told by telephone too.
     *
     * @param starts the day its service must start; null if that is not known yet
     */
    public boolean needsCall(Instant sentAt, LocalDate starts) {
        LocalDate day = SwedishTime.dateOf(sentAt);
        return starts != null
                && !starts.isAfter(calendar.nextWorkingDay(day))
                && SwedishTime.timeOf(sentAt).isAfter(hours.orderAloneUntil(day));
    }

    /** Whom to call now, in Swedish. */
    public String whomToCall(ProviderUnit unit) {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dateOf(now);
        LocalTime time = SwedishTime.timeOf(now);
        boolean officeIsOpen = calendar.isWorkingDay(today)
                && !time.isBefore(hours.officeFrom(today))
                && !time.isAfter(hours.officeUntil(today));
        return officeIsOpen
                ? "enhetschef, gruppledare eller administratör på %s (till kl. %s i dag)"
                        .formatted(unit.name(), SwedishTime.written(hours.officeUntil(today)))
                : "jourhavande arbetsledare (kontoret på %s är stängt)".formatted(unit.name());
    }
}
