package se.foljsam.delivery.discharge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.ModelBean;
import se.foljsam.taskform.Rejected;

/** The manager of a home care unit asks that the discharge support team takes over for a period: the team says whether it can, then the handler decides (D11). */
@ModelBean("takeoverTeams")
public class RegisterTakeover implements WatchFacts, UnitOfWatch {
    /**
     * What the manager of a home care unit asks.
     *
     * @param team code of the team
     * @param from the first day at the team
     * @param until about when the unit takes the service back
     */
    public record Asked(long orderId, String team, LocalDate from, LocalDate until, String reason, String by) {

        /** Refuses, by the field that cannot be as it is, days outside those of the service, and a request without a reason. */
        void refuse(ServiceOrder order, LocalDate today) {
            Rejected.fieldIf(from == null, "from", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(from.isBefore(today), "from", "kan inte vara en dag som har varit.");
            Rejected.fieldIf(
                    !from.isAfter(order.startedOn()),
                    "from",
                    "behöver vara efter %s, då insatsen började.".formatted(SwedishTime.written(order.startedOn())));
            Rejected.fieldIf(until == null, "until", "behöver fyllas i med ett datum.");
            Rejected.fieldIf(!until.isAfter(from), "until", "behöver vara efter första dagen hos teamet.");
            Rejected.fieldIf(
                    order.validTo() != null && until.isAfter(order.validTo()),
                    "until",
                    "kan inte vara efter uppdragets sista dag%s."
                            .formatted(order.validTo() == null ? "" : ", " + SwedishTime.written(order.validTo())));
            Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför teamet behövs.");
        }
    }

    private static final String PROCESS = "dischargeTakeover";
    private static final String HOME_CARE = "care";
    private final OrderDesk desk;
    private final Takeovers takeovers;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final CaseProcesses processes;
    private final Watches watches;
    private final Clock clock;

    RegisterTakeover(
            OrderDesk desk,
            Takeovers takeovers,
            ProviderUnits units,
            CaseFile caseFile,
            CaseProcesses processes,
            Watches watches,
            Clock clock) {
        this.desk = desk;
        this.takeovers = takeovers;
        this.units = units;
        this.caseFile = caseFile;
        this.processes = processes;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * Registers it and gives the team the task to answer.
     *
     * @throws se.foljsam.taskform.Rejected by field (team, from, until, reason)
     */
    @Transactional
    public void ask(Asked asked) {
        ServiceOrder order = desk.order(asked.orderId());
        caseFile.held(desk.caseNumberOf(order));
        refuseWhatCannotBe(order, asked);
        ProviderUnit team = units.openDischargeTeams().stream()
                .filter(unit -> unit.code().equals(asked.team()))
                .findFirst()
                .orElseThrow(() -> Rejected.field("team", "behöver väljas i listan."));
        Takeover takeover = takeovers.save(Takeover.ask(order, asked, clock.instant()));
        String text = "%s ber %s ta över från %s till omkring %s. %s"
                .formatted(
                        desk.unitOf(order).name(),
                        team.name(),
                        SwedishTime.written(takeover.beginsOn()),
                        SwedishTime.written(takeover.untilAbout()),
                        takeover.reason());
        desk.journal(order, asked.by(), "Begäran om övertagande", text);
        desk.tellHandler(order, asked.by(), text + " Teamet svarar först, sedan väntar uppgiften på dig.");
        processes.begin(
                PROCESS,
                desk.caseNumberOf(order),
                Facts.of(CaseVariables.TAKEOVER_ID, takeover.id())
                        .and(CaseVariables.TAKEOVER_ANSWER, null)
                        .and(CaseVariables.TAKEOVER_OUTCOME, null)
                        .and(CaseVariables.MOVED_ORDER_ID, null));
    }

    private void refuseWhatCannotBe(ServiceOrder order, Asked asked) {
        Rejected.fieldIf(
                !asked.by().equals(desk.unitOf(order).unitManager()), "reason", "kan bara begäras av enhetschefen.");
        Rejected.fieldIf(
                units.isDischargeTeam(order.unitCode())
                        || !HOME_CARE.equals(desk.serviceOf(order).category()),
                "team",
                "går inte att begära: bara hemtjänst kan tas över.");
        Rejected.fieldIf(
                order.state() != OrderState.EXECUTED,
                "team",
                "går inte att begära: insatsen har inte börjat, eller är avslutad.");
        Rejected.fieldIf(
                !takeovers.findByOrderIdAndStateIn(order.id(), Takeover.OPEN).isEmpty(),
                "team",
                "går inte att begära: en begäran väntar redan på svar.");
        asked.refuse(order, SwedishTime.today(clock));
    }

    /** For models: the group of the team that is asked. */
    public String team(DelegateExecution execution) {
        return units.byCode(takeovers
                        .findById(CaseVariables.TAKEOVER_ID.in(execution))
                        .orElseThrow()
                        .teamCode())
                .orElseThrow()
                .groupId();
    }

    /** The service ended before anybody decided: there is nothing left to take over. */
    @EventListener
    void on(ServiceEnded ended) {
        takeovers.findByOrderIdAndStateIn(ended.orderId(), Takeover.OPEN).forEach(takeover -> {
            takeover.drop();
            takeovers.save(takeover);
            watches.drop(WatchKind.TAKEOVER_ANSWER, ended.caseNumber(), takeover.id());
            watches.drop(WatchKind.TAKEOVER, ended.caseNumber(), takeover.id());
            processes.end(PROCESS, CaseVariables.TAKEOVER_ID, takeover.id(), "the service ended");
        });
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.TAKEOVER_ANSWER || kind == WatchKind.TAKEOVER
                ? takeovers
                        .findById(subjectId)
                        .map(takeover -> DeadlineFacts.from(
                                "SOL", false, StartEvent.TAKEOVER_ASKED, SwedishTime.dateOf(takeover.askedAt())))
                : Optional.empty();
    }

    /** The team that is asked. */
    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return kind == WatchKind.TAKEOVER_ANSWER
                ? takeovers.findById(subjectId).flatMap(takeover -> units.byCode(takeover.teamCode()))
                : Optional.empty();
    }
}
