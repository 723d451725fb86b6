package se.foljsam.demo;

import java.time.Clock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.access.RefusedToStart;
import se.foljsam.casefile.message.CaseTalk;
import se.foljsam.decision.appeal.ReceiveAppeals;
import se.foljsam.delivery.execution.Standstill;
import se.foljsam.delivery.pause.PauseOfACase;
import se.foljsam.platform.TimeMachine;

/** The demo's parts, with the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    /** Before anything touches the database: known passwords have no place beside real cases. */
    @Bean
    static BeanFactoryPostProcessor onlyOnH2(Environment environment) {
        return factory -> {
            String url = environment.getProperty("spring.datasource.url", "");
            if (!url.startsWith("jdbc:h2:")) {
                throw new RefusedToStart("Profilen demo har användare med kända lösenord och körs bara på H2, inte på "
                        + url.replaceAll("^(jdbc:[a-z0-9]+).*", "$1") + ". Starta utan profilen demo.");
            }
        };
    }

    @Bean
    DemoPeople demoPeople(JdbcClient jdbc, IdentityService identity) {
        return new DemoPeople(jdbc, identity);
    }

    /** Not in tests, which make the cases they need: {@code foljsam.demo.cases=false}. */
    @Bean
    @ConditionalOnProperty(name = "foljsam.demo.cases", matchIfMissing = true)
    DemoCases demoCases(
            FormService forms,
            TaskService tasks,
            IdentityService identity,
            RepositoryService repository,
            TimeMachine time,
            Clock clock,
            JdbcClient jdbc,
            PauseOfACase pauses,
            Standstill interruptions,
            CaseTalk talk,
            ReceiveAppeals appeals) {
        return new DemoCases(
                new DemoWork(forms, tasks, identity, repository, time, jdbc, clock.instant()),
                jdbc,
                pauses,
                interruptions,
                talk,
                appeals);
    }
}
