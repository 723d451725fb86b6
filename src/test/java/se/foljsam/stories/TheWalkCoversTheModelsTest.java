package se.foljsam.stories;

import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import se.foljsam.support.FoljsamTest;

/**
 * The walk once more with the models' coverage measured: target/process-test-coverage has the picture. Without the engine's authorization, since the measuring reads definitions with the
 * rights of whoever is at work.
 */
@FoljsamTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:coverage;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.authorization.enabled=false"
        })
@Import(ProcessEngineCoverageConfiguration.class)
class TheWalkCoversTheModelsTest extends TheWalk {}
