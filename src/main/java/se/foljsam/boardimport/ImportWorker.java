package se.foljsam.boardimport;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs imports in the background, one after the other. A run that was cut off goes on when somebody looks again. */
@Component
class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int A_WHILE_SECONDS = 20;
    private final RunImport runImport;
    private final ImportRows rows;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread one = new Thread(work, "board-import");
        one.setDaemon(true);
        return one;
    });

    private volatile boolean stopping;

    ImportWorker(RunImport runImport, ImportRows rows) {
        this.runImport = runImport;
        this.rows = rows;
    }

    void begin(long id) {
        thread.execute(() -> run(id));
    }

    /** Goes on with what runs and is in nobody's hand: after a stop, or a fault of the database. */
    void goOn() {
        thread.execute(() -> rows.running().forEach(this::run));
    }

    private void run(long id) {
        try {
            runImport.run(id, () -> !stopping);
        } catch (RuntimeException fault) {
            LOG.error(
                    "import {} stopped and goes on later: {}",
                    id,
                    fault.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(A_WHILE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an import is still at work, and goes on after the next start");
            }
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
    }
}
