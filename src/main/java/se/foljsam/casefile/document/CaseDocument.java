package se.foljsam.casefile.document;

import java.time.OffsetDateTime;
import se.foljsam.platform.Spoken;

/**
 * A document of the case as lists show it, without its content.
 *
 * @param subjectId id of the decision or order it states
 * @param unitCode the unit it is written to; null for a document of the authority's own
 * @param edition what tells it from an earlier document on the same subject
 * @param checksum SHA-256 of the content, in hexadecimal
 * @param bytes length of the content
 */
public record CaseDocument(
        long id,
        long careCaseId,
        Kind kind,
        long subjectId,
        String unitCode,
        String edition,
        String title,
        OffsetDateTime madeAt,
        String madeBy,
        String mediaType,
        String checksum,
        int bytes) {

    /** What kind of document it is. */
    public enum Kind implements Spoken {
        DECISION_LETTER("Beslutsmeddelande"),
        ORDER("Uppdrag");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    private static final int SHORT = 12;

    /** Enough of the checksum to compare with by eye. */
    public String shortChecksum() {
        return checksum.substring(0, SHORT);
    }
}
