package se.foljsam.boardimport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.boardimport.Spreadsheet.Line;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/** Checks a spreadsheet of ongoing decisions, and has it read in when somebody says so. */
@Service
public class BoardImports {
    private static final Logger LOG = LoggerFactory.getLogger(BoardImports.class);
    private static final Duration KEPT_UNREAD = Duration.ofDays(1);
    private static final int SHOWN = 20;
    private final ImportRows rows;
    private final ImportWorker worker;
    private final BoardCheck check;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BoardImports(ImportRows rows, ImportWorker worker, BoardCheck check, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.check = check;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks every line and keeps what was found. No case is touched.
     *
     * @return the import's id
     * @throws UnreadableFile if the file is no spreadsheet with the template's columns
     */
    @Transactional
    public long check(String fileName, byte[] file, String by) {
        forgetWhatNobodyStarted();
        List<Line> lines = Spreadsheet.read(file);
        BoardCheck.Found found = check.found(lines, SwedishTime.today(clock));
        Instant now = clock.instant();
        long id = rows.add(fileName, hash(file), lines.size(), by, now);
        rows.addLines(id, found.toRead());
        rows.addProblems(id, found.problems());
        LOG.info(
                "import {} checked by {}: {} lines, {} to read in, {} problems",
                id,
                by,
                lines.size(),
                found.toRead().size(),
                found.problems().size());
        return id;
    }

    /**
     * Reads in what was checked, in the background, once the transaction is committed.
     *
     * @throws Rejected if it has been started or taken away already, or nothing can be read in
     */
    public void start(long id, String by) {
        transaction.executeWithoutResult(status -> {
            Rejected.fieldIf(byId(id).toRead() == 0, "", "Inget i kalkylbladet kan läsas in.");
            Rejected.fieldIf(
                    !rows.start(id, by, clock.instant()),
                    "",
                    "Kalkylbladet är redan inläst, läses in nu eller är borttaget.");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    LOG.info("import {} started by {}", id, by);
                    worker.begin(id);
                }
            });
        });
    }

    /** Forgets what was checked. Nothing if it has been started. */
    @Transactional
    public void discard(long id, String by) {
        if (rows.discard(id)) {
            LOG.info("import {} discarded by {}", id, by);
        }
    }

    private void forgetWhatNobodyStarted() {
        rows.checkedBefore(clock.instant().minus(KEPT_UNREAD)).forEach(rows::discard);
    }

    public Optional<BoardImport> find(long id) {
        return rows.byId(id);
    }

    private BoardImport byId(long id) {
        return rows.byId(id).orElseThrow(() -> Rejected.field("", "Kalkylbladet finns inte."));
    }

    /** The newest imports, newest first. */
    public List<BoardImport> newest() {
        return rows.newest(SHOWN);
    }

    /** Why lines are not read in, by line; no more than so many. */
    public List<Problem> problems(long id, int most) {
        return rows.problems(id, most);
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
