package se.foljsam.actualisation.oncall;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.actualisation.application.Application;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** Help that the on-call supervisor granted in a new case, out of hours (A5). It goes on until a decision is made or somebody finds that it is not needed; no timer stops it. */
class OnCallGrant {
    /** Where it stands. */
    enum State {
        ONGOING,
        DECIDED,
        ENDED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long applicationId;
    private LocalDate helpBeganOn;
    private Instant helpBeganAt;
    private String helpGiven;
    private String unitCode;
    private String unitName;
    private String grantedBy;
    private Instant grantedAt;
    private State state;
    private String toldTo;
    private LocalDate toldOn;
    private LocalDate endedOn;
    private String note;

    static OnCallGrant grant(
            Application application, GrantOnCallForm typed, Instant began, ProviderUnit unit, String by, Instant now) {
        OnCallGrant grant = new OnCallGrant();
        grant.careCaseId = application.careCaseId();
        grant.applicationId = application.id();
        grant.helpBeganOn = typed.helpBeganOn();
        grant.helpBeganAt = began;
        grant.helpGiven = typed.help();
        grant.unitCode = unit.code();
        grant.unitName = unit.name();
        grant.grantedBy = by;
        grant.grantedAt = now;
        grant.state = State.ONGOING;
        return grant;
    }

    /** The help goes on and the provider has been told by telephone; a decision is waited for. */
    void goesOn(String whom, LocalDate today, String text) {
        refuseUnlessOngoing("continued");
        this.toldTo = whom;
        this.toldOn = today;
        this.note = text;
    }

    /** Nobody needs it any more. */
    void end(LocalDate lastDay, String text) {
        refuseUnlessOngoing("ended");
        this.endedOn = lastDay;
        this.note = text;
        this.state = State.ENDED;
    }

    /** The handler has decided on the application. */
    void decided() {
        refuseUnlessOngoing("decided on");
        this.state = State.DECIDED;
    }

    private void refuseUnlessOngoing(String what) {
        if (state != State.ONGOING) {
            throw new IllegalStateException("on-call grant " + id + " is " + state + " and cannot be " + what);
        }
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long applicationId() {
        return applicationId;
    }

    LocalDate helpBeganOn() {
        return helpBeganOn;
    }

    /** The instant the help began; null for a grant registered before the hour was asked for. */
    Instant helpBeganAt() {
        return helpBeganAt;
    }

    String helpGiven() {
        return helpGiven;
    }

    /** Null for a grant registered before the unit was chosen from the list. */
    String unitCode() {
        return unitCode;
    }

    String unitName() {
        return unitName;
    }

    String grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    State state() {
        return state;
    }

    String toldTo() {
        return toldTo;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String note() {
        return note;
    }

    Long version() {
        return version;
    }
}
