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

/** The whole application with Östhammar's rows, on an H2 of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:osthammar;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;DEFAULT_NULL_ORDERING=HIGH",
            // the webapps look their engine up by name in the whole JVM: the default one is the other context's
            "camunda.bpm.process-engine-name=osthammar",
            "camunda.bpm.job-execution.enabled=false",
            "foljsam.demo.cases=false",
            "foljsam.municipality-profile=osthammar"
        })
@ActiveProfiles("demo")
@Import(Workplace.class)
@Tag("application")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface FoljsamInOsthammar {}
