package se.foljsam.delivery.ending;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.ReportedEndings.Declined;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.ending.ReportedEndings.Told;
import se.foljsam.delivery.ending.ReportedEndings.Wish;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.Spoken;

/** What was told of a service that may end: when, why and what (I5), and what became of it. What was told is never changed; it follows the service to another unit. */
class ServiceEnding {
    /** Whether the handler has answered, and how. */
    enum State implements Spoken {
        REPORTED("Väntar på handläggaren"),
        /** Confirmed by the person: the service ends (I1). */
        CONFIRMED("Bekräftat, insatsen avslutas"),
        GOES_ON("Insatsen fortsätter"),
        /** Tried under the revocation clause (I6). */
        REVOKE("Beslutet omprövas"),
        REASSESS("Beslutet omprövas"),
        /** The order was changed instead (E7). */
        CHANGE("Uppdraget ändras"),
        /** The service ended otherwise. */
        DROPPED("Gäller inte längre");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private Kind kind;
    private LocalDate lastDay;
    private String reason;
    private String saidBy;
    private LocalDate saidOn;
    private String efforts;
    private LocalDate toldOn;
    private String toldBy;
    private State state;
    private LocalDate contactedOn;
    private Contact contactedHow;
    private String personsView;
    private String answerText;
    private LocalDate answeredOn;
    private String answeredBy;

    static ServiceEnding wished(ServiceOrder order, Wish wish, LocalDate today) {
        ServiceEnding told = told(order, wish.kind(), wish.reason(), today, wish.by());
        told.lastDay = wish.lastDay();
        told.saidBy = wish.saidBy().strip();
        told.saidOn = wish.saidOn();
        return told;
    }

    static ServiceEnding declined(ServiceOrder order, Declined declined, LocalDate today) {
        ServiceEnding told = told(order, Kind.DECLINES, declined.reason(), today, declined.by());
        told.efforts = declined.motivated().strip();
        return told;
    }

    /** The handler heard it first, and has had it confirmed. */
    static ServiceEnding heard(ServiceOrder order, LocalDate lastDay, String why, LocalDate today, String by) {
        ServiceEnding told = told(order, Kind.ENDS, why, today, by);
        told.lastDay = lastDay;
        return told;
    }

    private static ServiceEnding told(ServiceOrder order, Kind kind, String why, LocalDate today, String by) {
        ServiceEnding told = new ServiceEnding();
        told.careCaseId = order.careCaseId();
        told.orderId = order.id();
        told.kind = kind;
        told.reason = why.strip();
        told.toldOn = today;
        told.toldBy = by;
        told.state = State.REPORTED;
        return told;
    }

    /** The handler has reached the person and answers. */
    void answer(State answer, LocalDate contacted, Contact how, String view, String text, LocalDate today, String by) {
        refuseUnlessReported("answered");
        this.state = answer;
        this.contactedOn = contacted;
        this.contactedHow = how;
        this.personsView = view;
        this.answerText = text;
        this.answeredOn = today;
        this.answeredBy = by;
    }

    /** The service goes on at another unit, and what was told of it goes along. */
    void follow(ServiceOrder other) {
        refuseUnlessReported("moved");
        this.orderId = other.id();
    }

    /** Nobody needs the answer: the service has ended otherwise. */
    void drop() {
        refuseUnlessReported("dropped");
        this.state = State.DROPPED;
    }

    private void refuseUnlessReported(String what) {
        if (state != State.REPORTED) {
            throw new IllegalStateException("service ending " + id + " is " + state + " and cannot be " + what);
        }
    }

    Told asTold() {
        return new Told(kind, lastDay, reason, toldOn, toldBy, state);
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

    Kind kind() {
        return kind;
    }

    /** The last day as it was told; null if the person declines. */
    LocalDate lastDay() {
        return lastDay;
    }

    String reason() {
        return reason;
    }

    /** Who said it; null if the person declines, or the handler heard it. */
    String saidBy() {
        return saidBy;
    }

    LocalDate saidOn() {
        return saidOn;
    }

    /** What was done to encourage the person; null unless the person declines. */
    String efforts() {
        return efforts;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    String toldBy() {
        return toldBy;
    }

    State state() {
        return state;
    }

    LocalDate contactedOn() {
        return contactedOn;
    }

    Contact contactedHow() {
        return contactedHow;
    }

    String personsView() {
        return personsView;
    }

    String answerText() {
        return answerText;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    String answeredBy() {
        return answeredBy;
    }

    Long version() {
        return version;
    }
}
