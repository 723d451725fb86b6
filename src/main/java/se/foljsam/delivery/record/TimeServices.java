package se.foljsam.delivery.record;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.frametime.GrantedFrames;
import se.foljsam.taskform.Rejected;

/** Takes in the time of a service outside the frame: what was performed is held against what was ordered, and ancillary time is kept apart (B11). */
@Service
class TimeServices {
    /**
     * What was ordered and done in a period, both in minutes.
     *
     * @param to last day of the period
     * @param orderedMinutes null where the decision's activities say it
     * @param ancillaryMinutes time around the service, which is not part of the performed
     * @param cause why performed is not as ordered; null if it is
     */
    public record Timed(
            LocalDate from,
            LocalDate to,
            Integer orderedMinutes,
            Integer performedMinutes,
            Integer ancillaryMinutes,
            String cause,
            String reportedBy) {

        /** The same with this ordered time. */
        public Timed ordering(int minutes) {
            return new Timed(from, to, minutes, performedMinutes, ancillaryMinutes, cause, reportedBy);
        }

        /** Refuses, by the field that cannot be as it is, a period in which the service did not run. */
        void refuseWrongPeriod(ServiceOrder order, LocalDate today) {
            Rejected.fieldIf(order.startedOn() == null, "from", "går inte att rapportera: insatsen har inte börjat.");
            Rejected.fieldIf(from == null, "from", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(to == null, "to", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(
                    from.isBefore(order.startedOn()),
                    "from",
                    "kan inte vara före %s, då insatsen började.".formatted(SwedishTime.written(order.startedOn())));
            Rejected.fieldIf(to.isBefore(from), "to", "kan inte vara före första dagen.");
            Rejected.ahead("to", to, today);
            Rejected.fieldIf(
                    order.endedOn() != null && to.isAfter(order.endedOn()),
                    "to",
                    "kan inte vara efter insatsens sista dag.");
        }

        /** Refuses, by the field that cannot be as it is, minutes that are missing and a difference without its cause. */
        void refuseWrongTime() {
            refuseIfNone(orderedMinutes, "ordered");
            Rejected.fieldIf(orderedMinutes == 0, "ordered", "behöver vara mer än noll.");
            refuseIfNone(performedMinutes, "performed");
            refuseIfNone(ancillaryMinutes, "ancillary");
            Rejected.fieldIf(
                    !isAsOrdered() && (cause == null || cause.isBlank()),
                    "cause",
                    "behöver fyllas i: varför utförd tid inte är den beställda.");
        }

        boolean isAsOrdered() {
            return performedMinutes.equals(orderedMinutes);
        }

        /** In Swedish, for journals and messages. */
        String words() {
            return "Tid %s till och med %s: beställd %s, utförd %s, kringtid %s.%s"
                    .formatted(
                            SwedishTime.written(from),
                            SwedishTime.written(to),
                            written(orderedMinutes),
                            written(performedMinutes),
                            written(ancillaryMinutes),
                            isAsOrdered() ? "" : difference());
        }

        private String difference() {
            int more = performedMinutes - orderedMinutes;
            return " Utförd tid är %s %s än beställd. Orsak: %s"
                    .formatted(written(Math.abs(more)), more > 0 ? "mer" : "mindre", cause.strip());
        }
    }

    private static final int MINUTES = 60;
    private final OrderDesk desk;
    private final TimedServiceRows rows;
    private final GrantedFrames frames;
    private final Clock clock;

    TimeServices(OrderDesk desk, TimedServiceRows rows, GrantedFrames frames, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * Registers it in both journals, and tells the handler if performed time is not as ordered.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Timed} that cannot be as it is
     */
    @Transactional
    public void report(long orderId, Timed told) {
        ServiceOrder order = desk.order(orderId);
        LocalDate today = SwedishTime.today(clock);
        refuseWrongPeriod(order, told, today);
        Timed timed = withOrderedTime(order, told);
        timed.refuseWrongTime();
        rows.save(TimedService.of(order, timed, today));
        String text = timed.words();
        desk.journal(order, timed.reportedBy(), "Tid utanför ramen", text);
        if (!timed.isAsOrdered()) {
            desk.tellHandler(order, timed.reportedBy(), text);
        }
    }

    /** What the decision's activities say of the period counts, whatever anybody types; only where there are none it is typed. */
    private Timed withOrderedTime(ServiceOrder order, Timed told) {
        return frames.orderedMinutes(order.decisionId(), order.serviceCode(), told.from(), told.to())
                .map(told::ordering)
                .orElse(told);
    }

    private void refuseWrongPeriod(ServiceOrder order, Timed timed, LocalDate today) {
        Rejected.fieldIf(
                !desk.serviceOf(order).outsideFrame(),
                "from",
                "går inte att rapportera: insatsen ligger inom ramen och tidsätts inte för sig.");
        timed.refuseWrongPeriod(order, today);
        Rejected.fieldIf(
                rows.existsByOrderIdAndPeriodFromLessThanEqualAndPeriodToGreaterThanEqual(
                        order.id(), timed.to(), timed.from()),
                "from",
                "ingår i en period som redan är rapporterad.");
    }

    private static void refuseIfNone(Integer minutes, String field) {
        Rejected.fieldIf(minutes == null, field, "behöver fyllas i, till exempel 12:30.");
    }

    private static String written(int minutes) {
        return "%d tim %d min".formatted(minutes / MINUTES, minutes % MINUTES);
    }
}
