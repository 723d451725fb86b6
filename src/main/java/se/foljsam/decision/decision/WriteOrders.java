package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.QueueOrder;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.frametime.GrantedFrames;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/** Sends one order per granted service to the unit that the person chose (D1, D6, D8). */
@ForForm
class WriteOrders implements TaskUseCase<WriteOrdersForm>, WatchFacts {
    private final CaseFile caseFile;
    private final CareDecisions decisions;
    private final CareServices services;
    private final ProviderUnits units;
    private final OrderBook orders;
    private final GrantedFrames frames;
    private final QueueOrder queue;
    private final WhatIsTaken taken;
    private final WhatIsDecided decided;
    private final Watches watches;

    WriteOrders(
            CaseFile caseFile,
            CareDecisions decisions,
            CareServices services,
            ProviderUnits units,
            OrderBook orders,
            GrantedFrames frames,
            QueueOrder queue,
            WhatIsTaken taken,
            WhatIsDecided decided,
            Watches watches) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.services = services;
        this.units = units;
        this.orders = orders;
        this.frames = frames;
        this.queue = queue;
        this.taken = taken;
        this.decided = decided;
        this.watches = watches;
    }

    @Override
    public FormView<WriteOrdersForm> open(TaskAtHand task) {
        CareDecision decision = decision(task);
        boolean urgent = isUrgent(decision);
        return FormView.filledIn(new WriteOrdersForm(decision.granted().stream()
                        .map(service -> new WriteOrdersForm.Line(
                                service.serviceCode(),
                                service.unitCode(),
                                lifeAreas(decision, service),
                                proposedMinutes(decision, service),
                                null,
                                urgent,
                                null))
                        .toList()))
                .show("framed", framed(decision))
                .show("frameText", frameText(decision))
                .choices(
                        "serviceChoices",
                        decision.granted().stream()
                                .map(service -> new Choice(
                                        services.byCode(service.serviceCode()).name() + ": " + service.extent(),
                                        service.serviceCode()))
                                .toList())
                .choices(
                        "unitChoices",
                        units.open().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    /** Where the activities lie, or the service's own life area. */
    private List<String> lifeAreas(CareDecision decision, DecidedService service) {
        return frames.of(decision.id(), service.serviceCode())
                .map(ServiceFrame::lifeAreas)
                .orElseGet(() -> List.of(
                        service.lifeArea() == null
                                ? services.byCode(service.serviceCode()).lifeArea()
                                : service.lifeArea()));
    }

    /** What no activities give: the municipality's standard time, if the service has one (C8). */
    private Integer proposedMinutes(CareDecision decision, DecidedService service) {
        return frames.of(decision.id(), service.serviceCode()).isPresent()
                ? null
                : services.standardMinutes(service.serviceCode()).orElse(null);
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.ORDER_WRITTEN) {
            return Optional.empty();
        }
        CareDecision decision = decisions.findById(subjectId).orElseThrow();
        boolean child = caseFile.personOf(caseFile.byId(decision.careCaseId()).caseNumber())
                .isChildOn(decision.decidedOn());
        return Optional.of(DeadlineFacts.from(decision.law().name(), child, StartEvent.DECISION, decision.decidedOn())
                .of(isUrgent(decision) ? "URGENT" : "ORDINARY"));
    }

    /** Codes of the services whose time is computed from activities, so that nobody types it (B7). */
    private List<String> framed(CareDecision decision) {
        return decision.granted().stream()
                .map(DecidedService::serviceCode)
                .filter(code -> frames.of(decision.id(), code).isPresent())
                .toList();
    }

    /** The computed time of each service, in Markdown. */
    private String frameText(CareDecision decision) {
        return decision.granted().stream()
                .flatMap(service -> frames.of(decision.id(), service.serviceCode()).stream())
                .map(frame -> "**%s:** %s%s"
                        .formatted(
                                services.byCode(frame.serviceCode()).name(),
                                frame.extent(),
                                frame.minutesAWeek() == null
                                        ? ""
                                        : " Ramtid: %d minuter i veckan.".formatted(frame.minutesAWeek())))
                .collect(Collectors.joining("\n\n"));
    }

    /** What was urgent when it came in is urgent when it is ordered (A4). */
    private boolean isUrgent(CareDecision decision) {
        return queue.isUrgent(caseFile.matter(decision.matterId()));
    }

    @Override
    public Facts submit(TaskAtHand task, WriteOrdersForm typed) {
        CareDecision decision = decision(task);
        Set<String> ordered =
                typed.orders().stream().map(WriteOrdersForm.Line::serviceCode).collect(Collectors.toSet());
        Set<String> granted =
                decision.granted().stream().map(DecidedService::serviceCode).collect(Collectors.toSet());
        Rejected.fieldIf(
                !ordered.equals(granted),
                "orders",
                "varje beviljad insats ska ha sitt uppdrag, varken fler eller färre.");
        refuseTeamsServiceElsewhere(typed);
        refuseFrameOutsideIt(typed.orders());
        refuseActivitiesOutsideTheOrder(decision, typed.orders());
        watches.happened(WatchKind.ORDER_WRITTEN, task.caseNumber(), decision.id());
        recordChoices(task, decision, typed);
        replaceWhatIsInForce(task, decision);
        List<Long> sent = new ArrayList<>();
        for (int row = 0; row < typed.orders().size(); row++) {
            sent.add(send(task, decision, typed.orders().get(row), "orders[" + row + "].unitCode"));
        }
        caseFile.writeAuthorityJournal(
                task.caseNumber(),
                task.userId(),
                "Uppdrag skickade",
                sent.size() + " uppdrag har skickats till valda utförare.");
        return Facts.none().andIds(CaseVariables.ORDERS, sent);
    }

    /** What a simplified decision grants is carried out by a discharge support team (C8). */
    private void refuseTeamsServiceElsewhere(WriteOrdersForm typed) {
        for (int row = 0; row < typed.orders().size(); row++) {
            WriteOrdersForm.Line line = typed.orders().get(row);
            Rejected.fieldIf(
                    services.isSimplified(line.serviceCode()) && !units.isDischargeTeam(line.unitCode()),
                    "orders[" + row + "].unitCode",
                    "behöver vara ett hemgångsteam.");
        }
    }

    /** A service outside the frame is timed by itself (B11). */
    private void refuseFrameOutsideIt(List<WriteOrdersForm.Line> lines) {
        for (int row = 0; row < lines.size(); row++) {
            Rejected.fieldIf(
                    lines.get(row).frameMinutes() != null
                            && services.byCode(lines.get(row).serviceCode()).outsideFrame(),
                    "orders[" + row + "].frameMinutes",
                    "ska vara tomt: insatsen ligger utanför ramen och tidsätts för sig.");
        }
    }

    /** An order covers the life areas of the activities that it is to carry (D8). */
    private void refuseActivitiesOutsideTheOrder(CareDecision decision, List<WriteOrdersForm.Line> lines) {
        for (int row = 0; row < lines.size(); row++) {
            WriteOrdersForm.Line line = lines.get(row);
            List<String> missing = frames.of(decision.id(), line.serviceCode()).stream()
                    .flatMap(frame -> frame.lifeAreas().stream())
                    .filter(area -> !line.lifeAreas().contains(area))
                    .toList();
            Rejected.fieldIf(
                    !missing.isEmpty(),
                    "orders[" + row + "].lifeAreas",
                    "behöver ha med %s, där beslutets aktiviteter ligger.".formatted(String.join(", ", missing)));
        }
    }

    /** A service that was in force already ends, with its order, the day before the new decision's first: no day with both, and none without (C7). */
    private void replaceWhatIsInForce(TaskAtHand task, CareDecision decision) {
        Matter matter = caseFile.matter(decision.matterId());
        for (DecidedService service : decision.granted()) {
            LocalDate first = decision.firstDayOf(service);
            taken.standing(matter, service.serviceCode()).stream()
                    .filter(one -> one.decision().id() < decision.id() && one.reaches(first))
                    .forEach(one -> decided.end(
                            one,
                            first.minusDays(1),
                            "Ersätts av beslutet %s.".formatted(SwedishTime.written(decision.decidedOn())),
                            task.userId()));
        }
    }

    /** An order to another unit than the decision names is a new choice by the person, recorded before the order goes (D1). */
    private void recordChoices(TaskAtHand task, CareDecision decision, WriteOrdersForm typed) {
        for (WriteOrdersForm.Line line : typed.orders()) {
            DecidedService service = granted(decision, line);
            if (!line.unitCode().equals(service.unitCode())) {
                service.choose(line.unitCode());
                decisions.save(decision);
                caseFile.writeAuthorityJournal(
                        task.caseNumber(),
                        task.userId(),
                        "Val av utförare ändrat",
                        "%s: den enskilde väljer nu %s."
                                .formatted(
                                        services.byCode(service.serviceCode()).name(),
                                        units.byCode(line.unitCode())
                                                .map(ProviderUnits.ProviderUnit::name)
                                                .orElse(line.unitCode())));
            }
        }
    }

    private static DecidedService granted(CareDecision decision, WriteOrdersForm.Line line) {
        return decision.granted().stream()
                .filter(service -> service.serviceCode().equals(line.serviceCode()))
                .findFirst()
                .orElseThrow();
    }

    private long send(TaskAtHand task, CareDecision decision, WriteOrdersForm.Line line, String unitField) {
        DecidedService service = granted(decision, line);
        try {
            return orders.send(new NewOrder(
                    task.caseNumber(),
                    decision.id(),
                    service.id(),
                    line.unitCode(),
                    service.serviceCode(),
                    new NewOrder.Content(
                            service.extent(),
                            line.need(),
                            service.goal(),
                            line.lifeAreas(),
                            frames.of(decision.id(), service.serviceCode())
                                    .map(ServiceFrame::minutesAWeek)
                                    .orElse(line.frameMinutes())),
                    decision.firstDayOf(service),
                    decision.lastDayOf(service),
                    line.urgent(),
                    line.otherInformation(),
                    task.userId()));
        } catch (IllegalArgumentException unknownUnit) {
            Rejected rejected = Rejected.field(unitField, unknownUnit.getMessage());
            rejected.initCause(unknownUnit);
            throw rejected;
        }
    }

    private CareDecision decision(TaskAtHand task) {
        return decisions.findById(task.id(CaseVariables.DECISION_ID)).orElseThrow();
    }
}
