package se.foljsam.deadline;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The municipality's table, read and checked before anything else asks it. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    DeadlineTable deadlineTable(DeadlineProperties properties, @Value("${foljsam.municipality-profile}") String profile)
            throws IOException {
        try (InputStream in = properties.table().getInputStream()) {
            byte[] content = in.readAllBytes();
            TableCheck.of(content).refuseFaults(profile);
            return new DeadlineTable(content, profile);
        }
    }

    @Bean
    DueDates dueDates(DeadlineTable table, SwedishCalendar calendar, DeadlineProperties properties) {
        return new DueDates(table, calendar, properties);
    }
}
