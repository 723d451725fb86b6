package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.deadline.TableChange.Answer;
import se.foljsam.deadline.TableChange.Outcome;
import se.foljsam.deadline.TableChange.Subject;

/** What a changed row means to one watch: a plan in Norrköping, counted from 2 March 2026. */
@Rule("J4")
class TableChangeTest {
    private static final String TABLE = new String(GivenDeadlines.content(), StandardCharsets.UTF_8);
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final String THREE_WEEKS = "row_executionPlan_2_amount\"><text>21";
    private static final String FOUR_WEEKS = "row_executionPlan_2_amount\"><text>28";

    @Test
    void theSameTableTouchesNothing() {
        assertThat(change("norrkoping", TABLE).kinds()).isEmpty();
        assertThat(change("norrkoping", TABLE).rows()).isEmpty();
    }

    @Test
    void aRowTouchesItsKindAndTheMunicipalityThatItAnswersTo() {
        String changed = TABLE.replace(THREE_WEEKS, FOUR_WEEKS);

        assertThat(change("norrkoping", changed).kinds()).containsExactly(WatchKind.EXECUTION_PLAN);
        assertThat(change("osthammar", changed).kinds()).isEmpty();
        assertThat(change("norrkoping", changed).rows())
                .containsExactly(
                        "Genomförandeplanen (executionPlan_2): 3 veckor från verkställighet blir 4 veckor från verkställighet");
    }

    @Test
    @Rule("G1")
    void theIntervalOfFollowUpsTouchesFollowUps() {
        assertThat(change(
                                "norrkoping",
                                TABLE.replace(
                                        "row_followUpInterval_1_amount\"><text>12",
                                        "row_followUpInterval_1_amount\"><text>6"))
                        .kinds())
                .containsExactly(WatchKind.FOLLOW_UP);
    }

    @Test
    void aWatchThatStandsByTheTableFollowsTheNewOne() {
        Answer answer = ask(TABLE.replace(THREE_WEEKS, FOUR_WEEKS), START.plusDays(21), false);

        assertThat(answer.outcome()).isEqualTo(Outcome.FOLLOWS);
        assertThat(answer.fresh().dueOn()).isEqualTo(START.plusDays(28));
    }

    @Test
    void anotherReminderIsFollowedOnTheSameDay() {
        Answer answer = ask(
                TABLE.replace("row_executionPlan_2_reminder\"><text>1", "row_executionPlan_2_reminder\"><text>3"),
                START.plusDays(21),
                false);

        assertThat(answer.outcome()).isEqualTo(Outcome.FOLLOWS);
        assertThat(answer.fresh().dueOn()).isEqualTo(START.plusDays(21));
        assertThat(answer.fresh().step(Watch.REMINDER).orElseThrow().stepOn()).isEqualTo(START.plusDays(24));
    }

    @Test
    void aDayThatAPersonChoseStays() {
        assertThat(ask(TABLE.replace(THREE_WEEKS, FOUR_WEEKS), START.plusDays(25), true)
                        .outcome())
                .isEqualTo(Outcome.KEPT_BY_HAND);
    }

    @Test
    void aDayThatWasNeverTheTablesIsNotDraggedAlong() {
        assertThat(ask(TABLE.replace(THREE_WEEKS, FOUR_WEEKS), START.plusDays(22), false)
                        .outcome())
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void aChangeThatSaysTheSameToThisPersonIsNone() {
        String changed =
                TABLE.replace("row_followUpInterval_2_amount\"><text>6", "row_followUpInterval_2_amount\"><text>3");
        DeadlineFacts adult = GivenDeadlines.decision(START, null);

        assertThat(change("norrkoping", changed)
                        .of(new Subject(WatchKind.FOLLOW_UP, "2026-000001", 1, START.plusMonths(12)), false, adult)
                        .outcome())
                .isEqualTo(Outcome.SAME);
    }

    private static Answer ask(String changed, LocalDate dueOn, boolean byHand) {
        return change("norrkoping", changed)
                .of(
                        new Subject(WatchKind.EXECUTION_PLAN, "2026-000001", 1, dueOn),
                        byHand,
                        GivenDeadlines.decision(START, null));
    }

    private static TableChange change(String profile, String changed) {
        return new TableChange(
                GivenDeadlines.checked(),
                GivenDeadlines.checked(changed),
                profile,
                check -> new DueDates(
                        new DeadlineTable(check.content(), profile),
                        GivenDeadlines.CALENDAR,
                        GivenDeadlines.PROPERTIES));
    }
}
