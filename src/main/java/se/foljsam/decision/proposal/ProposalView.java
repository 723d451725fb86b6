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

    private String casePageText(TaskAtHand task) {
        return mandates.levelOf(task.userId()).filter(mandates::isBoard).isPresent()
                ? ""
                : "[Ärendets sida](/arende/%s)".formatted(task.caseNumber());
    }

    /** The decision as it will stand, in Markdown. */
    private String asText(DecideForm proposed) {
        List<String> lines = new ArrayList<>();
        lines.add("**%s**".formatted(proposed.outcome().swedish()));
        if (proposed.period().validFrom() != null) {
            lines.add("Gäller från %s, %s."
                    .formatted(
                            SwedishTime.written(proposed.period().validFrom()),
                            proposed.period().validTo() == null
                                    ? "tills vidare eller som varje insats anger"
                                    : "till "
                                            + SwedishTime.written(
                                                    proposed.period().validTo())));
        }
        proposed.services().forEach(service -> lines.add(asText(proposed, service)));
        lines.add("**Motivering.** " + proposed.wording().reasons());
        return String.join("\n\n", lines);
    }

    private String asText(DecideForm proposed, DecideForm.Service service) {
        StringBuilder text = new StringBuilder(200)
                .append("- **")
                .append(services.byCode(service.serviceCode()).name())
                .append("** ")
                .append(service.answer().swedish())
                .append(": ")
                .append(service.extent());
        if (service.hoursPerMonth() != null) {
            text.append(", ").append(service.hoursPerMonth()).append(" timmar per månad");
        }
        text.append("  \n  ").append(services.ground(service.legalGround()).label());
        if (service.isGranted()) {
            text.append("  \n  Mål: ").append(service.goal());
            text.append("  \n  Från ").append(SwedishTime.written(proposed.firstDayOf(service)));
            if (proposed.lastDayOf(service) != null) {
                text.append(" till ").append(SwedishTime.written(proposed.lastDayOf(service)));
            }
            text.append(", ").append(chosenUnits.asText(chosenUnits.of(service)));
        }
        if (service.refusal().refusedExtent() != null) {
            text.append("  \n  Avslås: ").append(service.refusal().refusedExtent());
        }
        if (service.refusal().reasons() != null) {
            text.append("  \n  Skäl till avslag: ").append(service.refusal().reasons());
        }
        return text.toString();
    }
}
