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
    private String representativeView;
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
    private Proposed proposed;

    @Embedded.Nullable
    private MeetingNotes notes;

    private List<AreaState> states = new ArrayList<>();
    private List<QualityAnswer> answers = new ArrayList<>();

    /**
     * How it was proposed to be held (G7, G18). Null in follow-ups from before this was kept.
     *
     * @param proposalReason why that form was proposed, in Swedish
     */
    record Proposed(String proposedForm, Boolean proposedJoint, String proposalReason) {
        static Proposed of(MeetingTable.Proposal proposal) {
            return new Proposed(proposal.form().name(), proposal.joint(), proposal.reason());
        }
    }

    /** One service's outcome. */
    record FollowUpResult(
            Long orderId,
            String serviceCode,
            String outcome,
            String goalFulfilment,
            @Embedded.Empty Adjustment adjusted,
            @Embedded.Empty Decrease less,
            String notApplied,
            String adaptation,
            String planWish) {

        /** What the order said of time before, and what it says from then on (G13). */
        record Adjustment(String changeKind, String newExtent, Integer frameBefore, Integer frameAfter) {}

        /** What less help, an ending or a reassessment rests on (G22, L6). */
        record Decrease(String personAgrees, String reassessGround, String ground, LocalDate lastDay) {}
    }

    static FollowUp held(
            long careCaseId, long decisionId, HoldFollowUpForm typed, LocalDate nextOn, String by, Instant now) {
        FollowUp followUp = new FollowUp();
        followUp.careCaseId = careCaseId;
        followUp.decisionId = decisionId;
        followUp.versionNumber = 1;
        followUp.heldOn = typed.occasion().heldOn();
        followUp.meetingForm = typed.occasion().meetingForm().name();
        followUp.formReason = typed.occasion().formReason();
        followUp.presentPeople = typed.occasion().presentPeople();
        followUp.presentState = typed.needNow().presentState();
        followUp.representativeView = typed.needNow().representativeView();
        followUp.helpReceived = nameOf(typed.fourQuestions().helpReceived());
        followUp.partInWhen = nameOf(typed.fourQuestions().partInWhen());
        followUp.partInHow = nameOf(typed.fourQuestions().partInHow());
        followUp.feelsGood = nameOf(typed.fourQuestions().feelsGood());
        followUp.relativeAsked = typed.family().relativeAsked();
        followUp.heardChild = typed.family().heardChild();
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

    /** How the meeting was proposed to be held, and what was said at it beside the outcomes. */
    void meeting(Proposed before, MeetingNotes said, List<AreaState> described, List<QualityAnswer> answered) {
        proposed = before;
        notes = said;
        states.addAll(described);
        answers.addAll(answered);
    }

    void result(OrderInForce order, HoldFollowUpForm.Result result) {
        results.add(new FollowUpResult(
                order.orderId(),
                order.serviceCode(),
                result.outcome().name(),
                nameOf(result.fulfilment()),
                adjustment(order, result),
                decrease(result.less()),
                result.newNeed().notApplied(),
                result.fit().adaptation(),
                result.planWish()));
    }

    private static FollowUpResult.Adjustment adjustment(OrderInForce order, HoldFollowUpForm.Result result) {
        Integer before = order.frameMinutes();
        if (result.outcome() != HoldFollowUpForm.Outcome.ADJUSTED) {
            return new FollowUpResult.Adjustment(null, null, before, before);
        }
        HoldFollowUpForm.Adjusted adjusted = result.adjusted();
        return new FollowUpResult.Adjustment(
                nameOf(adjusted.change()),
                adjusted.newExtent(),
                before,
                adjusted.frameMinutes() == null ? before : adjusted.frameMinutes());
    }

    private static FollowUpResult.Decrease decrease(HoldFollowUpForm.Less less) {
        return new FollowUpResult.Decrease(
                nameOf(less.personAgrees()), nameOf(less.reassessGround()), less.ground(), less.lastDay());
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

    /** Null where there is no legal representative (G31). */
    String representativeView() {
        return representativeView;
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

    Proposed proposed() {
        return proposed;
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
