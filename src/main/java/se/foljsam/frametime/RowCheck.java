package se.foljsam.frametime;

import java.util.Optional;
import se.foljsam.taskform.Problems;

/** One typed activity held against its row of the table: a level the table has, a time of its own only outside the frame, and occasions within the row's limit (B7, B11). */
final class RowCheck {
    private static final int MINUTES_A_DAY = 24 * 60;
    private final FrameTable table;
    private final String activity;
    private final String level;

    private RowCheck(FrameTable table, String activity, String level) {
        this.table = table;
        this.activity = activity;
        this.level = level;
    }

    static RowCheck of(FrameTable table, String activity, String level) {
        return new RowCheck(table, activity, level);
    }

    /** The activity's row at the level, or outside the frame its only one. */
    Optional<FrameRow> row() {
        return table.row(activity, null)
                .or(() -> level == null || !level.matches("\\d{1,2}")
                        ? Optional.empty()
                        : table.row(activity, Integer.valueOf(level)));
    }

    /** Names each field that is wrong, and gives the row if the level can be read. */
    Optional<FrameRow> check(TypedActivity typed, String at, Problems problems) {
        Optional<FrameRow> found = row();
        if (found.isEmpty()) {
            problems.add(
                    at + "level",
                    level == null ? "behöver väljas: nivån ger tiden." : "finns inte i tabellen för aktiviteten.");
            return found;
        }
        FrameRow row = found.get();
        problems.addIf(
                row.insideFrame() && typed.ownMinutes() != null,
                at + "ownMinutes",
                "ska vara tomt: inom ramen ger nivån tiden.");
        problems.addIf(
                !row.insideFrame() && typed.level() != null,
                at + "level",
                "ska vara tomt: det som ligger utanför ramen har egen tid.");
        problems.addIf(
                !row.insideFrame()
                        && (typed.ownMinutes() == null || typed.ownMinutes() < 1 || typed.ownMinutes() > MINUTES_A_DAY),
                at + "ownMinutes",
                "behöver fyllas i: minuter per tillfälle, 1 till %d. Insatsen tidsätts för sig."
                        .formatted(MINUTES_A_DAY));
        checkOccasions(row, typed, at, problems);
        return found;
    }

    private static void checkOccasions(FrameRow row, TypedActivity typed, String at, Problems problems) {
        problems.addIf(
                typed.occasions() == null && typed.per() != null,
                at + "occasions",
                "behöver fyllas i när du väljer per vad.");
        problems.addIf(
                typed.occasions() != null && typed.per() == null,
                at + "per",
                "behöver väljas när du anger tillfällen.");
        if (typed.occasions() == null || typed.per() == null) {
            return;
        }
        problems.addIf(typed.occasions() < 1, at + "occasions", "behöver vara minst 1.");
        problems.addIf(
                (long) typed.per().inTwoWeeks(1) * typed.occasions() > 2L * row.mostPerWeek(),
                at + "occasions",
                "är fler än %d i veckan, som är det mesta för %s.".formatted(row.mostPerWeek(), row.name()));
    }
}
