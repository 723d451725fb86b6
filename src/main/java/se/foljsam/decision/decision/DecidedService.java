package se.foljsam.decision.decision;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import se.foljsam.casefile.between.DecisionBook.EarlierService;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.decision.appeal.RegisterJudgmentForm;

/** One service of a decision, granted, granted in part or refused, with its own period, goal and the section it rests on (B8, C1, C3). */
public class DecidedService {
    @Id
    private Long id;

    private String serviceCode;
    private boolean granted;
    private DecideForm.Answer answer;
    private String extent;
    private Integer hoursPerMonth;
    private String refusedExtent;
    private String legalGround;
    private String lifeArea;
    private String goal;
    private String reasons;
    private String unitCode;
    private boolean unitChosen = true;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String reduceGround;
    private String efforts;
    private LocalDate lastDay;
    private ServiceState state;
    private LocalDate endedOn;
    private String endingGround;

    /**
     * As typed.
     *
     * @param lifeArea the service's own where none was chosen
     * @param chosenUnits says where it is carried out
     */
    static DecidedService of(DecideForm decision, DecideForm.Service typed, String lifeArea, ChosenUnits chosenUnits) {
        DecidedService service = new DecidedService();
        service.serviceCode = typed.serviceCode();
        service.granted = typed.isGranted();
        service.answer = typed.answer();
        service.extent = typed.extent();
        service.hoursPerMonth = typed.hoursPerMonth();
        service.refusedExtent = typed.refusal().refusedExtent();
        service.legalGround = typed.legalGround();
        service.lifeArea = lifeArea;
        service.goal = typed.goal();
        service.reasons = typed.refusal().reasons();
        service.reduceGround = typed.reduction().reduceGround();
        service.efforts = typed.reduction().efforts();
        service.lastDay = typed.reduction().lastDay();
        if (typed.isGranted()) {
            service.isCarriedOutBy(chosenUnits.of(typed));
            service.validFrom = decision.firstDayOf(typed);
            service.validTo = decision.lastDayOf(typed);
        }
        service.state = typed.isGranted() ? ServiceState.GRANTED : ServiceState.REFUSED;
        return service;
    }

    static DecidedService grantedEarlier(EarlierService earlier) {
        DecidedService service = new DecidedService();
        service.serviceCode = earlier.serviceCode();
        service.granted = true;
        service.answer = DecideForm.Answer.GRANTED;
        service.extent = earlier.extent();
        service.legalGround = earlier.legalGround();
        service.goal = earlier.goal();
        service.unitCode = earlier.unitCode();
        service.state = ServiceState.GRANTED;
        return service;
    }

    /** The decision's whole period moved (A6). */
    void move(long days) {
        this.validFrom = validFrom == null ? null : validFrom.plusDays(days);
        this.validTo = validTo == null ? null : validTo.plusDays(days);
    }

    void end(LocalDate lastDay, String ground) {
        if (state != ServiceState.GRANTED) {
            throw new IllegalStateException("decided service " + id + " is " + state + " and cannot end");
        }
        this.state = ServiceState.ENDED;
        this.endedOn = lastDay;
        this.endingGround = ground;
    }

    /** The last day was registered wrong (I2). */
    void correctEnd(LocalDate lastDay, String ground) {
        if (state != ServiceState.ENDED) {
            throw new IllegalStateException(
                    "decided service " + id + " is " + state + " and has no last day to correct");
        }
        this.endedOn = lastDay;
        this.endingGround = ground;
    }

    static DecidedService adjudged(RegisterJudgmentForm.Service typed, ChosenUnits chosenUnits) {
        DecidedService service = new DecidedService();
        service.serviceCode = typed.serviceCode();
        service.granted = typed.isGranted();
        service.answer = typed.isGranted() ? DecideForm.Answer.GRANTED : DecideForm.Answer.REFUSED;
        service.extent = typed.extent();
        service.legalGround = typed.legalGround();
        service.goal = typed.goal();
        if (typed.isGranted()) {
            service.isCarriedOutBy(chosenUnits.of(typed));
        }
        service.state = typed.isGranted() ? ServiceState.GRANTED : ServiceState.REFUSED;
        return service;
    }

    /** The person chose another provider before the order went (D1). */
    void choose(String otherUnit) {
        if (state != ServiceState.GRANTED) {
            throw new IllegalStateException(
                    "decided service " + id + " is " + state + " and has no provider to choose");
        }
        this.unitCode = otherUnit;
        this.unitChosen = true;
    }

    private void isCarriedOutBy(ChosenUnits.Chosen unit) {
        this.unitCode = unit.code();
        this.unitChosen = unit.chosen();
    }

    boolean isInForce() {
        return state == ServiceState.GRANTED;
    }

    long id() {
        return id;
    }

    public String serviceCode() {
        return serviceCode;
    }

    /** Wholly or in part. */
    public boolean isGranted() {
        return granted;
    }

    DecideForm.Answer answer() {
        if (answer == null) {
            return granted ? DecideForm.Answer.GRANTED : DecideForm.Answer.REFUSED;
        }
        return answer;
    }

    public String extent() {
        return extent;
    }

    /** Null where the service is not counted in hours. */
    Integer hoursPerMonth() {
        return hoursPerMonth;
    }

    /** What is not granted of a service granted in part; null otherwise. */
    String refusedExtent() {
        return refusedExtent;
    }

    public String legalGround() {
        return legalGround;
    }

    /** What the goal is tied to (B8); null of older decisions. */
    String lifeArea() {
        return lifeArea;
    }

    public String goal() {
        return goal;
    }

    String reasons() {
        return reasons;
    }

    String unitCode() {
        return unitCode;
    }

    /** Where it is carried out; null of what is refused. */
    ChosenUnits.Chosen unit() {
        return unitCode == null ? null : new ChosenUnits.Chosen(unitCode, unitChosen);
    }

    /** First day; null of what is refused, and of older decisions. */
    LocalDate validFrom() {
        return validFrom;
    }

    /** Last day; null of what is refused, and until further notice. */
    LocalDate validTo() {
        return validTo;
    }

    /** On what this took something from the person (L6); null if it took nothing. */
    String reduceGround() {
        return reduceGround;
    }

    String efforts() {
        return efforts;
    }

    /** The last day with what was withdrawn, if the decision sets it. */
    LocalDate lastDay() {
        return lastDay;
    }

    public ServiceState state() {
        return state;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endingGround() {
        return endingGround;
    }
}
