package se.foljsam.delivery.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderText.Line;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/** What the steps of an order share: the order in hand, how it reads, and the two journals that every step writes to (J2). */
@Component
public class OrderDesk {
    private final ServiceOrderRows orders;
    private final ProviderUnits units;
    private final CareServices services;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final CaseMessages messages;
    private final CaseProcesses processes;

    OrderDesk(
            ServiceOrderRows orders,
            ProviderUnits units,
            CareServices services,
            CaseFile caseFile,
            CaseMessageBoard board,
            CaseMessages messages,
            CaseProcesses processes) {
        this.orders = orders;
        this.units = units;
        this.services = services;
        this.caseFile = caseFile;
        this.board = board;
        this.messages = messages;
        this.processes = processes;
    }

    public ServiceOrder orderOf(TaskAtHand task) {
        return order(task.id(CaseVariables.ORDER_ID));
    }

    public ServiceOrder order(long orderId) {
        return orders.findById(orderId).orElseThrow();
    }

    public ProviderUnit unitOf(ServiceOrder order) {
        return units.byCode(order.unitCode()).orElseThrow();
    }

    public CareService serviceOf(ServiceOrder order) {
        return services.byCode(order.serviceCode());
    }

    /** The order as the unit reads it: all of it, and nothing else of the case (J3). */
    public Markdown asText(ServiceOrder order) {
        return Stream.concat(
                        Stream.of(Markdown.of(
                                order.isUrgent() ? "**%s** · **Brådskande**" : "**%s**",
                                serviceOf(order).name())),
                        linesOf(order).stream().map(line -> Markdown.of("**%s:** %s", line.label(), line.text())))
                .collect(Markdown.joining("\n\n"));
    }

    /** What the order states, line by line, besides its service and whether it is urgent. */
    List<Line> linesOf(ServiceOrder order) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Utförare", unitOf(order).name()));
        lines.add(new Line("Omfattning", order.extent()));
        lines.add(new Line("Livsområden", String.join(", ", lifeAreasOf(order))));
        if (order.frameMinutes() != null) {
            lines.add(new Line("Ramtid", "%d minuter i veckan".formatted(order.frameMinutes())));
        }
        lines.add(new Line("Behov och resurser", order.need()));
        lines.add(new Line("Mål", order.goal()));
        lines.add(new Line("Period", periodOf(order)));
        if (order.otherInformation() != null) {
            lines.add(new Line("Övrigt inför starten", order.otherInformation()));
        }
        order.clarification().ifPresent(text -> lines.add(new Line("Handläggarens förtydligande", text)));
        return lines;
    }

    /** What the order covers: what the handler wrote, or the service's own life area. */
    public List<String> lifeAreasOf(ServiceOrder order) {
        return order.lifeAreas().isEmpty() ? List.of(serviceOf(order).lifeArea()) : order.lifeAreas();
    }

    /** The order's period in words. */
    String periodOf(ServiceOrder order) {
        return period(order.validFrom(), order.validTo());
    }

    /** The same of these days; the first is null before the return home, the last until further notice. */
    static String period(LocalDate first, LocalDate last) {
        String from = first == null ? "från hemkomsten" : "från " + SwedishTime.written(first);
        return last == null ? from + ", tills vidare" : from + " till och med " + SwedishTime.written(last);
    }

    /** Writes the same entry to the authority's journal and to the journal of the unit that has the order. */
    public void journal(ServiceOrder order, String by, String heading, String text) {
        caseFile.writeBothJournals(
                caseNumberOf(order),
                order.unitCode(),
                by,
                heading,
                serviceOf(order).name() + ". " + text);
    }

    /** Sends a message to the inbox of the unit that has the order. */
    public void tellUnit(ServiceOrder order, String by, String text) {
        board.toUnit(
                caseNumberOf(order), order.id(), unitOf(order), by, CaseMessage.Kind.INFORMATION, about(order, text));
    }

    /** Sends a message from the unit that has the order to the case's handler. */
    public void tellHandler(ServiceOrder order, String by, String text) {
        board.fromUnit(
                caseNumberOf(order),
                order.id(),
                order.unitCode(),
                by,
                CaseMessage.Kind.INFORMATION,
                about(order, text));
    }

    /** Sends a message to the manager of the unit that has the order. */
    public void tellUnitManager(ServiceOrder order, String by, String text) {
        board.toUser(
                caseNumberOf(order),
                order.id(),
                unitOf(order).unitManager(),
                by,
                CaseMessage.Kind.INFORMATION,
                about(order, text));
    }

    /**
     * Begins something beside what goes on in the service's own track.
     *
     * @param message what the track waits for; a track that was begun before it waited for this gets the process beside it instead
     */
    public void beside(ServiceOrder order, String message, String process) {
        String caseNumber = caseNumberOf(order);
        if (!messages.tellIfWaiting(message, caseNumber, CaseVariables.ORDER_ID, order.id())) {
            processes.begin(process, caseNumber, Facts.of(CaseVariables.ORDER_ID, order.id()));
        }
    }

    public String caseNumberOf(ServiceOrder order) {
        return caseFile.byId(order.careCaseId()).caseNumber();
    }

    private String about(ServiceOrder order, String text) {
        return serviceOf(order).name() + ": " + text;
    }
}
