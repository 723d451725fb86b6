package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.Rule;
import se.foljsam.support.Visitor;

/** Who had a task and has it no longer, reads it no longer. */
@Rule("J3")
class RightsFollowTheTaskTest extends TwoUnitsAtWork {
    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void aTaskMovedToAnotherTeamIsOutOfSightForTheFirst() {
        String task = handlersTask();
        tasks.addCandidateGroup(task, "teamSyd");
        tasks.deleteCandidateGroup(task, "teamNorr");
        tasks.setAssignee(task, "helena");

        assertThat(work.as("hanna").sees("userTask_actualiseCase", fresh))
                .as("the former handler")
                .isFalse();
        assertThat(work.as("hugo").sees("userTask_actualiseCase", fresh))
                .as("the former team")
                .isFalse();
        assertThat(work.as("helena").sees("userTask_actualiseCase", fresh)).isTrue();

        tasks.addCandidateGroup(task, "teamNorr");
        tasks.deleteCandidateGroup(task, "teamSyd");
        tasks.setAssignee(task, "hanna");
        assertThat(work.as("helena").sees("userTask_actualiseCase", fresh)).isFalse();
        assertThat(work.as("hanna").sees("userTask_actualiseCase", fresh)).isTrue();
    }

    @Test
    void whoReleasesATaskKeepsOnlyWhatTheUnitHas() {
        String task = unitsTask("petra");
        Visitor pelle = as("pelle");
        pelle.send("POST", "/api/uppgift/" + task + "/ta", null);
        assertThat(rightsOf("pelle", task)).isEqualTo(1);
        pelle.send("POST", "/api/uppgift/" + task + "/lamna", null);
        assertThat(rightsOf("pelle", task)).isZero();
        assertThat(work.as("pelle").sees("userTask_acknowledgeOrder", ordered)).isTrue();
    }

    @Test
    void oneWhoIsNamedTwiceKeepsTheOtherRight() {
        String task = handlersTask();
        tasks.addCandidateUser(task, "lisa");
        tasks.setAssignee(task, "lisa");
        tasks.setAssignee(task, "hanna");
        assertThat(rightsOf("lisa", task)).as("still a candidate").isEqualTo(1);
        tasks.deleteCandidateUser(task, "lisa");
        assertThat(rightsOf("lisa", task)).isZero();
    }

    private long rightsOf(String user, String task) {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(user)
                .resourceType(Resources.TASK)
                .resourceId(task)
                .count();
    }
}
