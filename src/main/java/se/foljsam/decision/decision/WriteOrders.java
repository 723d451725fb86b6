package se.foljsam.decision.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.QueueOrder;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Sends one order per granted service to the unit that the person chose (D1, D6, D8). */
@ForForm
class WriteOrders implements TaskUseCase<WriteOrdersForm>, WatchFacts {
    private final CaseFile caseFile;
    private final CareDecisions decisions;
    private final OrdersOfADecision written;
    private final ChosenAnew chosenAnew;
    private final EndService ended;
    private final OrderBook orders;
    private final QueueOrder queue;
    private final Watches watches;

    WriteOrders(
            CaseFile caseFile,
            CareDecisions decisions,
            OrdersOfADecision written,
            ChosenAnew chosenAnew,
            EndService ended,
            OrderBook orders,
            QueueOrder queue,
            Watches watches) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.written = written;
        this.chosenAnew = chosenAnew;
        this.ended = ended;
        this.orders = orders;
        this.queue = queue;
        this.watches = watches;
    }

    @Override
    public FormView<WriteOrdersForm> open(TaskAtHand task) {
        CareDecision decision = decision(task);
        return written.proposed(decision, isUrgent(decision));
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.ORDER_WRITTEN) {
            return Optional.empty();
        }
        CareDecision decision = decisions.findById(subjectId).orElseThrow();
        boolean child = caseFile.personOf(caseFile.byId(decision.careCaseId()).caseNumber())
                .isChildOn(decision.decidedOn());
        return Optional.of(DeadlineFacts.from(decision.law().name(), child, StartEvent.DECISION, decision.decidedOn())
                .of(isUrgent(decision) ? "URGENT" : "ORDINARY"));
    }

    /** What was urgent when it came in is urgent when it is ordered (A4). */
    private boolean isUrgent(CareDecision decision) {
        return queue.isUrgent(caseFile.matter(decision.matterId()));
    }

    @Override
    public Facts submit(TaskAtHand task, WriteOrdersForm typed) {
        CareDecision decision = decision(task);
        written.refuseWhatDoesNotFit(decision, typed);
        watches.happened(WatchKind.ORDER_WRITTEN, task.caseNumber(), decision.id());
        chosenAnew.record(task, decision, typed);
        ended.replacedBy(decision, caseFile.matter(decision.matterId()), task.userId());
        List<Long> sent = new ArrayList<>();
        for (int row = 0; row < typed.orders().size(); row++) {
            sent.add(send(task, decision, typed.orders().get(row), "orders[" + row + "].unitCode"));
        }
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Uppdrag skickade",
                sent.size() + " uppdrag har skickats till valda utförare.");
        return Facts.none().andIds(CaseVariables.ORDERS, sent);
    }

    private long send(TaskAtHand task, CareDecision decision, WriteOrdersForm.Line line, String unitField) {
        DecidedService service = line.serviceIn(decision);
        try {
            return orders.send(new NewOrder(
                    task.caseNumber(),
                    decision.id(),
                    service.id(),
                    line.unitCode(),
                    service.serviceCode(),
                    new NewOrder.Content(
                            service.extent(),
                            line.need(),
                            service.goal(),
                            line.lifeAreas(),
                            written.minutesAWeek(decision, line)),
                    decision.firstDayOf(service),
                    decision.lastDayOf(service),
                    line.urgent(),
                    line.otherInformation(),
                    task.userId()));
        } catch (IllegalArgumentException unknownUnit) {
            Rejected rejected = Rejected.field(unitField, unknownUnit.getMessage());
            rejected.initCause(unknownUnit);
            throw rejected;
        }
    }

    private CareDecision decision(TaskAtHand task) {
        return decisions.findById(task.id(CaseVariables.DECISION_ID)).orElseThrow();
    }
}
