package se.foljsam.delivery.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
 */
public record MakePlanForm(
        List<Part> parts,
        @JsonUnwrapped MadeWith madeWith,
        LocalDate followUpOn,
        String fixedCareContact,
        String misfit)
        implements Checked {
    private static final String MISSING = "behöver fyllas i.";

    /** One part of the plan as typed. */
    public record Part(
            String lifeArea,
            @JsonUnwrapped Work work,
            Integer minutes,
            @JsonUnwrapped Aim aim) {

        /** One row to begin with, in this life area. */
        static Part blank(String lifeArea) {
            return new Part(lifeArea, new Work(null, null, null, null), null, new Aim(null, null, null));
        }

        static Part of(PlanPart part) {
            return new Part(
                    part.lifeArea(),
                    new Work(part.what(), part.who(), part.whenDone(), part.howDone()),
                    part.minutes(),
                    new Aim(part.goal(), part.goalMeasure(), part.goalDate()));
        }

        PlanPart asPart() {
            return new PlanPart(
                    lifeArea,
                    work.what(),
                    work.who(),
                    work.when(),
                    work.how(),
                    minutes,
                    aim.goal(),
                    aim.goalMeasure(),
                    aim.goalDate());
        }

        private void check(String path, Problems problems) {
            problems.requireIf(true, path + "what", work.what(), MISSING);
            problems.requireIf(true, path + "who", work.who(), MISSING);
            problems.requireIf(true, path + "when", work.when(), MISSING);
            problems.requireIf(true, path + "how", work.how(), MISSING);
            boolean hasGoal = aim.goal() != null && !aim.goal().isBlank();
            problems.requireIf(
                    hasGoal, path + "goalMeasure", aim.goalMeasure(), "behöver fyllas i: ett mål ska gå att mäta.");
            problems.requireIf(hasGoal, path + "goalDate", aim.goalDate(), "behöver fyllas i: ett mål har ett datum.");
        }
    }

    /** What is done, by whom, when and how. */
    public record Work(String what, String who, String when, String how) {}

    /**
     * The goal that a part serves.
     *
     * @param goalMeasure how one can see that it is reached
     * @param goalDate by when
     */
    public record Aim(String goal, String goalMeasure, LocalDate goalDate) {}

    /**
     * Who made the plan.
     *
     * @param participationNote how the person took part, or why not
     */
    public record MadeWith(
            Participated participated, String participationNote, String othersTakingPart, String cooperation) {

        private void check(Problems problems) {
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
        }
    }

    /** A first plan: a row in each life area, and the contact that the person has. */
    static MakePlanForm toFill(List<String> lifeAreas, String fixedCareContact) {
        return new MakePlanForm(
                lifeAreas.stream().map(Part::blank).toList(),
                new MadeWith(null, null, null, null),
                null,
                fixedCareContact,
                null);
    }

    static MakePlanForm of(ExecutionPlan plan) {
        return new MakePlanForm(
                plan.parts().stream().map(Part::of).toList(),
                new MadeWith(
                        plan.participated(), plan.participationNote(), plan.othersTakingPart(), plan.cooperation()),
                plan.followUpOn(),
                plan.fixedCareContact(),
                plan.misfit());
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(parts.isEmpty(), "parts", "behöver ha minst en del: vad, vem, när och hur.");
        for (int row = 0; row < parts.size(); row++) {
            parts.get(row).check("parts[" + row + "].", problems);
        }
        madeWith.check(problems);
        problems.requireIf(true, "followUpOn", followUpOn, MISSING);
        problems.requireIf(true, "fixedCareContact", fixedCareContact, MISSING);
    }
}
