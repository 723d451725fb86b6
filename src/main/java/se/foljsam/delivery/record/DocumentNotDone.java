package se.foljsam.delivery.record;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.journal.UnitsJournal;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.Rejected;

/** Documents what could not be carried out as planned, wholly or in part, with its cause (E12). */
@Service
class DocumentNotDone {
    /** How much of what was planned. */
    public enum Extent {
        WHOLLY,
        PARTLY
    }

    /**
     * One occasion.
     *
     * @param cause code of a {@code not_done_cause}
     * @param causeNote null if the cause says it all; needed for OTHER
     * @param measure what was done instead, or so that it does not happen again
     */
    public record NotDone(
            LocalDate happenedOn,
            Extent extent,
            String what,
            String cause,
            String causeNote,
            String measure,
            String registeredBy) {

        /** Refuses, by the field that cannot be as it is, an occasion that does not fit the order or does not say what was not done. */
        void refuse(ServiceOrder order, LocalDate today) {
            Rejected.fieldIf(
                    !BEGUN.contains(order.state()),
                    "happenedOn",
                    "går inte att registrera: insatsen har inte börjat, eller är avslutad.");
            Rejected.fieldIf(happenedOn == null, "happenedOn", "behöver fyllas i med ett datum.");
            Rejected.ahead("happenedOn", happenedOn, today);
            Rejected.fieldIf(
                    happenedOn.isBefore(order.startedOn()),
                    "happenedOn",
                    "kan inte vara före %s, då insatsen började.".formatted(SwedishTime.written(order.startedOn())));
            Rejected.fieldIf(
                    order.endedOn() != null && happenedOn.isAfter(order.endedOn()),
                    "happenedOn",
                    "kan inte vara efter insatsens sista dag.");
            Rejected.fieldIf(extent == null, "extent", "behöver väljas.");
            Rejected.fieldIf(isBlank(what), "what", "behöver fyllas i: vad som inte blev gjort.");
        }

        /** Refuses a cause that says nothing by itself, and an occasion that nothing was done about. */
        void refuseUnlessExplained() {
            Rejected.fieldIf(
                    OTHER.equals(cause) && isBlank(causeNote), "causeNote", "behöver fyllas i: vad orsaken var.");
            Rejected.fieldIf(isBlank(measure), "measure", "behöver fyllas i: vad enheten gjorde åt det.");
        }

        /** In Swedish, for the unit's journal. */
        String words(String service, String causeInWords) {
            return "%s, %s. %s\nOrsak: %s.%s\nÅtgärd: %s"
                    .formatted(
                            service,
                            SwedishTime.written(happenedOn),
                            what.strip(),
                            causeInWords,
                            isBlank(causeNote) ? "" : " " + causeNote.strip(),
                            measure.strip());
        }
    }

    private static final String OTHER = "OTHER";
    private static final Set<OrderState> BEGUN = Set.copyOf(EnumSet.of(OrderState.EXECUTED, OrderState.ENDING));
    private final OrderDesk desk;
    private final UndoneWorkRows rows;
    private final UnitsJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentNotDone(OrderDesk desk, UndoneWorkRows rows, UnitsJournal journal, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Documents it in the unit's own journal. Nobody else is told.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link NotDone} that cannot be as it is
     */
    @Transactional
    public void register(long orderId, NotDone notDone) {
        ServiceOrder order = desk.order(orderId);
        LocalDate today = SwedishTime.today(clock);
        notDone.refuse(order, today);
        String cause = label(notDone.cause());
        notDone.refuseUnlessExplained();
        rows.save(UndoneWork.of(order, notDone, today));
        journal.write(
                desk.caseNumberOf(order),
                order.unitCode(),
                notDone.registeredBy(),
                notDone.extent() == Extent.WHOLLY ? "Inte utfört" : "Delvis utfört",
                notDone.words(desk.serviceOf(order).name(), cause));
    }

    private String label(String cause) {
        return jdbc.sql("select label from not_done_cause where code = ?")
                .param(cause)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Rejected.field("cause", "behöver väljas i listan."));
    }
}
