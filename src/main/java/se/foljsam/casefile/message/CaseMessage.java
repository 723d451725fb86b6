package se.foljsam.casefile.message;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.platform.Spoken;

/** A message of a case, to a unit's shared inbox or to one person, unread until somebody of theirs reads it (J1). */
public class CaseMessage {
    /** What the message is about. */
    public enum Kind implements Spoken {
        INFORMATION("Information"),
        REMINDER("Påminnelse"),
        URGENT("Brådskande"),
        ESCALATION("Chefen har fått veta");

        private final String swedish;

        Kind(String swedish) {
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
    private String fromUnit;
    private String toGroup;
    private String toUser;
    private Instant sentAt;
    private String sentBy;
    private Kind kind;
    private String messageText;
    private Long aboutWatch;
    private Instant readAt;
    private String readBy;

    static CaseMessage write(
            Long careCaseId,
            Long orderId,
            String toGroup,
            String toUser,
            Instant now,
            String by,
            Kind kind,
            String text) {
        CaseMessage message = new CaseMessage();
        message.careCaseId = careCaseId;
        message.orderId = orderId;
        message.toGroup = toGroup;
        message.toUser = toUser;
        message.sentAt = now;
        message.sentBy = by;
        message.kind = kind;
        message.messageText = text;
        return message;
    }

    /** It comes from this unit. */
    CaseMessage from(String unitCode) {
        this.fromUnit = unitCode;
        return this;
    }

    /** It reminds of this watch. */
    CaseMessage about(long watchId) {
        this.aboutWatch = watchId;
        return this;
    }

    void read(Instant now, String by) {
        if (readAt == null) {
            this.readAt = now;
            this.readBy = by;
        }
    }

    public Long id() {
        return id;
    }

    public Long careCaseId() {
        return careCaseId;
    }

    public Long orderId() {
        return orderId;
    }

    /** The unit it comes from; null if it comes from the authority or from Följsam itself. */
    public String fromUnit() {
        return fromUnit;
    }

    public String toGroup() {
        return toGroup;
    }

    public String toUser() {
        return toUser;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentBy;
    }

    public Kind kind() {
        return kind;
    }

    public String messageText() {
        return messageText;
    }

    /** The watch it reminds of; null of all else, and of reminders from before this was kept. */
    public Long aboutWatch() {
        return aboutWatch;
    }

    public Instant readAt() {
        return readAt;
    }

    public String readBy() {
        return readBy;
    }

    Long version() {
        return version;
    }
}
