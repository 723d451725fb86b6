package se.foljsam.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on H2 in memory, with the demo's people and without its job executor: tests move time. One context for all tests that say this. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:foljsam;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;DEFAULT_NULL_ORDERING=HIGH",
            "camunda.bpm.job-execution.enabled=false",
            // named, so that messages are put in the outbox; a test that sends mail says where the server is
            "spring.mail.host=localhost",
            "foljsam.mail.from=foljsam@kommun.example.se",
            "foljsam.mail.link=https://foljsam.kommun.example.se/",
            "foljsam.mail.scheduled=false",
            "foljsam.import.scheduled=false",
            "foljsam.demo.cases=false"
        })
@ActiveProfiles("demo")
@Import(Workplace.class)
@Tag("application")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface FoljsamTest {}
