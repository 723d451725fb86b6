package se.foljsam.actualisation.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.ReturnHome;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;

/** What is planned on the ward: how long the need lasts, the day of return, and whether a discharge support team comes in (A6, C8, C12). */
@Component
class HospitalPlanning implements ReturnHome {
    private static final String HOME_CARE = "care";
    private final Applications applications;
    private final ProviderUnits units;
    private final CareServices services;
    private final Phrases phrases;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Clock clock;

    HospitalPlanning(
            Applications applications,
            ProviderUnits units,
            CareServices services,
            Phrases phrases,
            CaseFile caseFile,
            CaseMessageBoard board,
            Clock clock) {
        this.applications = applications;
        this.units = units;
        this.services = services;
        this.phrases = phrases;
        this.caseFile = caseFile;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public Optional<Planned> plannedFor(Long applicationId) {
        return Stream.ofNullable(applicationId)
                .flatMap(id -> Stream.concat(
                        applications.findById(id).stream(), applications.findByJoinedToOrderById(id).stream()))
                .filter(Application::isInHospital)
                .findFirst()
                .map(application -> new Planned(
                        application.plannedHomeOn(),
                        application.dischargeSupport() == null ? Support.NONE : application.dischargeSupport(),
                        application.dischargeTeam()));
    }

    List<Choice> teams() {
        return units.openDischargeTeams().stream()
                .map(unit -> new Choice(unit.name(), unit.code()))
                .toList();
    }

    /** What came in says of it, the only team there is, and what a team is told as the municipality has written it. */
    ActualiseCaseForm.Hospital proposed(Application application) {
        return new ActualiseCaseForm.Hospital(
                application.isInHospital(),
                application.carePlanningOn(),
                application.expectedDuration(),
                application.plannedHomeOn(),
                null,
                onlyTeam(),
                List.of(),
                phrases.of("discharge.information"));
    }

    /** The code of the only team there is; null if there are several, or none. */
    private String onlyTeam() {
        List<ProviderUnit> open = units.openDischargeTeams();
        return open.size() == 1 ? open.get(0).code() : null;
    }

    /** For the journal; empty for one who is at home. */
    String inWords(Application application) {
        if (!application.isInHospital()) {
            return "";
        }
        StringBuilder text = new StringBuilder("Vårdas på sjukhus. ");
        if (application.carePlanningOn() != null) {
            text.append("Samordnad vårdplanering ")
                    .append(application.carePlanningOn())
                    .append(". ");
        }
        if (application.plannedHomeOn() != null) {
            text.append("Planerad hemgång ").append(application.plannedHomeOn()).append(". ");
        }
        return text.append("Hur länge behovet varar: ")
                .append(application.expectedDuration())
                .toString();
    }

    /** What may be decided beside a simplified decision: every service of the law but home care itself. */
    List<Choice> separateServices(Law law) {
        return services.of(law).stream()
                .filter(service -> !HOME_CARE.equals(service.category()))
                .map(service -> new Choice(service.name(), service.code()))
                .toList();
    }

    /** Each service beside a simplified decision is investigated and decided by itself (C8). */
    void openSeparately(Application application, List<String> codes, TaskAtHand task) {
        for (String code : codes) {
            String name = services.byCode(code).name();
            Application part = application.part(
                    "%s. Söks tillsammans med hjälp av hemgångsteam.\n\n%s".formatted(name, application.concerns()),
                    task.userId(),
                    clock.instant());
            part.investigate();
            applications.save(part);
            caseFile.openMatter(
                    task.caseNumber(), Matter.Kind.valueOf(part.kind().name()), part.law(), part.id());
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Utredning inleds",
                    "%s prövas i ett eget beslut vid sidan av det förenklade beslutet.".formatted(name));
        }
    }

    /**
     * After ordinary handling the team gets the information by template as soon as possible after the planning, before the order (C12).
     *
     * @param information what the handler has written; null where no team is told
     * @throws Rejected by field {@code dischargeTeam} if there is no such team
     */
    void tellTeam(Application application, String information, TaskAtHand task) {
        if (application.dischargeSupport() != Support.ORDINARY) {
            return;
        }
        ProviderUnit team = units.byCode(application.dischargeTeam())
                .orElseThrow(() -> Rejected.field("dischargeTeam", "behöver väljas i listan."));
        String home = application.plannedHomeOn() == null
                ? ""
                : " Planerad hemgång %s.".formatted(SwedishTime.written(application.plannedHomeOn()));
        board.toUnit(
                task.caseNumber(),
                null,
                team,
                task.userId(),
                CaseMessage.Kind.INFORMATION,
                "En person som kommer hem från sjukhus planeras till er. Uppdraget följer.%s\n\n%s"
                        .formatted(home, information.strip()));
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Hemgångsteamet informerat",
                "%s har fått information före uppdraget. %s".formatted(team.name(), information.strip()));
    }
}
