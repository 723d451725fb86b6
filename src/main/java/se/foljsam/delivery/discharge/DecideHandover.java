package se.foljsam.delivery.discharge;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.discharge.DecideHandoverForm.Contact;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The handler decides what becomes of an order that the discharge support team hands over. Ordinary handling: it moves to the chosen home care unit, with or without a contact with the person (D10). After a
 * simplified decision it cannot move: once the decision is followed up, home care is decided and ordered by itself or is not needed, and the team's order ends (D9). It may also stay for now.
 */
@ForForm
class DecideHandover implements TaskUseCase<DecideHandoverForm> {
    private static final Choice MOVES = new Choice("Uppdraget flyttas till hemtjänsten", "MOVED");
    private static final Choice ENDS = new Choice("Uppdraget hos hemgångsteamet avslutas", "ENDED");
    private static final Choice STAYS = new Choice("Uppdraget ligger kvar hos hemgångsteamet", "GOES_ON");
    private final OrderDesk desk;
    private final Handovers handovers;
    private final MoveOrder moveOrder;
    private final EndTeamsOrder endTeamsOrder;
    private final ProviderUnits units;
    private final CaseMessageBoard board;
    private final Watches watches;
    private final Clock clock;

    DecideHandover(
            OrderDesk desk,
            Handovers handovers,
            MoveOrder moveOrder,
            EndTeamsOrder endTeamsOrder,
            ProviderUnits units,
            CaseMessageBoard board,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.handovers = handovers;
        this.moveOrder = moveOrder;
        this.endTeamsOrder = endTeamsOrder;
        this.units = units;
        this.board = board;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<DecideHandoverForm> open(TaskAtHand task) {
        Handover handover = handover(task);
        return FormView.filledIn(new DecideHandoverForm(null, handover.toUnit(), null, null, null))
                .show("handoverText", asText(handover))
                .show("orderText", desk.asText(desk.order(handover.orderId())))
                .choices("outcomeChoices", List.of(handover.isSimplified() ? ENDS : MOVES, STAYS))
                .choices(
                        "unitChoices",
                        moveOrder.homeCare().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    private Markdown asText(Handover handover) {
        String to = unit(handover.toUnit()).map(ProviderUnit::name).orElse("inte vald än");
        Markdown departure = handover.departure() == null
                ? Markdown.NONE
                : Markdown.of("\n\n**Överenskommet med förste handläggaren:** %s", handover.departure());
        Markdown first = handover.isSimplified()
                ? Markdown.ours(
                        "\n\nBeslutet är ett förenklat beslut. **Följ upp det först** (uppgiften Genomför uppföljning). Behövs hemtjänst beslutas och beställs den, och därefter avslutas uppdraget hos teamet här.")
                : Markdown.NONE;
        return Markdown.of(
                "**%s kan lämna över %s.** Till: %s.%s\n\n%s%s",
                units.byCode(handover.unitCode()).orElseThrow().name(),
                SwedishTime.written(handover.handoverAt()),
                to,
                first,
                handover.template(),
                departure);
    }

    @Override
    public Facts submit(TaskAtHand task, DecideHandoverForm typed) {
        Handover handover = handover(task);
        ServiceOrder order = desk.order(handover.orderId());
        Facts facts = Facts.of(CaseVariables.HANDOVER_OUTCOME, typed.outcome());
        watches.happened(WatchKind.HANDOVER, task.caseNumber(), handover.id());
        return switch (typed.state()) {
            case MOVED -> facts.and(CaseVariables.MOVED_ORDER_ID, move(task, handover, order, typed));
            case ENDED -> {
                endTeamsOrder.after(handover, order, typed, task.userId());
                yield facts;
            }
            case GOES_ON -> {
                stay(task, handover, order, typed);
                yield facts;
            }
            case OPEN, DROPPED -> throw Rejected.field("outcome", "behöver väljas i listan.");
        };
    }

    private long move(TaskAtHand task, Handover handover, ServiceOrder order, DecideHandoverForm typed) {
        Rejected.fieldIf(
                handover.isSimplified(),
                "outcome",
                "kan inte vara flytt: beslutet gäller hemgångsteamet. Besluta om hemtjänst.");
        ProviderUnit to = moveOrder.homeCare().stream()
                .filter(unit -> unit.code().equals(typed.unitCode()))
                .findFirst()
                .orElseThrow(() -> Rejected.field("unitCode", "behöver väljas i listan."));
        boolean contacted = typed.contact() == Contact.CONTACTED;
        handover.moved(contacted, typed.note(), clock.instant(), task.userId());
        handovers.save(handover);
        long moved = moveOrder.to(
                to,
                order,
                handover.handoverOn(),
                handover.template(),
                (contacted ? "Den enskilde är kontaktad. " : "Utan ny uppföljning. ") + typed.note(),
                task.userId());
        handover = handovers.findById(handover.id()).orElseThrow();
        handover.continuesAs(moved);
        handovers.save(handover);
        tellOther(task, handover, to, "kommer inte till er, den enskilde har valt en annan utförare.");
        return moved;
    }

    private void stay(TaskAtHand task, Handover handover, ServiceOrder order, DecideHandoverForm typed) {
        handover.goesOn(typed.note(), clock.instant(), task.userId());
        handovers.save(handover);
        String text = "Överlämningen %s blir inte av, uppdraget ligger kvar hos er. %s"
                .formatted(SwedishTime.written(handover.handoverOn()), typed.note());
        desk.journal(order, task.userId(), "Ingen överlämning", text);
        desk.tellUnit(order, task.userId(), text);
        tellOther(task, handover, null, "kommer inte till er den dagen.");
    }

    /** The unit that was told to expect the order hears that it does not come. */
    private void tellOther(TaskAtHand task, Handover handover, ProviderUnit chosen, String what) {
        unit(handover.toUnit())
                .filter(unit -> chosen == null || !unit.code().equals(chosen.code()))
                .ifPresent(unit -> board.toUnit(
                        task.caseNumber(),
                        null,
                        unit,
                        task.userId(),
                        Kind.INFORMATION,
                        "Uppdraget som hemgångsteamet anmälde till %s %s"
                                .formatted(SwedishTime.written(handover.handoverOn()), what)));
    }

    private Optional<ProviderUnit> unit(String code) {
        return Optional.ofNullable(code).flatMap(units::byCode);
    }

    private Handover handover(TaskAtHand task) {
        return handovers.findById(task.id(CaseVariables.HANDOVER_ID)).orElseThrow();
    }
}
