package se.foljsam.frametime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.frametime.FrameChanges.Moved;
import se.foljsam.frametime.FrameVersion.Basis;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.frametime.TypedChange.Kind;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;

/**
 * The activities of one order, and what changes make of them: which can be chosen, what is refused, which minutes move (B7, B12, C5).
 */
final class ChangedActivities {
    private final FrameTable table;
    private final OrderInForce order;
    private final List<FrameActivity> now;
    private final Supplier<List<FrameVersion>> versions;

    /**
     * An order as it stands.
     *
     * @param now its activities; empty if its time is not computed from any
     * @param versions of its decision, oldest first; asked for only where an activity is added
     */
    ChangedActivities(
            FrameTable table, OrderInForce order, List<FrameActivity> now, Supplier<List<FrameVersion>> versions) {
        this.table = table;
        this.order = order;
        this.now = now;
        this.versions = versions;
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
     * What the changes come to.
     *
     * @param after the order's activities with the changes
     * @param moves one a change, in the order they are carried out
     */
    record Changed(List<FrameActivity> after, List<FrameMove> moves) {}

    boolean isComputed() {
        return !now.isEmpty();
    }

    String orderId() {
        return String.valueOf(order.orderId());
    }

    /** What the order has, and what can be added to it. */
    List<Choice> choices() {
        String label = "%s, %s: ".formatted(order.serviceName(), order.unitName());
        List<Choice> choices = new ArrayList<>();
        now.forEach(activity -> choices.add(new Choice(label + activity.asText(), key(activity.activity()))));
        table.activities().stream()
                .filter(row -> row.services().contains(order.serviceCode()) && find(now, row.activity()) == null)
                .forEach(row -> choices.add(new Choice(label + "lägg till " + row.name(), key(row.activity()))));
        return choices;
    }

    /** Activities outside the frame, which have a time of their own. */
    List<String> outside() {
        return table.activities().stream()
                .filter(row -> !row.insideFrame())
                .map(row -> key(row.activity()))
                .toList();
    }

    /** What the form computes the moved minutes with while somebody types. */
    List<Movable> movable() {
        return table.rows().stream()
                .filter(row -> row.insideFrame() && row.services().contains(order.serviceCode()))
                .map(row -> movable(row, find(now, row.activity())))
                .toList();
    }

    private Movable movable(FrameRow row, FrameActivity has) {
        return new Movable(
                key(row.activity()),
                row.level().toString(),
                row.name(),
                row.minutes(),
                has == null ? 0 : has.time().minutesInTwoWeeks(),
                has == null
                        ? 0
                        : FrameTime.of(row.minutes(), has.occasions(), has.howOften())
                                .minutesInTwoWeeks(),
                row.standard().minutesInTwoWeeks());
    }

    private String key(String activity) {
        return TypedChange.key(order.orderId(), activity);
    }

    private static FrameActivity find(List<FrameActivity> among, String activity) {
        return among.stream()
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .orElse(null);
    }

    /** Names each row that cannot be as it is, whichever of the orders it is of. */
    static void check(List<TypedChange> changes, List<ChangedActivities> orders, String list, Problems problems) {
        for (int row = 0; row < changes.size(); row++) {
            TypedChange typed = changes.get(row);
            String at = list + "[" + row + "].";
            problems.requireIf(
                    true, at + "reason", typed.reason(), "behöver fyllas i: vad som har förändrats i behovet.");
            problems.addIf(clashesWithAnother(changes, row), at + "orderActivity", "finns med mer än en gång.");
            orders.stream()
                    .filter(one -> typed.isOf(one.order.orderId()))
                    .findFirst()
                    .ifPresent(one -> one.check(typed, changes, at, problems));
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

    private void check(TypedChange typed, List<TypedChange> all, String at, Problems problems) {
        FrameActivity has = find(now, typed.activity());
        if (typed.kind() == Kind.ADDED) {
            boolean endsToo = all.stream()
                    .anyMatch(other ->
                            other.kind() == Kind.ENDED && Objects.equals(other.orderActivity(), typed.orderActivity()));
            problems.addIf(
                    has != null && !endsToo,
                    at + "kind",
                    "går inte: uppdraget har redan aktiviteten. Ändra nivån, eller avsluta den och lägg till den igen.");
            checkAdded(typed, at, problems);
            return;
        }
        if (has == null) {
            problems.add(at + "kind", "går inte: uppdraget har inte aktiviteten. Välj Läggs till.");
            return;
        }
        if (typed.kind() == Kind.LEVEL) {
            checkLevel(typed, has, at, problems);
        }
    }

    private void checkLevel(TypedChange typed, FrameActivity has, String at, Problems problems) {
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
                row.filter(found -> found.insideFrame() && found.level().equals(has.needLevel()))
                        .isPresent(),
                at + "level",
                "är den som gäller i dag.");
    }

    private void checkAdded(TypedChange typed, String at, Problems problems) {
        RowCheck.of(table, typed.activity(), typed.level())
                .check(asActivity(typed), at, problems)
                .ifPresent(row -> problems.addIf(
                        !grantedAreas().contains(row.lifeArea()),
                        at + "orderActivity",
                        "hör till livsområdet %s, som beslutet inte omfattar. Det kräver en ny ansökan och ett nytt beslut."
                                .formatted(row.lifeArea())));
    }

    /** What the order covers, and what the decision granted activities in (C5). */
    private Set<String> grantedAreas() {
        Set<String> areas = new LinkedHashSet<>(order.lifeAreas());
        versions.get().stream()
                .filter(frame -> frame.basis() == Basis.DECISION)
                .flatMap(frame -> frame.of(order.serviceCode()).stream())
                .forEach(activity -> areas.add(activity.lifeArea()));
        return areas;
    }

    private static TypedActivity asActivity(TypedChange typed) {
        return new TypedActivity(typed.activity(), typed.level(), typed.occasions(), typed.per(), typed.ownMinutes());
    }

    /** What the changes would do. They have passed {@link #check}. */
    Moved moved(List<TypedChange> changes) {
        Changed changed = by(changes);
        FrameTime was = FrameActivities.sum(now);
        FrameTime becomes = FrameActivities.sum(changed.after());
        String text = changed.moves().stream().map(FrameMove::asText).collect(Collectors.joining(". ", "", ". "));
        boolean inside = now.stream().anyMatch(FrameActivity::insideFrame);
        return new Moved(
                was,
                becomes,
                lowers(changed.after()),
                changed.after().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ServiceFrame.of(order.serviceCode(), changed.after())),
                inside ? text + "Ramtiden %s blir %s.".formatted(was.asHours(), becomes.asHours()) : text.strip());
    }

    /** Whether any activity has less time than before, or is gone. */
    private boolean lowers(List<FrameActivity> after) {
        return now.stream().anyMatch(was -> {
            FrameActivity becomes = find(after, was.activity());
            return becomes == null
                    || becomes.time().minutesInTwoWeeks() < was.time().minutesInTwoWeeks();
        });
    }

    /** The changes of this order carried out; what is added comes after what ends. */
    Changed by(List<TypedChange> changes) {
        List<FrameActivity> after = new ArrayList<>(now);
        List<FrameMove> moves = new ArrayList<>();
        List<TypedChange> own = changes.stream()
                .filter(change -> change.isOf(order.orderId()))
                .sorted(Comparator.comparing(change -> change.kind() == Kind.ADDED))
                .toList();
        for (TypedChange change : own) {
            FrameActivity was = find(after, change.activity());
            FrameActivity becomes = becomes(change, was);
            int place = was == null ? after.size() : after.indexOf(was);
            after.remove(was);
            if (becomes != null) {
                after.add(place, becomes);
            }
            moves.add(FrameMove.of(was, becomes, change));
        }
        return new Changed(after, moves);
    }

    private FrameActivity becomes(TypedChange change, FrameActivity was) {
        if (change.kind() == Kind.ENDED) {
            return null;
        }
        FrameRow row =
                RowCheck.of(table, change.activity(), change.level()).row().orElseThrow();
        TypedActivity typed = change.kind() == Kind.ADDED
                ? asActivity(change)
                : new TypedActivity(
                        change.activity(), change.level(), was.occasions(), was.howOften(), change.ownMinutes());
        return FrameActivity.of(row, typed, table.version()).by(order.serviceCode());
    }

    /** What the authority's journal says of the changes. */
    String journal(List<TypedChange> changes) {
        return "%s. %s Skäl: %s"
                .formatted(
                        order.serviceName(),
                        moved(changes).asText(),
                        by(changes).moves().stream()
                                .map(FrameMove::reason)
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }
}
