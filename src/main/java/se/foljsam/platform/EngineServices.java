package se.foljsam.platform;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's services, for what is built while the engine itself is still being configured. */
@Component
record EngineServices(
        @Lazy IdentityService identity,
        @Lazy RepositoryService repository,
        @Lazy RuntimeService runtime,
        @Lazy TaskService task) {}
