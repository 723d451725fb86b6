package se.foljsam.frametime;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.frametime.FrameVersion.Basis;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;

/**
 * Changes what an order's frame is computed from: a level that follows the need, an activity that ends, an activity added in a life area that is granted already; nothing else moves a minute (B7, B12, C5, G13, G22, D5).
 *
 * <p>The form shows which minutes would move before it is submitted; what moved is kept with who, when and why.
 */
@Service
public class FrameChanges {
    private final FrameTable table;
    private final FrameVersions frames;
    private final CaseFile caseFile;
    private final Clock clock;

    FrameChanges(FrameTable table, FrameVersions frames, CaseFile caseFile, Clock clock) {
        this.table = table;
        this.frames = frames;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /** Where a change is made. */
    public enum Occasion {
        FOLLOW_UP,
        CHANGED_NEED
    }

    /**
     * What changes would do to an order.
     *
     * @param lowers whether any activity gets less time or ends
     */
    public record Moved(
            FrameTime before, FrameTime after, boolean lowers, Optional<ServiceFrame> frame, String asText) {}

    /** Whether the order's frame is computed from activities. */
    public boolean isComputed(OrderInForce order) {
        return of(order).isComputed();
    }

    private ChangedActivities of(OrderInForce order) {
        return new ChangedActivities(
                table,
                order,
                frames.findFirstByDecisionIdOrderByVersionNumberDesc(order.decisionId())
                        .map(frame -> frame.of(order.serviceCode()))
                        .orElse(List.of()),
                () -> frames.findByDecisionIdOrderByVersionNumber(order.decisionId()));
    }

    /** Gives the form its choices and what it computes the moved minutes with while somebody types; nothing for orders without activities. */
    public void show(FormView<?> form, List<OrderInForce> orders) {
        List<ChangedActivities> computed = orders.stream()
                .map(this::of)
                .filter(ChangedActivities::isComputed)
                .toList();
        form.choices("activityChoices", all(computed, ChangedActivities::choices))
                .show("movable", all(computed, ChangedActivities::movable))
                .show("outsideActivities", all(computed, ChangedActivities::outside))
                .show("hasActivities", !computed.isEmpty())
                .show(
                        "computedOrders",
                        computed.stream().map(ChangedActivities::orderId).toList());
    }

    private static <T> List<T> all(List<ChangedActivities> orders, Function<ChangedActivities, List<T>> what) {
        return orders.stream().map(what).flatMap(List::stream).toList();
    }

    /** Names each row that cannot be as it is. */
    public void check(List<TypedChange> changes, List<OrderInForce> orders, String list, Problems problems) {
        ChangedActivities.check(
                changes,
                orders.stream()
                        .filter(order -> changes.stream().anyMatch(change -> change.isOf(order.orderId())))
                        .map(this::of)
                        .toList(),
                list,
                problems);
    }

    /** What the changes would do to this order. They have passed {@link #check}. */
    public Moved moved(OrderInForce order, List<TypedChange> changes) {
        return of(order).moved(changes);
    }

    /** Keeps the changes of this order as a new version, with what moved in the authority's journal. Does nothing without any. */
    public void carryOut(
            String caseNumber, OrderInForce order, List<TypedChange> changes, Occasion occasion, String by) {
        if (changes.stream().noneMatch(change -> change.isOf(order.orderId()))) {
            return;
        }
        ChangedActivities activities = of(order);
        String journal = activities.journal(changes);
        FrameVersion last = frames.findFirstByDecisionIdOrderByVersionNumberDesc(order.decisionId())
                .orElseThrow();
        frames.save(last.changed(
                nextNumber(last),
                Basis.valueOf(occasion.name()),
                order.serviceCode(),
                activities.by(changes),
                table.version(),
                by,
                clock.instant()));
        caseFile.writeAuthorityJournal(caseNumber, by, "Aktiviteter och ramtid ändrade", journal);
    }

    /** A correction of the investigation may have come after the decision. */
    private int nextNumber(FrameVersion last) {
        return frames.findFirstByMatterIdOrderByVersionNumberDesc(last.matterId())
                        .orElse(last)
                        .versionNumber()
                + 1;
    }
}
