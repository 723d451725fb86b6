package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;

/** A functional state is read by its number on the ICF scale, which its word begins with. */
@Rule("B4")
class FunctionalStateTest {

    @Test
    void eachIsFoundByTheNumberItsWordBeginsWith() {
        assertThat(Arrays.stream(FunctionalState.values()))
                .hasSize(7)
                .allSatisfy(state -> assertThat(FunctionalState.of(
                                Integer.parseInt(state.swedish().substring(0, 1))))
                        .isEqualTo(state));
    }

    @Test
    void theScaleHasGaps() {
        assertThatThrownBy(() -> FunctionalState.of(5)).hasMessage("the scale has no 5");
    }
}
