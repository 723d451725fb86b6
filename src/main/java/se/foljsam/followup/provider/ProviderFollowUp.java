package se.foljsam.followup.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.followup.meeting.HoldFollowUpForm;

/** A unit's own follow-up of a service, from the day it is begun until it is submitted (G26). */
public class ProviderFollowUp {
    /** Where it stands. */
    public enum State {
        OPEN,
        SUBMITTED,
        /** The service ended before it was held. */
        DROPPED,
        /** Another version says what this one said wrong. */
        CORRECTED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private String unitCode;
    private Instant begunAt;
    private String begunBy;
    private State state;
    private LocalDate heldOn;
    private FollowUpServiceForm.MeetingForm meetingForm;
    private String presentPeople;
    private Boolean needChanged;
    private String needText;
    private Boolean factorsChanged;
    private String factorsText;
    private Boolean contactsChanged;
    private String contactsText;
    private Boolean relativeCares;
    private String relativeAsked;
    private String heardChild;
    private HoldFollowUpForm.Quality helpReceived;
    private HoldFollowUpForm.Quality partInWhen;
    private HoldFollowUpForm.Quality partInHow;
    private HoldFollowUpForm.Quality feelsGood;
    private String othersHeard;
    private Boolean othersConsent;
    private String measures;
    private LocalDate nextOn;
    private Instant submittedAt;
    private String submittedBy;
    private Long corrects;
    private String correctionReason;
    private List<GoalReview> goals = new ArrayList<>();

    static ProviderFollowUp begin(Long careCaseId, long orderId, String unitCode, Instant now, String by) {
        ProviderFollowUp followUp = new ProviderFollowUp();
        followUp.careCaseId = careCaseId;
        followUp.orderId = orderId;
        followUp.unitCode = unitCode;
        followUp.begunAt = now;
        followUp.begunBy = by;
        followUp.state = State.OPEN;
        return followUp;
    }

    /** The next version, which says why it is made; this one stays as it was submitted. */
    ProviderFollowUp corrected(
            FollowUpServiceForm typed, List<GoalReview> reviewed, String reason, Instant now, String by) {
        if (state != State.SUBMITTED) {
            throw new IllegalStateException(
                    "follow-up " + id + " of order " + orderId + " is " + state + " and cannot be corrected");
        }
        this.state = State.CORRECTED;
        ProviderFollowUp next = begin(careCaseId, orderId, unitCode, begunAt, begunBy);
        next.corrects = id;
        next.correctionReason = reason;
        next.submit(typed, reviewed, now, by);
        return next;
    }

    void submit(FollowUpServiceForm typed, List<GoalReview> reviewed, Instant now, String by) {
        refuseUnlessOpen("submitted");
        this.heldOn = typed.occasion().heldOn();
        this.meetingForm = typed.occasion().meetingForm();
        this.presentPeople = typed.occasion().presentPeople();
        this.needChanged = typed.needAndGoals().need().isChanged();
        this.needText = typed.needAndGoals().needText();
        this.factorsChanged = typed.surroundings().factors().isChanged();
        this.factorsText = typed.surroundings().factorsText();
        this.contactsChanged = typed.surroundings().contacts().isChanged();
        this.contactsText = typed.surroundings().contactsText();
        this.relativeCares = typed.family().relativeCares() == FollowUpServiceForm.Answer.YES;
        this.relativeAsked = typed.family().relativeAsked();
        this.heardChild = typed.family().heardChild();
        this.helpReceived = typed.fourQuestions().helpReceived();
        this.partInWhen = typed.fourQuestions().partInWhen();
        this.partInHow = typed.fourQuestions().partInHow();
        this.feelsGood = typed.fourQuestions().feelsGood();
        this.othersHeard = typed.others().othersHeard();
        this.othersConsent = typed.others().othersConsent();
        this.measures = typed.measures();
        this.nextOn = typed.nextOn();
        this.goals.addAll(reviewed);
        this.submittedAt = now;
        this.submittedBy = by;
        this.state = State.SUBMITTED;
    }

    void drop() {
        refuseUnlessOpen("dropped");
        this.state = State.DROPPED;
    }

    private void refuseUnlessOpen(String what) {
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    "follow-up " + id + " of order " + orderId + " is " + state + " and cannot be " + what);
        }
    }

    /** What was found, in Swedish, a line each; empty until it is submitted. */
    String asText() {
        if (state != State.SUBMITTED) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("Deltog: " + presentPeople);
        lines.add("Behovet: " + (needChanged ? "har förändrats. " : "stämmer. ") + (needText == null ? "" : needText));
        goals.forEach(goal -> lines.add("Målet \"%s\": %s.%s"
                .formatted(goal.goal(), goal.fulfilment().swedish(), goal.why() == null ? "" : " " + goal.why())));
        lines.add("Relaterade faktorer: " + (factorsChanged ? factorsText : "stämmer."));
        lines.add("Kontaktuppgifter: " + (contactsChanged ? contactsText : "stämmer."));
        add(lines, "Anhörig som vårdar", relativeAsked);
        add(lines, "Barnets syn", heardChild);
        add(lines, "Andra har hörts med samtycke", othersHeard);
        lines.add("Åtgärder: " + measures);
        return String.join("\n", lines);
    }

    /** What the handler is told of it: how the goals came out, and whether the need has changed (G11). */
    String told(String service, String unit) {
        return "%s: %s har följt upp insatsen %s. Mål: %d nådda, %d delvis, %d inte. Behovet %s. Läs uppföljningen på ärendets sida."
                .formatted(
                        service,
                        unit,
                        SwedishTime.written(heldOn),
                        count(FollowUpServiceForm.Fulfilment.REACHED),
                        count(FollowUpServiceForm.Fulfilment.PARTLY),
                        count(FollowUpServiceForm.Fulfilment.NOT_REACHED),
                        needChanged ? "har förändrats, planen ändras" : "stämmer");
    }

    private static void add(List<String> lines, String label, String text) {
        if (text != null) {
            lines.add(label + ": " + text);
        }
    }

    /** How many goals came out this way. */
    long count(FollowUpServiceForm.Fulfilment fulfilment) {
        return goals.stream().filter(goal -> goal.fulfilment() == fulfilment).count();
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long orderId() {
        return orderId;
    }

    String unitCode() {
        return unitCode;
    }

    Instant begunAt() {
        return begunAt;
    }

    String begunBy() {
        return begunBy;
    }

    State state() {
        return state;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    FollowUpServiceForm.MeetingForm meetingForm() {
        return meetingForm;
    }

    String presentPeople() {
        return presentPeople;
    }

    Boolean needChanged() {
        return needChanged;
    }

    String needText() {
        return needText;
    }

    Boolean factorsChanged() {
        return factorsChanged;
    }

    String factorsText() {
        return factorsText;
    }

    Boolean contactsChanged() {
        return contactsChanged;
    }

    String contactsText() {
        return contactsText;
    }

    Boolean relativeCares() {
        return relativeCares;
    }

    String relativeAsked() {
        return relativeAsked;
    }

    String heardChild() {
        return heardChild;
    }

    HoldFollowUpForm.Quality helpReceived() {
        return helpReceived;
    }

    HoldFollowUpForm.Quality partInWhen() {
        return partInWhen;
    }

    HoldFollowUpForm.Quality partInHow() {
        return partInHow;
    }

    HoldFollowUpForm.Quality feelsGood() {
        return feelsGood;
    }

    String othersHeard() {
        return othersHeard;
    }

    Boolean othersConsent() {
        return othersConsent;
    }

    String measures() {
        return measures;
    }

    LocalDate nextOn() {
        return nextOn;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String submittedBy() {
        return submittedBy;
    }

    /** The version that this one corrects; null for a first one. */
    Long corrects() {
        return corrects;
    }

    String correctionReason() {
        return correctionReason;
    }

    List<GoalReview> goals() {
        return List.copyOf(goals);
    }

    Long version() {
        return version;
    }
}
