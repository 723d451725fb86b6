package se.foljsam.followup.need;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderMoved;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.staff.UnitsTasks;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseVariables;

/** Extra help that waits for a unit's word follows the service to another unit (D10, D11, H2, H3). Until the day it moves, both can answer. */
@Component
class NeedsFollowTheOrder {
    private static final List<ChangedNeed.State> THE_UNITS =
            List.of(ChangedNeed.State.PUT_IN_ON_CALL, ChangedNeed.State.HELPED);
    private final ChangedNeeds needs;
    private final OrdersByUnit orders;
    private final UnitsTasks tasks;
    private final Clock clock;

    NeedsFollowTheOrder(ChangedNeeds needs, OrdersByUnit orders, UnitsTasks tasks, Clock clock) {
        this.needs = needs;
        this.orders = orders;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void on(OrderMoved moved) {
        UnitsOrder before = orders.order(moved.orderId()).orElseThrow();
        UnitsOrder after = orders.order(moved.movedTo()).orElseThrow();
        boolean leaves = !moved.from().isAfter(SwedishTime.today(clock));
        needs.findByStateInAndOrderIdIn(THE_UNITS, orders.upTo(moved.orderId()))
                .forEach(need -> tasks.follow(CaseVariables.CHANGED_NEED_ID, need.id(), before, after, leaves));
    }
}
