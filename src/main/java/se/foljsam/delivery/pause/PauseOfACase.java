package se.foljsam.delivery.pause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.UnitOfWatch;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.order.ServiceOrderRows;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/**
 * A unit registers that the person is away: everything in the case pauses, the handler is not asked, every other unit is told, billing if it is told too late (I2, I4). A single service is never paused:
 * it is ended through the handler.
 */
@NamedInterface("used-outside")
@Service
public class PauseOfACase implements WatchFacts, UnitOfWatch {
    /**
     * What a unit tells.
     *
     * @param orderId an order of the unit that tells
     * @param awayFrom first day without services
     * @param reason code of a {@code pause_reason}
     * @param expectedOn the day the person is expected back; null if nobody knows
     */
    @NamedInterface("used-outside")
    public record Paused(
            long orderId, LocalDate awayFrom, String reason, LocalDate expectedOn, String note, String by) {}

    /**
     * A pause as the pages show it; nothing of who told, nor of the note, which stays in the journal of the unit that wrote it.
     *
     * @param reason in Swedish
     * @param returnedOn first day with services again; null while it lasts
     */
    public record Pause(long id, LocalDate awayFrom, String reason, LocalDate expectedOn, LocalDate returnedOn) {}

    /**
     * Whether a pause counts as an interruption of the execution.
     *
     * @param counts null while nobody has decided
     */
    public record Ruling(long pauseId, Boolean counts, String reason, LocalDate ruledOn, String ruledBy) {}

    private static final String PROCESS = "pause";
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final CasePauses pauses;
    private final CaseFile caseFile;
    private final TellOfPause tell;
    private final CaseProcesses processes;
    private final Watches watches;
    private final JdbcClient jdbc;
    private final Clock clock;

    PauseOfACase(
            OrderDesk desk,
            ServiceOrderRows orders,
            CasePauses pauses,
            CaseFile caseFile,
            TellOfPause tell,
            CaseProcesses processes,
            Watches watches,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.pauses = pauses;
        this.caseFile = caseFile;
        this.tell = tell;
        this.processes = processes;
        this.watches = watches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Registers a pause of everything in the case: shown to every unit and to the handler, who is not asked. It stops no deadline.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Paused} that cannot be as it is
     */
    @Transactional
    public void begin(Paused told) {
        ServiceOrder order = desk.order(told.orderId());
        String caseNumber = desk.caseNumberOf(order);
        caseFile.held(caseNumber);
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(!order.isInForce(), "awayFrom", "går inte att registrera: uppdraget är avslutat.");
        Rejected.fieldIf(told.awayFrom() == null, "awayFrom", "behöver fyllas i med ett datum.");
        refuseUnlessAway(order.careCaseId(), null, told.awayFrom(), today, "awayFrom");
        String why = reason(told.reason());
        AwayDays.refuseExpected(told.expectedOn(), told.awayFrom());
        CasePause pause = pauses.save(CasePause.begin(order.careCaseId(), told, today));
        String until = told.expectedOn() == null
                ? ""
                : " Väntas tillbaka %s.".formatted(SwedishTime.written(told.expectedOn()));
        String text = "Borta från %s. %s.%s".formatted(SwedishTime.written(told.awayFrom()), why, until);
        tell.units(order, "Uppehåll", text, told.note(), told.by());
        tell.billing(order, told.awayFrom(), "uppehåll från %s.", told.by());
        processes.begin(
                PROCESS,
                caseNumber,
                Facts.of(CaseVariables.PAUSE_ID, pause.id()).and(CaseVariables.ORDER_ID, order.id()));
    }

    private void refuseUnlessAway(Long careCaseId, CasePause corrected, LocalDate from, LocalDate today, String field) {
        LocalDate firstStart = orders.findByCareCaseIdOrderById(careCaseId).stream()
                .map(ServiceOrder::startedOn)
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        new AwayDays(firstStart, pauses.findByCareCaseIdOrderByAwayFrom(careCaseId), corrected)
                .refuse(from, today, field);
    }

    /** The unit says that the person is back or still away; a wrong first day is corrected with the reason. */
    void answer(ServiceOrder order, CasePause pause, RegisterReturnForm typed, String by) {
        LocalDate today = SwedishTime.today(clock);
        if (!typed.awayFrom().equals(pause.awayFrom())) {
            correct(order, pause, typed, today, by);
        }
        switch (typed.outcome()) {
            case RETURNED -> {
                AwayDays.refuseReturn(typed.returnedOn(), pause.awayFrom(), today);
                pause.returned(typed.returnedOn(), by);
                tell.units(
                        order,
                        "Uppehållet är slut",
                        "Tillbaka från %s.".formatted(SwedishTime.written(typed.returnedOn())),
                        typed.note(),
                        by);
                tell.billing(order, typed.returnedOn(), "tillbaka efter uppehåll från %s.", by);
            }
            case STILL_AWAY -> {
                AwayDays.refuseExpected(typed.expectedOn(), pause.awayFrom());
                pause.goesOn(typed.expectedOn(), today);
                tell.units(
                        order,
                        "Uppehållet fortsätter",
                        typed.expectedOn() == null
                                ? "Ingen vet när den enskilde är tillbaka."
                                : "Väntas tillbaka %s.".formatted(SwedishTime.written(typed.expectedOn())),
                        typed.note(),
                        by);
            }
        }
        pauses.save(pause);
        String caseNumber = desk.caseNumberOf(order);
        if (pause.returnedOn() == null) {
            watches.recompute(
                    WatchKind.PAUSE_STATUTORY, caseNumber, pause.id(), "Uppehållets första dag är rättad", by);
        } else {
            watches.happened(WatchKind.PAUSE_STATUTORY, caseNumber, pause.id(), pause.returnedOn());
        }
    }

    /**
     * The handler decides whether a pause counts as an interruption that the supervisory authority is told of, which is not settled for a hospital stay (L7). What does not count is watched no more.
     *
     * @throws se.foljsam.taskform.Rejected by field {@code pauseId}, {@code counts} or {@code reason}
     */
    @Transactional
    public void rule(String caseNumber, long pauseId, Boolean counts, String reason, String by) {
        long careCaseId = caseFile.held(caseNumber).id();
        CasePause pause = pauses.findById(pauseId)
                .filter(one -> one.careCaseId() == careCaseId)
                .orElseThrow(() -> Rejected.field("pauseId", "behöver väljas i listan."));
        Rejected.fieldIf(counts == null, "counts", "behöver väljas.");
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: varför.");
        pause.rule(counts, reason.strip(), SwedishTime.today(clock), by);
        pauses.save(pause);
        if (!counts) {
            watches.drop(WatchKind.PAUSE_STATUTORY, caseNumber, pauseId);
        } else if (pause.returnedOn() == null) {
            watches.armNow(WatchKind.PAUSE_STATUTORY, caseNumber, pauseId);
        }
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                counts ? "Uppehållet räknas som avbrott" : "Uppehållet räknas inte som avbrott",
                "Uppehåll från %s. %s".formatted(SwedishTime.written(pause.awayFrom()), reason.strip()));
    }

    /** What the handler has decided of each pause of a case, oldest pause first. */
    public List<Ruling> rulingsOf(long careCaseId) {
        return pauses.findByCareCaseIdOrderByAwayFrom(careCaseId).stream()
                .map(pause -> pause.ruling()
                        .map(ruling -> new Ruling(
                                pause.id(), ruling.counts(), ruling.reason(), ruling.ruledOn(), ruling.ruledBy()))
                        .orElseGet(() -> new Ruling(pause.id(), null, null, null, null)))
                .toList();
    }

    private void correct(ServiceOrder order, CasePause pause, RegisterReturnForm typed, LocalDate today, String by) {
        Rejected.fieldIf(
                typed.correctionReason() == null, "correctionReason", "behöver fyllas i när dagen har ändrats.");
        refuseUnlessAway(pause.careCaseId(), pause, typed.awayFrom(), today, "awayFrom");
        LocalDate before = pause.awayFrom();
        pause.correct(typed.awayFrom(), typed.correctionReason(), today, by);
        tell.units(
                order,
                "Uppehåll rättat",
                "Borta från %s, inte %s. %s"
                        .formatted(
                                SwedishTime.written(typed.awayFrom()),
                                SwedishTime.written(before),
                                typed.correctionReason()),
                null,
                by);
        LocalDate earlier = before.isBefore(typed.awayFrom()) ? before : typed.awayFrom();
        tell.billing(order, earlier, "uppehåll från " + SwedishTime.written(typed.awayFrom()) + ", rättat (%s).", by);
    }

    String reason(String code) {
        return jdbc.sql("select label from pause_reason where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Rejected.field("reason", "behöver väljas i listan."));
    }

    /** A case's pauses, oldest first. */
    public List<Pause> of(long careCaseId) {
        return pauses.findByCareCaseIdOrderByAwayFrom(careCaseId).stream()
                .map(pause -> new Pause(
                        pause.id(), pause.awayFrom(), reason(pause.reason()), pause.expectedOn(), pause.returnedOn()))
                .toList();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return switch (kind) {
            case PAUSE_RETURN ->
                pauses.findById(subjectId)
                        .map(pause ->
                                DeadlineFacts.from("SOL", false, StartEvent.PAUSE_TOLD, pause.isAskedAboutFrom()));
            case PAUSE_STATUTORY -> pauses.findById(subjectId).map(PauseOfACase::statutory);
            default -> Optional.empty();
        };
    }

    /** Nothing is to be reported of a pause that does not count as an interruption. */
    private static DeadlineFacts statutory(CasePause pause) {
        DeadlineFacts told = DeadlineFacts.from("SOL", false, StartEvent.PAUSE_TOLD, pause.toldOn());
        return pause.mayBeAnInterruption() ? told.and(StartEvent.PAUSE, pause.awayFrom()) : told;
    }

    @Override
    public Optional<ProviderUnit> unitOf(WatchKind kind, long subjectId) {
        return kind == WatchKind.PAUSE_RETURN
                ? pauses.findById(subjectId).map(pause -> desk.unitOf(desk.order(pause.orderId())))
                : Optional.empty();
    }
}
