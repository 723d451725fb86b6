package se.foljsam.frametime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.frametime.FrameVersion.Basis;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.frametime.TypedChange.Kind;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
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
     * An activity of an order at a level as the form computes with it. Minutes of two weeks but {@code minutes}.
     *
     * @param before as it is now; zero if the order does not have it
     * @param same at this level as often as now
     * @param fresh at this level as often as the table says
     */
    record Movable(String key, String level, String name, int minutes, int before, int same, int fresh) {}

    /**
     * What changes would do to an order.
     *
     * @param lowers whether any activity gets less time or ends
     */
    public record Moved(
            FrameTime before, FrameTime after, boolean lowers, Optional<ServiceFrame> frame, String asText) {}

    /** Whether the order's frame is computed from activities. */
    public boolean isComputed(OrderInForce order) {
        return !now(order).isEmpty();
    }

    private List<FrameActivity> now(OrderInForce order) {
        return frames.findFirstByDecisionIdOrderByVersionNumberDesc(order.decisionId())
                .map(frame -> frame.of(order.serviceCode()))
                .orElse(List.of());
    }

    /** Gives the form its choices and what it computes the moved minutes with while somebody types; nothing for orders without activities. */
    public void show(FormView<?> form, List<OrderInForce> orders) {
        List<OrderInForce> computed = orders.stream().filter(this::isComputed).toList();
        List<Choice> choices = new ArrayList<>();
        List<Movable> movable = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (OrderInForce order : computed) {
            List<FrameActivity> now = now(order);
            String label = "%s, %s: ".formatted(order.serviceName(), order.unitName());
            now.forEach(activity -> choices.add(
                    new Choice(label + activity.asText(), TypedChange.key(order.orderId(), activity.activity()))));
            table.activities().stream()
                    .filter(row -> row.services().contains(order.serviceCode()) && find(now, row.activity()) == null)
                    .forEach(row -> choices.add(new Choice(
                            label + "lägg till " + row.name(), TypedChange.key(order.orderId(), row.activity()))));
            table.activities().stream()
                    .filter(row -> !row.insideFrame())
                    .forEach(row -> outside.add(TypedChange.key(order.orderId(), row.activity())));
            table.rows().stream()
                    .filter(row -> row.insideFrame() && row.services().contains(order.serviceCode()))
                    .forEach(row -> movable.add(movable(order, row, find(now, row.activity()))));
        }
        form.choices("activityChoices", choices)
                .show("movable", movable)
                .show("outsideActivities", outside)
                .show("hasActivities", !computed.isEmpty())
                .show(
                        "computedOrders",
                        computed.stream()
                                .map(order -> String.valueOf(order.orderId()))
                                .toList());
    }

    private static Movable movable(OrderInForce order, FrameRow row, FrameActivity now) {
        return new Movable(
                TypedChange.key(order.orderId(), row.activity()),
                row.level().toString(),
                row.name(),
                row.minutes(),
                now == null ? 0 : now.time().minutesInTwoWeeks(),
                now == null
                        ? 0
                        : FrameTime.of(row.minutes(), now.occasions(), now.howOften())
                                .minutesInTwoWeeks(),
                row.standard().minutesInTwoWeeks());
    }

    private static FrameActivity find(List<FrameActivity> among, String activity) {
        return among.stream()
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .orElse(null);
    }

    /** Names each row that cannot be as it is. */
    public void check(List<TypedChange> changes, List<OrderInForce> orders, String list, Problems problems) {
        for (int row = 0; row < changes.size(); row++) {
            TypedChange typed = changes.get(row);
            String at = list + "[" + row + "].";
            problems.requireIf(
                    true, at + "reason", typed.reason(), "behöver fyllas i: vad som har förändrats i behovet.");
            problems.addIf(clashesWithAnother(changes, row), at + "orderActivity", "finns med mer än en gång.");
            orders.stream()
                    .filter(order -> typed.isOf(order.orderId()))
                    .findFirst()
                    .ifPresent(order -> check(typed, order, changes, at, problems));
        }
    }

    private static boolean clashesWithAnother(List<TypedChange> changes, int row) {
        return IntStream.range(0, changes.size())
                .anyMatch(other -> other != row && clash(changes.get(other), changes.get(row)));
    }

    /** An activity may end and be added anew as often as the need now asks for; any other pair says two things of one. */
    private static boolean clash(TypedChange one, TypedChange other) {
        return Objects.equals(one.orderActivity(), other.orderActivity())
                && (one.kind() == other.kind() || one.kind() == Kind.LEVEL || other.kind() == Kind.LEVEL);
    }

    private void check(TypedChange typed, OrderInForce order, List<TypedChange> all, String at, Problems problems) {
        FrameActivity now = find(now(order), typed.activity());
        if (typed.kind() == Kind.ADDED) {
            boolean endsToo = all.stream()
                    .anyMatch(other ->
                            other.kind() == Kind.ENDED && Objects.equals(other.orderActivity(), typed.orderActivity()));
            problems.addIf(
                    now != null && !endsToo,
                    at + "kind",
                    "går inte: uppdraget har redan aktiviteten. Ändra nivån, eller avsluta den och lägg till den igen.");
            checkAdded(typed, order, at, problems);
            return;
        }
        if (now == null) {
            problems.add(at + "kind", "går inte: uppdraget har inte aktiviteten. Välj Läggs till.");
            return;
        }
        if (typed.kind() == Kind.LEVEL) {
            checkLevel(typed, now, at, problems);
        }
    }

    private void checkLevel(TypedChange typed, FrameActivity now, String at, Problems problems) {
        problems.addIf(
                typed.occasions() != null || typed.per() != null,
                at + "occasions",
                "ska vara tomt: bara nivån ändras. Ändras hur ofta, avsluta aktiviteten och lägg till den igen.");
        Optional<FrameRow> row = RowCheck.of(table, typed.activity(), typed.level())
                .check(
                        new TypedActivity(typed.activity(), typed.level(), null, null, typed.ownMinutes()),
                        at,
                        problems);
        problems.addIf(
                row.filter(found -> found.insideFrame() && found.level().equals(now.needLevel()))
                        .isPresent(),
                at + "level",
                "är den som gäller i dag.");
    }

    private void checkAdded(TypedChange typed, OrderInForce order, String at, Problems problems) {
        RowCheck.of(table, typed.activity(), typed.level())
                .check(asActivity(typed), at, problems)
                .ifPresent(row -> problems.addIf(
                        !grantedAreas(order).contains(row.lifeArea()),
                        at + "orderActivity",
                        "hör till livsområdet %s, som beslutet inte omfattar. Det kräver en ny ansökan och ett nytt beslut."
                                .formatted(row.lifeArea())));
    }

    /** What the order covers, and what the decision granted activities in (C5). */
    private Set<String> grantedAreas(OrderInForce order) {
        Set<String> areas = new LinkedHashSet<>(order.lifeAreas());
        frames.findByDecisionIdOrderByVersionNumber(order.decisionId()).stream()
                .filter(frame -> frame.basis() == Basis.DECISION)
                .flatMap(frame -> frame.of(order.serviceCode()).stream())
                .forEach(activity -> areas.add(activity.lifeArea()));
        return areas;
    }

    private static TypedActivity asActivity(TypedChange typed) {
        return new TypedActivity(typed.activity(), typed.level(), typed.occasions(), typed.per(), typed.ownMinutes());
    }

    /** What the changes would do to this order. They have passed {@link #check}. */
    public Moved moved(OrderInForce order, List<TypedChange> changes) {
        List<FrameActivity> before = now(order);
        List<FrameMove> moves = new ArrayList<>();
        List<FrameActivity> after = after(before, order, changes, moves);
        FrameTime was = GrantedFrames.sum(before);
        FrameTime becomes = GrantedFrames.sum(after);
        String text = moves.stream().map(FrameMove::asText).collect(Collectors.joining(". ", "", ". "));
        boolean inside = before.stream().anyMatch(FrameActivity::insideFrame);
        return new Moved(
                was,
                becomes,
                lowers(before, after),
                after.isEmpty() ? Optional.empty() : Optional.of(ServiceFrame.of(order.serviceCode(), after)),
                inside ? text + "Ramtiden %s blir %s.".formatted(was.asHours(), becomes.asHours()) : text.strip());
    }

    /** Whether any activity has less time than before, or is gone. */
    private static boolean lowers(List<FrameActivity> before, List<FrameActivity> after) {
        return before.stream().anyMatch(was -> {
            FrameActivity becomes = find(after, was.activity());
            return becomes == null
                    || becomes.time().minutesInTwoWeeks() < was.time().minutesInTwoWeeks();
        });
    }

    private List<FrameActivity> after(
            List<FrameActivity> before, OrderInForce order, List<TypedChange> changes, List<FrameMove> moves) {
        List<FrameActivity> after = new ArrayList<>(before);
        List<TypedChange> own = changes.stream()
                .filter(change -> change.isOf(order.orderId()))
                .sorted(java.util.Comparator.comparing(change -> change.kind() == Kind.ADDED))
                .toList();
        for (TypedChange change : own) {
            FrameActivity was = find(after, change.activity());
            FrameActivity becomes = becomes(change, was, order.serviceCode());
            int place = was == null ? after.size() : after.indexOf(was);
            after.remove(was);
            if (becomes != null) {
                after.add(place, becomes);
            }
            moves.add(FrameMove.of(was, becomes, change));
        }
        return after;
    }

    private FrameActivity becomes(TypedChange change, FrameActivity was, String serviceCode) {
        if (change.kind() == Kind.ENDED) {
            return null;
        }
        FrameRow row =
                RowCheck.of(table, change.activity(), change.level()).row().orElseThrow();
        TypedActivity typed = change.kind() == Kind.ADDED
                ? asActivity(change)
                : new TypedActivity(
                        change.activity(), change.level(), was.occasions(), was.howOften(), change.ownMinutes());
        return FrameActivity.of(row, typed, table.version()).by(serviceCode);
    }

    /** Keeps the changes of this order as a new version, with what moved in the authority's journal. Does nothing without any. */
    public void carryOut(
            String caseNumber, OrderInForce order, List<TypedChange> changes, Occasion occasion, String by) {
        if (changes.stream().noneMatch(change -> change.isOf(order.orderId()))) {
            return;
        }
        Moved moved = moved(order, changes);
        FrameVersion last = frames.findFirstByDecisionIdOrderByVersionNumberDesc(order.decisionId())
                .orElseThrow();
        List<FrameMove> moves = new ArrayList<>();
        List<FrameActivity> own = after(last.of(order.serviceCode()), order, changes, moves);
        List<FrameActivity> all = new ArrayList<>(last.activities().stream()
                .filter(activity -> !order.serviceCode().equals(activity.serviceCode()))
                .toList());
        all.addAll(own);
        frames.save(last.changed(
                nextNumber(last), Basis.valueOf(occasion.name()), all, moves, table.version(), by, clock.instant()));
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Aktiviteter och ramtid ändrade",
                "%s. %s Skäl: %s"
                        .formatted(
                                order.serviceName(),
                                moved.asText(),
                                moves.stream().map(FrameMove::reason).distinct().collect(Collectors.joining(" "))));
    }

    /** A correction of the investigation may have come after the decision. */
    private int nextNumber(FrameVersion last) {
        return frames.findFirstByMatterIdOrderByVersionNumberDesc(last.matterId())
                        .orElse(last)
                        .versionNumber()
                + 1;
    }
}
