package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.calendar.SwedishTime;

/** Hours of the day and days of the month that the table holds. */
class LocalHoursTest {
    private final LocalHours hours = new LocalHours(GivenDeadlines.table("norrkoping"), GivenDeadlines.CALENDAR);

    @ParameterizedTest
    @Rule("D2")
    @CsvSource({
        "2026-05-31, 17:00",
        "2026-06-01, 16:00",
        "2026-07-15, 16:00",
        "2026-08-31, 16:00",
        "2026-09-01, 17:00",
        "2026-01-01, 17:00",
        "2026-12-31, 17:00"
    })
    void theOfficeClosesAnHourEarlierInSummer(LocalDate day, LocalTime closes) {
        assertThat(hours.officeUntil(day)).isEqualTo(closes);
        assertThat(hours.orderAloneUntil(day)).isEqualTo("14:00");
    }

    @ParameterizedTest
    @Rule("J1")
    @CsvSource({
        // sent; read at the latest that day, winter and summer
        "2026-03-02T07:00:00Z, 2026-03-02",
        "2026-03-02T13:00:00Z, 2026-03-02",
        "2026-03-02T13:00:01Z, 2026-03-03",
        "2026-07-01T12:00:00Z, 2026-07-01",
        "2026-07-01T12:00:01Z, 2026-07-02",
        "2026-03-06T14:00:00Z, 2026-03-09",
        "2026-03-07T09:00:00Z, 2026-03-09",
        "2026-04-02T13:00:00Z, 2026-04-07"
    })
    void aMessageIsReadInTheHoursOfTheInboxOnAWorkingDay(Instant sent, LocalDate read) {
        assertThat(hours.inboxAt(sent)).isEqualTo(new LocalHours.Inbox(read, LocalTime.of(9, 0), LocalTime.of(14, 0)));
    }

    @ParameterizedTest
    @Rule({"E9", "I2"})
    @CsvSource({
        "2026-03-01, 2026-04-04",
        "2026-03-31, 2026-04-04",
        "2026-04-01, 2026-05-04",
        "2026-01-31, 2026-02-04",
        "2028-02-29, 2028-03-04",
        "2026-12-31, 2027-01-04"
    })
    void whatConcernsAMonthIsRegisteredByTheFourthOfTheNext(LocalDate concerned, LocalDate latest) {
        assertThat(hours.registerAtLatest(concerned)).isEqualTo(latest);
    }

    @ParameterizedTest
    @Rule("A5")
    @CsvSource({
        // help began; a decision at noon the next working day, winter and summer
        "2026-03-02, 2026-03-03T11:00:00Z",
        "2026-03-06, 2026-03-09T11:00:00Z",
        "2026-03-07, 2026-03-09T11:00:00Z",
        "2026-03-27, 2026-03-30T10:00:00Z",
        "2026-10-23, 2026-10-26T11:00:00Z",
        // before Easter, before Midsummer, before Christmas
        "2026-04-02, 2026-04-07T10:00:00Z",
        "2026-06-18, 2026-06-22T10:00:00Z",
        "2026-12-23, 2026-12-28T11:00:00Z"
    })
    void anOnCallGrantIsDecidedByNoonOnTheNextWorkingDay(LocalDate began, Instant due) {
        Watch watch = GivenDeadlines.dates("norrkoping")
                .watch(WatchKind.ON_CALL_GRANT, "2026-000001", 1, GivenDeadlines.decision(began, null))
                .orElseThrow();

        assertThat(watch.dueAt()).isEqualTo(due);
        assertThat(watch.step(Watch.ESCALATION).orElseThrow().stepAt())
                .as("the alarm comes at the very time")
                .isEqualTo(due);
        assertThat(watch.explanation())
                .isEqualTo("1 arbetsdag från jourpasset då hjälpen började, kl. 12.00 (Norrköping 5.7, A5)");
    }

    @ParameterizedTest
    @Rule("H2")
    @CsvSource({
        // the first day of help is day 1; eight o'clock on the fourth day, weekends and clock changes counted
        "2026-03-02, 2026-03-05T07:00:00Z",
        "2026-03-06, 2026-03-09T07:00:00Z",
        "2026-03-26, 2026-03-29T06:00:00Z",
        "2026-10-22, 2026-10-25T07:00:00Z"
    })
    void temporaryHelpIsAskedAboutInTheMorningOfTheFourthDayAndToldOfThatDay(LocalDate began, Instant asked) {
        Watch watch = GivenDeadlines.dates("norrkoping")
                .watch(WatchKind.TEMPORARY_HELP, "2026-000001", 1, GivenDeadlines.decision(began, null))
                .orElseThrow();

        assertThat(watch.step(Watch.PREPARATION).orElseThrow().stepAt()).isEqualTo(asked);
        assertThat(watch.dueAt())
                .as("the unit has the day to answer")
                .isAfter(asked)
                .isEqualTo(watch.step(Watch.REMINDER).orElseThrow().stepAt());
        assertThat(SwedishTime.dateOf(watch.dueAt())).isEqualTo(SwedishTime.dateOf(asked));
    }

    @ParameterizedTest
    @Rule("H1")
    @CsvSource({"2026-03-02, 2026-03-03", "2026-03-06, 2026-03-09", "2026-03-07, 2026-03-09", "2026-04-02, 2026-04-07"})
    void aLastingNeedIsToldOfTheNextWorkingDay(LocalDate began, LocalDate latest) {
        LocalHours hours = new LocalHours(GivenDeadlines.table("norrkoping"), GivenDeadlines.CALENDAR);

        assertThat(hours.tellAtLatest(began)).isEqualTo(latest);
    }

    @ParameterizedTest
    @Rule({"E2", "E6"})
    @CsvSource({
        "norrkoping, service, 2026-03-30",
        "norrkoping, care,",
        "sundbyberg, alarm, 2026-03-30",
        "osthammar, service,",
        "default, care,"
    })
    void aLimitForReassessmentIsOnlyWhereAMunicipalityHasOne(String profile, String category, LocalDate due) {
        DeadlineFacts facts =
                GivenDeadlines.decision(LocalDate.of(2026, 3, 2), null).of(category);

        assertThat(GivenDeadlines.dates(profile)
                        .watch(WatchKind.EXECUTION_REASSESSMENT, "2026-000001", 1, facts)
                        .map(Watch::dueOn)
                        .orElse(null))
                .isEqualTo(due);
        assertThat(GivenDeadlines.dates(profile)
                        .watch(WatchKind.EXECUTION_STATUTORY, "2026-000001", 1, facts)
                        .map(Watch::dueOn))
                .as("the law has one everywhere")
                .contains(LocalDate.of(2026, 6, 2));
    }

    @ParameterizedTest
    @Rule({"A2", "G4"})
    @CsvSource({
        // kind, child, how many days later it may be moved
        "preliminaryAssessment, true, 14",
        "preliminaryAssessment, false, 14",
        "executionPlan, false, 14",
        "executionStatutory, false, 0",
        "onCallGrant, false, 0",
        "followUp, false, 30",
        "followUp, true, 30"
    })
    void whatTheLawSetsIsNotMovedAndWhatIsLocalAsFarAsTheRowSays(String kind, boolean child, int days) {
        DeadlineFacts facts = GivenDeadlines.decision(LocalDate.of(2026, 3, 2), null);
        Watch watch = GivenDeadlines.dates("norrkoping")
                .watch(WatchKind.of(kind), "2026-000001", 1, child ? GivenDeadlines.ofChild(facts) : facts)
                .orElseThrow();

        assertThat(watch.latestOn()).isEqualTo(watch.dueOn().plusDays(days));
    }

    @ParameterizedTest
    @Rule({"A2", "L11"})
    @CsvSource({
        // category, child, how many days later it may be moved, legal status of the time
        "CHILD_PROTECTION, true, 0, lag, L11",
        "OTHER, true, 14, lokal rutin, A2",
        "OTHER, false, 14, lokal rutin, A2"
    })
    void onlyThatAChildMayBeHarmedHasTheTimeOfTheLaw(
            String category, boolean child, int days, String status, String rule) {
        DeadlineFacts facts =
                GivenDeadlines.decision(LocalDate.of(2026, 3, 2), null).of(category);
        Watch watch = GivenDeadlines.dates("norrkoping")
                .watch(
                        WatchKind.PRELIMINARY_ASSESSMENT,
                        "2026-000001",
                        1,
                        child ? GivenDeadlines.ofChild(facts) : facts)
                .orElseThrow();

        assertThat(watch.dueOn()).isEqualTo("2026-03-16");
        assertThat(watch.latestOn()).isEqualTo(watch.dueOn().plusDays(days));
        DeadlineRow row = GivenDeadlines.table("norrkoping").row(WatchKind.PRELIMINARY_ASSESSMENT, facts);
        assertThat(row.origin().legalStatus() + " " + row.origin().ruleId()).isEqualTo(status + " " + rule);
    }

    @ParameterizedTest
    @Rule("G4")
    @CsvSource({"10, 10", "20, 20", "21, 20"})
    void aFollowUpIsNeverMovedBeyondTheEndOfTheDecision(int ownDay, int expected) {
        LocalDate start = LocalDate.of(2026, 3, 2);
        DeadlineFacts facts =
                GivenDeadlines.own(GivenDeadlines.decision(start, start.plusDays(20)), start.plusDays(ownDay));

        Watch watch = GivenDeadlines.dates("norrkoping")
                .watch(WatchKind.FOLLOW_UP, "2026-000001", 1, facts)
                .orElseThrow();

        assertThat(watch.latestOn()).isBeforeOrEqualTo(start.plusDays(20));
        assertThat(watch.dueOn()).isEqualTo(start.plusDays(Math.min(expected, 16)));
    }
}
