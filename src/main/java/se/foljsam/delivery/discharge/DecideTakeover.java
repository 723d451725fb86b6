package se.foljsam.delivery.discharge;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.discharge.DecideTakeoverForm.Outcome;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** The handler moves the order to the discharge support team for a period, or lets it stay (D11). It comes back by the team's own handover (D10). */
@ForForm
class DecideTakeover implements TaskUseCase<DecideTakeoverForm> {
    private final OrderDesk desk;
    private final Takeovers takeovers;
    private final MoveOrder moveOrder;
    private final ProviderUnits units;
    private final CaseMessageBoard board;
    private final Watches watches;
    private final Clock clock;

    DecideTakeover(
            OrderDesk desk,
            Takeovers takeovers,
            MoveOrder moveOrder,
            ProviderUnits units,
            CaseMessageBoard board,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.takeovers = takeovers;
        this.moveOrder = moveOrder;
        this.units = units;
        this.board = board;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<DecideTakeoverForm> open(TaskAtHand task) {
        Takeover takeover = takeover(task);
        return FormView.filledIn(new DecideTakeoverForm(null, takeover.beginsOn(), null, null))
                .show("orderText", desk.asText(desk.order(takeover.orderId())))
                .show(
                        "takeoverText",
                        Markdown.of(
                                "**%s ber %s ta över från %s till omkring %s.** %s\n\n**Teamet kan ta över.** %s",
                                units.byCode(takeover.unitCode()).orElseThrow().name(),
                                team(takeover).name(),
                                SwedishTime.written(takeover.beginsOn()),
                                SwedishTime.written(takeover.untilAbout()),
                                takeover.reason(),
                                takeover.answerNote() == null ? "" : takeover.answerNote()));
    }

    @Override
    public Facts submit(TaskAtHand task, DecideTakeoverForm typed) {
        Takeover takeover = takeover(task);
        ServiceOrder order = desk.order(takeover.orderId());
        watches.happened(WatchKind.TAKEOVER, task.caseNumber(), takeover.id());
        Facts facts = Facts.of(CaseVariables.TAKEOVER_OUTCOME, typed.outcome().name());
        if (typed.outcome() == Outcome.MOVED) {
            return facts.and(CaseVariables.MOVED_ORDER_ID, move(task, takeover, order, typed));
        }
        stay(task, takeover, order, typed);
        return facts;
    }

    private long move(TaskAtHand task, Takeover takeover, ServiceOrder order, DecideTakeoverForm typed) {
        LocalDate from = typed.startsOn();
        typed.refuseDay(order.startedOn(), takeover.untilAbout(), SwedishTime.today(clock));
        takeover.moved(from, typed.personsView(), typed.note(), clock.instant(), task.userId());
        takeovers.save(takeover);
        String why = "Övertagande till omkring %s. Den enskilde: %s"
                .formatted(SwedishTime.written(takeover.untilAbout()), typed.personsView());
        String handedOver = "Övertagande från %s till omkring %s. %s%s"
                .formatted(
                        desk.unitOf(order).name(),
                        SwedishTime.written(takeover.untilAbout()),
                        takeover.reason(),
                        typed.note() == null ? "" : " " + typed.note());
        long moved = moveOrder.to(team(takeover), order, from, handedOver, why, task.userId());
        Takeover kept = takeover(task);
        kept.continuesAs(moved);
        takeovers.save(kept);
        return moved;
    }

    private void stay(TaskAtHand task, Takeover takeover, ServiceOrder order, DecideTakeoverForm typed) {
        takeover.goesOn(typed.note(), clock.instant(), task.userId());
        takeovers.save(takeover);
        String text =
                "Uppdraget ligger kvar hos %s. %s".formatted(desk.unitOf(order).name(), typed.note());
        desk.journal(order, task.userId(), "Inget övertagande", text);
        desk.tellUnit(order, task.userId(), text);
        board.toUnit(
                task.caseNumber(),
                null,
                team(takeover),
                task.userId(),
                Kind.INFORMATION,
                "%s: %s".formatted(desk.serviceOf(order).name(), text));
    }

    private ProviderUnit team(Takeover takeover) {
        return units.byCode(takeover.teamCode()).orElseThrow();
    }

    private Takeover takeover(TaskAtHand task) {
        return takeovers.findById(task.id(CaseVariables.TAKEOVER_ID)).orElseThrow();
    }
}
