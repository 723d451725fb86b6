package se.foljsam.platform.reading;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What counts as one moment, for which an answer stands: the making of a page that is only read, and otherwise a transaction from its begin to its end.
 *
 * <p>That a row changed meanwhile is found out where it matters: whoever changes a row read earlier has its version checked, and whoever locks one reads everything anew.
 */
public final class Moment {
    private static final Object TRANSACTION = new Object();
    private static final ThreadLocal<Answers> PAGE = new ThreadLocal<>();

    private Moment() {}

    /** The answers that stand now; null where nothing does. */
    static Answers now() {
        Answers page = PAGE.get();
        boolean inTransaction = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
        return page == null && inTransaction ? ofTransaction() : page;
    }

    /** Reads what is no table of the case file once, such as a user's name. */
    public static <T> T remembered(Object what, Supplier<T> read) {
        Answers now = now();
        return now == null ? read.get() : now.remembered(what, read);
    }

    /** Something is about to happen to what stands now, if anything does. */
    static void change(Consumer<Answers> what) {
        Answers now = now();
        if (now != null) {
            what.accept(now);
        }
    }

    static void beginPage() {
        PAGE.set(new Answers(true));
    }

    static void endPage() {
        PAGE.remove();
    }

    private static Answers ofTransaction() {
        Answers known = (Answers) TransactionSynchronizationManager.getResource(TRANSACTION);
        if (known != null) {
            return known;
        }
        Answers fresh = new Answers(false);
        TransactionSynchronizationManager.bindResource(TRANSACTION, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(TRANSACTION);
            }

            @Override
            public void resume() {
                // another transaction ran meanwhile: what it wrote is to be seen
                fresh.forget();
                TransactionSynchronizationManager.bindResource(TRANSACTION, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TRANSACTION);
            }
        });
        return fresh;
    }
}
