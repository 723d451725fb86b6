package se.foljsam.frametime;

import java.util.Arrays;
import java.util.List;

/**
 * An activity at its level in one version of a frame, with the minutes it was computed with; never changed (B7).
 *
 * @param services codes of the services that can carry it, with commas
 * @param serviceCode the granted service that does; null until decided
 * @param needLevel null outside the frame
 * @param minutes of one occasion: the table's, or outside the frame the handler's
 * @param tableVersion of the table that the minutes are from
 * @param exampleValue whether the table says that its minutes are example values
 */
record FrameActivity(
        String activity,
        String name,
        String lifeArea,
        String services,
        String serviceCode,
        boolean insideFrame,
        Integer needLevel,
        int minutes,
        int occasions,
        Every howOften,
        String tableVersion,
        boolean exampleValue) {
    private static final String EXAMPLE = "exempelvärde";

    static FrameActivity of(FrameRow row, TypedActivity typed, String tableVersion) {
        return new FrameActivity(
                row.activity(),
                row.name(),
                row.lifeArea(),
                String.join(",", row.services()),
                null,
                row.insideFrame(),
                row.level(),
                row.insideFrame() ? row.minutes() : typed.ownMinutes(),
                typed.occasions() == null ? row.occasions() : typed.occasions(),
                typed.per() == null ? row.every() : typed.per(),
                tableVersion,
                row.source().toLowerCase(java.util.Locale.ROOT).contains(EXAMPLE));
    }

    /** Carried by the first of its services that is granted; null if none is. */
    FrameActivity carriedBy(List<String> granted) {
        return Arrays.stream(services.split(","))
                .filter(granted::contains)
                .findFirst()
                .map(this::by)
                .orElse(null);
    }

    FrameActivity by(String service) {
        return new FrameActivity(
                activity,
                name,
                lifeArea,
                services,
                service,
                insideFrame,
                needLevel,
                minutes,
                occasions,
                howOften,
                tableVersion,
                exampleValue);
    }

    boolean canBeCarriedBy(String service) {
        return Arrays.asList(services.split(",")).contains(service);
    }

    /** Its time, inside the frame or outside. */
    FrameTime time() {
        return FrameTime.of(minutes, occasions, howOften);
    }

    /** "Dusch, nivå 2, 1 gång i veckan"; outside the frame with its own time. */
    String asText() {
        return insideFrame
                ? "%s, nivå %d, %s".formatted(name, needLevel, howOften.counted(occasions))
                : "%s, %d minuter, %s".formatted(name, minutes, howOften.counted(occasions));
    }

    TypedActivity asTyped() {
        return new TypedActivity(
                activity,
                needLevel == null ? null : needLevel.toString(),
                occasions,
                howOften,
                insideFrame ? null : Integer.valueOf(minutes));
    }
}
