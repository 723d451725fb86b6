package se.foljsam.frametime;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;

/** What the tests of this room start from: the real table as Norrköping has it, and activities of it. */
final class GivenFrames {
    static final FrameTable TABLE = FrameTimeTest.table("norrkoping");

    private GivenFrames() {}

    /** An activity as often as the table says, carried by its service. */
    static FrameActivity inFrame(String activity, int level) {
        return of(new TypedActivity(activity, String.valueOf(level), null, null, null));
    }

    /** An activity outside the frame, carried by the service of its own name. */
    static FrameActivity outside(String activity, int minutes, int occasions, Every per) {
        return of(new TypedActivity(activity, null, occasions, per, minutes));
    }

    static FrameActivity of(TypedActivity typed) {
        FrameRow row = RowCheck.of(TABLE, typed.activity(), typed.level()).row().orElseThrow();
        return FrameActivity.of(row, typed, TABLE.version())
                .by(row.insideFrame() ? "HEMTJANST" : row.services().get(0));
    }

    /** The first version of matter 5 in case 2, as it was investigated. */
    static FrameVersion investigated(FrameActivity... activities) {
        Matter matter = mock(Matter.class);
        when(matter.id()).thenReturn(5L);
        when(matter.careCaseId()).thenReturn(2L);
        return FrameVersion.investigated(
                matter, 1, List.of(activities), "table", null, "hanna", Instant.parse("2026-03-02T08:00:00Z"));
    }

    /** The same granted: version 2 on decision 3. */
    static FrameVersion decided(FrameActivity... activities) {
        return investigated(activities)
                .decided(
                        2,
                        3,
                        List.of("HEMTJANST", "NATTHJALP", "AVLOSNING"),
                        "hugo",
                        Instant.parse("2026-03-03T08:00:00Z"));
    }

    /** Order 7 on decision 3, which covers personal care. */
    static OrderInForce order(String serviceCode) {
        return new OrderInForce(
                7,
                11,
                serviceCode,
                "Hemtjänst",
                "bjorken",
                "Björken",
                "",
                null,
                null,
                null,
                3,
                List.of("Personlig vård"));
    }

    /** The first thing that the check names, as "field: words"; "nothing" if it names none. */
    static String refused(Consumer<Problems> check) {
        try {
            Problems.rejectFirst(check);
            return "nothing";
        } catch (Rejected rejected) {
            return rejected.fieldName() + ": " + rejected.getMessage();
        }
    }
}
