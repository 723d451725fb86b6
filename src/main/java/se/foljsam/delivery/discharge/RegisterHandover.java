package se.foljsam.delivery.discharge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.FollowUpRequests;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.LocalHours;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
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

    private static final String PROCESS = "dischargeSupport";
    private final OrderDesk desk;
    private final Handovers handovers;
    private final MoveOrder moveOrder;
    private final ProviderUnits units;
    private final CareServices services;
    private final Teams teams;
    private final LocalHours hours;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final FollowUpRequests followUps;
    private final CaseProcesses processes;
    private final Watches watches;
    private final Clock clock;

    RegisterHandover(
            OrderDesk desk,
            Handovers handovers,
            MoveOrder moveOrder,
            ProviderUnits units,
            CareServices services,
            Teams teams,
            LocalHours hours,
            CaseFile caseFile,
            CaseMessageBoard board,
            FollowUpRequests followUps,
            CaseProcesses processes,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.handovers = handovers;
        this.moveOrder = moveOrder;
        this.units = units;
        this.services = services;
        this.teams = teams;
        this.hours = hours;
        this.caseFile = caseFile;
        this.board = board;
        this.followUps = followUps;
        this.processes = processes;
        this.watches = watches;
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
        Instant at = refuseWrongTime(order, told);
        refuseWhatIsMissing(told, simplified);
        refuseTooLate(told, simplified, at);
        Handover handover = handovers.save(Handover.tell(order, simplified, at, told.stripped(), clock.instant()));
        tell(order, handover);
        processes.begin(
                PROCESS,
                desk.caseNumberOf(order),
                Facts.of(CaseVariables.HANDOVER_ID, handover.id())
                        .and(CaseVariables.HANDOVER_OUTCOME, null)
                        .and(CaseVariables.MOVED_ORDER_ID, null));
    }

    private Instant refuseWrongTime(ServiceOrder order, Told told) {
        Rejected.fieldIf(told.day() == null, "handoverOn", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(told.time() == null, "handoverAt", "behöver fyllas i med ett klockslag.");
        Rejected.fieldIf(
                !units.isDischargeTeam(order.unitCode()), "handoverOn", "kan bara anmälas av ett hemgångsteam.");
        Rejected.fieldIf(
                order.state() != OrderState.EXECUTED,
                "handoverOn",
                "går inte att anmäla: insatsen har inte börjat, eller är avslutad.");
        Rejected.fieldIf(
                !handovers
                        .findByOrderIdAndState(order.id(), Handover.State.OPEN)
                        .isEmpty(),
                "handoverOn",
                "går inte att anmäla: en överlämning väntar redan på handläggaren.");
        return told.at(order, clock.instant());
    }

    private void refuseWhatIsMissing(Told told, boolean simplified) {
        if (simplified) {
            return;
        }
        Rejected.fieldIf(
                moveOrder.homeCare().stream().noneMatch(unit -> unit.code().equals(told.toUnit())),
                "toUnit",
                "behöver väljas: hemtjänsten som den enskilde har valt.");
        Rejected.fieldIf(isBlank(told.services()), "services", "behöver fyllas i: insatserna som lämnas över.");
    }

    private void refuseTooLate(Told told, boolean simplified, Instant at) {
        told.refuseTooLate(hours.handoverNotice(simplified, at), clock.instant());
        Rejected.fieldIf(
                !isBlank(told.departure()) && !isLeadHandler(told.agreedWith()),
                "agreedWith",
                "behöver väljas: förste handläggaren som ni är överens med.");
    }

    private boolean isLeadHandler(String user) {
        return teams.leadHandlers().stream().anyMatch(lead -> lead.userId().equals(user));
    }

    private void tell(ServiceOrder order, Handover handover) {
        String caseNumber = desk.caseNumberOf(order);
        String by = handover.toldBy();
        String when = "%s kan lämna över %s."
                .formatted(desk.unitOf(order).name(), SwedishTime.written(handover.handoverAt()));
        String to = unit(handover.toUnit())
                .map(unit -> " Till " + unit.name() + ".")
                .orElse(" Beslutet följs upp först.");
        String departure =
                handover.departure() == null ? "" : " Överenskommet med förste handläggaren: " + handover.departure();
        desk.journal(order, by, "Överlämning anmäld", when + to + departure + " " + handover.template());
        desk.tellHandler(order, by, when + to + departure);
        if (handover.isSimplified()) {
            followUps.raise(caseNumber, order.decisionId());
        } else {
            String team = caseFile.byNumber(caseNumber).team();
            board.toGroup(caseNumber, order.id(), team, by, Kind.INFORMATION, when + to + " " + handover.template());
            unit(handover.toUnit())
                    .ifPresent(unit -> board.toUnit(
                            caseNumber,
                            null,
                            unit,
                            by,
                            Kind.INFORMATION,
                            "%s: %s Uppdraget kommer från handläggaren."
                                    .formatted(desk.serviceOf(order).name(), when)));
        }
        if (handover.departure() != null) {
            board.toUser(
                    caseNumber,
                    order.id(),
                    handover.agreedWith(),
                    by,
                    Kind.INFORMATION,
                    when + " Ni är överens om avsteget: " + handover.departure());
        }
    }

    private Optional<ProviderUnit> unit(String code) {
        return Optional.ofNullable(code).flatMap(units::byCode);
    }

    private static String text(String typed) {
        return isBlank(typed) ? null : typed.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The service ended before anybody decided: there is nothing left to hand over. */
    @EventListener
    void on(ServiceEnded ended) {
        handovers.findByOrderIdAndState(ended.orderId(), Handover.State.OPEN).forEach(handover -> {
            handover.drop();
            handovers.save(handover);
            watches.drop(WatchKind.HANDOVER, ended.caseNumber(), handover.id());
            processes.end(PROCESS, CaseVariables.HANDOVER_ID, handover.id(), "the service ended");
        });
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
