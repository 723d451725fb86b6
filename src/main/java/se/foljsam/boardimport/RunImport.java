package se.foljsam.boardimport;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.boardimport.TakeInPerson.Outdated;

/**
 * Reads in an import's persons, some at a time in one transaction. If one of them cannot be read in, each is tried alone, and only that one is left out, with the reason. What is in is marked in the same
 * transaction: after a fault the run goes on where it was, and nothing is read in twice. Several runs of one import come after each other.
 */
@Component
class RunImport {
    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    private static final int AT_A_TIME = 20;
    private final ImportRows rows;
    private final TakeInPerson takeIn;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunImport(ImportRows rows, TakeInPerson takeIn, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.takeIn = takeIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Runs until nothing waits, or until it is to stop. An import that does not run is left alone. */
    void run(long id, BooleanSupplier mayGoOn) {
        List<String> persons = rows.waitingPersons(id, AT_A_TIME);
        while (!persons.isEmpty() && mayGoOn.getAsBoolean() && take(id, persons)) {
            persons = rows.waitingPersons(id, AT_A_TIME);
        }
        if (persons.isEmpty()) {
            transaction.executeWithoutResult(status -> rows.ended(id, clock.instant()));
        }
    }

    /** Whether the import runs. */
    private boolean take(long id, List<String> persons) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> takeAll(id, persons)));
        } catch (Outdated | IllegalArgumentException someone) {
            LOG.info("import {}: somebody cannot be read in, so each is tried alone", id);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "import {}: {}, so each is tried alone",
                    id,
                    fault.getClass().getName());
        }
        persons.forEach(person -> takeAlone(id, person));
        return true;
    }

    private boolean takeAll(long id, List<String> persons) {
        Optional<String> startedBy = rows.heldWhileRunning(id);
        startedBy.ifPresent(by -> persons.forEach(person -> {
            List<DecidedLine> lines = rows.waiting(id, person);
            if (!lines.isEmpty()) {
                rows.done(id, person, takeIn.take(lines, by));
            }
        }));
        return startedBy.isPresent();
    }

    private void takeAlone(long id, String person) {
        try {
            transaction.executeWithoutResult(status -> takeAll(id, List.of(person)));
        } catch (Outdated outdated) {
            leaveOut(id, person, outdated.problems());
        } catch (RuntimeException fault) {
            LOG.error("import {}: a person cannot be read in: {}", id, whatWentWrong(fault));
            leaveOut(
                    id,
                    person,
                    rows.waiting(id, person).stream()
                            .map(line -> Problem.ofLine(
                                    line.line(), "kunde inte läsas in på grund av ett fel i Följsam. Försök igen."))
                            .toList());
        }
    }

    /** Where and by what kinds of fault, innermost last: without their messages, which may hold what stood in the line. */
    private static String whatWentWrong(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = fault; at != null; at = at.getCause()) {
            StackTraceElement[] frames = at.getStackTrace();
            text.append(at.getClass().getName())
                    .append(frames.length == 0 ? "" : " at " + frames[0])
                    .append("; ");
        }
        return text.toString();
    }

    private void leaveOut(long id, String person, List<Problem> why) {
        transaction.executeWithoutResult(status -> {
            rows.heldWhileRunning(id);
            rows.failed(id, person, why);
        });
    }
}
