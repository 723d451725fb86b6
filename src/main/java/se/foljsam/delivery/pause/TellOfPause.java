package se.foljsam.delivery.pause;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.journal.UnitsJournal;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.Billing;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;

/** Who hears of a pause: the handler by the journal, every unit with an order, and billing if it is told too late (I2, J3). */
@Component
class TellOfPause {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final CaseFile caseFile;
    private final UnitsJournal unitsJournal;
    private final Billing billing;

    TellOfPause(
            OrderDesk desk, ServiceOrderRows orders, CaseFile caseFile, UnitsJournal unitsJournal, Billing billing) {
        this.desk = desk;
        this.orders = orders;
        this.caseFile = caseFile;
        this.unitsJournal = unitsJournal;
        this.billing = billing;
    }

    /** Dates and reason to the case's journal and to every unit; the note stays in the journal of the unit that wrote it (J3). */
    void units(ServiceOrder order, String heading, String text, String note, String by) {
        String caseNumber = desk.caseNumberOf(order);
        caseFile.writeAuthorityJournal(caseNumber, by, heading, text);
        caseFile.writeProviderJournal(caseNumber, order.unitCode(), by, heading, text);
        if (note != null && !note.isBlank()) {
            unitsJournal.write(caseNumber, order.unitCode(), by, heading, note);
        }
        orders.findByCareCaseIdOrderById(order.careCaseId()).stream()
                .filter(ServiceOrder::isInForce)
                .filter(other -> !other.unitCode().equals(order.unitCode()))
                .forEach(other -> desk.tellUnit(other, by, heading + ": " + text));
    }

    /** Billing is told of every service that has begun. */
    void billing(ServiceOrder order, LocalDate concerned, String what, String by) {
        orders.findByCareCaseIdOrderById(order.careCaseId()).stream()
                .filter(ServiceOrder::isInForce)
                .filter(one -> one.startedOn() != null)
                .forEach(one -> billing.registered(one, concerned, what.formatted(SwedishTime.written(concerned)), by));
    }
}
