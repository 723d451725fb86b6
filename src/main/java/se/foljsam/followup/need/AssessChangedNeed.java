package se.foljsam.followup.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OralApplication;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.meeting.AdjustedFrames;
import se.foljsam.followup.need.AssessChangedNeedForm.Outcome;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * Assesses a changed need: a follow-up of the running decision, a revised order inside it, a new investigation, or nothing to do, with the reason (H1 to H3, H5, H7, B12, G5).
 *
 * <p>No need found is neither a grant nor compensation, and no refusal, which only an application gets. The unit is told what will be done, and nothing of the assessment (H4, J3).
 */
@ForForm
class AssessChangedNeed implements TaskUseCase<AssessChangedNeedForm> {
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final ChangedNeeds needs;
    private final NeedWords words;
    private final OrdersByUnit orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final FollowUpClock followUpClock;
    private final OralApplication oralApplication;
    private final AdjustedFrames adjusted;
    private final Watches watches;
    private final Clock clock;

    AssessChangedNeed(
            CaseFile caseFile,
            CaseMessageBoard board,
            ChangedNeeds needs,
            NeedWords words,
            OrdersByUnit orders,
            OrderBook orderBook,
            DecisionBook decisions,
            FollowUpClock followUpClock,
            OralApplication oralApplication,
            AdjustedFrames adjusted,
            Watches watches,
            Clock clock) {
        this.caseFile = caseFile;
        this.board = board;
        this.needs = needs;
        this.words = words;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.followUpClock = followUpClock;
        this.oralApplication = oralApplication;
        this.adjusted = adjusted;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<AssessChangedNeedForm> open(TaskAtHand task) {
        ChangedNeed need = need(task);
        CareCase careCase = caseFile.byNumber(task.caseNumber());
        List<Choice> running = decisions.inForceIn(careCase.id()).stream()
                .map(decision -> new Choice(
                        "Beslut " + SwedishTime.written(decision.decidedOn()), String.valueOf(decision.decisionId())))
                .toList();
        FormView<AssessChangedNeedForm> form = FormView.filledIn(proposed(need, running));
        adjusted.show(form, inForce(careCase).toList());
        return form.show("told", asText(need))
                .choices("orderChoices", revisable(careCase))
                .choices("decisionChoices", running);
    }

    private List<Choice> revisable(CareCase careCase) {
        return inForce(careCase)
                .map(order -> new Choice(
                        "%s, %s: %s".formatted(order.serviceName(), order.unitName(), order.extent()),
                        String.valueOf(order.orderId())))
                .toList();
    }

    private Stream<OrderInForce> inForce(CareCase careCase) {
        return decisions.inForceIn(careCase.id()).stream()
                .flatMap(decision -> orderBook.inForceOf(decision.decisionId()).stream());
    }

    /** Urgent help is followed up with the decision that it goes beyond, if that is in force (H1, H2). */
    private AssessChangedNeedForm proposed(ChangedNeed need, List<Choice> running) {
        String decision = orderOf(need)
                .map(order -> String.valueOf(order.decisionId()))
                .filter(id -> need.helpBeganOn() != null
                        && running.stream().anyMatch(one -> one.value().equals(id)))
                .orElse(null);
        return new AssessChangedNeedForm(
                null,
                decision == null ? null : Outcome.FOLLOW_UP,
                null,
                null,
                false,
                decision,
                null,
                null,
                null,
                List.of());
    }

    /** What was told, in Markdown. */
    private String asText(ChangedNeed need) {
        String where = orderOf(need)
                .map(order -> " · " + order.service() + ", " + order.unit().name())
                .orElse("");
        return Stream.of(
                        Optional.of("**%s**%s · meddelat %s"
                                .formatted(NeedWords.heading(need), where, SwedishTime.written(need.reportedOn()))),
                        Optional.of(need.description()),
                        NeedWords.origin(need),
                        words.days(need),
                        NeedWords.grant(need),
                        orderOf(need)
                                .map(UnitsOrder::orderId)
                                .map(orderBook::asText)
                                .map("I uppdraget står:\n\n"::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void check(TaskAtHand task, AssessChangedNeedForm typed, Problems problems) {
        if (typed.outcome() == Outcome.REVISED_ORDER) {
            adjusted.check(typed, revised(task, typed), problems);
        }
    }

    private Optional<OrderInForce> revised(TaskAtHand task, AssessChangedNeedForm typed) {
        return inForce(caseFile.byNumber(task.caseNumber()))
                .filter(order -> String.valueOf(order.orderId()).equals(typed.revisedOrderId()))
                .findFirst();
    }

    @Override
    public Facts submit(TaskAtHand task, AssessChangedNeedForm typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.ahead("contactedOn", typed.contactedOn(), today);
        if (typed.outcome() == Outcome.REVISED_ORDER) {
            Rejected.fieldIf(revised(task, typed).isEmpty(), "revisedOrderId", "behöver väljas i listan.");
        }
        ChangedNeed need = need(task);
        need.assess(ChangedNeed.State.valueOf(typed.outcome().name()), typed.assessment());
        needs.save(need);
        watches.happened(WatchKind.CHANGED_NEED, task.caseNumber(), need.id());
        document(task, need, typed);
        switch (typed.outcome()) {
            case FOLLOW_UP -> followUpClock.raise(task.caseNumber(), Long.parseLong(typed.decisionId()));
            case INVESTIGATION -> {
                need.ledTo(oralApplication.receive(
                        task.caseNumber(), typed.law(), typed.newApplication(), typed.contactedOn(), task.userId()));
                needs.save(need);
            }
            case REVISED_ORDER -> {
                revise(task, typed);
                caseFile.settle(task.caseNumber());
            }
            case NONE -> caseFile.settle(task.caseNumber());
        }
        return Facts.of(CaseVariables.CHANGED_NEED_OUTCOME, typed.outcome().name());
    }

    /** By its activities where the order has them, and otherwise by the extent as typed (B12). */
    private void revise(TaskAtHand task, AssessChangedNeedForm typed) {
        OrderInForce order = revised(task, typed).orElseThrow();
        Optional<ServiceFrame> frame = adjusted.frame(order, typed.frameChanges());
        adjusted.keep(task.caseNumber(), typed, order, task.userId());
        orderBook.revise(
                order.orderId(),
                typed.newExtent() == null ? frame.map(ServiceFrame::extent).orElseThrow() : typed.newExtent(),
                frame.map(ServiceFrame::minutesAWeek).orElse(null),
                task.userId());
    }

    private void document(TaskAtHand task, ChangedNeed need, AssessChangedNeedForm typed) {
        Optional<String> consequence = need.grantFrom() == null
                ? Optional.empty()
                : switch (typed.outcome()) {
                    case NONE -> Optional.of("Inget behov fanns: varken beviljad hjälp eller ersättning.");
                    case REVISED_ORDER ->
                        Optional.of("Det ändrade uppdraget gäller från %s."
                                .formatted(SwedishTime.written(need.grantFrom())));
                    case FOLLOW_UP, INVESTIGATION -> NeedWords.grant(need);
                };
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Förändrat behov bedömt",
                Stream.of(Optional.of(typed.assessment()), consequence)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
        orderOf(need)
                .ifPresent(order -> board.toUnit(
                        task.caseNumber(),
                        order.orderId(),
                        order.unit(),
                        task.userId(),
                        Kind.INFORMATION,
                        "%s: det förändrade behovet är bedömt och leder till %s.%s"
                                .formatted(
                                        order.service(),
                                        words(typed.outcome()),
                                        typed.outcome() == Outcome.REVISED_ORDER
                                                ? consequence.map(" "::concat).orElse("")
                                                : "")));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case FOLLOW_UP -> "en uppföljning";
            case REVISED_ORDER -> "ett ändrat uppdrag";
            case INVESTIGATION -> "en ny utredning";
            case NONE -> "ingen åtgärd";
        };
    }

    private Optional<UnitsOrder> orderOf(ChangedNeed need) {
        return Optional.ofNullable(need.orderId()).map(order -> orders.givenBy(order, LocalDate.MAX));
    }

    private ChangedNeed need(TaskAtHand task) {
        return needs.findById(task.id(CaseVariables.CHANGED_NEED_ID)).orElseThrow();
    }
}
