package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.casefile.between.LifeAreas.InvestigatedState;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.followup.meeting.HoldFollowUpForm.Asked;
import se.foljsam.followup.meeting.HoldFollowUpForm.Fulfilment;
import se.foljsam.followup.meeting.HoldFollowUpForm.State;
import se.foljsam.followup.meeting.HoldFollowUpForm.Told;
import se.foljsam.followup.provider.ProviderFollowUp;
import se.foljsam.followup.provider.ProviderFollowUpRows;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;

/** The meeting of a follow-up: how it is proposed to be held, what is asked and what is described anew (G7, G9, G10, G11, G18, K1). */
@Component
class Meeting {
    private static final List<String> SCALE = List.of(
            "0 Ingen begränsning",
            "1 Lätt begränsning",
            "2 Måttlig begränsning",
            "3 Stor begränsning",
            "4 Total begränsning");
    private static final int NOT_SPECIFIED = 8;
    private static final int NOT_APPLICABLE = 9;
    private final MeetingTable table;
    private final AskProviders askProviders;
    private final ProviderFollowUpRows providersOwn;
    private final FollowUps followUps;
    private final QualityQuestions questions;
    private final LifeAreas lifeAreas;
    private final OrderBook orders;
    private final CareServices services;
    private final CaseFile caseFile;
    private final MunicipalityParameters parameters;

    Meeting(
            MeetingTable table,
            AskProviders askProviders,
            ProviderFollowUpRows providersOwn,
            FollowUps followUps,
            QualityQuestions questions,
            LifeAreas lifeAreas,
            OrderBook orders,
            CareServices services,
            CaseFile caseFile,
            MunicipalityParameters parameters) {
        this.table = table;
        this.askProviders = askProviders;
        this.providersOwn = providersOwn;
        this.followUps = followUps;
        this.questions = questions;
        this.lifeAreas = lifeAreas;
        this.orders = orders;
        this.services = services;
        this.caseFile = caseFile;
        this.parameters = parameters;
    }

    /** How the next follow-up of the decision is best held; the handler decides. */
    MeetingTable.Proposal proposal(String caseNumber, DecisionInForce decision, LocalDate today) {
        Person person = caseFile.personOf(caseNumber);
        List<PreFollowUpReport> answers = askProviders.beforeNext(decision.decisionId());
        LocalDate since = decision.lastFollowUpOn() == null ? decision.decidedOn() : decision.lastFollowUpOn();
        List<Long> inForce = orders.inForceOf(decision.decisionId()).stream()
                .map(OrderInForce::orderId)
                .toList();
        boolean seenByUnit = !inForce.isEmpty()
                && providersOwn.existsByOrderIdInAndStateAndNeedChangedTrueAndHeldOnGreaterThanEqual(
                        inForce, ProviderFollowUp.State.SUBMITTED, since);
        return table.propose(new MeetingTable.Circumstances(
                person.isChildOn(today),
                person.interpreterLanguage() != null,
                seenByUnit || answers.stream().anyMatch(PreFollowUpReport::seesChangedNeed),
                answers.stream().anyMatch(PreFollowUpReport::isNotAsOrdered),
                answers.stream().anyMatch(PreFollowUpReport::asksToAttend),
                decision.lastFollowUpOn() == null));
    }

    /** Why this form and with or without the provider, in Markdown. */
    String asText(MeetingTable.Proposal proposal) {
        return "**Förslag: %s, %s.** %s %s Du bestämmer."
                .formatted(
                        proposal.form().swedish(),
                        proposal.joint() ? "tillsammans med utföraren" : "utan utföraren",
                        proposal.reason(),
                        proposal.jointReason());
    }

    /** What the form needs besides its fields. */
    void show(DecisionInForce decision, FormView<HoldFollowUpForm> form) {
        form.show("asksFour", parameters.flag("follow-up.four-questions"))
                .choices(
                        "areaChoices",
                        areas(decision).stream()
                                .map(area -> new Choice(asText(area), area.lifeArea()))
                                .toList())
                .choices(
                        "questionChoices",
                        questions.asked().stream()
                                .map(question -> new Choice(question.text(), question.code()))
                                .toList());
    }

    /** Every area with its last state: unchanged until somebody says otherwise. */
    List<State> unchangedStates(DecisionInForce decision) {
        return areas(decision).stream()
                .map(area -> new State(area.lifeArea(), String.valueOf(area.lastState()), null))
                .toList();
    }

    /** Every question, unanswered. */
    List<Asked> unanswered() {
        return questions.asked().stream()
                .map(question -> new Asked(question.code(), null))
                .toList();
    }

    /** What the person is told, all of it. */
    List<Told> everything() {
        return Arrays.asList(Told.values());
    }

    /** Whether a relative was caring for the person at the last follow-up; null if that is not known. */
    HoldFollowUpForm.Answer relativeCared(DecisionInForce decision) {
        return last(decision)
                .map(FollowUp::notes)
                .map(MeetingNotes::relativeCares)
                .orElse(null);
    }

    /**
     * Holds what was typed against the municipality's rules and the investigation.
     *
     * @throws Rejected at {@code formReason}, {@code states} or {@code quality}
     */
    void refuseWhatDoesNotFit(HoldFollowUpForm typed, MeetingTable.Proposal proposal) {
        String toExplain = table.mustExplain(proposal.form(), typed.meetingForm());
        Rejected.fieldIf(
                !toExplain.isEmpty()
                        && (typed.formReason() == null || typed.formReason().isBlank()),
                "formReason",
                "behöver fyllas i: " + toExplain);
        refuseDoubles(typed.states(), State::lifeArea, "states");
        refuseDoubles(typed.quality(), Asked::question, "quality");
    }

    private static <T> void refuseDoubles(List<T> rows, Function<T, String> key, String field) {
        Rejected.fieldIf(
                new HashSet<>(rows.stream().map(key).toList()).size() != rows.size(),
                field,
                "har samma rad två gånger.");
    }

    /** Keeps on the follow-up what was said, described and answered. */
    void keep(FollowUp followUp, HoldFollowUpForm typed, DecisionInForce decision, MeetingTable.Proposal proposal) {
        Map<String, Area> areas = areas(decision).stream().collect(Collectors.toMap(Area::lifeArea, area -> area));
        Map<String, String> asked = questions.asked().stream()
                .collect(Collectors.toMap(QualityQuestions.Question::code, QualityQuestions.Question::text));
        followUp.meeting(
                MeetingNotes.of(typed, proposal),
                typed.states().stream()
                        .map(state -> described(state, areas.get(state.lifeArea())))
                        .toList(),
                typed.quality().stream()
                        .filter(answered -> answered.answer() != null)
                        .map(answered -> new QualityAnswer(
                                answered.question(), asked.get(answered.question()), answered.answer()))
                        .toList());
    }

    private static AreaState described(State state, Area area) {
        int now = Integer.parseInt(state.stateNow());
        Fulfilment proposed = AreaState.proposed(area.start(), area.intended(), now);
        return new AreaState(
                area.lifeArea(),
                area.lastState(),
                area.intended(),
                now,
                proposed,
                state.fulfilment() == null ? proposed : state.fulfilment());
    }

    /** A life area before the follow-up; states on the ICF scale. */
    private record Area(String lifeArea, int start, int intended, int lastState) {}

    private List<Area> areas(DecisionInForce decision) {
        List<FollowUp> held = followUps.findByDecisionIdOrderById(decision.decisionId());
        return investigated(decision).stream()
                .map(area -> new Area(area.lifeArea(), area.currentState(), area.intendedState(), lastOf(area, held)))
                .toList();
    }

    /** A decision that was not investigated here, such as one read in, begins with its services' life areas, not specified. */
    private List<InvestigatedState> investigated(DecisionInForce decision) {
        List<InvestigatedState> areas = lifeAreas.of(decision.decisionId());
        return areas.isEmpty()
                ? orders.inForceOf(decision.decisionId()).stream()
                        .map(order -> services.byCode(order.serviceCode()).lifeArea())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(area -> new InvestigatedState(area, NOT_SPECIFIED, NOT_SPECIFIED))
                        .toList()
                : areas;
    }

    private static int lastOf(InvestigatedState area, List<FollowUp> held) {
        return held.stream()
                .flatMap(followUp -> followUp.states().stream())
                .filter(state -> state.lifeArea().equals(area.lifeArea()))
                .reduce((earlier, later) -> later)
                .map(AreaState::stateNow)
                .orElse(area.currentState());
    }

    private Optional<FollowUp> last(DecisionInForce decision) {
        return followUps.findByDecisionIdOrderById(decision.decisionId()).stream()
                .reduce((earlier, later) -> later);
    }

    private static String asText(Area area) {
        return "%s: avsett %s, senast %s"
                .formatted(area.lifeArea(), inWords(area.intended()), inWords(area.lastState()));
    }

    private static String inWords(int state) {
        return switch (state) {
            case NOT_SPECIFIED -> "8 Ej specificerad";
            case NOT_APPLICABLE -> "9 Ej tillämpbar";
            default -> SCALE.get(state);
        };
    }
}
