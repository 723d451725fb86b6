package se.foljsam.delivery.order;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.calendar.SwedishTime;

/** Billing hears of what was registered too late for its month: dates and service, and nothing else (E9, I2). What is in time needs no word. */
@Component
public class Billing {
    private static final String GROUP = "billing";
    private final OrderDesk desk;
    private final CaseMessageBoard board;
    private final LocalHours hours;
    private final Clock clock;

    Billing(OrderDesk desk, CaseMessageBoard board, LocalHours hours, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.hours = hours;
        this.clock = clock;
    }

    /** Something that concerns this day was registered today. */
    public void registered(ServiceOrder order, LocalDate concerned, String what, String by) {
        LocalDate today = SwedishTime.today(clock);
        LocalDate latest = hours.registerAtLatest(concerned);
        if (today.isAfter(latest)) {
            board.toGroup(
                    desk.caseNumberOf(order),
                    order.id(),
                    GROUP,
                    by,
                    CaseMessage.Kind.INFORMATION,
                    "%s: %s Registrerat %s, efter %s."
                            .formatted(
                                    desk.serviceOf(order).name(),
                                    what,
                                    SwedishTime.written(today),
                                    SwedishTime.written(latest)));
        }
    }
}
