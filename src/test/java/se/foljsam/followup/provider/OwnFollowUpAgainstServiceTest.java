package se.foljsam.followup.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.Plans;
import se.foljsam.followup.provider.FollowUpServiceForm.Fulfilment;
import se.foljsam.followup.provider.FollowUpServiceForm.Goal;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** A unit's own follow-up of a service with two goals, begun on 2 March 2026 on a decision to 30 June: told on 1 June. */
@Rule("G26")
class OwnFollowUpAgainstServiceTest {
    private static final OwnFollowUpAgainstService AGAINST = new OwnFollowUpAgainstService(
            LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 30), 2, false, LocalDate.of(2026, 6, 1));
    private static final FollowUpServiceForm TYPED =
            FollowUpServiceForm.toFill(LocalDate.of(2026, 6, 1), goals("1", "2"));

    @ParameterizedTest(name = "held {0}: {1}")
    @CsvSource({
        "2026-03-01, 'heldOn: kan inte vara före 2 mars 2026, då insatsen började.'",
        "2026-03-02,",
        "2026-06-01,",
        "2026-06-02, heldOn: kan inte ligga i framtiden."
    })
    void aServiceIsFollowedUpFromItsStartToToday(LocalDate held, String refused) {
        assertThat(refused(AGAINST, Filled.but(TYPED, "heldOn", held))).isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0}: refused {1}")
    @CsvSource({"1 2, false", "2 1, false", "1, true", "1 1, true", "1 2 2, true"})
    void everyGoalIsFollowedUpOnce(String numbers, boolean refused) {
        assertThat(refused(AGAINST, Filled.but(TYPED, "goals", goals(numbers.split(" ")))))
                .isEqualTo(refused ? "goals: varje mål ska följas upp, en gång." : null);
    }

    @Rule("B9")
    @Test
    void aChildIsHeardOrItIsSaidWhyNot() {
        OwnFollowUpAgainstService child = Filled.but(AGAINST, "child", true);

        assertThat(refused(child, TYPED))
                .isEqualTo("heardChild: behöver fyllas i: barnets syn, eller varför den inte kunnat inhämtas.");
        assertThat(refused(child, Filled.but(TYPED, "heardChild", " "))).startsWith("heardChild");
        assertThat(refused(child, Filled.but(TYPED, "heardChild", "Nöjd"))).isNull();
    }

    @ParameterizedTest(name = "next {0}: refused {1}")
    @CsvSource({"2026-06-29, false", "2026-06-30, false", "2026-07-01, true", ", false"})
    void theNextComesWithinTheDecision(LocalDate next, boolean refused) {
        FollowUpServiceForm typed = Filled.but(TYPED, "nextOn", next);

        assertThat(refused(AGAINST, typed))
                .isEqualTo(refused ? "nextOn: kan inte vara efter beslutets sista dag, 30 juni 2026." : null);
        assertThat(refused(Filled.but(AGAINST, "validTo", null), typed))
                .as("until further notice")
                .isNull();
    }

    @Rule("F2")
    @Test
    void aGoalIsReviewedAsThePlanSaysIt() {
        List<Plans.Goal> plan = List.of(
                new Plans.Goal("Går själv", "Syns", LocalDate.of(2026, 5, 1)), new Plans.Goal("Duschar", null, null));

        assertThat(GoalReview.of(new Goal("2", Fulfilment.PARTLY, "Ont"), plan))
                .isEqualTo(new GoalReview("Duschar", null, Fulfilment.PARTLY, "Ont"));
        assertThat(GoalReview.of(new Goal("1", Fulfilment.REACHED, null), plan))
                .isEqualTo(new GoalReview("Går själv", "Syns", Fulfilment.REACHED, null));
    }

    private static List<Goal> goals(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> new Goal(number, Fulfilment.REACHED, null))
                .toList();
    }

    private static String refused(OwnFollowUpAgainstService against, FollowUpServiceForm typed) {
        return FieldsRefused.byStep(() -> against.refuse(typed));
    }
}
