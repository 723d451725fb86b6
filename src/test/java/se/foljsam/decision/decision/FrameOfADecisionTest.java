package se.foljsam.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static se.foljsam.decision.decision.GivenDecision.grant;
import static se.foljsam.decision.decision.GivenDecision.granted;
import static se.foljsam.decision.decision.GivenDecision.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.frametime.GrantedFrames;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.taskform.Refused;

/** What the investigated activities make of a decision: 40 hours of home care a month. */
class FrameOfADecisionTest {
    private static final ServiceFrame FORTY =
            new ServiceFrame("HEMTJANST", "Dusch, varje dag.", 560, 40, List.of("Personlig vård", "Hemliv"));
    private final Matter matter = GivenDecision.matter();
    private final GrantedFrames frames = mock();
    private final Groundwork groundwork = mock();
    private final FrameOfADecision frame = new FrameOfADecision(frames, groundwork);

    @ParameterizedTest
    @Rule({"B7", "C3"})
    @CsvSource({"39, services[0].hoursPerMonth", "40, ", "41, services[0].hoursPerMonth", ", "})
    void nobodyTypesOtherHoursThanAreComputed(Integer hours, String refused) {
        when(frames.carriedBy(matter, List.of("HEMTJANST"))).thenReturn(List.of(FORTY));
        assertThat(refusedFields(granted("hoursPerMonth", hours)))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    @Rule("B7")
    void hoursOfWhatNoActivityCarriesOrIsRefusedAreFree() {
        when(frames.carriedBy(matter, List.of("TRYGGHETSLARM"))).thenReturn(List.of(FORTY));
        when(frames.carriedBy(matter, List.of())).thenReturn(List.of(FORTY));
        assertThat(refusedFields(granted("serviceCode", "TRYGGHETSLARM", "hoursPerMonth", 1)))
                .isEmpty();
        assertThat(refusedFields(refused("serviceCode", "HEMTJANST", "hoursPerMonth", 1)))
                .isEmpty();
    }

    @Test
    @Rule({"B7", "B8", "B13"})
    void theActivitiesProposeTheirServicesWithExtentHoursAndTheGoalOfTheirFirstLifeArea() {
        when(frames.proposed(matter)).thenReturn(List.of(FORTY));
        when(groundwork.goalOf(matter, "Personlig vård")).thenReturn("Duschar själv");

        assertThat(frame.rows(matter, "sol-11-1", "BJORKEN"))
                .containsExactly(DecideForm.Service.granted(
                        "HEMTJANST",
                        "Dusch, varje dag.",
                        40,
                        "sol-11-1",
                        "Personlig vård",
                        "Duschar själv",
                        "BJORKEN"));
    }

    private List<String> refusedFields(DecideForm.Service service) {
        return Refused.in(problems -> frame.check(matter, grant(List.of(service)), problems));
    }
}
