package se.foljsam.casefile;

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
    private Instant markedWrongAt;
    private String markedWrongBy;
    private String markedWrongReason;

    static JournalEntry write(
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

    String markedWrong() {
        return markedWrongBy + ": " + markedWrongReason;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long id() {
        return id;
    }

    Long version() {
        return version;
    }
}
