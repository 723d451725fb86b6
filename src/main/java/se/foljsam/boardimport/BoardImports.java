package se.foljsam.boardimport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.boardimport.KnownPersons.Known;
import se.foljsam.boardimport.Spreadsheet.Line;
import se.foljsam.casefile.between.FollowUpLimits;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.taskform.Rejected;

/** Checks a spreadsheet of ongoing decisions, and has it read in when somebody says so. */
@Service
public class BoardImports {
    private static final Logger LOG = LoggerFactory.getLogger(BoardImports.class);
    private static final Duration KEPT_UNREAD = Duration.ofDays(1);
    private static final int SHOWN = 20;
    private final ImportRows rows;
    private final ImportWorker worker;
    private final KnownPersons knownPersons;
    private final PersonCheck personCheck;
    private final FollowUpLimits limits;
    private final CareServices services;
    private final ProviderUnits units;
    private final Teams teams;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BoardImports(
            ImportRows rows,
            ImportWorker worker,
            KnownPersons knownPersons,
            PersonCheck personCheck,
            FollowUpLimits limits,
            CareServices services,
            ProviderUnits units,
            Teams teams,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.knownPersons = knownPersons;
        this.personCheck = personCheck;
        this.limits = limits;
        this.services = services;
        this.units = units;
        this.teams = teams;
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
        Found found = found(lines);
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

    private record Found(List<DecidedLine> toRead, List<Problem> problems) {}

    private Found found(List<Line> lines) {
        Choices choices = new Choices(services, units, teams);
        LocalDate today = SwedishTime.today(clock);
        List<Problem> problems = new ArrayList<>();
        Map<String, List<DecidedLine>> persons = new LinkedHashMap<>();
        Set<String> withBadLine = new HashSet<>();
        for (Line line : lines) {
            LineCheck check = new LineCheck(line, choices, limits, today);
            Optional<DecidedLine> checked = check.checked();
            problems.addAll(check.problems());
            checked.ifPresentOrElse(
                    good -> persons.computeIfAbsent(good.person().identityNumber(), person -> new ArrayList<>())
                            .add(good),
                    () -> check.person().ifPresent(withBadLine::add));
        }
        Map<String, Known> known = knownPersons.of(persons.keySet());
        List<DecidedLine> toRead = new ArrayList<>();
        persons.forEach((person, all) -> toRead.addAll(
                toRead(all, Optional.ofNullable(known.get(person)), withBadLine.contains(person), problems)));
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Found(toRead, problems);
    }

    /** All lines of a person that are not in already, or none. */
    private List<DecidedLine> toRead(
            List<DecidedLine> lines, Optional<Known> known, boolean hasBadLine, List<Problem> problems) {
        List<DecidedLine> fresh = new ArrayList<>(lines);
        known.ifPresent(person -> {
            problems.addAll(PersonCheck.alreadyThere(lines, person));
            fresh.removeIf(person::has);
        });
        if (fresh.isEmpty()) {
            return fresh;
        }
        List<Problem> wrong = personCheck.problems(fresh, known);
        problems.addAll(wrong);
        if (!hasBadLine && wrong.isEmpty()) {
            return fresh;
        }
        fresh.stream()
                .filter(line -> wrong.stream().noneMatch(problem -> problem.line() == line.line()))
                .map(line -> Problem.ofLine(
                        line.line(), "läses inte in, eftersom en annan rad för samma person behöver rättas."))
                .forEach(problems::add);
        return List.of();
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
