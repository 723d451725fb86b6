package se.foljsam.followup.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.RealDeadlines;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.ReportNeed.Origin;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.ReportNeed.Told;
import se.foljsam.taskform.Rejected;

/** What a changed need is called, and the days that belong to it. */
class NeedWordsTest {
    /** A Monday. */
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

    private final NeedWords words = new NeedWords(RealDeadlines.calendar());

    @ParameterizedTest
    @CsvSource({
        "LASTING, Brådskande och varaktigt behov",
        "TEMPORARY, Brådskande och tillfälligt behov",
        "OTHER, Förändrat behov"
    })
    void eachKindHasItsHeading(Kind kind, String heading) {
        assertThat(NeedWords.heading(need(kind, Origin.STAFF, TalkedOver.PERSON, BEGAN, BEGAN)))
                .isEqualTo(heading);
    }

    @Rule({"H3", "H5", "H7", "B12"})
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "STAFF, PERSON, 'Utföraren har sett det, i samråd med den enskilde.'",
        "STAFF, REPRESENTATIVE, 'Utföraren har sett det, i samråd med den enskildes företrädare.'",
        "STAFF, NOBODY, 'Utföraren har sett det, utan samråd: Sov'",
        "ON_CALL, PERSON, 'Hjälpen sattes in på jourtid, i samråd med den enskilde.'",
        "PERSON, , Den enskilde ber själv om det.",
        "REPRESENTATIVE, , Den enskildes företrädare ber om det.",
        "OTHER, , En närstående eller någon annan har berättat det."
    })
    void whoSawItAndWithWhomItWasGoneThroughIsSaid(Origin origin, TalkedOver with, String said) {
        assertThat(NeedWords.origin(need(Kind.OTHER, origin, with, null, BEGAN)))
                .contains(said);
    }

    @Test
    void whatWasToldBeforeItWasAskedHasNoOrigin() {
        assertThat(NeedWords.origin(need(Kind.OTHER, null, null, null, BEGAN))).isEmpty();
    }

    @Rule({"H1", "C6"})
    @ParameterizedTest(name = "told {0}")
    @CsvSource({
        "2026-03-03, Extra hjälp sedan 2 mars 2026.",
        "2026-03-04, 'Extra hjälp sedan 2 mars 2026. Rapporterat 2 arbetsdagar efter att hjälpen började, senast skulle vara 3 mars 2026.'"
    })
    void lastingHelpToldOfAfterItsDaySaysByHowManyWorkingDays(LocalDate told, String said) {
        ChangedNeed need = need(Kind.LASTING, Origin.STAFF, TalkedOver.PERSON, BEGAN, told);
        need.lastsFromTheFirstDay(LocalDate.of(2026, 3, 3));

        assertThat(words.days(need)).contains(said);
        assertThat(NeedWords.grant(need)).contains("Beviljas hjälpen gäller den från 2 mars 2026.");
    }

    @Rule("H1")
    @Test
    void oneWorkingDayIsOneWorkingDay() {
        ChangedNeed need = need(Kind.LASTING, Origin.STAFF, TalkedOver.PERSON, BEGAN, BEGAN.plusDays(1));
        need.lastsFromTheFirstDay(BEGAN);

        assertThat(words.days(need))
                .contains(
                        "Extra hjälp sedan 2 mars 2026. Rapporterat 1 arbetsdag efter att hjälpen började, senast skulle vara 2 mars 2026.");
    }

    @Rule("H2")
    @ParameterizedTest(name = "told {0}")
    @CsvSource({
        "2026-03-05, Extra hjälp sedan 2 mars 2026.",
        "2026-03-06, 'Extra hjälp sedan 2 mars 2026. Beskedet att behovet finns kvar kom 1 dag för sent, senast skulle vara 5 mars 2026.'",
        "2026-03-09, 'Extra hjälp sedan 2 mars 2026. Beskedet att behovet finns kvar kom 4 dagar för sent, senast skulle vara 5 mars 2026.'"
    })
    void temporaryHelpSaidToRemainAfterTheFourthDaySaysByHowManyDays(LocalDate told, String said) {
        ChangedNeed need = need(Kind.TEMPORARY, Origin.STAFF, TalkedOver.PERSON, BEGAN, told);
        need.helpedWithoutDecisionUntil(LocalDate.of(2026, 3, 5));

        assertThat(words.days(need)).contains(said);
        assertThat(NeedWords.grant(need)).contains("Beviljas hjälpen gäller den från 5 mars 2026.");
    }

    @Test
    void whereNoHelpWasGivenNoDaysAreSaid() {
        ChangedNeed need = need(Kind.OTHER, Origin.PERSON, null, null, BEGAN);

        assertThat(words.days(need)).isEmpty();
        assertThat(NeedWords.grant(need)).isEmpty();
    }

    @Rule("H2")
    @Test
    void helpThatEndedSaysFromWhenToWhen() {
        ChangedNeed need = need(Kind.TEMPORARY, Origin.STAFF, TalkedOver.PERSON, BEGAN, BEGAN);
        need.helpedWithoutDecisionUntil(BEGAN.plusDays(3));
        need.isOver(BEGAN.plusDays(2));

        assertThat(NeedWords.helped(need)).isEqualTo("Hjälp gavs från 2 mars 2026 till och med 4 mars 2026.");
    }

    @Rule({"H2", "H3"})
    @ParameterizedTest(name = "last day {0}, today {1}: {2}")
    @CsvSource({
        "2026-03-01, 2026-03-09, 'kan inte vara före första dagen, 2 mars 2026.'",
        "2026-03-02, 2026-03-09,",
        "2026-03-04, 2026-03-09,",
        "2026-03-05, 2026-03-09, 'behöver vara före 5 mars 2026. Har hjälp getts den dagen eller senare finns behovet kvar.'",
        "2026-03-03, 2026-03-03,",
        "2026-03-04, 2026-03-03, kan inte ligga i framtiden."
    })
    void helpWithoutADecisionEndsBeforeTheDayThatNeedsOne(LocalDate lastDay, LocalDate today, String refused) {
        ChangedNeed need = need(Kind.TEMPORARY, Origin.STAFF, TalkedOver.PERSON, BEGAN, BEGAN);
        LocalDate fourth = RealDeadlines.hours("norrkoping").needsDecisionFrom(BEGAN);

        if (refused == null) {
            assertThatNoException()
                    .isThrownBy(() -> LastDayOfHelp.refuse(need, lastDay, today, fourth, " finns behovet kvar."));
        } else {
            assertThatThrownBy(() -> LastDayOfHelp.refuse(need, lastDay, today, fourth, " finns behovet kvar."))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            thrown -> assertThat(thrown.fieldName()).isEqualTo("lastDayOfHelp"))
                    .hasMessage(refused);
        }
    }

    private static ChangedNeed need(Kind kind, Origin origin, TalkedOver with, LocalDate began, LocalDate told) {
        return ChangedNeed.report(
                7L, told, new Told("2026-1", 21L, kind, began, "Behov", origin, with, "Sov", "petra"));
    }
}
