package se.foljsam.delivery.plan;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.delivery.plan.MakePlanForm.Part;
import se.foljsam.taskform.Problems;

/**
 * A plan held against its order before it can be submitted: every ordered life area is planned and has a measurable goal, nothing lies outside, and the time fits in the frame or the unit says why it does
 * not (F2, F3, F6).
 *
 * @param lifeAreas what the order covers
 * @param frameMinutes minutes a week; null outside the frame
 */
record PlanAgainstOrder(List<String> lifeAreas, Integer frameMinutes, ReviewWindow review) {

    /** Names each gap by its field. */
    void check(MakePlanForm typed, Problems problems) {
        for (int row = 0; row < typed.parts().size(); row++) {
            Part part = typed.parts().get(row);
            String at = "parts[" + row + "].";
            problems.requireIf(
                    lifeAreas.size() > 1, at + "lifeArea", part.lifeArea(), "behöver väljas: uppdraget har flera.");
            problems.addIf(
                    part.lifeArea() != null && !lifeAreas.contains(part.lifeArea()),
                    at + "lifeArea",
                    "ingår inte i uppdraget. Säg till handläggaren om behovet har ändrats.");
            problems.requireIf(
                    frameMinutes != null, at + "minutes", part.minutes(), "behöver fyllas i: uppdraget har ramtid.");
        }
        for (String area : lifeAreas) {
            problems.addIf(
                    typed.parts().stream().noneMatch(part -> isIn(part, area)),
                    "parts",
                    "behöver ha en del i livsområdet %s.".formatted(area));
            problems.addIf(
                    typed.parts().stream().anyMatch(part -> isIn(part, area))
                            && typed.parts().stream()
                                    .noneMatch(part ->
                                            isIn(part, area) && part.aim().goal() != null),
                    "parts",
                    "behöver ha minst ett mål i livsområdet %s.".formatted(area));
        }
        problems.requireIf(
                isOverFrame(typed),
                "misfit",
                typed.misfit(),
                "behöver fyllas i: planen tar %d minuter i veckan och ramtiden är %d."
                        .formatted(minutes(typed), frameMinutes == null ? 0 : frameMinutes));
        LocalDate followUp = typed.followUpOn();
        review.refuses(followUp).ifPresent(why -> problems.add("followUpOn", why));
    }

    /** Where the order has one life area, a part need not say which. */
    private boolean isIn(Part part, String area) {
        return part.lifeArea() == null ? lifeAreas.size() == 1 : part.lifeArea().equals(area);
    }

    private boolean isOverFrame(MakePlanForm typed) {
        return frameMinutes != null && minutes(typed) > frameMinutes;
    }

    private static int minutes(MakePlanForm typed) {
        return typed.parts().stream()
                .map(Part::minutes)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
