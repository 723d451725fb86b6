package se.foljsam;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Följsam: the process application that carries a care case from application to closure. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FoljsamApplication {

    /** Starts with the JVM in UTC: only the deadline room knows the Swedish time zone. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(FoljsamApplication.class, args);
    }
}
