package se.foljsam.followup.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.followup.meeting.AreasFollowedUp.Area;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Asked;
import se.foljsam.followup.meeting.HoldFollowUpForm.FourQuestions;
import se.foljsam.followup.meeting.HoldFollowUpForm.Fulfilment;
import se.foljsam.followup.meeting.HoldFollowUpForm.Quality;
import se.foljsam.followup.meeting.HoldFollowUpForm.State;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;

/** The meeting of a follow-up: what is asked, what is described anew and what the person is told (G9, G10, G11, K1). */
@Component
class Meeting {
    private final AreasFollowedUp areas;
    private final QualityQuestions questions;
    private final FollowUps followUps;
    private final MunicipalityParameters parameters;

    Meeting(AreasFollowedUp areas, QualityQuestions questions, FollowUps followUps, MunicipalityParameters parameters) {
        this.areas = areas;
        this.questions = questions;
        this.followUps = followUps;
        this.parameters = parameters;
    }

    /** What the form needs besides its fields. */
    void show(DecisionInForce decision, FormView<HoldFollowUpForm> form) {
        List<QualityQuestions.Question> asked = questions.asked();
        List<Area> before = areas.of(decision);
        Optional<Answer> cared = relativeCared(decision);
        String lastTime = lastTime(before, cared);
        form.show("asksFour", asksFour())
                .show("hasQuestions", !asked.isEmpty())
                .show("lastTime", "Förra gången: " + lastTime)
                .show("hasLastTime", !lastTime.isEmpty())
                .show("relativeKnown", cared.filter(Answer.NO::equals).isPresent())
                .choices(
                        "areaChoices",
                        before.stream()
                                .map(area -> new Choice(area.asText(), area.lifeArea()))
                                .toList())
                .choices(
                        "questionChoices",
                        asked.stream()
                                .map(question -> new Choice(question.text(), question.code()))
                                .toList());
    }

    /** Every area, to be described anew. */
    List<State> areasToDescribe(DecisionInForce decision) {
        return areas.of(decision).stream()
                .map(area -> new State(area.lifeArea(), null, null))
                .toList();
    }

    /** What was found last time, for what is said now to stand beside. */
    private static String lastTime(List<Area> areas, Optional<Answer> relativeCared) {
        return Stream.concat(
                        areas.stream().map(Area::asText),
                        relativeCared.stream()
                                .map(cared -> cared == Answer.YES ? "En anhörig vårdade." : "Ingen anhörig vårdade."))
                .collect(Collectors.joining(". "));
    }

    private boolean asksFour() {
        return parameters.flag("follow-up.four-questions");
    }

    /** All that the person is asked about quality, each answered yes. */
    HoldFollowUpForm allYes(HoldFollowUpForm typed) {
        return typed.allYes(
                asksFour() ? FourQuestions.allYes() : FourQuestions.unanswered(),
                questions.asked().stream()
                        .map(question -> new Asked(question.code(), Quality.YES))
                        .toList());
    }

    /** Every area as it was last time. */
    List<State> statesBefore(DecisionInForce decision) {
        return areas.of(decision).stream()
                .map(area -> new State(area.lifeArea(), String.valueOf(area.lastState()), null))
                .toList();
    }

    /** Every question, unanswered. */
    List<Asked> unanswered() {
        return questions.asked().stream()
                .map(question -> new Asked(question.code(), null))
                .toList();
    }

    /** Whether a relative was caring for the person at the last follow-up, if that is known. */
    Optional<Answer> relativeCared(DecisionInForce decision) {
        return last(decision).map(FollowUp::notes).map(MeetingNotes::relativeCares);
    }

    /**
     * At a meeting no life area and no question is passed over in silence (G32).
     *
     * @throws Rejected at {@code states} or {@code quality}
     */
    void refuseSilence(HoldFollowUpForm typed, DecisionInForce decision) {
        Set<String> described =
                typed.needNow().states().stream().map(State::lifeArea).collect(Collectors.toSet());
        Rejected.fieldIf(
                areas.of(decision).stream().map(Area::lifeArea).anyMatch(area -> !described.contains(area)),
                "states",
                "behöver varje livsområde som beslutet rör. Är inget ändrat: kryssa i Allt är som förra gången.");
        Set<String> answered = typed.quality().stream().map(Asked::question).collect(Collectors.toSet());
        Rejected.fieldIf(
                questions.asked().stream()
                        .map(QualityQuestions.Question::code)
                        .anyMatch(code -> !answered.contains(code)),
                "quality",
                "behöver alla frågor. Är alla svar ja: kryssa i det.");
    }

    /**
     * A life area is described once, and a question answered once.
     *
     * @throws Rejected at {@code states} or {@code quality}
     */
    static void refuseDoubles(HoldFollowUpForm typed) {
        refuseDoubles(typed.needNow().states(), State::lifeArea, "states");
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
        Map<String, Area> before =
                areas.of(decision).stream().collect(Collectors.toMap(Area::lifeArea, Function.identity()));
        Map<String, String> asked = questions.asked().stream()
                .collect(Collectors.toMap(QualityQuestions.Question::code, QualityQuestions.Question::text));
        followUp.meeting(
                FollowUp.Proposed.of(proposal),
                MeetingNotes.of(typed),
                typed.needNow().states().stream()
                        .map(state -> described(state, before.get(state.lifeArea())))
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

    private Optional<FollowUp> last(DecisionInForce decision) {
        return followUps.findByDecisionIdOrderById(decision.decisionId()).stream()
                .reduce((earlier, later) -> later);
    }
}
