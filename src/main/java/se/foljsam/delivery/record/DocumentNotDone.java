package se.foljsam.delivery.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.journal.UnitsJournal;
import se.foljsam.deadline.SwedishTime;
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
            String registeredBy) {}

    private static final String OTHER = "OTHER";
    private static final Set<ServiceOrder.State> BEGUN =
            Set.copyOf(EnumSet.of(ServiceOrder.State.EXECUTED, ServiceOrder.State.ENDING));
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
        LocalDate day = notDone.happenedOn();
        Rejected.fieldIf(
                !BEGUN.contains(order.state()),
                "happenedOn",
                "går inte att registrera: insatsen har inte börjat, eller är avslutad.");
        Rejected.fieldIf(day == null, "happenedOn", "behöver fyllas i med ett datum.");
        Rejected.ahead("happenedOn", day, today);
        Rejected.fieldIf(
                day.isBefore(order.startedOn()),
                "happenedOn",
                "kan inte vara före %s, då insatsen började.".formatted(SwedishTime.written(order.startedOn())));
        Rejected.fieldIf(
                order.endedOn() != null && day.isAfter(order.endedOn()),
                "happenedOn",
                "kan inte vara efter insatsens sista dag.");
        Rejected.fieldIf(notDone.extent() == null, "extent", "behöver väljas.");
        Rejected.fieldIf(isBlank(notDone.what()), "what", "behöver fyllas i: vad som inte blev gjort.");
        String cause = label(notDone.cause());
        Rejected.fieldIf(
                OTHER.equals(notDone.cause()) && isBlank(notDone.causeNote()),
                "causeNote",
                "behöver fyllas i: vad orsaken var.");
        Rejected.fieldIf(isBlank(notDone.measure()), "measure", "behöver fyllas i: vad enheten gjorde åt det.");
        rows.save(UndoneWork.of(order, notDone, today));
        journal.write(
                desk.caseNumberOf(order),
                order.unitCode(),
                notDone.registeredBy(),
                notDone.extent() == Extent.WHOLLY ? "Inte utfört" : "Delvis utfört",
                "%s, %s. %s\nOrsak: %s.%s\nÅtgärd: %s"
                        .formatted(
                                desk.serviceOf(order).name(),
                                SwedishTime.written(day),
                                notDone.what().strip(),
                                cause,
                                isBlank(notDone.causeNote())
                                        ? ""
                                        : " " + notDone.causeNote().strip(),
                                notDone.measure().strip()));
    }

    private String label(String cause) {
        return jdbc.sql("select label from not_done_cause where code = ?")
                .param(cause)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Rejected.field("cause", "behöver väljas i listan."));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
