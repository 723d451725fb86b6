package se.foljsam.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The cases a newcomer meets come up by themselves, each in its phase, and the clock shows the right time afterwards. */
@Tag("application")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:democases;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0;DEFAULT_NULL_ORDERING=HIGH",
            "camunda.bpm.job-execution.enabled=false",
            // its end would otherwise take the other tests' engine from the webapps, which look engines up by name
            "camunda.bpm.process-engine-name=democases",
            "foljsam.demo.cases=true"
        })
@ActiveProfiles("demo")
@DirtiesContext
class DemoCasesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DemoCases demoCases;

    @Autowired
    Clock clock;

    @Test
    void casesStandInEveryPhaseAndTheClockIsRight() {
        assertThat(count("select count(*) from care_case")).isEqualTo(18);
        assertThat(count("select count(*) from care_case where state = 'CLOSED'"))
                .isEqualTo(1);
        assertThat(tasks.createTaskQuery().list())
                .extracting(Task::getTaskDefinitionKey)
                .contains(
                        "userTask_actualiseCase",
                        "userTask_assessNotification",
                        "userTask_investigateNeed",
                        "userTask_writeOrders",
                        "userTask_acknowledgeOrder",
                        "userTask_checkAppealTime",
                        "userTask_makePlan",
                        "userTask_fileDeviation",
                        "userTask_reviewPlan",
                        "userTask_holdFollowUp",
                        "userTask_registerReturn",
                        "userTask_registerResumption",
                        "userTask_closeCase");
        assertThat(count("select count(*) from case_message where kind = 'REMINDER'"))
                .isPositive();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(jdbc.sql("select identity_number from person")
                        .query(String.class)
                        .list())
                .as("birth numbers given to nobody")
                .allSatisfy(number ->
                        assertThat(Integer.parseInt(number.substring(8, 11))).isBetween(980, 999));
    }

    @Test
    void aSecondStartMakesNoMore() {
        List<String> before = numbers();

        demoCases.start();

        assertThat(numbers()).isEqualTo(before);
    }

    private List<String> numbers() {
        return jdbc.sql("select case_number from care_case order by id")
                .query(String.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
