package se.foljsam.followup.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.PreFollowUpReport.State;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Markdown;

/**
 * The template "inför uppföljning" goes to each unit when a follow-up is planned, changed need or not (G6). The unit's task runs on the provider's side and is given nothing but its order. The meeting is
 * held also without the answer, which then is not waited for any more. Where the municipality takes the plan as the basis instead, no template is sent.
 */
@Service
class AskProviders {
    private static final String NO_LONGER_ASKED = "preFollowUp.noLongerAsked";
    private final OrderBook orders;
    private final PreFollowUpReports reports;
    private final CaseFile caseFile;
    private final ProviderUnits units;
    private final MunicipalityParameters parameters;
    private final CaseMessages messages;
    private final Watches watches;
    private final CaseProcesses processes;
    private final Clock clock;

    AskProviders(
            OrderBook orders,
            PreFollowUpReports reports,
            CaseFile caseFile,
            ProviderUnits units,
            MunicipalityParameters parameters,
            CaseMessages messages,
            Watches watches,
            CaseProcesses processes,
            Clock clock) {
        this.orders = orders;
        this.reports = reports;
        this.caseFile = caseFile;
        this.units = units;
        this.parameters = parameters;
        this.messages = messages;
        this.watches = watches;
        this.processes = processes;
        this.clock = clock;
    }

    /** One template to each unit that has an order in force on the decision. */
    void before(String caseNumber, long decisionId) {
        if (parameters.flag("follow-up.template")) {
            byUnit(decisionId).forEach((unit, ordered) -> send(caseNumber, decisionId, ordered.get(0)));
        }
    }

    private void send(String caseNumber, long decisionId, OrderInForce order) {
        LocalDate today = SwedishTime.today(clock);
        PreFollowUpReport report = reports.save(PreFollowUpReport.send(
                caseFile.byNumber(caseNumber).id(), decisionId, order.orderId(), order.unitCode(), today));
        processes.begin(
                "preFollowUpReport",
                caseNumber,
                Facts.of(CaseVariables.REPORT_ID, report.id()).and(CaseVariables.ORDER_ID, order.orderId()));
    }

    /** The meeting was held: what has not been answered is not asked for any more, and what was says nothing of the next. */
    void meetingHeld(String caseNumber, long decisionId, long followUpId) {
        reports.findByDecisionIdAndState(decisionId, State.SENT)
                .forEach(report -> end(caseNumber, report, State.UNANSWERED));
        List<PreFollowUpReport> sentBefore = beforeNext(decisionId);
        sentBefore.forEach(report -> report.belongsTo(followUpId));
        reports.saveAll(sentBefore);
    }

    /** A unit whose last service on the decision ends has nothing more to tell of. */
    @EventListener
    void on(ServiceEnded ended) {
        Map<String, List<OrderInForce>> left = byUnit(ended.decisionId());
        reports.findByDecisionIdAndState(ended.decisionId(), State.SENT).stream()
                .filter(report -> !left.containsKey(report.unitCode()))
                .forEach(report -> end(ended.caseNumber(), report, State.NOT_NEEDED));
    }

    private void end(String caseNumber, PreFollowUpReport report, State how) {
        report.end(how);
        reports.save(report);
        watches.drop(WatchKind.PRE_FOLLOW_UP_REPORT, caseNumber, report.id());
        messages.tell(NO_LONGER_ASKED, caseNumber, CaseVariables.REPORT_ID, report.id());
    }

    /** The templates sent before the follow-up that comes next, answered or not. */
    List<PreFollowUpReport> beforeNext(long decisionId) {
        return reports.findByDecisionIdAndFollowUpIdIsNullOrderById(decisionId);
    }

    /** What the units answered before this follow-up; which have not is said too. Empty where nobody was asked since the last one. */
    Markdown answers(long decisionId) {
        return beforeNext(decisionId).stream()
                .sorted(Comparator.comparing(PreFollowUpReport::unitCode))
                .map(report -> Markdown.of("**Inför uppföljningen, %s:** %s", unitName(report), answer(report)))
                .collect(Markdown.joining("\n\n"));
    }

    /** The units whose answer has not come. */
    List<String> unanswered(long decisionId) {
        return beforeNext(decisionId).stream()
                .filter(report -> report.answeredOn() == null)
                .map(this::unitName)
                .sorted()
                .toList();
    }

    private static String answer(PreFollowUpReport report) {
        return Optional.of(report.asText())
                .filter(text -> !text.isEmpty())
                .map(text -> SwedishTime.written(report.answeredOn()) + "\n\n" + text)
                .orElse("mallen skickades " + SwedishTime.written(report.sentOn()) + " och är inte besvarad.");
    }

    private String unitName(PreFollowUpReport report) {
        return units.byCode(report.unitCode()).orElseThrow().name();
    }

    private Map<String, List<OrderInForce>> byUnit(long decisionId) {
        return orders.inForceOf(decisionId).stream()
                .collect(Collectors.groupingBy(OrderInForce::unitCode, TreeMap::new, Collectors.toList()));
    }
}
