package se.foljsam.actualisation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.Law;

/** An application, request or notification as it came in, with its law (A1, A3). */
class Application {
    /** What came in. */
    enum Kind {
        APPLICATION("ansökan"),
        REQUEST("begäran"),
        NOTIFICATION("anmälan");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        String swedish() {
            return swedish;
        }
    }

    /** What became of it. */
    enum State {
        REGISTERED,
        UNDER_INVESTIGATION,
        WITHDRAWN,
        NOT_PURSUED
    }

    /** The way it came. */
    enum Channel {
        WRITTEN,
        EMAIL,
        FORM,
        TELEPHONE,
        IN_PERSON,
        ON_CALL
    }

    /** In what capacity somebody applied or told. */
    enum Capacity {
        SELF,
        LEGAL_REPRESENTATIVE,
        AGENT,
        RELATIVE,
        CARE_STAFF,
        OTHER
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Kind kind;
    private Law law;
    private LocalDate receivedOn;
    private Channel channel;
    private Capacity capacity;
    private String applicantName;
    private String concerns;
    private boolean urgent;
    private State state;
    private String registeredBy;
    private Instant registeredAt;
    private boolean inHospital;
    private String expectedDuration;
    private boolean informed;
    private boolean leafletHandedOver;
    private String endedReason;

    static Application register(CareCase careCase, StartCase typed, String by, Instant now) {
        Application application = new Application();
        application.careCaseId = careCase.id();
        application.kind = typed.kind();
        application.law = typed.law();
        application.receivedOn = typed.receivedOn();
        application.channel = typed.channel();
        application.capacity = typed.capacity();
        application.applicantName = typed.applicantName();
        application.concerns = typed.concerns();
        application.urgent = typed.urgent();
        application.state = State.REGISTERED;
        application.registeredBy = by;
        application.registeredAt = now;
        return application;
    }

    /** Goes on to investigation with what the actualisation found (A6, A7). */
    void investigate(boolean hospital, String duration, boolean told) {
        refuseUnlessRegistered("investigated");
        this.inHospital = hospital;
        this.expectedDuration = duration;
        this.informed = told;
        this.state = State.UNDER_INVESTIGATION;
    }

    /** The person wants to apply: the application counts as received that day (A2). */
    void becomesApplication(LocalDate receivedThatDay, Law theLaw) {
        refuseUnlessRegistered("made an application");
        this.kind = theLaw == Law.LSS ? Kind.REQUEST : Kind.APPLICATION;
        this.law = theLaw;
        this.receivedOn = receivedThatDay;
        this.state = State.UNDER_INVESTIGATION;
    }

    /** At the investigation talk (A7). */
    void leafletHandedOver() {
        this.leafletHandedOver = true;
    }

    void withdraw(String reason) {
        refuseUnlessRegistered("withdrawn");
        this.state = State.WITHDRAWN;
        this.endedReason = reason;
    }

    /** Withdrawn after the investigation had begun. */
    void withdrawDuringInvestigation(String reason) {
        if (state != State.UNDER_INVESTIGATION) {
            throw new IllegalStateException("application " + id + " is " + state + ", not under investigation");
        }
        this.state = State.WITHDRAWN;
        this.endedReason = reason;
    }

    /** The person does not want to apply (A2). */
    void isNotPursued(String reason) {
        refuseUnlessRegistered("dropped");
        this.state = State.NOT_PURSUED;
        this.endedReason = reason;
    }

    private void refuseUnlessRegistered(String what) {
        if (state != State.REGISTERED) {
            throw new IllegalStateException("application " + id + " is " + state + " and cannot be " + what);
        }
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Kind kind() {
        return kind;
    }

    Law law() {
        return law;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Channel channel() {
        return channel;
    }

    Capacity capacity() {
        return capacity;
    }

    String applicantName() {
        return applicantName;
    }

    String concerns() {
        return concerns;
    }

    boolean isUrgent() {
        return urgent;
    }

    State state() {
        return state;
    }

    boolean isInHospital() {
        return inHospital;
    }

    String expectedDuration() {
        return expectedDuration;
    }

    boolean isInformed() {
        return informed;
    }

    boolean isLeafletHandedOver() {
        return leafletHandedOver;
    }

    String endedReason() {
        return endedReason;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Long version() {
        return version;
    }
}
