package se.foljsam.frametime;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;

/** The activities that an investigation can set: those that some service of the law carries, in a life area that is investigated (B6, B7, B11). */
final class InvestigatedActivities {
    private final FrameTable table;
    private final List<String> serviceCodes;

    /**
     * What can be set under a law.
     *
     * @param serviceCodes its services
     */
    InvestigatedActivities(FrameTable table, List<String> serviceCodes) {
        this.table = table;
        this.serviceCodes = serviceCodes;
    }

    /** A row of the table as the form computes with it; perTwoWeeks is the time as often as the table says. */
    record Standard(String activity, String level, String name, int minutes, int perTwoWeeks) {}

    private Stream<FrameRow> offered() {
        return table.activities().stream().filter(row -> row.services().stream().anyMatch(serviceCodes::contains));
    }

    /** Those of these activities that can still be set, as they would be typed. */
    List<TypedActivity> still(List<FrameActivity> activities) {
        return activities.stream()
                .filter(activity -> offered().anyMatch(row -> row.activity().equals(activity.activity())))
                .map(FrameActivity::asTyped)
                .toList();
    }

    List<Choice> choices() {
        return offered()
                .map(row -> new Choice(
                        row.insideFrame()
                                ? "%s (%s)".formatted(row.name(), row.every().counted(row.occasions()))
                                : row.name() + " (utanför ramen)",
                        row.activity()))
                .toList();
    }

    /** Activities outside the frame, which have a time of their own. */
    List<String> outside() {
        return offered()
                .filter(row -> !row.insideFrame())
                .map(FrameRow::activity)
                .toList();
    }

    /** Every level of the table with its time. */
    static List<Standard> standards(FrameTable table) {
        return table.rows().stream()
                .filter(FrameRow::insideFrame)
                .map(row -> new Standard(
                        row.activity(),
                        row.level().toString(),
                        row.name(),
                        row.minutes(),
                        row.standard().minutesInTwoWeeks()))
                .toList();
    }

    /**
     * Names each row that cannot be as it is.
     *
     * @param list the field that holds the rows
     * @param lifeAreas those that are investigated: an activity answers a need that is described in one of them (B6)
     */
    static void check(
            FrameTable table, List<TypedActivity> typed, Collection<String> lifeAreas, String list, Problems problems) {
        for (int row = 0; row < typed.size(); row++) {
            String at = list + "[" + row + "].";
            TypedActivity one = typed.get(row);
            boolean twice = typed.stream()
                            .filter(other -> Objects.equals(other.activity(), one.activity()))
                            .count()
                    > 1;
            problems.addIf(twice, at + "activity", "finns med mer än en gång.");
            RowCheck.of(table, one.activity(), one.level())
                    .check(one, at, problems)
                    .ifPresent(found -> problems.addIf(
                            !lifeAreas.contains(found.lifeArea()),
                            at + "activity",
                            "hör till livsområdet %s, som inte är utrett. Utred det, eller ta bort aktiviteten."
                                    .formatted(found.lifeArea())));
        }
    }

    /** The rows with the times of the table. They have passed {@link #check}. */
    static List<FrameActivity> computed(FrameTable table, List<TypedActivity> typed) {
        return typed.stream()
                .map(one -> FrameActivity.of(
                        RowCheck.of(table, one.activity(), one.level()).row().orElseThrow(), one, table.version()))
                .toList();
    }
}
