package se.foljsam.frametime;

import java.util.List;

/**
 * One row of the table: an activity at a level (B7), or an activity outside the frame, which has no level (B11).
 *
 * @param level 1 support in some part, 2 in several steps, 3 with the whole activity; null outside the frame
 * @param minutes of one occasion; null outside the frame
 * @param occasions how often where the handler says nothing else
 * @param mostPerWeek more occasions a week are refused
 * @param services codes of the services that can carry it; the first that is granted does
 */
record FrameRow(
        String activity,
        Integer level,
        String name,
        boolean insideFrame,
        Integer minutes,
        int occasions,
        Every every,
        int mostPerWeek,
        String lifeArea,
        List<String> services,
        String source) {

    /** Time at the level as often as the table says; nothing outside the frame. */
    FrameTime standard() {
        return insideFrame ? FrameTime.of(minutes, occasions, every) : FrameTime.NONE;
    }
}
