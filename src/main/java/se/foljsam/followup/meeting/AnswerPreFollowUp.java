package se.foljsam.followup.meeting;

import java.time.Clock;
import java.util.Optional;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** A unit answers before the meeting, and both sides note it in their journals (G6). */
@ForForm
class AnswerPreFollowUp implements TaskUseCase<AnswerPreFollowUpForm>, WatchFacts, UnitOfWatch {
    private final PreFollowUpReports reports;
    private final OrderBook orders;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final Watches watches;
    private final Clock clock;

    AnswerPreFollowUp(
            PreFollowUpReports reports,
            OrderBook orders,
            ProviderUnits units,
            CaseFile caseFile,
            Watches watches,
            Clock clock) {
        this.reports = reports;
        this.orders = orders;
        this.units = units;
        this.caseFile = caseFile;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AnswerPreFollowUpForm> open(TaskAtHand task) {
        PreFollowUpReport report = report(task);
        return FormView.<AnswerPreFollowUpForm>blank()
                .show(
                        "services",
                        orders.inForceOf(report.decisionId()).stream()
                                .filter(order -> order.unitCode().equals(report.unitCode()))
                                .map(order -> Markdown.of("- **%s:** %s", order.serviceName(), order.extent()))
                                .collect(Markdown.joining("\n")))
                .show("followUpOn", followUpOn(task, report));
    }

    private String followUpOn(TaskAtHand task, PreFollowUpReport report) {
        return watches.open(WatchKind.FOLLOW_UP, task.caseNumber(), report.decisionId())
                .map(Watch::dueOn)
                .map(SwedishTime::written)
                .orElse("snart");
    }

    @Override
    public Facts submit(TaskAtHand task, AnswerPreFollowUpForm typed) {
        PreFollowUpReport report = report(task);
        report.answer(typed, SwedishTime.today(clock), task.userId());
        reports.save(report);
        watches.happened(WatchKind.PRE_FOLLOW_UP_REPORT, task.caseNumber(), report.id());
        caseFile.writeProviderJournal(
                task.caseNumber(), report.unitCode(), task.userId(), "Svar inför uppföljning", report.asText());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Svar inför uppföljning",
                unit(report).name() + ".\n" + report.asText());
        return Facts.none();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return reportOf(kind, subjectId)
                .map(report -> DeadlineFacts.from("SOL", false, StartEvent.TEMPLATE_SENT, report.sentOn()));
    }

    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return reportOf(kind, subjectId).map(this::unit);
    }

    private Optional<PreFollowUpReport> reportOf(WatchKind kind, long subjectId) {
        return kind == WatchKind.PRE_FOLLOW_UP_REPORT ? reports.findById(subjectId) : Optional.empty();
    }

    private ProviderUnit unit(PreFollowUpReport report) {
        return units.byCode(report.unitCode()).orElseThrow();
    }

    private PreFollowUpReport report(TaskAtHand task) {
        return reports.findById(task.id(CaseVariables.REPORT_ID)).orElseThrow();
    }
}
