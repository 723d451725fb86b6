package se.foljsam.decision.appeal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecisions;
import se.foljsam.platform.CaseVariables;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/** What every step of an appeal reads: the appeal of the task, its decision, and how both are told. */
@Component
class AppealDesk {
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final CareServices services;
    private final Phrases phrases;

    AppealDesk(Appeals appeals, CareDecisions decisions, CareServices services, Phrases phrases) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.services = services;
        this.phrases = phrases;
    }

    Appeal appealOf(TaskAtHand task) {
        return appeals.findById(task.id(CaseVariables.APPEAL_ID)).orElseThrow();
    }

    CareDecision decisionOf(Appeal appeal) {
        return decisions.findById(appeal.decisionId()).orElseThrow();
    }

    /** The appeal that the decision dismissed, if it is such a decision. */
    Optional<Appeal> dismissedBy(CareDecision decision) {
        return appeals.findByDismissalDecisionId(decision.id());
    }

    /** Who appeals what; what stands out about who appeals is said, and left to the court. */
    Markdown text(Appeal appeal) {
        return Markdown.of(
                "**Överklagandet kom in %s.** %s\n\n**Vad som ska ändras:** %s%s\n\n%s",
                SwedishTime.written(appeal.receivedOn()),
                who(appeal),
                appeal.whatIsAsked(),
                appeal.newCircumstances() == null
                        ? Markdown.NONE
                        : Markdown.of("\n\n**Nytt sedan beslutet:** %s", appeal.newCircumstances()),
                text(decisionOf(appeal)));
    }

    private static String who(Appeal appeal) {
        return switch (appeal.appealedBy()) {
            case PERSON -> "Den enskilde överklagar.";
            case LEGAL_REPRESENTATIVE -> "Legal företrädare: " + appeal.appellant() + ".";
            case AGENT ->
                "Ombud: " + appeal.appellant() + ". "
                        + switch (appeal.powerOfAttorney()) {
                            case SHOWN -> "Fullmakt finns.";
                            case ASKED_FOR -> "Fullmakt är begärd. Överlämnandet väntar inte på den.";
                            case MISSING -> "Fullmakt saknas. Domstolen prövar vem som får överklaga.";
                        };
            case OTHER ->
                "Inlämnat av " + appeal.appellant()
                        + ", som varken är part, ombud eller företrädare. Domstolen prövar vem som får överklaga; nämnden prövar bara tiden.";
        };
    }

    private Markdown text(CareDecision decision) {
        Markdown lines = decision.services().stream()
                .map(service -> Markdown.of(
                        "- %s, %s: %s",
                        services.byCode(service.serviceCode()).name(),
                        service.isGranted() ? "beviljad" : "avslagen",
                        service.extent()))
                .collect(Markdown.joining("\n"));
        boolean closedWay = !decision.services().isEmpty()
                && decision.services().stream()
                        .noneMatch(service ->
                                services.ground(service.legalGround()).appealable());
        return Markdown.of(
                "**Beslutet %s, %s.** %s\n%s%s",
                SwedishTime.written(decision.decidedOn()),
                decision.outcome().name().toLowerCase(java.util.Locale.ROOT),
                decision.reasons(),
                lines.isEmpty() ? lines : Markdown.of("\n%s", lines),
                closedWay ? Markdown.of("\n\n**Obs.** %s", phrases.of("appeal.not-appealable")) : Markdown.NONE);
    }
}
