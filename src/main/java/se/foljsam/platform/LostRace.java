package se.foljsam.platform;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether a step failed only because somebody else was faster: a row changed meanwhile, a unique key was taken, a lock was not to be had. Whoever answers a user asks here and nowhere else.
 *
 * <p>What failed is wrapped on its way, by Spring Data, by the engine or by MyBatis, so every cause is looked at.
 */
public final class LostRace {
    private static final int TRIES = 4;
    private static final String ROLLED_BACK_BY_THE_DATABASE = "40";

    /** A unique key that is taken; a lock waited for in vain, in PostgreSQL and in H2; a row that H2 saw changed. */
    private static final Set<String> STATES = Set.of("23505", "55P03", "HYT00", "90131");

    private LostRace() {}

    /** Looks at the failure and all its causes. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException
                    || cause instanceof SQLException sql && isLost(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Does the work again, from its start, as long as it loses a race and at most four times. The work is one transaction of its own: inside another one, which is lost with it, it is done once.
     *
     * @throws RuntimeException what the work was refused with; of a race, the last one lost
     */
    public static <T> T tryAgain(Supplier<T> work) {
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (attempt == tries || !is(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isLost(String state) {
        return state != null && (STATES.contains(state) || state.startsWith(ROLLED_BACK_BY_THE_DATABASE));
    }
}
