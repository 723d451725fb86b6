package se.foljsam.delivery.discharge;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.FollowUpRequests;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;

/** Who hears that a team can hand a person over: the handler, and after an ordinary decision the handlers' inbox and the chosen home care; the lead handler of a departure (D9, D10). */
@Component
class TellOfHandover {
    private final OrderDesk desk;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final FollowUpRequests followUps;

    TellOfHandover(
            OrderDesk desk,
            ProviderUnits units,
            CaseFile caseFile,
            CaseMessageBoard board,
            FollowUpRequests followUps) {
        this.desk = desk;
        this.units = units;
        this.caseFile = caseFile;
        this.board = board;
        this.followUps = followUps;
    }

    void told(ServiceOrder order, Handover handover) {
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
}
