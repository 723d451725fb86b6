package se.foljsam.frametime;

/**
 * What one change moved; never changed itself. Minutes are of two weeks.
 *
 * @param levelBefore null for an added activity and outside the frame
 * @param levelAfter null for an ended one likewise
 */
record FrameMove(
        String activity,
        String name,
        String serviceCode,
        boolean insideFrame,
        TypedChange.Kind changeKind,
        Integer levelBefore,
        Integer levelAfter,
        int minutesBefore,
        int minutesAfter,
        String reason) {

    static FrameMove of(FrameActivity before, FrameActivity after, TypedChange typed) {
        FrameActivity either = after == null ? before : after;
        return new FrameMove(
                either.activity(),
                either.name(),
                either.serviceCode(),
                either.insideFrame(),
                typed.kind(),
                before == null ? null : before.needLevel(),
                after == null ? null : after.needLevel(),
                before == null ? 0 : before.time().minutesInTwoWeeks(),
                after == null ? 0 : after.time().minutesInTwoWeeks(),
                typed.reason());
    }

    /** "Dusch, nivå 2 blir 3: 30 min i veckan blir 40 min i veckan". */
    String asText() {
        String what = switch (changeKind) {
            case LEVEL -> insideFrame ? "nivå %d blir %d".formatted(levelBefore, levelAfter) : "tiden ändras";
            case ENDED -> "avslutas";
            case ADDED -> insideFrame ? "läggs till på nivå %d".formatted(levelAfter) : "läggs till";
        };
        return "%s, %s: %s blir %s"
                .formatted(name, what, new FrameTime(minutesBefore).asHours(), new FrameTime(minutesAfter).asHours());
    }
}
