package se.foljsam.boardimport;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When somebody looks for an import that was cut off. A test turns this off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "foljsam.import.scheduled", matchIfMissing = true)
class ImportSchedule {
    private final ImportWorker worker;

    ImportSchedule(ImportWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void now() {
        worker.goOn();
    }
}
