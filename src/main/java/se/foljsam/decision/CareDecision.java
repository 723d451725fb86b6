package se.foljsam.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.Law;
import se.foljsam.casefile.Matter;

/**
 * A decision: whom it concerns (through its matter), what is granted and refused, from when to when, on which section, when and by whom, and how to appeal (C1). What it is counted by, the person's sex and age, is
 * kept as it was that day (C9).
 */
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
    private String deciderRole;
    private String rapporteur;
    private String tookPart;
    private String notHeardWhy;
    private String personGroup;
    private String personSex;
    private Integer personAge;
    private String individualPlan;
    private LocalDate planReviewedOn;
    private String reasons;
    private String appealInformation;
    private String documentationInformation;
    private String reassessmentText;
    private String revocationText;
    private boolean reassessmentClause;
    private boolean revocationClause;
    private boolean fromReturnHome;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate ownFollowUpOn;
    private boolean newCase;
    private int followUpsHeld;
    private LocalDate lastFollowUpOn;
    private List<DecidedService> services = new ArrayList<>();

    /**
     * Who decides, and who else had a part in it (L3).
     *
     * @param role as people write it
     * @param rapporteur who prepared it for the decider; null if the decider did
     */
    record Decider(String userId, String role, String rapporteur, String tookPart) {}

    /** Whom it concerns, for what is counted (C9). */
    record Concerned(boolean woman, int age) {}

    /**
     * Texts that are the municipality's, as they stood that day.
     *
     * @param documentation what is told where there is no appeal (L8); null otherwise
     */
    record Words(String reassessment, String revocation, String documentation) {}

    static CareDecision make(
            Matter matter, Decide typed, boolean newCase, LocalDate today, Decider decider, Concerned concerned) {
        CareDecision decision = new CareDecision();
        decision.matterId = matter.id();
        decision.careCaseId = matter.careCaseId();
        decision.outcome = typed.outcome();
        decision.law = matter.law();
        decision.decidedOn = today;
        decision.decidedBy = decider.userId();
        decision.deciderRole = decider.role();
        decision.rapporteur = decider.rapporteur();
        decision.tookPart = decider.tookPart();
        decision.notHeardWhy = typed.notHeardWhy();
        decision.personSex = concerned.woman() ? "WOMAN" : "MAN";
        decision.personAge = concerned.age();
        decision.personGroup =
                typed.personGroup() == null ? null : typed.personGroup().code();
        decision.individualPlan =
                typed.individualPlan() == null ? null : typed.individualPlan().name();
        decision.reasons = typed.reasons();
        decision.appealInformation = typed.appealInformation();
        decision.reassessmentClause = typed.reassessmentClause();
        decision.revocationClause = typed.revocationClause();
        decision.fromReturnHome = typed.fromReturnHome();
        decision.validFrom = typed.validFrom();
        decision.validTo = typed.validTo();
        decision.ownFollowUpOn = typed.ownFollowUpOn();
        decision.newCase = newCase;
        return decision;
    }

    /** The clauses in words, each only where the decision has it. */
    CareDecision says(Words words) {
        this.reassessmentText = reassessmentClause ? words.reassessment() : null;
        this.revocationText = revocationClause ? words.revocation() : null;
        this.documentationInformation = words.documentation();
        return this;
    }

    CareDecision with(DecidedService service) {
        services.add(service);
        return this;
    }

    /** The person came home another day than planned: the whole period moves with it, its length kept (A6). Returns whether anything moved. */
    boolean returnedHomeOn(LocalDate day) {
        if (!fromReturnHome || day.equals(validFrom)) {
            return false;
        }
        long moved = ChronoUnit.DAYS.between(validFrom, day);
        this.validFrom = day;
        this.validTo = validTo.plusDays(moved);
        services.forEach(service -> service.move(moved));
        this.ownFollowUpOn = ownFollowUpOn == null ? null : ownFollowUpOn.plusDays(moved);
        return true;
    }

    /** The individual plan was gone through with the person (L10). */
    void planReviewed(LocalDate day) {
        this.planReviewedOn = day;
    }

    void followedUp(LocalDate heldOn, LocalDate nextOn) {
        this.followUpsHeld++;
        this.lastFollowUpOn = heldOn;
        this.ownFollowUpOn = nextOn;
    }

    LocalDate firstDayOf(DecidedService service) {
        return service.validFrom() == null ? validFrom : service.validFrom();
    }

    /** Null if until further notice. */
    LocalDate lastDayOf(DecidedService service) {
        return service.validFrom() == null ? validTo : service.validTo();
    }

    List<DecidedService> inForce() {
        return services.stream().filter(DecidedService::isInForce).toList();
    }

    /** The first of the last days that its services in force have, so that none of them runs out unseen (G19); its own if none is left; null if until further notice. */
    LocalDate nearestLastDay() {
        List<DecidedService> inForce = inForce();
        return inForce.isEmpty()
                ? validTo
                : inForce.stream()
                        .map(this::lastDayOf)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
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

    String deciderRole() {
        return deciderRole;
    }

    String rapporteur() {
        return rapporteur;
    }

    String tookPart() {
        return tookPart;
    }

    /** Why something was taken without the person being heard (L2); null where nothing was, or the person was. */
    String notHeardWhy() {
        return notHeardWhy;
    }

    /** Personkrets 1 to 3, or NONE; null under another law. */
    String personGroup() {
        return personGroup;
    }

    String personSex() {
        return personSex;
    }

    Integer personAge() {
        return personAge;
    }

    /** ACCEPTED or DECLINED; null where none was to be offered. */
    String individualPlan() {
        return individualPlan;
    }

    /** The day the individual plan was last gone through; null if it has not been since it was asked for. */
    LocalDate planReviewedOn() {
        return planReviewedOn;
    }

    String documentationInformation() {
        return documentationInformation;
    }

    String reassessmentText() {
        return reassessmentText;
    }

    String revocationText() {
        return revocationText;
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

    List<DecidedService> services() {
        return List.copyOf(services);
    }

    Long version() {
        return version;
    }
}
