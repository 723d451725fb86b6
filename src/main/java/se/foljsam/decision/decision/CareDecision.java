package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.between.DecisionBook.EarlierGrant;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.person.Person;
import se.foljsam.decision.appeal.RegisterJudgmentForm;

/**
 * A decision: whom it concerns (through its matter), what is granted and refused, from when to when, on which section, when and by whom, and how to appeal (C1). What it is counted by, the person's sex and age, is
 * kept as it was that day (C9).
 */
public class CareDecision {
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
    private String courtCaseNumber;
    private List<DecidedService> services = new ArrayList<>();

    /**
     * Who decides, and who else had a part in it (L3).
     *
     * @param role as people write it
     * @param rapporteur who prepared it for the decider; null if the decider did
     */
    public record Decider(String userId, String role, String rapporteur, String tookPart) {}

    /** Whom it concerns, for what is counted (C9). */
    public record Concerned(boolean woman, int age) {
        /** As it is on that day. */
        public static Concerned of(Person person, LocalDate day) {
            return new Concerned(person.identityNumber().isWoman(), person.ageOn(day));
        }
    }

    /**
     * Texts that are the municipality's, as they stood that day.
     *
     * @param documentation what is told where there is no appeal (L8); null otherwise
     */
    record Words(String reassessment, String revocation, String documentation) {}

    static CareDecision make(Matter matter, DecideForm typed, boolean newCase, LocalDate today, Decider decider) {
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
        decision.notHeardWhy = typed.wording().notHeardWhy();
        decision.personGroup =
                typed.personGroup() == null ? null : typed.personGroup().code();
        decision.individualPlan =
                typed.individualPlan() == null ? null : typed.individualPlan().name();
        decision.reasons = typed.wording().reasons();
        decision.appealInformation = typed.wording().appealInformation();
        decision.reassessmentClause = typed.clauses().reassessmentClause();
        decision.revocationClause = typed.clauses().revocationClause();
        decision.fromReturnHome = typed.period().fromReturnHome();
        decision.validFrom = typed.period().validFrom();
        decision.validTo = typed.period().validTo();
        decision.ownFollowUpOn = typed.ownFollowUpOn();
        decision.newCase = newCase;
        return decision;
    }

    /** A court's judgment, which stands as the decision (C11): it is the court that decides, from the day it says. */
    public static CareDecision adjudged(
            Matter matter, RegisterJudgmentForm judgment, boolean newCase, ChosenUnits chosenUnits) {
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
        judgment.services().forEach(service -> decision.services.add(DecidedService.adjudged(service, chosenUnits)));
        return decision;
    }

    private static Outcome outcomeOf(RegisterJudgmentForm judgment) {
        if (!judgment.grants()) {
            return Outcome.AVSLAG;
        }
        return judgment.services().stream().allMatch(RegisterJudgmentForm.Service::isGranted)
                ? Outcome.BIFALL
                : Outcome.DELAVSLAG;
    }

    /** An appeal of this decision came too late: a decision of its own, which can be appealed (L4, FL 45). */
    public static CareDecision dismissal(
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

    /** A grant made before the case came to Följsam: as it stands there, followed up as often as is known. How to appeal was told then. */
    static CareDecision madeEarlier(Matter matter, EarlierGrant grant) {
        CareDecision decision = new CareDecision();
        decision.matterId = matter.id();
        decision.careCaseId = matter.careCaseId();
        decision.outcome = Outcome.BIFALL;
        decision.law = grant.law();
        decision.decidedOn = grant.decidedOn();
        decision.decidedBy = grant.decidedBy();
        decision.reasons = grant.reasons();
        decision.reassessmentClause = true;
        decision.revocationClause = grant.revocationClause();
        decision.validFrom = grant.validFrom();
        decision.validTo = grant.validTo();
        decision.ownFollowUpOn = grant.followUpOn();
        decision.newCase = grant.newCase();
        decision.lastFollowUpOn = grant.lastFollowUpOn();
        decision.followUpsHeld = grant.lastFollowUpOn() == null ? 0 : 1;
        grant.services().forEach(service -> decision.services.add(DecidedService.grantedEarlier(service)));
        return decision;
    }

    public CareDecision concerning(Concerned concerned) {
        this.personSex = concerned.woman() ? "WOMAN" : "MAN";
        this.personAge = concerned.age();
        return this;
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
    public void planReviewed(LocalDate day) {
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

    public List<DecidedService> inForce() {
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

    public Long id() {
        return id;
    }

    public Long matterId() {
        return matterId;
    }

    public Long careCaseId() {
        return careCaseId;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Law law() {
        return law;
    }

    public LocalDate decidedOn() {
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
    public LocalDate planReviewedOn() {
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

    public String reasons() {
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

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
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

    public List<DecidedService> services() {
        return List.copyOf(services);
    }

    Long version() {
        return version;
    }
}
