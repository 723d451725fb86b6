package se.foljsam.delivery.execution;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.execution.ExecutionInterruption.Kind;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.plan.WrittenPlan;
import se.foljsam.taskform.Rejected;

/** Takes in that a service stands still, wholly or in part: told to the handler at once with the reason and a written plan, and watched until it runs again (E1, E3, L7). */
@NamedInterface("used-outside")
@Service
public class Standstill {
    /**
     * What the unit tells.
     *
     * @param since the first day without the service, or without the part that stands still
     * @param what what stands still
     * @param cause code of a {@code delay_cause}
     * @param plannedOn the day the unit plans that it runs again
     * @param helpMeanwhile what the person gets until then; null if nothing
     */
    @NamedInterface("used-outside")
    public record Interrupted(
            long orderId,
            LocalDate since,
            String what,
            String cause,
            String reason,
            String plan,
            LocalDate plannedOn,
            String helpMeanwhile,
            String by) {

        /** Refuses, by the field that cannot be as it is, what does not fit the order or is missing. */
        void refuse(ServiceOrder order, LocalDate today) {
            Rejected.fieldIf(since == null, "since", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(
                    order.state() != OrderState.EXECUTED,
                    "since",
                    "går inte att anmäla: insatsen har inte börjat, eller är avslutad.");
            Rejected.ahead("since", since, today);
            Rejected.fieldIf(
                    since.isBefore(order.startedOn()),
                    "since",
                    "kan inte vara före %s, då insatsen började.".formatted(SwedishTime.written(order.startedOn())));
            Rejected.fieldIf(isBlank(what), "what", "behöver fyllas i: vad som står still.");
            Rejected.fieldIf(isBlank(cause), "delayCause", "behöver väljas: varför insatsen står still.");
            Rejected.fieldIf(isBlank(reason), "delayReason", "behöver fyllas i: varför insatsen står still.");
            Rejected.fieldIf(isBlank(plan), "delayPlan", "behöver fyllas i: hur insatsen ska komma igång igen.");
            Rejected.fieldIf(plannedOn == null, "plannedStart", "behöver fyllas i med ett datum.");
        }

        WrittenPlan writtenPlan() {
            return new WrittenPlan(
                    cause,
                    reason.strip(),
                    plan.strip(),
                    plannedOn,
                    isBlank(helpMeanwhile) ? null : helpMeanwhile.strip());
        }
    }

    private static final String STANDS_STILL = "delivery.standsStill";
    private static final String INTERRUPTION = "interruption";
    private final OrderDesk desk;
    private final ExecutionInterruptions interruptions;
    private final DelayCauses causes;
    private final Clock clock;

    Standstill(OrderDesk desk, ExecutionInterruptions interruptions, DelayCauses causes, Clock clock) {
        this.desk = desk;
        this.interruptions = interruptions;
        this.causes = causes;
        this.clock = clock;
    }

    /**
     * Registers it, tells the handler and begins to watch that the service runs again.
     *
     * @throws se.foljsam.taskform.Rejected by the field that cannot be as it is; the fields of the plan are called as in {@code register-execution.form}
     */
    @Transactional
    public void interrupted(Interrupted told) {
        ServiceOrder order = desk.order(told.orderId());
        told.refuse(order, SwedishTime.today(clock));
        begin(order, Kind.INTERRUPTED, told.since(), told.what().strip(), told.writtenPlan(), told.by());
    }

    /** Only a part has begun: what remains counts as standing still from that day (L7). */
    void partlyBegun(ServiceOrder order, RegisterExecutionForm typed, String by) {
        begin(order, Kind.PARTLY, typed.startedOn(), typed.remaining(), typed.plan(), by);
    }

    private void begin(ServiceOrder order, Kind kind, LocalDate since, String what, WrittenPlan plan, String by) {
        LocalDate today = SwedishTime.today(clock);
        plan.refuseIfPast(today);
        Rejected.fieldIf(
                interruptions.findByOrderIdAndResumedOnIsNull(order.id()).isPresent(),
                "since",
                "går inte att anmäla: ett avbrott pågår redan. Lämna en ny plan i uppgiften.");
        String text = "%s sedan %s: %s %s"
                .formatted(
                        kind == Kind.PARTLY ? "Bara en del är verkställd" : "Insatsen står still",
                        SwedishTime.written(since),
                        what,
                        plan.words(causes.label("delayCause", plan.cause())));
        interruptions.save(ExecutionInterruption.tell(order, kind, since, what, plan, today, by));
        desk.journal(order, by, kind == Kind.PARTLY ? "Delvis verkställd" : "Avbrott i verkställigheten", text);
        desk.tellHandler(order, by, text);
        desk.beside(order, STANDS_STILL, INTERRUPTION);
    }
}
