package se.foljsam.delivery.discharge;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.deadline.LocalHours;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Rejected;

/** What a team tells of a handover, held against the order, the home care that can be chosen and the notice that is due (D9, D10). */
@Component
class HandoverAgainstOrder {
    private final Handovers handovers;
    private final MoveOrder moveOrder;
    private final ProviderUnits units;
    private final Teams teams;
    private final LocalHours hours;
    private final Clock clock;

    HandoverAgainstOrder(
            Handovers handovers, MoveOrder moveOrder, ProviderUnits units, Teams teams, LocalHours hours, Clock clock) {
        this.handovers = handovers;
        this.moveOrder = moveOrder;
        this.units = units;
        this.teams = teams;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Answers when the handover is; refuses, by field, what does not fit.
     *
     * @throws Rejected at {@code handoverOn}, {@code handoverAt}, {@code toUnit}, {@code services} or {@code agreedWith}
     */
    Instant refuse(Told told, ServiceOrder order, boolean simplified) {
        Instant at = refuseWrongTime(order, told);
        refuseWhatIsMissing(told, simplified);
        refuseTooLate(told, simplified, at);
        return at;
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
}
