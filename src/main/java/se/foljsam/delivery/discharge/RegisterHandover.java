package se.foljsam.delivery.discharge;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/**
 * Takes in that a discharge support team can hand a person over. After a simplified decision the handler is told and is to follow up first (D9); otherwise the services go by template to the handlers' shared
 * inbox, and handler and home care are told (D10). Later than the table's time it is refused, unless a departure is agreed with the lead handler, who is told of it.
 */
@Service
public class RegisterHandover implements WatchFacts {
    /**
     * What the team tells, by its template.
     *
     * @param toUnit code of the home care unit that the person has chosen; after a simplified decision null, since home care is decided first
     * @param services the services to hand over, as they are given now; may be left out after a simplified decision
     * @param howItWorks how it works for the person; null if nothing
     * @param remaining what remains to be done; null if nothing
     * @param departure what is agreed with the lead handler beside the routine, such as a shorter notice; null if nothing
     * @param agreedWith the lead handler it is agreed with; null if there is no departure
     */
    public record Told(
            long orderId,
            LocalDate day,
            LocalTime time,
            String toUnit,
            String services,
            String howItWorks,
            String remaining,
            String departure,
            String agreedWith,
            String by) {

        /** When it is, in a service that has begun and not run out; refuses, at {@code handoverOn}, a time outside that or one that has been. */
        Instant at(ServiceOrder order, Instant now) {
            Rejected.fieldIf(
                    !day.isAfter(order.startedOn()),
                    "handoverOn",
                    "behöver vara efter %s, då insatsen började.".formatted(SwedishTime.written(order.startedOn())));
            Rejected.fieldIf(
                    order.validTo() != null && day.isAfter(order.validTo()),
                    "handoverOn",
                    "kan inte vara efter uppdragets sista dag%s."
                            .formatted(order.validTo() == null ? "" : ", " + SwedishTime.written(order.validTo())));
            Instant at = SwedishTime.at(day, time);
            Rejected.fieldIf(!at.isAfter(now), "handoverOn", "kan inte vara en tid som har varit.");
            return at;
        }

        /** Refuses a notice that is too late, unless another is agreed with the lead handler. */
        void refuseTooLate(LocalHours.Notice notice, Instant now) {
            Rejected.fieldIf(
                    now.isAfter(notice.latest()) && isBlank(departure),
                    "handoverOn",
                    "behöver anmälas minst %s före. Är ni överens med förste handläggaren om något annat, skriv det nedan."
                            .formatted(notice.period()));
        }

        /** The same without blanks: what is blank is not told, and without a departure nobody agreed to one. */
        Told stripped() {
            return new Told(
                    orderId,
                    day,
                    time,
                    toUnit,
                    text(services),
                    text(howItWorks),
                    text(remaining),
                    text(departure),
                    isBlank(departure) ? null : agreedWith,
                    by);
        }
    }

    static final String PROCESS = "dischargeSupport";

    private final OrderDesk desk;
    private final CareServices services;
    private final CaseFile caseFile;
    private final Handovers handovers;
    private final HandoverAgainstOrder againstOrder;
    private final TellOfHandover tell;
    private final CaseProcesses processes;
    private final Clock clock;

    RegisterHandover(
            OrderDesk desk,
            CareServices services,
            CaseFile caseFile,
            Handovers handovers,
            HandoverAgainstOrder againstOrder,
            TellOfHandover tell,
            CaseProcesses processes,
            Clock clock) {
        this.desk = desk;
        this.services = services;
        this.caseFile = caseFile;
        this.handovers = handovers;
        this.againstOrder = againstOrder;
        this.tell = tell;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Registers it, tells whom it concerns and gives the handler the task to decide.
     *
     * @throws se.foljsam.taskform.Rejected by field (handoverOn, handoverAt, toUnit, services, departure, agreedWith); a notice later than the table's is refused at handoverOn unless a departure is agreed
     */
    @Transactional
    public void handover(Told told) {
        ServiceOrder order = desk.order(told.orderId());
        caseFile.held(desk.caseNumberOf(order));
        boolean simplified = services.isSimplified(order.serviceCode());
        Instant at = againstOrder.refuse(told, order, simplified);
        Handover handover = handovers.save(Handover.tell(order, simplified, at, told.stripped(), clock.instant()));
        tell.told(order, handover);
        processes.begin(
                PROCESS,
                desk.caseNumberOf(order),
                Facts.of(CaseVariables.HANDOVER_ID, handover.id())
                        .and(CaseVariables.HANDOVER_OUTCOME, null)
                        .and(CaseVariables.MOVED_ORDER_ID, null));
    }

    private static String text(String typed) {
        return isBlank(typed) ? null : typed.strip();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.HANDOVER
                ? handovers
                        .findById(subjectId)
                        .map(handover -> DeadlineFacts.from("SOL", false, StartEvent.HANDOVER, handover.handoverOn()))
                : Optional.empty();
    }
}
