package se.foljsam.support;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.demo.DemoPeople;

/** The demo's people where the demo profile is refused. */
@TestConfiguration
class PeopleForTests {

    @Bean
    DemoPeople demoPeople(JdbcClient jdbc, IdentityService identity) {
        return new DemoPeople(jdbc, identity);
    }
}
