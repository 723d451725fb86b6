package se.foljsam.delivery.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.between.OrderBook.Progress;

/** One version of an order's execution plan, as the unit submitted it. A change is a new version; every version stays readable (F5). */
public class ExecutionPlan {
    /** Where a version stands. A returned one counts as not in (F3). */
    public enum State {
        SUBMITTED,
        RETURNED,
        COMPLETE,
        TO_BE_REVISED
    }

    /** States of a version that the handler has found complete. */
    public static final Set<State> APPROVED = Set.copyOf(EnumSet.of(State.COMPLETE, State.TO_BE_REVISED));

    /** Whether the person took part in making the plan. */
    public enum Participated {
        YES,
        NO
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long orderId;
    private int versionNumber;
    private State state;
    private LocalDate madeOn;
    private Participated participated;
    private String participationNote;
    private String othersTakingPart;
    private String cooperation;
    private LocalDate followUpOn;
    private String fixedCareContact;
    private String submittedBy;
    private Instant submittedAt;
    private String reviewedBy;
    private Instant reviewedAt;
    private String missingParts;
    private String misfit;
    private LocalDate revisionAskedOn;
    private String revisionReason;
    private List<PlanPart> parts = new ArrayList<>();

    public static ExecutionPlan submit(
            Long orderId, int versionNumber, MakePlanForm typed, LocalDate today, Instant now, String by) {
        ExecutionPlan plan = new ExecutionPlan();
        plan.orderId = orderId;
        plan.versionNumber = versionNumber;
        plan.state = State.SUBMITTED;
        plan.madeOn = today;
        plan.participated = typed.madeWith().participated();
        plan.participationNote = typed.madeWith().participationNote();
        plan.othersTakingPart = typed.madeWith().othersTakingPart();
        plan.cooperation = typed.madeWith().cooperation();
        plan.followUpOn = typed.followUpOn();
        plan.fixedCareContact = typed.fixedCareContact();
        plan.misfit = typed.misfit();
        plan.submittedBy = by;
        plan.submittedAt = now;
        typed.parts().forEach(row -> plan.parts.add(row.asPart()));
        return plan;
    }

    /** A plan that was approved before the case came to Följsam, and is read where it was made. Its next version is made here. */
    public static ExecutionPlan approvedEarlier(Long orderId, Progress progress, Instant now, String by) {
        ExecutionPlan plan = new ExecutionPlan();
        plan.orderId = orderId;
        plan.versionNumber = 1;
        plan.state = State.COMPLETE;
        plan.madeOn = progress.planApprovedOn();
        plan.followUpOn = progress.planFollowUpOn();
        plan.fixedCareContact = progress.fixedCareContact();
        plan.submittedBy = by;
        plan.submittedAt = now;
        plan.reviewedBy = by;
        plan.reviewedAt = now;
        return plan;
    }

    /** Whether it was made before the case came to Följsam: then nothing of it stands here but its days. */
    boolean isMadeEarlier() {
        return participated == null;
    }

    /** The handler finds what, who, when and how (F3). */
    void approve(Instant now, String by) {
        review(now, by, "approved");
        this.state = State.COMPLETE;
    }

    /** A part is missing: counts as not in (F3). */
    void giveBack(String missing, Instant now, String by) {
        review(now, by, "returned");
        this.missingParts = missing;
        this.state = State.RETURNED;
    }

    /** The need, the order or what the person wants has changed, and a new version is asked for (F5, F7, F8). */
    public void reviseLater(String reason, LocalDate today) {
        refuseUnless(State.COMPLETE, "revised");
        this.revisionReason = reason;
        this.revisionAskedOn = today;
        this.state = State.TO_BE_REVISED;
    }

    private void review(Instant now, String by, String what) {
        refuseUnless(State.SUBMITTED, what);
        this.reviewedBy = by;
        this.reviewedAt = now;
    }

    private void refuseUnless(State allowed, String what) {
        if (state != allowed) {
            throw new IllegalStateException("plan version " + versionNumber + " of order " + orderId + " is " + state
                    + " and cannot be " + what);
        }
    }

    Long id() {
        return id;
    }

    Long orderId() {
        return orderId;
    }

    int versionNumber() {
        return versionNumber;
    }

    public State state() {
        return state;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    Participated participated() {
        return participated;
    }

    String participationNote() {
        return participationNote;
    }

    String othersTakingPart() {
        return othersTakingPart;
    }

    String cooperation() {
        return cooperation;
    }

    LocalDate followUpOn() {
        return followUpOn;
    }

    String fixedCareContact() {
        return fixedCareContact;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    String missingParts() {
        return missingParts;
    }

    /** Why it does not fit in the order; null if it does. */
    String misfit() {
        return misfit;
    }

    /** Null while no new version is asked for. */
    public LocalDate revisionAskedOn() {
        return revisionAskedOn;
    }

    String revisionReason() {
        return revisionReason;
    }

    List<PlanPart> parts() {
        return List.copyOf(parts);
    }

    Long version() {
        return version;
    }
}
