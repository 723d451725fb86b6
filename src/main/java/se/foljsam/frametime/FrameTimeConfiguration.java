package se.foljsam.frametime;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import se.foljsam.casefile.reference.CareServices;

/** The municipality's table of standard times, read and checked before anything else asks it. */
@Configuration(proxyBeanMethods = false)
class FrameTimeConfiguration {

    /**
     * Reads {@code foljsam.frame-time.table}, a DMN file as a resource.
     *
     * @throws IllegalStateException with every fault in the table, which the start is refused for
     */
    @Bean
    FrameTable frameTable(
            @Value("${foljsam.frame-time.table:classpath:bpmn/decisions/frame-time.dmn}") Resource table,
            @Value("${foljsam.municipality-profile}") String profile,
            CareServices services)
            throws IOException {
        try (InputStream in = table.getInputStream()) {
            FrameTableCheck check = FrameTableCheck.of(in.readAllBytes());
            check.refuseFaults(services::outsideFrame);
            return new FrameTable(check, profile);
        }
    }
}
