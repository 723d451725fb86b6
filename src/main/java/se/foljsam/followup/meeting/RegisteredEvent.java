package se.foljsam.followup.meeting;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The event that every follow-up registers for each service, whatever its outcome: what statistics count (G16). */
class RegisteredEvent {
    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long followUpId;
    private String serviceCode;
    private LocalDate eventOn;
    private String meetingForm;
    private String outcome;

    static RegisteredEvent of(FollowUp followUp, FollowUp.FollowUpResult result) {
        return of(followUp, result.serviceCode(), result.outcome());
    }

    /** The follow-up came after the service had run out with its decision. */
    static RegisteredEvent afterTheEnd(FollowUp followUp, String serviceCode) {
        return of(followUp, serviceCode, HoldFollowUpForm.Outcome.ENDED.name());
    }

    private static RegisteredEvent of(FollowUp followUp, String serviceCode, String outcome) {
        RegisteredEvent event = new RegisteredEvent();
        event.careCaseId = followUp.careCaseId();
        event.followUpId = followUp.id();
        event.serviceCode = serviceCode;
        event.eventOn = followUp.heldOn();
        event.meetingForm = followUp.meetingForm();
        event.outcome = outcome;
        return event;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long followUpId() {
        return followUpId;
    }

    String serviceCode() {
        return serviceCode;
    }

    LocalDate eventOn() {
        return eventOn;
    }

    String meetingForm() {
        return meetingForm;
    }

    String outcome() {
        return outcome;
    }

    Long version() {
        return version;
    }
}
