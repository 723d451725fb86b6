package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import se.foljsam.support.AtOnce;
import se.foljsam.support.AtOnce.Fared;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

@FoljsamTest
class TwentyAtOnceOnH2Test extends TwentyAtOnce {

    @Test
    void whoIsTooLateIsToldInSwedishWhoHasTheTask() {
        Task task = nobodysTask();
        Map<String, Visitor> people =
                Map.of("petra", Visitor.loggedIn(port, "petra"), "pelle", Visitor.loggedIn(port, "pelle"));

        List<Fared<Answer>> fared = AtOnce.many(20, i -> () -> {
            String user = i % 2 == 0 ? "petra" : "pelle";
            return people.get(user).send("POST", "/api/uppgift/" + task.getId() + "/ta", null);
        });

        assertThat(fared.stream().map(Fared::answer).filter(answer -> answer.status() == 204))
                .hasSize(10);
        assertThat(fared.stream().map(Fared::answer).filter(answer -> answer.status() != 204))
                .hasSize(10)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.body())
                            .contains("Uppgiften är redan tagen av P")
                            .doesNotContain("Exception:");
                });
    }
}
