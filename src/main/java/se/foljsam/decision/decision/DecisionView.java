package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.WhatIsTaken.InForce;
import se.foljsam.decision.proposal.Proposals;
import se.foljsam.platform.UserNames;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Markdown;

/** A decision's form as it opens: filled in as far as it is known, beside what it is built on, what is in force, what the clauses say and, if it was sent back, why (C4, K1). */
@Service
class DecisionView {
    private final WhatIsFilledIn filledIn;
    private final DecisionChoices choices;
    private final CareServices services;
    private final Phrases phrases;
    private final WhatIsTaken taken;
    private final Groundwork groundwork;
    private final FrameOfADecision frame;
    private final Proposals proposals;
    private final UserNames names;

    DecisionView(
            WhatIsFilledIn filledIn,
            DecisionChoices choices,
            CareServices services,
            Phrases phrases,
            WhatIsTaken taken,
            Groundwork groundwork,
            FrameOfADecision frame,
            Proposals proposals,
            UserNames names) {
        this.filledIn = filledIn;
        this.choices = choices;
        this.services = services;
        this.phrases = phrases;
        this.taken = taken;
        this.groundwork = groundwork;
        this.frame = frame;
        this.proposals = proposals;
        this.names = names;
    }

    FormView<DecideForm> open(Matter matter, LocalDate today) {
        List<InForce> standing = taken.standing(matter);
        List<LegalGround> grounds = services.groundsInForce(matter.law(), today).stream()
                .filter(ground -> !ground.byRegion())
                .toList();
        FormView<DecideForm> form = FormView.filledIn(filledIn.in(matter, today, standing, grounds))
                .show("law", matter.law().shortName())
                .show("isLss", matter.law() == Law.LSS)
                .show("isReassessment", matter.applicationId() == null)
                .show("frameText", frame.asText(matter))
                .show("groundworkText", groundwork.asText(matter))
                .show("standingText", asText(standing))
                .show("isHeard", taken.isHeard(matter))
                .show("standingCodes", codes(standing))
                .show("returnedText", returnedText(matter))
                .show(
                        "appealableGrounds",
                        grounds.stream()
                                .filter(LegalGround::appealable)
                                .map(LegalGround::id)
                                .toList())
                .show("reassessmentText", phrases.of("clause.reassessment"))
                .show("revocationText", phrases.of("clause.revocation"))
                .show(
                        "documentationText",
                        phrases.of("decision.documentation") + " " + phrases.of("decision.right-to-apply"));
        choices.show(form, matter, today, standing, grounds);
        return form;
    }

    private static List<String> codes(List<InForce> standing) {
        return standing.stream()
                .map(one -> one.service().serviceCode())
                .distinct()
                .toList();
    }

    private Markdown asText(List<InForce> standing) {
        List<Markdown> lines = new ArrayList<>();
        for (InForce one : standing) {
            lines.add(Markdown.of(
                    "- **%s**: %s. Gäller från %s, %s.",
                    services.byCode(one.service().serviceCode()).name(),
                    one.service().extent(),
                    SwedishTime.written(one.decision().firstDayOf(one.service())),
                    one.lastDay() == null ? "tills vidare" : "till " + SwedishTime.written(one.lastDay())));
        }
        return lines.isEmpty() ? Markdown.NONE : Markdown.of("**Gäller i dag.**\n\n%s", Markdown.join("\n", lines));
    }

    private Markdown returnedText(Matter matter) {
        return proposals
                .returned(matter.id())
                .map(back -> Markdown.of("**Tillbaka från %s.** %s", names.of(back.answeredBy()), back.returnReason()))
                .orElse(Markdown.NONE);
    }
}
