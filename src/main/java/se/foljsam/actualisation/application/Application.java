package se.foljsam.actualisation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.between.ReturnHome.Support;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Problems;

/**
 * An application, request or notification as it came in, with its law (A1, A3). It always ends with an outcome: decided, withdrawn or not pursued.
 *
 * <p>Several may be investigated and answered together: one leads, the others are joined to it and share its outcome.
 */
public class Application {
    /** What came in. */
    public enum Kind implements Spoken {
        APPLICATION("ansökan"),
        REQUEST("begäran"),
        NOTIFICATION("anmälan");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** What became of it. */
    enum State {
        REGISTERED,
        UNDER_INVESTIGATION,
        DECIDED,
        WITHDRAWN,
        NOT_PURSUED
    }

    /** The way it came. */
    public enum Channel {
        WRITTEN,
        EMAIL,
        FORM,
        TELEPHONE,
        IN_PERSON,
        ON_CALL
    }

    /** In what capacity somebody applied or told. */
    enum Capacity {
        SELF("den enskilde själv"),
        LEGAL_REPRESENTATIVE("legal företrädare"),
        AGENT("ombud"),
        RELATIVE("anhörig"),
        CARE_STAFF("vård- eller omsorgspersonal"),
        OTHER("någon annan"),
        ANONYMOUS("anonym");

        private final String swedish;

        Capacity(String swedish) {
            this.swedish = swedish;
        }
    }

    /** Whether an agent was asked for a power of attorney (L17). */
    enum PowerOfAttorney {
        SHOWN,
        ASKED_FOR,
        NOT_ASKED;

        /** What was shown or asked for was so on a day. */
        static void checkDay(Problems problems, PowerOfAttorney answer, LocalDate day) {
            problems.requireIf(
                    answer == SHOWN || answer == ASKED_FOR,
                    "powerOfAttorneyOn",
                    day,
                    "behöver fyllas i med ett datum.");
        }
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
    private PowerOfAttorney powerOfAttorney;
    private LocalDate powerOfAttorneyOn;
    private String askedByOthersWhy;
    private String concerns;
    private boolean childProtection;
    private boolean urgent;
    private State state;
    private String registeredBy;
    private Instant registeredAt;
    private boolean inHospital;
    private LocalDate carePlanningOn;
    private String expectedDuration;
    private LocalDate plannedHomeOn;
    private Support dischargeSupport;
    private String dischargeTeam;
    private boolean informed;
    private LocalDate informedOn;
    private boolean leafletHandedOver;
    private LocalDate leafletOn;
    private LocalDate contactedOn;
    private String notAskedReason;
    private String passedOnTo;
    private Long joinedTo;
    private LocalDate decidedOn;
    private String endedReason;

    public static Application register(CareCase careCase, CameIn what, String by, Instant now) {
        Application application = new Application();
        application.careCaseId = careCase.id();
        application.kind = what.kind();
        application.law = what.law();
        application.receivedOn = what.receivedOn();
        application.channel = what.channel();
        application.capacity = what.capacity();
        application.applicantName = what.applicantName();
        application.powerOfAttorney = what.powerOfAttorney();
        application.powerOfAttorneyOn = what.powerOfAttorneyOn();
        application.concerns = what.concerns();
        application.childProtection = what.childProtection();
        application.inHospital = what.plannedHomeOn() != null;
        application.plannedHomeOn = what.plannedHomeOn();
        application.urgent = what.urgent();
        application.state = State.REGISTERED;
        application.registeredBy = by;
        application.registeredAt = now;
        return application;
    }

    /** A part of what is applied for that is decided by itself: the same in everything but what it concerns (C8). */
    Application part(String partsConcerns, String by, Instant now) {
        Application part = new Application();
        part.careCaseId = careCaseId;
        part.kind = kind;
        part.law = law;
        part.receivedOn = receivedOn;
        part.channel = channel;
        part.capacity = capacity;
        part.applicantName = applicantName;
        part.powerOfAttorney = powerOfAttorney;
        part.powerOfAttorneyOn = powerOfAttorneyOn;
        part.concerns = partsConcerns;
        part.urgent = urgent;
        part.state = State.REGISTERED;
        part.registeredBy = by;
        part.registeredAt = now;
        part.inHospital = inHospital;
        part.carePlanningOn = carePlanningOn;
        part.expectedDuration = expectedDuration;
        part.plannedHomeOn = plannedHomeOn;
        part.informed = informed;
        part.informedOn = informedOn;
        part.leafletHandedOver = leafletHandedOver;
        part.leafletOn = leafletOn;
        return part;
    }

    /** What the actualisation found, whatever the next step is (A4, A6, A7, L17). */
    void actualised(ActualiseCaseForm found, LocalDate today) {
        refuseUnlessRegistered("actualised");
        this.urgent = found.urgent();
        this.askedByOthersWhy = found.representation().askedByOthersWhy();
        this.powerOfAttorney = found.representation().powerOfAttorney();
        this.powerOfAttorneyOn = found.representation().powerOfAttorneyOn();
        this.inHospital = found.hospital().inHospital();
        this.carePlanningOn = found.hospital().carePlanningOn();
        this.expectedDuration = found.hospital().expectedDuration();
        this.plannedHomeOn = found.hospital().plannedHomeOn();
        this.dischargeSupport = found.hospital().dischargeSupport();
        this.dischargeTeam = found.hospital().dischargeTeam();
        if (found.told().informed()) {
            informed(found.told().informedOn(today));
        }
        if (found.told().leafletOn() != null) {
            leafletHandedOver(found.told().leafletOn());
        }
    }

    /** Goes on to investigation. */
    void investigate() {
        refuseUnlessRegistered("investigated");
        this.state = State.UNDER_INVESTIGATION;
    }

    /** Is investigated and answered together with one that came before, by the same law (A3). */
    void join(Application lead) {
        refuseUnlessRegistered("joined");
        if (!lead.leads() || lead.law != law || !Objects.equals(lead.careCaseId, careCaseId)) {
            throw new IllegalStateException("application " + id + " cannot be joined to " + lead.id);
        }
        this.joinedTo = lead.id;
        this.state = State.UNDER_INVESTIGATION;
    }

    /** What it was joined to is withdrawn: it goes on by itself, or with another. */
    void follow(Application other) {
        refuseUnlessUnderInvestigation("parted");
        this.joinedTo = other == null ? null : other.id;
    }

    /** The person was told how the service works (A7). */
    void informed(LocalDate day) {
        this.informed = true;
        this.informedOn = day;
    }

    /** The leaflet was handed over (A7). */
    void leafletHandedOver(LocalDate day) {
        this.leafletHandedOver = true;
        this.leafletOn = day;
    }

    /** The person was asked (A2). */
    void asked(LocalDate day) {
        refuseUnlessRegistered("asked about");
        this.contactedOn = day;
    }

    /** The person was not asked; a child protection matter may be passed on to those who investigate such (A2, L11). */
    void notAsked(String why, String passedTo) {
        refuseUnlessRegistered("asked about");
        this.notAskedReason = why;
        this.passedOnTo = passedTo;
    }

    /** The person wants to apply: the application counts as received that day (A2). */
    void becomesApplication(LocalDate receivedThatDay, Law theLaw) {
        refuseUnlessRegistered("made an application");
        this.kind = theLaw == Law.LSS ? Kind.REQUEST : Kind.APPLICATION;
        this.law = theLaw;
        this.receivedOn = receivedThatDay;
    }

    /** A decision answers it. */
    void decided(LocalDate day) {
        refuseUnlessUnderInvestigation("decided on");
        this.state = State.DECIDED;
        this.decidedOn = day;
    }

    void withdraw(String reason) {
        refuseUnlessRegistered("withdrawn");
        this.state = State.WITHDRAWN;
        this.endedReason = reason;
    }

    /** Withdrawn after the investigation had begun. */
    void withdrawDuringInvestigation(String reason) {
        refuseUnlessUnderInvestigation("withdrawn");
        this.state = State.WITHDRAWN;
        this.endedReason = reason;
    }

    /** The person does not want to apply, or was not asked (A2). */
    void isNotPursued(String reason) {
        refuseUnlessRegistered("dropped");
        this.state = State.NOT_PURSUED;
        this.endedReason = reason;
    }

    private void refuseUnlessRegistered(String what) {
        refuseUnless(State.REGISTERED, what);
    }

    private void refuseUnlessUnderInvestigation(String what) {
        refuseUnless(State.UNDER_INVESTIGATION, what);
    }

    private void refuseUnless(State needed, String what) {
        if (state != needed) {
            throw new IllegalStateException("application " + id + " is " + state + " and cannot be " + what);
        }
    }

    /** Whether it is being investigated, and not as one joined to another. */
    boolean leads() {
        return isUnderInvestigation() && joinedTo == null;
    }

    boolean isUnderInvestigation() {
        return state == State.UNDER_INVESTIGATION;
    }

    boolean isNotification() {
        return kind == Kind.NOTIFICATION;
    }

    /** In Swedish, who spoke and in what capacity. */
    String who() {
        return applicantName == null ? capacity.swedish : "%s (%s)".formatted(applicantName, capacity.swedish);
    }

    public Long id() {
        return id;
    }

    public Long careCaseId() {
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

    PowerOfAttorney powerOfAttorney() {
        return powerOfAttorney;
    }

    /** Why a representative asks for somebody who is old enough to ask (LSS 8); null otherwise. */
    String askedByOthersWhy() {
        return askedByOthersWhy;
    }

    LocalDate powerOfAttorneyOn() {
        return powerOfAttorneyOn;
    }

    public String concerns() {
        return concerns;
    }

    boolean isChildProtection() {
        return childProtection;
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

    LocalDate carePlanningOn() {
        return carePlanningOn;
    }

    String expectedDuration() {
        return expectedDuration;
    }

    LocalDate plannedHomeOn() {
        return plannedHomeOn;
    }

    Support dischargeSupport() {
        return dischargeSupport;
    }

    String dischargeTeam() {
        return dischargeTeam;
    }

    boolean isInformed() {
        return informed;
    }

    LocalDate informedOn() {
        return informedOn;
    }

    boolean isLeafletHandedOver() {
        return leafletHandedOver;
    }

    LocalDate leafletOn() {
        return leafletOn;
    }

    LocalDate contactedOn() {
        return contactedOn;
    }

    String notAskedReason() {
        return notAskedReason;
    }

    String passedOnTo() {
        return passedOnTo;
    }

    Long joinedTo() {
        return joinedTo;
    }

    LocalDate decidedOn() {
        return decidedOn;
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
