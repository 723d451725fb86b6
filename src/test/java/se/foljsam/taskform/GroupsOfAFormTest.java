package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.foljsam.delivery.ending.AssessDeclineForm;
import se.foljsam.delivery.plan.MakePlanForm;
import se.foljsam.delivery.plan.MakePlanForm.Part;
import se.foljsam.followup.meeting.HoldFollowUpForm;
import se.foljsam.followup.provider.FollowUpServiceForm;
import se.foljsam.support.Filled;

/** A form whose record is made of groups is typed and kept flat, as the form's fields stand. */
class GroupsOfAFormTest {
    private final ObjectMapper json = new FormJson().mapper();

    @ParameterizedTest
    @ValueSource(
            classes = {HoldFollowUpForm.class, FollowUpServiceForm.class, MakePlanForm.class, AssessDeclineForm.class})
    void nothingIsLostOfAFormInWhichNothingIsSaid(Class<? extends Record> type) throws JsonProcessingException {
        Record unsaid = Filled.in(type);

        JsonNode flat = json.valueToTree(unsaid);

        assertThat(flat).isNotEmpty().noneMatch(JsonNode::isObject);
        assertThat(json.treeToValue(flat, type)).isEqualTo(unsaid);
    }

    @Test
    void whatIsSaidInAGroupOfARowIsAFieldOfTheRow() throws JsonProcessingException {
        Part part = Filled.in(
                Part.class, "what", "Dusch", "minutes", 30, "goal", "Själv", "goalDate", LocalDate.of(2026, 3, 20));
        MakePlanForm plan = Filled.in(MakePlanForm.class, "parts", List.of(part), "participationNote", "Var med");

        JsonNode flat = json.valueToTree(plan);

        assertThat(flat.at("/parts/0/goalDate").asText()).isEqualTo("2026-03-20");
        assertThat(flat.at("/participationNote").asText()).isEqualTo("Var med");
        assertThat(json.treeToValue(flat, MakePlanForm.class)).isEqualTo(plan);
    }
}
