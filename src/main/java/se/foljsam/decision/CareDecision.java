package se.foljsam.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.Law;
import se.foljsam.casefile.Matter;

/** A decision: whom it concerns (through its matter), what is granted and refused, from when to when, on which section, when and by whom, and how to appeal (C1). */
class CareDecision {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long matterId;
    private Long careCaseId;
    private Outcome outcome;
    private Law law;
    private LocalDate decidedOn;
    private String decidedBy;
    private String reasons;
    private String appealInformation;
    private boolean reassessmentClause;
    private boolean revocationClause;
    private boolean fromReturnHome;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate ownFollowUpOn;
    private boolean newCase;
    private int followUpsHeld;
    private LocalDate lastFollowUpOn;
    private String courtCaseNumber;
    private List<DecidedService> services = new ArrayList<>();

    static CareDecision make(Matter matter, Decide typed, boolean newCase, LocalDate today, String by) {
        CareDecision decision = new CareDecision();
        decision.matterId = matter.id();
        decision.careCaseId = matter.careCaseId();
        decision.outcome = typed.outcome();
        decision.law = matter.law();
        decision.decidedOn = today;
        decision.decidedBy = by;
        decision.reasons = typed.reasons();
        decision.appealInformation = typed.appealInformation();
        decision.reassessmentClause = typed.reassessmentClause();
        decision.revocationClause = typed.revocationClause();
        decision.fromReturnHome = typed.fromReturnHome();
        decision.validFrom = typed.validFrom();
        decision.validTo = typed.validTo();
        decision.ownFollowUpOn = typed.ownFollowUpOn();
        decision.newCase = newCase;
        typed.services().forEach(service -> decision.services.add(DecidedService.of(service)));
        return decision;
    }

    /** The person came home another day than planned: the whole period moves with it, its length kept (A6). Returns whether anything moved. */
    boolean returnedHomeOn(LocalDate day) {
        if (!fromReturnHome || day.equals(validFrom)) {
            return false;
        }
        long moved = ChronoUnit.DAYS.between(validFrom, day);
        this.validFrom = day;
        this.validTo = validTo.plusDays(moved);
        this.ownFollowUpOn = ownFollowUpOn == null ? null : ownFollowUpOn.plusDays(moved);
        return true;
    }

    void followedUp(LocalDate heldOn, LocalDate nextOn) {
        this.followUpsHeld++;
        this.lastFollowUpOn = heldOn;
        this.ownFollowUpOn = nextOn;
    }

    List<DecidedService> granted() {
        return services.stream().filter(DecidedService::isGranted).toList();
    }

    DecidedService service(long decidedServiceId) {
        return services.stream()
                .filter(service -> service.id() == decidedServiceId)
                .findFirst()
                .orElseThrow();
    }

    /** A court's judgment, which stands as the decision (C11): it is the court that decides, from the day it says. */
    static CareDecision adjudged(Matter matter, RegisterJudgment judgment, boolean newCase) {
        CareDecision decision = new CareDecision();
        decision.matterId = matter.id();
        decision.careCaseId = matter.careCaseId();
        decision.outcome = outcomeOf(judgment);
        decision.law = matter.law();
        decision.decidedOn = judgment.judgedOn();
        decision.decidedBy = judgment.court();
        decision.courtCaseNumber = judgment.courtCaseNumber();
        decision.reasons = judgment.whatItSays();
        decision.reassessmentClause = judgment.reassessmentClause();
        decision.revocationClause = judgment.revocationClause();
        decision.validFrom = judgment.grants() ? judgment.validFrom() : null;
        decision.validTo = judgment.grants() ? judgment.validTo() : null;
        decision.newCase = newCase;
        judgment.services().forEach(service -> decision.services.add(DecidedService.adjudged(service)));
        return decision;
    }

    private static Outcome outcomeOf(RegisterJudgment judgment) {
        if (!judgment.grants()) {
            return Outcome.AVSLAG;
        }
        return judgment.services().stream().allMatch(RegisterJudgment.Service::isGranted)
                ? Outcome.BIFALL
                : Outcome.DELAVSLAG;
    }

    /** An appeal of this decision came too late: a decision of its own, which can be appealed (L4, FL 45). */
    static CareDecision dismissal(
            CareDecision appealed, String reasons, String appealInformation, LocalDate today, String by) {
        CareDecision decision = new CareDecision();
        decision.matterId = appealed.matterId;
        decision.careCaseId = appealed.careCaseId;
        decision.outcome = Outcome.AVVISNING;
        decision.law = appealed.law;
        decision.decidedOn = today;
        decision.decidedBy = by;
        decision.reasons = reasons;
        decision.appealInformation = appealInformation;
        return decision;
    }

    Long id() {
        return id;
    }

    Long matterId() {
        return matterId;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Outcome outcome() {
        return outcome;
    }

    Law law() {
        return law;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String decidedBy() {
        return decidedBy;
    }

    String reasons() {
        return reasons;
    }

    String appealInformation() {
        return appealInformation;
    }

    boolean hasReassessmentClause() {
        return reassessmentClause;
    }

    boolean hasRevocationClause() {
        return revocationClause;
    }

    boolean isFromReturnHome() {
        return fromReturnHome;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    LocalDate ownFollowUpOn() {
        return ownFollowUpOn;
    }

    boolean isNewCase() {
        return newCase;
    }

    int followUpsHeld() {
        return followUpsHeld;
    }

    LocalDate lastFollowUpOn() {
        return lastFollowUpOn;
    }

    /** The court's number of the case; null for a decision of the board. */
    String courtCaseNumber() {
        return courtCaseNumber;
    }

    List<DecidedService> services() {
        return List.copyOf(services);
    }

    Long version() {
        return version;
    }
}
