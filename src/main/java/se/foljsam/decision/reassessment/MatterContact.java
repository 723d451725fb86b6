package se.foljsam.decision.reassessment;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.casefile.matter.Matter;

/** That somebody was contacted in a matter the authority itself opened, and what they said (C7). */
public class MatterContact {
    /** Who was contacted. */
    public enum Whom {
        PERSON,
        PROVIDER
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long matterId;
    private Whom whom;
    private LocalDate contactedOn;
    private String said;
    private String notedBy;
    private LocalDate notedOn;

    static MatterContact note(
            Matter matter, Whom whom, LocalDate contactedOn, String said, String by, LocalDate today) {
        MatterContact contact = new MatterContact();
        contact.careCaseId = matter.careCaseId();
        contact.matterId = matter.id();
        contact.whom = whom;
        contact.contactedOn = contactedOn;
        contact.said = said;
        contact.notedBy = by;
        contact.notedOn = today;
        return contact;
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    public Long matterId() {
        return matterId;
    }

    public Whom whom() {
        return whom;
    }

    public LocalDate contactedOn() {
        return contactedOn;
    }

    public String said() {
        return said;
    }

    public String notedBy() {
        return notedBy;
    }

    LocalDate notedOn() {
        return notedOn;
    }

    Long version() {
        return version;
    }
}
