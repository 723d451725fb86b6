package se.foljsam.delivery.record;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.journal.UnitsJournal;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Rejected;

/** Documents that the unit contacted the responsible care provider about an end-of-life watch: health care, no service of the board (H6). */
@Service
class ContactCareProvider {
    /**
     * That the responsible care provider was contacted.
     *
     * @param careProvider who was reached, and where
     * @param standpoint what licensed staff decided; null if not known yet
     */
    public record Contacted(LocalDate contactedOn, String careProvider, String need, String standpoint, String by) {

        /** Refuses, by the field that cannot be as it is, what does not fit the order or is missing. */
        void refuse(ServiceOrder order, LocalDate today) {
            LocalDate sent = SwedishTime.dateOf(order.revisions().get(0).madeAt());
            Rejected.fieldIf(!order.isInForce(), "contactedOn", "går inte att registrera: insatsen är avslutad.");
            Rejected.fieldIf(contactedOn == null, "contactedOn", "behöver fyllas i med ett datum.");
            Rejected.ahead("contactedOn", contactedOn, today);
            Rejected.fieldIf(
                    contactedOn.isBefore(sent),
                    "contactedOn",
                    "kan inte vara före %s, då uppdraget skickades.".formatted(SwedishTime.written(sent)));
            Rejected.fieldIf(isBlank(careProvider), "careProvider", "behöver fyllas i: vem som kontaktades.");
            Rejected.fieldIf(isBlank(need), "need", "behöver fyllas i: vad enheten har sett.");
        }

        /** In Swedish, for the unit's journal. */
        String words() {
            return "Ansvarig vårdgivare kontaktades %s: %s. %s %s Legitimerad personal avgör; vak är hälso- och sjukvård."
                    .formatted(
                            SwedishTime.written(contactedOn),
                            careProvider.strip(),
                            need.strip(),
                            isBlank(standpoint)
                                    ? "Ställningstagande är inte känt ännu."
                                    : "Ställningstagande: " + standpoint.strip());
        }
    }

    private final OrderDesk desk;
    private final UnitsJournal journal;
    private final Clock clock;

    ContactCareProvider(OrderDesk desk, UnitsJournal journal, Clock clock) {
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Documents it in the unit's own journal. It begins nothing, and the handler has nothing to decide.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Contacted} that cannot be as it is
     */
    @Transactional
    public void document(long orderId, Contacted contacted) {
        ServiceOrder order = desk.order(orderId);
        contacted.refuse(order, SwedishTime.today(clock));
        journal.write(
                desk.caseNumberOf(order),
                order.unitCode(),
                contacted.by(),
                "Vak i livets slutskede",
                contacted.words());
    }
}
