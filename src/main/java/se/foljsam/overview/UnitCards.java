package se.foljsam.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchText;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.overview.UnitReadings.Elsewhere;
import se.foljsam.overview.UnitReadings.NewOrder;
import se.foljsam.overview.UnitReadings.PlanDue;
import se.foljsam.overview.UnitTasks.Waiting;
import se.foljsam.overview.UnreadMessages.Unread;
import se.foljsam.page.Written;

/** What stands on a unit's page, each thing as one card: whose it is, what, by when, and the one thing to press. */
@Component
class UnitCards {
    private static final String OPEN = "Öppna uppdraget";
    private static final String ORDERS = "/uppdrag/";
    private final WatchText text;
    private final Written written;

    UnitCards(WatchText text, Written written) {
        this.text = text;
        this.written = written;
    }

    /**
     * One card.
     *
     * @param person null with protected identity
     * @param orderId null if it concerns no single order
     * @param service null likewise
     * @param why null if nothing more is to be said
     * @param when by when, or since when; null if it has no day
     * @param who whose hand it is in; null if it waits for the whole unit
     * @param href where it is done; null if there is nothing to open
     * @param button what one does there
     */
    record Card(
            String person,
            String caseNumber,
            Long orderId,
            String service,
            String what,
            String why,
            String when,
            boolean late,
            boolean urgent,
            String who,
            String href,
            String button) {}

    /** Orders that the unit is to acknowledge, in the order given. One whose task is not there can be opened. */
    List<Card> toAcknowledge(List<NewOrder> orders, List<Waiting> open) {
        Map<Long, Waiting> tasks = UnitTasks.byOrder(open, UnitTasks.ACKNOWLEDGE);
        return orders.stream()
                .map(order -> {
                    Waiting task = tasks.get(order.orderId());
                    Instant dueAt = order.dueAt() == null ? null : order.dueAt().toInstant();
                    return new Card(
                            order.fullName(),
                            order.caseNumber(),
                            order.orderId(),
                            order.service(),
                            (order.revised() ? "Ändrat uppdrag, " : "Nytt uppdrag, ") + begins(order.validFrom()),
                            "Skickat " + written.time(order.sentAt()),
                            by(order.dueOn(), dueAt),
                            isLate(order.dueOn(), dueAt),
                            order.urgent(),
                            task == null ? null : task.who(),
                            task == null ? ORDERS + order.orderId() : task.href(),
                            task == null ? OPEN : "Bekräfta");
                })
                .toList();
    }

    /** Open tasks, in the order given; a plan's says where the plan stands. */
    List<Card> toDo(List<Waiting> open, List<PlanDue> plans) {
        Map<Long, PlanDue> planned = plans.stream()
                .filter(PlanDue::isWritten)
                .collect(Collectors.toMap(PlanDue::orderId, Function.identity(), (first, later) -> first));
        return open.stream()
                .map(task -> new Card(
                        task.fullName(),
                        task.caseNumber(),
                        task.orderId(),
                        task.service(),
                        task.name(),
                        UnitTasks.MAKE_PLAN.equals(task.taskKey()) && planned.containsKey(task.orderId())
                                ? planned.get(task.orderId()).what().swedish()
                                : null,
                        by(task.dueOn(), task.dueAt()),
                        isLate(task.dueOn(), task.dueAt()),
                        task.urgent(),
                        task.who(),
                        task.href(),
                        "Öppna"))
                .toList();
    }

    List<Card> plans(List<PlanDue> plans) {
        return plans.stream()
                .map(plan -> new Card(
                        plan.fullName(),
                        plan.caseNumber(),
                        plan.orderId(),
                        plan.service(),
                        plan.what().swedish(),
                        null,
                        (isPast(plan.dueOn()) ? "" : "Senast ") + SwedishTime.near(plan.dueOn(), text.today()),
                        isPast(plan.dueOn()),
                        false,
                        null,
                        ORDERS + plan.orderId(),
                        OPEN))
                .toList();
    }

    /** What somebody else has before them: it says since when, for by when is theirs. */
    List<Card> elsewhere(List<Elsewhere> waiting) {
        return waiting.stream()
                .map(one -> new Card(
                        one.fullName(),
                        one.caseNumber(),
                        one.orderId(),
                        one.service(),
                        one.what(),
                        null,
                        "Sedan " + (one.since() == null ? written.date(one.sinceDay()) : written.time(one.since())),
                        false,
                        false,
                        null,
                        ORDERS + one.orderId(),
                        OPEN))
                .toList();
    }

    /** Messages that wait to be read, with whose they are by these names. */
    List<Card> messages(List<Unread> unread, Map<String, String> names) {
        return unread.stream()
                .map(message -> new Card(
                        names.get(message.caseNumber()),
                        message.caseNumber(),
                        message.orderId(),
                        null,
                        message.kind().swedish(),
                        message.text(),
                        "%s, %s".formatted(message.when(), message.by()),
                        false,
                        false,
                        null,
                        message.orderId() == null ? null : ORDERS + message.orderId(),
                        OPEN))
                .toList();
    }

    private String begins(LocalDate day) {
        if (day == null) {
            return "börjar vid hemkomsten";
        }
        return isPast(day) ? "från " + written.date(day) : "börjar " + SwedishTime.near(day, text.today());
    }

    private String by(LocalDate dueOn, Instant dueAt) {
        if (dueOn == null) {
            return null;
        }
        return (isPast(dueOn) ? "" : "Senast ") + text.near(dueOn, dueAt);
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(text.today());
    }

    private boolean isLate(LocalDate dueOn, Instant dueAt) {
        return dueOn != null && text.isLate(dueOn, dueAt);
    }
}
