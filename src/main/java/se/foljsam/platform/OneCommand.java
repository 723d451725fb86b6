package se.foljsam.platform;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts several questions to the engine as one command: what it read for the first it has at hand for the next. For questions only. */
@Component
public class OneCommand {
    private final ProcessEngineConfigurationImpl engine;

    OneCommand(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public <T> T call(Supplier<T> questions) {
        return engine.getCommandExecutorTxRequired().execute(context -> questions.get());
    }
}
