package se.foljsam.followup.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.between.OralApplication;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.followup.clock.FollowUpClock;
import se.foljsam.followup.meeting.BookFollowUp.Booked;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.followup.need.UrgentHelp;
import se.foljsam.followup.provider.FollowUpServiceForm;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * A follow-up of a decision (F8, G1, G8, G12, G13, G14, G15, G16, G21, G22, G23, G25): each service gets its own outcome, the event is registered whatever it is, and the clock is armed again while the decision has
 * anything left to follow up.
 */
@ForForm
class HoldFollowUp implements TaskUseCase<HoldFollowUpForm> {
    private final CaseFile caseFile;
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final FollowUps followUps;
    private final RegisteredEvents events;
    private final FollowUpClock followUpClock;
    private final AskProviders askProviders;
    private final Plans plans;
    private final Meeting meeting;
    private final AdjustedFrames adjusted;
    private final RelatedFactors relatedFactors;
    private final OtherDecisions otherDecisions;
    private final BookFollowUp bookings;
    private final OralApplication oralApplication;
    private final UrgentHelp urgentHelp;
    private final GrantGuard guard;
    private final CaseMessageBoard board;
    private final ProviderUnits units;
    private final MunicipalityParameters parameters;
    private final Phrases phrases;
    private final Clock clock;

    HoldFollowUp(
            CaseFile caseFile,
            DecisionBook decisions,
            OrderBook orders,
            FollowUps followUps,
            RegisteredEvents events,
            FollowUpClock followUpClock,
            AskProviders askProviders,
            Plans plans,
            Meeting meeting,
            AdjustedFrames adjusted,
            RelatedFactors relatedFactors,
            OtherDecisions otherDecisions,
            BookFollowUp bookings,
            OralApplication oralApplication,
            UrgentHelp urgentHelp,
            GrantGuard guard,
            CaseMessageBoard board,
            ProviderUnits units,
            MunicipalityParameters parameters,
            Phrases phrases,
            Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.orders = orders;
        this.followUps = followUps;
        this.events = events;
        this.followUpClock = followUpClock;
        this.askProviders = askProviders;
        this.plans = plans;
        this.meeting = meeting;
        this.adjusted = adjusted;
        this.relatedFactors = relatedFactors;
        this.otherDecisions = otherDecisions;
        this.bookings = bookings;
        this.oralApplication = oralApplication;
        this.urgentHelp = urgentHelp;
        this.guard = guard;
        this.board = board;
        this.units = units;
        this.parameters = parameters;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** A service as the handler reads it before the follow-up (G24). */
    record ServiceRow(String service, String unit, String extent, String frame, String started) {}

    @Override
    public FormView<HoldFollowUpForm> open(TaskAtHand task) {
        List<OrderInForce> inForce = inForce(task);
        List<Result> unchanged =
                inForce.stream().map(order -> Result.unchanged(order.orderId())).toList();
        DecisionInForce decision = decisions.decision(task.id(CaseVariables.DECISION_ID));
        MeetingTable.Proposal proposal = meeting.proposal(task.caseNumber(), decision, today());
        Optional<Booked> booked = bookings.of(decision.decisionId());
        FormView<HoldFollowUpForm> form = FormView.filledIn(new HoldFollowUpForm(
                today(),
                booked.map(one ->
                                HoldFollowUpForm.MeetingForm.valueOf(one.form().name()))
                        .orElse(proposal.form()),
                null,
                booked.map(Booked::attends).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                unchanged,
                null,
                null,
                booked.map(Booked::withProvider).orElse(proposal.joint())
                        ? HoldFollowUpForm.Answer.YES
                        : HoldFollowUpForm.Answer.NO,
                null,
                meeting.unchangedStates(decision),
                FollowUpServiceForm.Changed.CONFIRMED,
                null,
                meeting.relativeCared(decision),
                null,
                null,
                HoldFollowUpForm.Answer.NO,
                null,
                meeting.unanswered(),
                meeting.everything(),
                null,
                List.of(),
                List.of()));
        meeting.show(decision, form);
        adjusted.show(form, inForce);
        List<Choice> others = otherDecisions.beside(task.caseNumber(), decision, today());
        return form.show("proposal", meeting.asText(proposal))
                .show("casePage", "/arende/" + task.caseNumber())
                .show(
                        "preparation",
                        "/arende/%s/infor-uppfoljning/%d".formatted(task.caseNumber(), decision.decisionId()))
                .show(
                        "booked",
                        booked.map(one -> "**Bokad:** %s. Med är: %s"
                                        .formatted(SwedishTime.written(one.bookedFor()), one.attends()))
                                .orElse(""))
                .show("hasOthers", !others.isEmpty())
                .choices("alsoChoices", others)
                .show("isChild", isChild(task))
                .show("providersAnswers", providersAnswers(task))
                .show("nextTime", FollowUpWords.nextTime(nextIfHeldToday(task)))
                .show("whenUnchanged", whenUnchanged())
                .show(
                        "services",
                        inForce.stream()
                                .map(order -> new ServiceRow(
                                        order.serviceName(),
                                        order.unitName(),
                                        order.extent(),
                                        order.frameMinutes() == null ? "" : order.frameMinutes() + " min i veckan",
                                        order.startedOn() == null
                                                ? "inte verkställd"
                                                : order.startedOn().toString()))
                                .toList())
                .choices(
                        "orderChoices",
                        inForce.stream()
                                .map(order -> new Choice(
                                        order.serviceName() + ", " + order.unitName(), String.valueOf(order.orderId())))
                                .toList());
    }

    private Optional<LocalDate> nextIfHeldToday(TaskAtHand task) {
        return followUpClock.nextIfHeldOn(
                today(), task.caseNumber(), decisions.decision(task.id(CaseVariables.DECISION_ID)));
    }

    /** What is written and who is told when nothing changes, shown before it is done (G12). */
    private String whenUnchanged() {
        return (parameters.flag("follow-up.unchanged.note")
                        ? "Händelsen registreras och en journalanteckning skrivs."
                        : "Händelsen registreras och är enda anteckningen i journalen.")
                + (parameters.flag("follow-up.unchanged.message") ? " Enhetschefen får veta det med nästa dag." : "");
    }

    private String providersAnswers(TaskAtHand task) {
        DecisionInForce decision = decisions.decision(task.id(CaseVariables.DECISION_ID));
        return askProviders.answers(decision.decisionId());
    }

    @Override
    public void check(TaskAtHand task, HoldFollowUpForm typed, Problems problems) {
        adjusted.check(typed, inForce(task), problems);
    }

    @Override
    public Facts submit(TaskAtHand task, HoldFollowUpForm asTyped) {
        HoldFollowUpForm typed = adjusted.computed(asTyped, inForce(task));
        DecisionInForce decision = decisions.decision(task.id(CaseVariables.DECISION_ID));
        Map<String, OrderInForce> inForce = inForce(task).stream()
                .collect(Collectors.toMap(order -> String.valueOf(order.orderId()), Function.identity()));
        new MeetingAgainstDecision(decision, inForce, isChild(task), today()).refuse(typed, guard);
        MeetingTable.Proposal proposal = meeting.proposal(task.caseNumber(), decision, today());
        meeting.refuseWhatDoesNotFit(typed, proposal);
        FollowUp followUp = keep(task, typed, decision, inForce, proposal);
        askProviders.meetingHeld(task.caseNumber(), decision.decisionId(), followUp.id());
        adjusted.keep(task.caseNumber(), typed, inForce.values(), task.userId());
        bookings.held(decision.decisionId(), followUp.id());
        for (Result result : typed.results()) {
            carryOut(task, decision, result, inForce.get(result.orderId()));
        }
        boolean somethingLeft = typed.results().stream().anyMatch(result -> result.outcome() != Outcome.ENDED);
        decisions.followedUp(decision.decisionId(), typed.heldOn(), typed.nextOn());
        if (typed.results().stream().anyMatch(Result::isApplication)) {
            urgentHelp.appliedForAtFollowUp(
                    decision.careCaseId(),
                    oralApplication.receive(
                            task.caseNumber(), decision.law(), typed.newApplication(), typed.heldOn(), task.userId()));
        }
        Optional<LocalDate> next = followUpClock.armAgain(task.caseNumber(), decision.decisionId(), somethingLeft);
        typed.results().stream()
                .filter(result -> result.outcome() == Outcome.UNCHANGED)
                .forEach(result -> tellUnitManager(task, typed, inForce.get(result.orderId()), next));
        writeJournal(task, typed, inForce, next);
        otherDecisions.takeIn(task.caseNumber(), followUp, typed, task.userId());
        return Facts.of(CaseVariables.FOLLOW_UP_AGAIN, next.isPresent());
    }

    private FollowUp keep(
            TaskAtHand task,
            HoldFollowUpForm typed,
            DecisionInForce decision,
            Map<String, OrderInForce> inForce,
            MeetingTable.Proposal proposal) {
        FollowUp followUp = FollowUp.held(
                decision.careCaseId(), decision.decisionId(), typed, typed.nextOn(), task.userId(), clock.instant());
        typed.results().forEach(result -> followUp.result(inForce.get(result.orderId()), result));
        meeting.keep(followUp, typed, decision, proposal);
        if (typed.factors() != null) {
            relatedFactors.askedAtFollowUp(task.caseNumber(), typed.factorsText(), task.userId());
        }
        FollowUp kept = followUps.save(followUp);
        kept.results().forEach(result -> events.save(RegisteredEvent.of(kept, result)));
        if (kept.results().isEmpty()) {
            orders.ranOutWith(decision.decisionId())
                    .forEach(code -> events.save(RegisteredEvent.afterTheEnd(kept, code)));
        }
        return kept;
    }

    private void carryOut(TaskAtHand task, DecisionInForce decision, Result result, OrderInForce order) {
        switch (result.outcome()) {
            case ENDED -> {
                orders.end(order.orderId(), result.lastDay(), result.ground(), task.userId());
                decisions.serviceEnded(order.decidedServiceId(), result.lastDay(), result.ground());
            }
            case ADJUSTED -> orders.revise(order.orderId(), result.newExtent(), result.frameMinutes(), task.userId());
            case REASSESS ->
                caseFile.openMatter(
                        task.caseNumber(),
                        Matter.Kind.REASSESSMENT,
                        decision.law(),
                        null,
                        "%s: %s. %s"
                                .formatted(
                                        order.serviceName(),
                                        result.reassessGround().swedish(),
                                        result.ground()));
            case UNCHANGED, NEW_NEED -> {
                // goes on as it is; an application is taken for the whole meeting, once
            }
        }
        if (result.planWish() != null && result.outcome() != Outcome.ENDED) {
            plans.wishedByPerson(task.caseNumber(), order.orderId(), result.planWish(), task.userId());
        }
    }

    /** Where the municipality says so, the unit's manager hears that nothing changes, and when it is followed up next (G12). */
    private void tellUnitManager(
            TaskAtHand task, HoldFollowUpForm typed, OrderInForce order, Optional<LocalDate> next) {
        if (parameters.flag("follow-up.unchanged.message")) {
            units.byCode(order.unitCode())
                    .ifPresent(unit -> board.toUser(
                            task.caseNumber(),
                            order.orderId(),
                            unit.unitManager(),
                            task.userId(),
                            CaseMessage.Kind.INFORMATION,
                            "%s: uppföljning gjord %s. Behovet är oförändrat. %s"
                                    .formatted(
                                            order.serviceName(),
                                            SwedishTime.written(typed.heldOn()),
                                            FollowUpWords.nextTime(next))));
        }
    }

    /** A follow-up in which every service goes on unchanged may need no entry of its own: the event is the entry (G12). */
    private void writeJournal(
            TaskAtHand task, HoldFollowUpForm typed, Map<String, OrderInForce> inForce, Optional<LocalDate> next) {
        boolean allUnchanged = typed.results().stream().allMatch(Result::needsNoWords);
        String event = "Uppföljning %s genom %s."
                .formatted(typed.heldOn(), typed.meetingForm().swedish());
        if (!allUnchanged) {
            caseFile.writeAuthorityJournal(
                    task.caseNumber(), task.userId(), "Uppföljning", event + " " + outcomesOf(typed, inForce));
        } else if (parameters.flag("follow-up.unchanged.note")) {
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Uppföljning, oförändrat behov",
                    event + " " + phrases.of("follow-up.unchanged") + " " + FollowUpWords.nextTime(next));
        } else {
            caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Händelse: uppföljning", event);
        }
    }

    private String outcomesOf(HoldFollowUpForm typed, Map<String, OrderInForce> inForce) {
        return typed.results().stream()
                .map(result -> inForce.get(result.orderId()).serviceName() + ": " + FollowUpWords.found(result))
                .collect(Collectors.joining(" "));
    }

    private List<OrderInForce> inForce(TaskAtHand task) {
        return orders.inForceOf(task.id(CaseVariables.DECISION_ID));
    }

    private boolean isChild(TaskAtHand task) {
        return caseFile.personOf(task.caseNumber()).isChildOn(today());
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
