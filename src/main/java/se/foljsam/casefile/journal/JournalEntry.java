package se.foljsam.casefile.journal;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One entry of the authority's or a provider's journal (J2). Marked as wrong at most; never changed, never deleted. */
public class JournalEntry {
    /** Whose journal. */
    public enum Kind {
        AUTHORITY,
        PROVIDER
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Kind journal;
    private String unitCode;
    private Instant writtenAt;
    private String writtenBy;
    private String heading;
    private String entryText;
    private boolean ownNote;
    private Instant markedWrongAt;
    private String markedWrongBy;
    private String markedWrongReason;

    public static JournalEntry write(
            Long careCaseId, Kind journal, String unitCode, Instant now, String by, String heading, String text) {
        JournalEntry entry = new JournalEntry();
        entry.careCaseId = careCaseId;
        entry.journal = journal;
        entry.unitCode = unitCode;
        entry.writtenAt = now;
        entry.writtenBy = by;
        entry.heading = heading;
        entry.entryText = text;
        return entry;
    }

    /** What a unit writes for itself (J3). */
    static JournalEntry note(Long careCaseId, String unitCode, Instant now, String by, String heading, String text) {
        JournalEntry entry = write(careCaseId, Kind.PROVIDER, unitCode, now, by, heading, text);
        entry.ownNote = true;
        return entry;
    }

    void markWrong(Instant now, String by, String reason) {
        if (markedWrongAt != null) {
            throw new IllegalStateException("journal entry " + id + " is marked as wrong already");
        }
        this.markedWrongAt = now;
        this.markedWrongBy = by;
        this.markedWrongReason = reason;
    }

    public Kind journal() {
        return journal;
    }

    public String unitCode() {
        return unitCode;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public String heading() {
        return heading;
    }

    public String entryText() {
        return entryText;
    }

    public boolean isMarkedWrong() {
        return markedWrongAt != null;
    }

    public String markedWrongBy() {
        return markedWrongBy;
    }

    public String markedWrongReason() {
        return markedWrongReason;
    }

    /** Whether a unit wrote it for itself. */
    public boolean isOwnNote() {
        return ownNote;
    }

    Long careCaseId() {
        return careCaseId;
    }

    public Long id() {
        return id;
    }

    Long version() {
        return version;
    }
}
