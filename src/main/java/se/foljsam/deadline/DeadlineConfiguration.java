package se.foljsam.deadline;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.foljsam.deadline.calendar.SwedishCalendar;

/** The municipality's table, read and checked before anything else asks it. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    TableCheck tableInForce(DeadlineProperties properties) throws IOException {
        try (InputStream in = properties.table().getInputStream()) {
            return TableCheck.of(in.readAllBytes());
        }
    }

    @Bean
    DeadlineTable deadlineTable(TableCheck inForce, @Value("${foljsam.municipality-profile}") String profile) {
        inForce.refuseFaults(profile);
        return new DeadlineTable(inForce.content(), profile);
    }

    @Bean
    DueDates dueDates(DeadlineTable table, SwedishCalendar calendar, DeadlineProperties properties) {
        return new DueDates(table, calendar, properties);
    }
}
