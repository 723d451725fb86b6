package se.foljsam.followup.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.provider.FollowUpServiceForm.Goal;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Correctable;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The unit follows up its service with the person (G26): need and goals, what surrounds them, what relatives and a child say (B9, B10), quality, and what the unit does about it. The handler is told and both
 * journals hold it; a changed need gives a new plan. What was wrong is corrected by another version with the reason.
 */
@ForForm
class FollowUpService implements TaskUseCase<FollowUpServiceForm>, Correctable<FollowUpServiceForm> {
    private final ProviderFollowUpRows rows;
    private final OrdersByUnit orders;
    private final OrderBook orderBook;
    private final DecisionBook decisions;
    private final Plans plans;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Clock clock;

    FollowUpService(
            ProviderFollowUpRows rows,
            OrdersByUnit orders,
            OrderBook orderBook,
            DecisionBook decisions,
            Plans plans,
            CaseFile caseFile,
            CaseMessageBoard board,
            Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.orderBook = orderBook;
        this.decisions = decisions;
        this.plans = plans;
        this.caseFile = caseFile;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public FormView<FollowUpServiceForm> open(TaskAtHand task) {
        UnitsOrder order = orderOf(followUp(task));
        List<Plans.Goal> goals = goalsOf(followUp(task));
        List<Goal> rowsToFill = IntStream.rangeClosed(1, goals.size())
                .mapToObj(number -> new Goal(String.valueOf(number), null, null))
                .toList();
        return FormView.filledIn(FollowUpServiceForm.toFill(today(), rowsToFill))
                .show("service", order.service())
                .show("isChild", isChild(task))
                .show("goalsText", asText(goals))
                .choices(
                        "goalChoices",
                        IntStream.rangeClosed(1, goals.size())
                                .mapToObj(number ->
                                        new Choice(goals.get(number - 1).goal(), String.valueOf(number)))
                                .toList());
    }

    private static Markdown asText(List<Plans.Goal> goals) {
        return IntStream.rangeClosed(1, goals.size())
                .mapToObj(number -> Markdown.of(
                        "%d. **%s**%s", number, goals.get(number - 1).goal(), measured(goals.get(number - 1))))
                .collect(Markdown.joining("\n"));
    }

    private static String measured(Plans.Goal goal) {
        if (goal.goalMeasure() == null) {
            return "";
        }
        return ", syns på: " + goal.goalMeasure()
                + (goal.by() == null ? "" : ", senast " + SwedishTime.written(goal.by()));
    }

    /** Those of the plan; of a follow-up that has been held those that were followed up then. */
    private List<Plans.Goal> goalsOf(ProviderFollowUp followUp) {
        return followUp.state() == ProviderFollowUp.State.OPEN
                ? plans.goalsOf(followUp.orderId())
                : followUp.goals().stream()
                        .map(goal -> new Plans.Goal(goal.goal(), goal.goalMeasure(), null))
                        .toList();
    }

    @Override
    public Facts submit(TaskAtHand task, FollowUpServiceForm typed) {
        ProviderFollowUp followUp = followUp(task);
        UnitsOrder order = orderOf(followUp);
        List<Plans.Goal> goals = goalsOf(followUp);
        refuseWhatDoesNotFit(task, typed, order, goals);
        followUp.submit(
                typed,
                typed.needAndGoals().goals().stream()
                        .map(goal -> GoalReview.of(goal, goals))
                        .toList(),
                clock.instant(),
                task.userId());
        rows.save(followUp);
        String heading = "Utförarens uppföljning %s genom %s"
                .formatted(
                        SwedishTime.written(typed.occasion().heldOn()),
                        typed.occasion().meetingForm().swedish());
        caseFile.writeBothJournals(
                task.caseNumber(),
                followUp.unitCode(),
                task.userId(),
                heading,
                order.service() + ". " + followUp.asText());
        board.fromUnit(
                task.caseNumber(),
                order.orderId(),
                followUp.unitCode(),
                task.userId(),
                Kind.INFORMATION,
                told(order, followUp));
        if (typed.needAndGoals().need().isChanged()) {
            plans.needChanged(order.orderId(), typed.needAndGoals().needText());
        }
        return Facts.none();
    }

    @Override
    public void correct(TaskAtHand task, FollowUpServiceForm before, FollowUpServiceForm now, String reason) {
        ProviderFollowUp wrong = followUp(task);
        UnitsOrder order = orderOf(wrong);
        List<Plans.Goal> goals = goalsOf(wrong);
        refuseWhatDoesNotFit(task, now, order, goals);
        ProviderFollowUp right = wrong.corrected(
                now,
                now.needAndGoals().goals().stream()
                        .map(goal -> GoalReview.of(goal, goals))
                        .toList(),
                reason,
                clock.instant(),
                task.userId());
        rows.save(wrong);
        rows.save(right);
        caseFile.writeBothJournals(
                task.caseNumber(),
                right.unitCode(),
                task.userId(),
                "Utförarens uppföljning %s rättad"
                        .formatted(SwedishTime.written(before.occasion().heldOn())),
                "%s. Varför: %s\n%s".formatted(order.service(), reason, right.asText()));
        board.fromUnit(
                task.caseNumber(),
                order.orderId(),
                right.unitCode(),
                task.userId(),
                Kind.INFORMATION,
                "Rättelse. " + told(order, right));
        if (now.needAndGoals().need().isChanged()
                && !before.needAndGoals().need().isChanged()
                && !order.hasEnded()) {
            plans.needChanged(order.orderId(), now.needAndGoals().needText());
        }
    }

    @Override
    public boolean isTheUnits() {
        return true;
    }

    private void refuseWhatDoesNotFit(
            TaskAtHand task, FollowUpServiceForm typed, UnitsOrder order, List<Plans.Goal> goals) {
        new OwnFollowUpAgainstService(
                        orderBook.startedOn(order.orderId()).orElseThrow(),
                        decisions.decision(order.decisionId()).validTo(),
                        goals.size(),
                        isChild(task),
                        today())
                .refuse(typed);
    }

    private static String told(UnitsOrder order, ProviderFollowUp followUp) {
        return followUp.told(order.service(), order.unit().name());
    }

    private UnitsOrder orderOf(ProviderFollowUp followUp) {
        return orders.order(followUp.orderId()).orElseThrow();
    }

    /** The follow-up at hand, in its latest version. */
    private ProviderFollowUp followUp(TaskAtHand task) {
        ProviderFollowUp followUp =
                rows.findById(task.id(CaseVariables.PROVIDER_FOLLOW_UP_ID)).orElseThrow();
        Optional<ProviderFollowUp> later = rows.findByCorrects(followUp.id());
        while (later.isPresent()) {
            followUp = later.get();
            later = rows.findByCorrects(followUp.id());
        }
        return followUp;
    }

    private boolean isChild(TaskAtHand task) {
        return caseFile.personOf(task.caseNumber()).isChildOn(today());
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
