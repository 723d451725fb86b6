package se.foljsam.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import se.foljsam.casefile.CareServices;
import se.foljsam.casefile.CareServices.CareService;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.DecisionMade;
import se.foljsam.casefile.HelpBegan;
import se.foljsam.casefile.Law;
import se.foljsam.casefile.Matter;
import se.foljsam.casefile.MatterDecided;
import se.foljsam.casefile.Phrases;
import se.foljsam.casefile.ProviderUnits;
import se.foljsam.casefile.ReturnHome;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.frametime.GrantedFrames;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Makes a decision: what is granted and refused, on which ground in force that day, for how long, and with which clauses (C1, C2, C3, D1). */
@ForForm("decide")
class MakeDecision implements TaskUseCase<Decide> {
    private static final String HOME_CARE = "care";
    private final CaseFile caseFile;
    private final CareDecisions decisions;
    private final CareServices services;
    private final ProviderUnits units;
    private final Phrases phrases;
    private final GrantedFrames frames;
    private final HelpBegan helpBegan;
    private final ReturnHome returnHome;
    private final SimplifiedDecision simplified;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakeDecision(
            CaseFile caseFile,
            CareDecisions decisions,
            CareServices services,
            ProviderUnits units,
            Phrases phrases,
            GrantedFrames frames,
            HelpBegan helpBegan,
            ReturnHome returnHome,
            SimplifiedDecision simplified,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.services = services;
        this.units = units;
        this.phrases = phrases;
        this.frames = frames;
        this.helpBegan = helpBegan;
        this.returnHome = returnHome;
        this.simplified = simplified;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public FormView<Decide> open(TaskAtHand task) {
        Matter matter = matter(task);
        LocalDate today = SwedishTime.today(clock);
        Optional<ReturnHome.Planned> home = returnHome.plannedFor(matter.applicationId());
        Decide proposed = new Decide(
                Outcome.BIFALL,
                firstRows(matter, today, home),
                home.isPresent(),
                home.map(ReturnHome.Planned::homeOn)
                        .filter(day -> !day.isBefore(today))
                        .or(() -> helpBegan.of(matter.applicationId()))
                        .orElse(today),
                null,
                true,
                false,
                null,
                phrases.of("appeal.information"),
                null);
        return FormView.filledIn(proposed)
                .show("law", matter.law().shortName())
                .show("frameText", frames.asText(matter))
                .choices(
                        "serviceChoices",
                        services.of(matter.law()).stream()
                                .map(service -> new Choice(service.name(), service.code()))
                                .toList())
                .choices(
                        "groundChoices",
                        services.groundsInForce(matter.law(), today).stream()
                                .map(ground -> new Choice(ground.label(), ground.id()))
                                .toList())
                .choices(
                        "unitChoices",
                        units.open().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    @Override
    public void check(TaskAtHand task, Decide typed, Problems problems) {
        simplified.check(typed, problems);
    }

    @Override
    public Facts submit(TaskAtHand task, Decide typed) {
        Matter matter = matter(task);
        LocalDate today = SwedishTime.today(clock);
        if (typed.outcome().grants()) {
            refuseWhatTheServicesForbid(typed);
        }
        boolean newCase = !decisions.existsByCareCaseId(matter.careCaseId());
        CareDecision decision = decisions.save(CareDecision.make(matter, typed, newCase, today, task.userId()));
        frames.decided(
                matter,
                decision.id(),
                decision.granted().stream().map(DecidedService::serviceCode).toList(),
                task.userId());
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Beslut: " + typed.outcome().name().toLowerCase(java.util.Locale.ROOT),
                summary(decision));
        events.publishEvent(new DecisionMade(task.caseNumber(), decision.id(), task.userId()));
        events.publishEvent(new MatterDecided(task.caseNumber(), matter.applicationId()));
        return Facts.of(CaseVariables.OUTCOME, typed.outcome().name()).and(CaseVariables.DECISION_ID, decision.id());
    }

    /** The services that the investigated activities call for, with the extent these give (B7); otherwise one row to begin with. */
    private List<Decide.Service> firstRows(Matter matter, LocalDate today, Optional<ReturnHome.Planned> home) {
        Decide.Service first = firstRow(matter.law(), today, home);
        List<Decide.Service> ofActivities = frames.proposed(matter).stream()
                .map(frame -> new Decide.Service(
                        frame.serviceCode(),
                        Decide.Answer.GRANTED,
                        frame.extent(),
                        first.legalGround(),
                        null,
                        null,
                        null))
                .toList();
        return ofActivities.isEmpty() ? List.of(first) : ofActivities;
    }

    /** A row to begin with; the ground is filled in where the law has only one. */
    private Decide.Service firstRow(Law law, LocalDate today, Optional<ReturnHome.Planned> home) {
        List<CareServices.LegalGround> grounds = services.groundsInForce(law, today);
        String onlyGround = grounds.size() == 1 ? grounds.get(0).id() : null;
        return new Decide.Service(
                home.filter(planned -> planned.support() == ReturnHome.Support.SIMPLIFIED)
                        .flatMap(planned -> services.simplified())
                        .orElse(null),
                Decide.Answer.GRANTED,
                null,
                onlyGround,
                null,
                null,
                home.map(ReturnHome.Planned::team).orElse(null));
    }

    private void refuseWhatTheServicesForbid(Decide typed) {
        List<Decide.Service> granted =
                typed.services().stream().filter(Decide.Service::isGranted).toList();
        boolean endless = granted.stream()
                .map(service -> services.byCode(service.serviceCode()))
                .allMatch(CareService::untilFurtherNotice);
        Rejected.fieldIf(
                typed.validTo() == null && !endless,
                "validTo",
                "behöver fyllas i: ett bifall har ett slutdatum, satt efter den enskildes behov.");
        boolean homeCare = granted.stream()
                .map(service -> services.byCode(service.serviceCode()))
                .anyMatch(service -> HOME_CARE.equals(service.category()));
        Rejected.fieldIf(
                homeCare && !typed.revocationClause(),
                "revocationClause",
                "behöver kryssas i: hemtjänst beviljas alltid med återkallelseförbehåll.");
    }

    private String summary(CareDecision decision) {
        StringBuilder text = new StringBuilder();
        for (DecidedService service : decision.services()) {
            text.append(services.byCode(service.serviceCode()).name())
                    .append(service.isGranted() ? " beviljas: " : " avslås: ")
                    .append(service.extent())
                    .append(". ");
        }
        if (decision.validFrom() != null) {
            text.append("Från ").append(decision.validFrom());
            text.append(decision.validTo() == null ? " tills vidare. " : " till " + decision.validTo() + ". ");
        }
        return text.append(decision.reasons()).toString();
    }

    private Matter matter(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }
}
