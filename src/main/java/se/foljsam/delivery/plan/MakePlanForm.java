package se.foljsam.delivery.plan;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.delivery.plan.ExecutionPlan.Participated;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * A plan made with the person: {@code make-plan.form}. The completeness gate (F2): every gap is named by its field, so that the unit sees all of them at once.
 *
 * <p>What is held against the order is in {@link PlanAgainstOrder}.
 *
 * @param misfit why the plan does not fit in the order's life areas or frame time; null if it does (F6)
 * @param participationNote how the person took part, or why not
 */
public record MakePlanForm(
        List<Part> parts,
        Participated participated,
        String participationNote,
        String othersTakingPart,
        String cooperation,
        LocalDate followUpOn,
        String fixedCareContact,
        String misfit)
        implements Checked {
    private static final String MISSING = "behöver fyllas i.";

    /** One part of the plan as typed. */
    public record Part(
            String lifeArea,
            String what,
            String who,
            String when,
            String how,
            Integer minutes,
            String goal,
            String measure,
            LocalDate goalDate) {

        /** One row to begin with, in this life area. */
        static Part blank(String lifeArea) {
            return new Part(lifeArea, null, null, null, null, null, null, null, null);
        }

        static Part of(PlanPart part) {
            return new Part(
                    part.lifeArea(),
                    part.what(),
                    part.who(),
                    part.whenDone(),
                    part.howDone(),
                    part.minutes(),
                    part.goal(),
                    part.goalMeasure(),
                    part.goalDate());
        }

        PlanPart asPart() {
            return new PlanPart(lifeArea, what, who, when, how, minutes, goal, measure, goalDate);
        }
    }

    static MakePlanForm of(ExecutionPlan plan) {
        return new MakePlanForm(
                plan.parts().stream().map(Part::of).toList(),
                plan.participated(),
                plan.participationNote(),
                plan.othersTakingPart(),
                plan.cooperation(),
                plan.followUpOn(),
                plan.fixedCareContact(),
                plan.misfit());
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(parts.isEmpty(), "parts", "behöver ha minst en del: vad, vem, när och hur.");
        for (int row = 0; row < parts.size(); row++) {
            check(parts.get(row), "parts[" + row + "].", problems);
        }
        problems.requireIf(true, "participated", participated, MISSING);
        problems.requireIf(
                true,
                "participationNote",
                participationNote,
                participated == Participated.NO
                        ? "behöver fyllas i: varför den enskilde inte var med."
                        : "behöver fyllas i: hur den enskilde var med.");
        problems.requireIf(true, "othersTakingPart", othersTakingPart, MISSING);
        problems.requireIf(true, "cooperation", cooperation, MISSING);
        problems.requireIf(true, "followUpOn", followUpOn, MISSING);
        problems.requireIf(true, "fixedCareContact", fixedCareContact, MISSING);
    }

    private static void check(Part part, String path, Problems problems) {
        problems.requireIf(true, path + "what", part.what(), MISSING);
        problems.requireIf(true, path + "who", part.who(), MISSING);
        problems.requireIf(true, path + "when", part.when(), MISSING);
        problems.requireIf(true, path + "how", part.how(), MISSING);
        boolean hasGoal = part.goal() != null && !part.goal().isBlank();
        problems.requireIf(hasGoal, path + "measure", part.measure(), "behöver fyllas i: ett mål ska gå att mäta.");
        problems.requireIf(hasGoal, path + "goalDate", part.goalDate(), "behöver fyllas i: ett mål har ett datum.");
    }
}
