package se.foljsam.decision.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.between.ReturnHome;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.decision.WhatIsTaken.InForce;
import se.foljsam.decision.proposal.Mandates;
import se.foljsam.decision.proposal.Mandates.Level;
import se.foljsam.decision.proposal.Proposals;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.UserNames;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The handler writes a decision: what is granted and refused, on which ground in force that day, for how long, and with which clauses (B8, C1 to C6, D1, L6, L8, L10).
 *
 * <p>What the handler's delegation covers is decided at once. What exceeds it goes, as it is written, to the lowest level that holds the delegation; sent back, it is opened as it was with the reasons (C4).
 */
@ForForm
class Decide implements TaskUseCase<DecideForm> {
    private final CaseFile caseFile;
    private final CareServices services;
    private final ChosenUnits chosenUnits;
    private final Phrases phrases;
    private final WhatIsDecided decided;
    private final WhatADecisionTakes takes;
    private final WhatIsTaken taken;
    private final Groundwork groundwork;
    private final FrameOfADecision frame;
    private final ReturnHome returnHome;
    private final GrantGuard guard;
    private final Mandates mandates;
    private final Proposals proposals;
    private final UserNames names;
    private final Clock clock;

    Decide(
            CaseFile caseFile,
            CareServices services,
            ChosenUnits chosenUnits,
            Phrases phrases,
            WhatIsDecided decided,
            WhatADecisionTakes takes,
            WhatIsTaken taken,
            Groundwork groundwork,
            FrameOfADecision frame,
            ReturnHome returnHome,
            GrantGuard guard,
            Mandates mandates,
            Proposals proposals,
            UserNames names,
            Clock clock) {
        this.caseFile = caseFile;
        this.services = services;
        this.chosenUnits = chosenUnits;
        this.phrases = phrases;
        this.decided = decided;
        this.takes = takes;
        this.taken = taken;
        this.groundwork = groundwork;
        this.frame = frame;
        this.returnHome = returnHome;
        this.guard = guard;
        this.mandates = mandates;
        this.proposals = proposals;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public FormView<DecideForm> open(TaskAtHand task) {
        Matter matter = matter(task);
        LocalDate today = SwedishTime.today(clock);
        List<InForce> standing = taken.standing(matter);
        List<LegalGround> grounds = services.groundsInForce(matter.law(), today).stream()
                .filter(ground -> !ground.byRegion())
                .toList();
        return FormView.filledIn(proposed(matter, today, standing, grounds))
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
                        phrases.of("decision.documentation") + " " + phrases.of("decision.right-to-apply"))
                .choices(
                        "serviceChoices",
                        services.of(matter.law(), today).stream()
                                .map(service -> new Choice(service.name(), service.code()))
                                .toList())
                .choices(
                        "groundChoices",
                        grounds.stream()
                                .map(ground -> new Choice(ground.label(), ground.id()))
                                .toList())
                .choices("areaChoices", areaChoices(matter, today))
                .choices("reduceChoices", reduceChoices(standing))
                .choices("unitChoices", chosenUnits.choices());
    }

    @Override
    public void check(TaskAtHand task, DecideForm typed, Problems problems) {
        decided.check(matter(task), typed, problems);
    }

    @Override
    public Facts submit(TaskAtHand task, DecideForm typed) {
        Matter matter = matter(task);
        LocalDate today = SwedishTime.today(clock);
        Level own = mandates.levelOf(task.userId())
                .orElseThrow(() -> Rejected.field("outcome", "kan inte beslutas av dig: du har ingen delegation."));
        Level needed = mandates.holderOf(matter.law(), typed, today);
        if (own.levelNumber() < needed.levelNumber()) {
            proposals.send(task.caseNumber(), matter, typed, needed.roleGroup(), task.userId());
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Förslag till beslut lämnat",
                    "Beslutet ligger utanför delegationen för %s och går vidare till %s."
                            .formatted(own.title(), needed.title()));
            return Facts.of(CaseVariables.MANDATE, "EXCEEDED");
        }
        CareDecision decision = decided.make(
                task.caseNumber(), matter, typed, new Decider(task.userId(), own.title(), null, typed.tookPart()));
        return Facts.of(CaseVariables.MANDATE, "HELD")
                .and(CaseVariables.OUTCOME, typed.outcome().name())
                .and(CaseVariables.DECISION_ID, decision.id());
    }

    /** As it was sent back; else what a reassessment looks at again; else a row to begin with. */
    private DecideForm proposed(Matter matter, LocalDate today, List<InForce> standing, List<LegalGround> grounds) {
        Optional<ReturnHome.Planned> home = returnHome.plannedFor(matter.applicationId());
        return proposals
                .returned(matter.id())
                .map(proposals::decisionOf)
                .orElseGet(() -> new DecideForm(
                        Outcome.BIFALL,
                        null,
                        rows(matter, standing, grounds, home),
                        home.isPresent(),
                        home.map(ReturnHome.Planned::homeOn)
                                .filter(day -> !day.isBefore(today))
                                .orElseGet(() -> takes.earliest(matter, today)),
                        null,
                        true,
                        false,
                        null,
                        null,
                        phrases.of("appeal.information"),
                        null,
                        null,
                        null));
    }

    private List<DecideForm.Service> rows(
            Matter matter, List<InForce> standing, List<LegalGround> grounds, Optional<ReturnHome.Planned> home) {
        if (matter.applicationId() == null && !standing.isEmpty()) {
            return standing.stream().map(one -> asItStands(one, grounds)).toList();
        }
        String onlyGround = grounds.size() == 1 ? grounds.get(0).id() : null;
        String team = home.map(ReturnHome.Planned::team).orElse(null);
        List<DecideForm.Service> ofActivities = frame.rows(matter, onlyGround, team);
        if (!ofActivities.isEmpty()) {
            return ofActivities;
        }
        String simplified = home.filter(planned -> planned.support() == ReturnHome.Support.SIMPLIFIED)
                .flatMap(planned -> services.simplified())
                .orElse(null);
        return List.of(DecideForm.Service.granted(simplified, null, null, onlyGround, null, null, team));
    }

    /** The service as it is granted now; its section only where that is still in force. */
    private static DecideForm.Service asItStands(InForce one, List<LegalGround> grounds) {
        DecidedService service = one.service();
        String ground = grounds.stream().anyMatch(known -> known.id().equals(service.legalGround()))
                ? service.legalGround()
                : null;
        return DecideForm.Service.granted(
                service.serviceCode(),
                service.extent(),
                service.hoursPerMonth(),
                ground,
                service.lifeArea(),
                service.goal(),
                service.unitCode());
    }

    private static List<String> codes(List<InForce> standing) {
        return standing.stream()
                .map(one -> one.service().serviceCode())
                .distinct()
                .toList();
    }

    private String asText(List<InForce> standing) {
        List<String> lines = new ArrayList<>();
        for (InForce one : standing) {
            lines.add("- **%s**: %s. Gäller från %s, %s."
                    .formatted(
                            services.byCode(one.service().serviceCode()).name(),
                            one.service().extent(),
                            SwedishTime.written(one.decision().firstDayOf(one.service())),
                            one.lastDay() == null ? "tills vidare" : "till " + SwedishTime.written(one.lastDay())));
        }
        return lines.isEmpty() ? "" : "**Gäller i dag.**\n\n" + String.join("\n", lines);
    }

    private String returnedText(Matter matter) {
        return proposals
                .returned(matter.id())
                .map(back -> "**Tillbaka från %s.** %s".formatted(names.of(back.answeredBy()), back.returnReason()))
                .orElse("");
    }

    /** The life areas that were investigated, then those that the law's services lie in. */
    private List<Choice> areaChoices(Matter matter, LocalDate today) {
        Set<String> areas = new LinkedHashSet<>();
        groundwork.areas(matter).forEach(area -> areas.add(area.lifeArea()));
        services.of(matter.law(), today).forEach(service -> areas.add(service.lifeArea()));
        taken.standing(matter).stream()
                .map(one -> one.service().lifeArea())
                .filter(java.util.Objects::nonNull)
                .forEach(areas::add);
        return areas.stream().map(area -> new Choice(area, area)).toList();
    }

    /** Every ground that is open for some service in force; which of them a service has is checked row by row. */
    private List<Choice> reduceChoices(List<InForce> standing) {
        return standing.stream()
                .flatMap(one -> guard.openFor(one.service().id()).stream())
                .map(open -> new Choice(open.swedish(), open.ground().name()))
                .distinct()
                .toList();
    }

    private Matter matter(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }
}
