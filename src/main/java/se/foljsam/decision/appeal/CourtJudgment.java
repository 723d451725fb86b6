package se.foljsam.decision.appeal;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** What a court has said of an appeal (C11). A later court's judgment in the same matter is one more; none is changed. */
public class CourtJudgment {
    /** Who appealed it in turn. */
    enum Party {
        PERSON,
        BOARD
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long appealId;
    private RegisterJudgmentForm.Outcome outcome;
    private String court;
    private String courtCaseNumber;
    private LocalDate judgedOn;
    private LocalDate receivedOn;
    private String whatItSays;
    private Long decisionId;
    private Long matterId;
    private Party appealedBy;
    private LocalDate appealedOn;
    private LocalDate finalOn;
    private String registeredBy;
    private LocalDate registeredOn;

    static CourtJudgment register(Appeal appeal, RegisterJudgmentForm typed, LocalDate today, String by) {
        CourtJudgment judgment = new CourtJudgment();
        judgment.careCaseId = appeal.careCaseId();
        judgment.appealId = appeal.id();
        judgment.outcome = typed.outcome();
        judgment.court = typed.court();
        judgment.courtCaseNumber = typed.courtCaseNumber();
        judgment.judgedOn = typed.judgedOn();
        judgment.receivedOn = typed.receivedOn();
        judgment.whatItSays = typed.whatItSays();
        judgment.registeredBy = by;
        judgment.registeredOn = today;
        return judgment;
    }

    /** It stands as this decision, in this matter. */
    void standsAs(long decision, long matter) {
        this.decisionId = decision;
        this.matterId = matter;
    }

    /** The court sent the case back: this matter investigates it anew. */
    void sentBackTo(long matter) {
        this.matterId = matter;
    }

    void appealed(Party party, LocalDate day) {
        refuseIfOver();
        this.appealedBy = party;
        this.appealedOn = day;
    }

    /** Nobody appealed it in time. */
    void stands(LocalDate day) {
        refuseIfOver();
        this.finalOn = day;
    }

    private void refuseIfOver() {
        if (appealedOn != null || finalOn != null) {
            throw new IllegalStateException("judgment " + id + " is appealed or final already");
        }
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long appealId() {
        return appealId;
    }

    RegisterJudgmentForm.Outcome outcome() {
        return outcome;
    }

    public String court() {
        return court;
    }

    public String courtCaseNumber() {
        return courtCaseNumber;
    }

    public LocalDate judgedOn() {
        return judgedOn;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String whatItSays() {
        return whatItSays;
    }

    Long decisionId() {
        return decisionId;
    }

    Long matterId() {
        return matterId;
    }

    Party appealedBy() {
        return appealedBy;
    }

    LocalDate appealedOn() {
        return appealedOn;
    }

    LocalDate finalOn() {
        return finalOn;
    }

    String registeredBy() {
        return registeredBy;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    Long version() {
        return version;
    }
}
