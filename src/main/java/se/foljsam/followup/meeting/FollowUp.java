package se.foljsam.followup.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import se.foljsam.casefile.between.OrderBook.OrderInForce;

/** A follow-up that was held, with each service's outcome (G16, G23). */
class FollowUp {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long decisionId;
    private int versionNumber;
    private LocalDate heldOn;
    private String meetingForm;
    private String formReason;
    private String presentPeople;
    private String presentState;
    private String helpReceived;
    private String partInWhen;
    private String partInHow;
    private String feelsGood;
    private String relativeAsked;
    private String heardChild;
    private LocalDate nextOn;
    private String recordedBy;
    private Instant recordedAt;
    private Long takenInBy;
    private List<FollowUpResult> results = new ArrayList<>();

    @Embedded.Nullable
    private MeetingNotes notes;

    private List<AreaState> states = new ArrayList<>();
    private List<QualityAnswer> answers = new ArrayList<>();

    /** One service's outcome. */
    record FollowUpResult(
            Long orderId,
            String serviceCode,
            String outcome,
            String goalFulfilment,
            String ground,
            LocalDate lastDay,
            String changeKind,
            String personAgrees,
            String newExtent,
            Integer frameBefore,
            Integer frameAfter,
            String reassessGround,
            String notApplied,
            String adaptation,
            String planWish) {}

    static FollowUp held(
            long careCaseId, long decisionId, HoldFollowUpForm typed, LocalDate nextOn, String by, Instant now) {
        FollowUp followUp = new FollowUp();
        followUp.careCaseId = careCaseId;
        followUp.decisionId = decisionId;
        followUp.versionNumber = 1;
        followUp.heldOn = typed.heldOn();
        followUp.meetingForm = typed.meetingForm().name();
        followUp.formReason = typed.formReason();
        followUp.presentPeople = typed.presentPeople();
        followUp.presentState = typed.presentState();
        followUp.helpReceived = nameOf(typed.helpReceived());
        followUp.partInWhen = nameOf(typed.partInWhen());
        followUp.partInHow = nameOf(typed.partInHow());
        followUp.feelsGood = nameOf(typed.feelsGood());
        followUp.relativeAsked = typed.relativeAsked();
        followUp.heardChild = typed.heardChild();
        followUp.nextOn = nextOn;
        followUp.recordedBy = by;
        followUp.recordedAt = now;
        return followUp;
    }

    /** Another decision that the meeting took in: the same day, form and people. */
    static FollowUp takenIn(FollowUp held, long decisionId) {
        FollowUp followUp = new FollowUp();
        followUp.careCaseId = held.careCaseId;
        followUp.decisionId = decisionId;
        followUp.versionNumber = 1;
        followUp.heldOn = held.heldOn;
        followUp.meetingForm = held.meetingForm;
        followUp.formReason = held.formReason;
        followUp.presentPeople = held.presentPeople;
        followUp.recordedBy = held.recordedBy;
        followUp.recordedAt = held.recordedAt;
        followUp.takenInBy = held.id;
        return followUp;
    }

    /** What was said at the meeting beside the outcomes. */
    void meeting(MeetingNotes said, List<AreaState> described, List<QualityAnswer> answered) {
        notes = said;
        states.addAll(described);
        answers.addAll(answered);
    }

    void result(OrderInForce order, HoldFollowUpForm.Result result) {
        boolean adjusted = result.outcome() == HoldFollowUpForm.Outcome.ADJUSTED;
        results.add(new FollowUpResult(
                order.orderId(),
                order.serviceCode(),
                result.outcome().name(),
                nameOf(result.fulfilment()),
                result.ground(),
                result.lastDay(),
                adjusted ? nameOf(result.change()) : null,
                nameOf(result.personAgrees()),
                adjusted ? result.newExtent() : null,
                order.frameMinutes(),
                adjusted && result.frameMinutes() != null ? result.frameMinutes() : order.frameMinutes(),
                nameOf(result.reassessGround()),
                result.notApplied(),
                result.adaptation(),
                result.planWish()));
    }

    private static String nameOf(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long decisionId() {
        return decisionId;
    }

    int versionNumber() {
        return versionNumber;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String meetingForm() {
        return meetingForm;
    }

    String formReason() {
        return formReason;
    }

    String presentPeople() {
        return presentPeople;
    }

    String presentState() {
        return presentState;
    }

    List<String> quality() {
        return java.util.Arrays.asList(helpReceived, partInWhen, partInHow, feelsGood);
    }

    String relativeAsked() {
        return relativeAsked;
    }

    String heardChild() {
        return heardChild;
    }

    LocalDate nextOn() {
        return nextOn;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<FollowUpResult> results() {
        return List.copyOf(results);
    }

    /** Null in follow-ups from before this was kept. */
    MeetingNotes notes() {
        return notes;
    }

    List<AreaState> states() {
        return List.copyOf(states);
    }

    List<QualityAnswer> answers() {
        return List.copyOf(answers);
    }

    /** The follow-up that took this one in; null if the meeting was about this decision. */
    Long takenInBy() {
        return takenInBy;
    }

    Long version() {
        return version;
    }
}
