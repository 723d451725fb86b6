package se.foljsam.delivery.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.between.Plans.Line;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Markdown;

/** What an execution plan says, in Swedish (F3, F5). */
final class PlanWords {
    private PlanWords() {}

    /** Where it stands. */
    static String state(ExecutionPlan plan) {
        return switch (plan.state()) {
            case SUBMITTED -> "Granskas";
            case RETURNED -> "Åter från handläggaren";
            case COMPLETE -> "Komplett";
            case TO_BE_REVISED -> "Ska ändras";
        };
    }

    /** All that it says, a line each. */
    static List<Line> lines(ExecutionPlan plan) {
        if (plan.isMadeEarlier()) {
            return List.of(
                    new Line("Planen", "Godkänd innan ärendet kom till Följsam. Läs den i det tidigare systemet."),
                    new Line("Följs upp senast", SwedishTime.written(plan.followUpOn())));
        }
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (PlanPart part : plan.parts()) {
            String heading = "Del %d%s".formatted(number++, part.lifeArea() == null ? "" : ", " + part.lifeArea());
            lines.add(new Line(heading + ": vad", part.what()));
            lines.add(new Line(heading + ": vem", part.who()));
            lines.add(new Line(heading + ": när", part.whenDone()));
            lines.add(new Line(heading + ": hur", part.howDone()));
            if (part.minutes() != null) {
                lines.add(new Line(heading + ": minuter i veckan", String.valueOf(part.minutes())));
            }
            if (part.goal() != null) {
                lines.add(new Line(
                        heading + ": delmål",
                        "%s Märks genom: %s Senast %s."
                                .formatted(part.goal(), part.goalMeasure(), SwedishTime.written(part.goalDate()))));
            }
        }
        lines.add(new Line(
                "Den enskilde var med",
                (plan.participated() == ExecutionPlan.Participated.YES ? "Ja. " : "Nej. ") + plan.participationNote()));
        lines.add(new Line("Vilka mer var med", plan.othersTakingPart()));
        lines.add(new Line("Samverkan med andra", plan.cooperation()));
        lines.add(new Line("Fast omsorgskontakt eller ansvarig", plan.fixedCareContact()));
        lines.add(new Line("Följs upp senast", SwedishTime.written(plan.followUpOn())));
        if (plan.misfit() != null) {
            lines.add(new Line("Ryms inte i uppdraget", plan.misfit()));
        }
        if (plan.missingParts() != null) {
            lines.add(new Line("Saknades enligt handläggaren", plan.missingParts()));
        }
        return lines;
    }

    /** What the unit is asked to change; empty if nothing. */
    static Markdown whatIsAsked(ExecutionPlan latest) {
        return switch (latest.state()) {
            case RETURNED -> Markdown.of("**Planen har kommit tillbaka. Det här saknas:** %s", latest.missingParts());
            case TO_BE_REVISED ->
                Markdown.of(
                        "**Planen ska ändras. Gå igenom den och lämna in en ny version.** %s",
                        Optional.ofNullable(latest.revisionReason()).orElse(""));
            case SUBMITTED, COMPLETE -> Markdown.NONE;
        };
    }

    /** The order may have changed since the plan came in: what it lacks now, named for the unit; and what does not fit. */
    static Markdown gaps(List<String> lifeAreas, ExecutionPlan plan) {
        List<Markdown> lines = new ArrayList<>();
        lifeAreas.stream()
                .filter(area -> plan.parts().stream()
                        .noneMatch(part ->
                                part.lifeArea() == null || part.lifeArea().equals(area)))
                .forEach(area -> lines.add(Markdown.of("**Saknas:** ingen del i livsområdet %s.", area)));
        if (plan.misfit() != null) {
            lines.add(Markdown.of("**Utföraren säger att planen inte ryms i uppdraget:** %s", plan.misfit()));
        }
        return Markdown.join("\n\n", lines);
    }

    /** Who made it and how. */
    static Markdown asText(ExecutionPlan plan) {
        return Markdown.join(
                "\n\n",
                List.of(
                        Markdown.of(
                                "**Version %d, inlämnad %s av %s**",
                                plan.versionNumber(), SwedishTime.written(plan.madeOn()), plan.submittedBy()),
                        Markdown.of(
                                "**Den enskilde var med:** %s. %s",
                                plan.participated() == ExecutionPlan.Participated.YES ? "ja" : "nej",
                                plan.participationNote()),
                        Markdown.of("**Vilka mer var med:** %s", plan.othersTakingPart()),
                        Markdown.of("**Samverkan med andra:** %s", plan.cooperation()),
                        Markdown.of("**Följs upp senast:** %s", SwedishTime.written(plan.followUpOn())),
                        Markdown.of("**Fast omsorgskontakt eller ansvarig:** %s", plan.fixedCareContact())));
    }
}
