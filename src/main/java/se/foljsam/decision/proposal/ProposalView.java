package se.foljsam.decision.proposal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.ChosenUnits;
import se.foljsam.decision.decision.DecideForm;
import se.foljsam.decision.decision.Groundwork;
import se.foljsam.platform.UserNames;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/** A proposal as the one who holds the delegation reads it: the decision as it will stand beside what it is built on, and the way to the case, which the board does not see (C4, K1). */
@Service
class ProposalView {
    private final Proposals proposals;
    private final CareServices services;
    private final ChosenUnits chosenUnits;
    private final Groundwork groundwork;
    private final Mandates mandates;
    private final UserNames names;

    ProposalView(
            Proposals proposals,
            CareServices services,
            ChosenUnits chosenUnits,
            Groundwork groundwork,
            Mandates mandates,
            UserNames names) {
        this.proposals = proposals;
        this.services = services;
        this.chosenUnits = chosenUnits;
        this.groundwork = groundwork;
        this.mandates = mandates;
        this.names = names;
    }

    FormView<DecideAsProposedForm> open(TaskAtHand task, Matter matter) {
        Proposal proposal = proposals.sent(matter.id());
        DecideForm proposed = proposals.decisionOf(proposal);
        return FormView.filledIn(new DecideAsProposedForm(null, null, proposed.tookPart()))
                .show("law", matter.law().shortName())
                .show("proposer", names.of(proposal.proposedBy()))
                .show("groundworkText", groundwork.asText(matter))
                .show("proposalText", asText(proposed))
                .show("casePageText", casePageText(task));
    }

    private Markdown casePageText(TaskAtHand task) {
        return mandates.levelOf(task.userId()).filter(mandates::isBoard).isPresent()
                ? Markdown.NONE
                : Markdown.of("[Ärendets sida](/arende/%s)", task.caseNumber());
    }

    /** The decision as it will stand. */
    private Markdown asText(DecideForm proposed) {
        List<Markdown> lines = new ArrayList<>();
        lines.add(Markdown.of("**%s**", proposed.outcome().swedish()));
        if (proposed.period().validFrom() != null) {
            lines.add(Markdown.of(
                    "Gäller från %s, %s.",
                    SwedishTime.written(proposed.period().validFrom()),
                    proposed.period().validTo() == null
                            ? "tills vidare eller som varje insats anger"
                            : "till " + SwedishTime.written(proposed.period().validTo())));
        }
        proposed.services().forEach(service -> lines.add(asText(proposed, service)));
        lines.add(Markdown.of("**Motivering.** %s", proposed.wording().reasons()));
        return Markdown.join("\n\n", lines);
    }

    private Markdown asText(DecideForm proposed, DecideForm.Service service) {
        List<Markdown> lines = new ArrayList<>();
        lines.add(Markdown.of(
                "- **%s** %s: %s%s",
                services.byCode(service.serviceCode()).name(),
                service.answer().swedish(),
                service.extent(),
                service.hoursPerMonth() == null ? "" : ", %s timmar per månad".formatted(service.hoursPerMonth())));
        lines.add(Markdown.typed(services.ground(service.legalGround()).label()));
        if (service.isGranted()) {
            lines.add(Markdown.of("Mål: %s", service.goal()));
            lines.add(Markdown.of(
                    "Från %s%s, %s",
                    SwedishTime.written(proposed.firstDayOf(service)),
                    proposed.lastDayOf(service) == null
                            ? ""
                            : " till " + SwedishTime.written(proposed.lastDayOf(service)),
                    chosenUnits.asText(chosenUnits.of(service))));
        }
        if (service.refusal().refusedExtent() != null) {
            lines.add(Markdown.of("Avslås: %s", service.refusal().refusedExtent()));
        }
        if (service.refusal().reasons() != null) {
            lines.add(Markdown.of("Skäl till avslag: %s", service.refusal().reasons()));
        }
        return Markdown.join("  \n  ", lines);
    }
}
