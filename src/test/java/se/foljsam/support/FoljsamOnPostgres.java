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
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real PostgreSQL that the test starts itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // named, so that messages are put in the outbox; a test that sends mail says where the server is
            "spring.mail.host=localhost",
            "foljsam.mail.from=foljsam@kommun.example.se",
            "foljsam.mail.link=https://foljsam.kommun.example.se/",
            "foljsam.mail.scheduled=false",
            "foljsam.import.scheduled=false",
            // the webapps look their engine up by name in the whole JVM: the default one is the other context's
            "camunda.bpm.process-engine-name=postgres",
            // at the end the database is gone before the engine says goodbye to it
            "spring.datasource.hikari.connection-timeout=3000",
            "server.servlet.session.cookie.secure=false",
            "camunda.bpm.generic-properties.properties.enable-password-policy=false"
        })
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = EmbeddedDatabase.class)
@Import({Workplace.class, PeopleForTests.class, CountedStatements.class})
@Tag("application")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface FoljsamOnPostgres {}
