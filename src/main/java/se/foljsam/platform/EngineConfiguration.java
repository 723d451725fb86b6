package se.foljsam.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/** How the engine is set up: after the schema, with the form service as its door, the guard on its tasks, and nothing that runs code. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    /** The engine finds its tables made: Flyway runs first. */
    @Bean
    static BeanFactoryPostProcessor schemaBeforeEngine() {
        return factory -> {
            for (String engineBean : List.of("processEngineFactoryBean", "processEngineConfigurationImpl")) {
                if (factory.containsBeanDefinition(engineBean)) {
                    factory.getBeanDefinition(engineBean).setDependsOn("flywayInitializer");
                }
            }
        };
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 10)
    AbstractCamundaConfiguration foljsamEngine(
            ApplicationContext context,
            ObjectProvider<FormDoor> door,
            ObjectProvider<TransactionTemplate> transactions,
            TaskGuard guard,
            ObjectProvider<TaskPriority> priority,
            WithoutUserRights withoutUserRights,
            UserNames names,
            EngineServices engine) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setFormService(new CaseFormService(door, transactions, guard, withoutUserRights, engine));
                configuration.setTaskService(new CaseTaskService(engine, names, withoutUserRights));
                configuration.setBeans(new ModelBeans(context));
                configuration.setHistoryEventProducer(new RemovalOfWhatThereIs());
                configuration.setScriptEngineResolver(new NoScripts());
                configuration.setResourceAuthorizationProvider(new GrantsFollowTheTask());
                addParseListener(configuration, guard, priority);
                addInterceptors(configuration);
            }
        };
    }

    private static void addParseListener(
            ProcessEngineConfigurationImpl configuration, TaskGuard guard, ObjectProvider<TaskPriority> priority) {
        List<BpmnParseListener> listeners =
                new ArrayList<>(listOrEmpty(configuration.getCustomPostBPMNParseListeners()));
        listeners.add(new GuardEveryTask(guard, priority));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static void addInterceptors(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new DoorsAnswer(), new QueryExpressions()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new DoorsAnswer(), new QueryExpressions()));
    }

    private static <T> List<T> listOrEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
