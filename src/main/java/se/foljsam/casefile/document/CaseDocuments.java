package se.foljsam.casefile.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.platform.Rows;

/**
 * The documents of every case. One that was kept is never changed: there is no way to, and what is read is what was kept, or it is not read at all. A corrected document is a new one.
 *
 * <p>Whoever reads a content answers for the right to, and notes the reading in the access log.
 */
@Component
public class CaseDocuments {
    private static final String COLUMNS =
            "id, care_case_id, kind, subject_id, unit_code, edition, title, made_at, made_by, media_type, checksum, byte_count as bytes";
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A document to keep; see {@link CaseDocument}.
     *
     * @param content never changed by whoever hands it over
     */
    public record NewDocument(
            long careCaseId,
            CaseDocument.Kind kind,
            long subjectId,
            String unitCode,
            String edition,
            String title,
            String madeBy,
            String mediaType,
            byte[] content) {}

    CaseDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the document with its checksum, in the step's transaction. */
    public void keep(NewDocument made) {
        jdbc.sql("""
                        insert into case_document (care_case_id, kind, subject_id, unit_code, edition, title, made_at, made_by, media_type, checksum, byte_count, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        made.careCaseId(),
                        made.kind().name(),
                        made.subjectId(),
                        made.unitCode(),
                        made.edition(),
                        made.title(),
                        Timestamp.from(clock.instant()),
                        made.madeBy(),
                        made.mediaType(),
                        checksumOf(made.content()),
                        made.content().length,
                        made.content())
                .update();
    }

    /** Every document of a case, newest first. */
    public List<CaseDocument> of(CareCase careCase) {
        return jdbc.sql("select " + COLUMNS + " from case_document where care_case_id = ? order by id desc")
                .param(careCase.id())
                .query(Rows.of(CaseDocument.class))
                .list();
    }

    /** Documents of one kind on a decision or order, newest first. */
    public List<CaseDocument> on(CaseDocument.Kind kind, long subjectId) {
        return jdbc.sql("select " + COLUMNS + " from case_document where kind = ? and subject_id = ? order by id desc")
                .params(kind.name(), subjectId)
                .query(Rows.of(CaseDocument.class))
                .list();
    }

    /** Whether this edition is kept already. */
    public boolean isKept(CaseDocument.Kind kind, long subjectId, String edition) {
        return jdbc.sql("select count(*) from case_document where kind = ? and subject_id = ? and edition = ?")
                        .params(kind.name(), subjectId, edition)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<CaseDocument> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from case_document where id = ?")
                .param(id)
                .query(Rows.of(CaseDocument.class))
                .optional();
    }

    /**
     * The content, as it was kept.
     *
     * @throws IllegalStateException if what is stored is not what was kept
     */
    public byte[] contentOf(CaseDocument document) {
        byte[] content = jdbc.sql("select content from case_document where id = ?")
                .param(document.id())
                .query((row, number) -> row.getBytes(1))
                .single();
        if (!checksumOf(content).equals(document.checksum())) {
            throw new IllegalStateException(
                    "document " + document.id() + " is not what was kept: its checksum differs");
        }
        return content;
    }

    private static String checksumOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
