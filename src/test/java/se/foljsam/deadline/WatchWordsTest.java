package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.calendar.SwedishTime;

/** What reminders say, word for word. */
@Rule("J4")
class WatchWordsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @Test
    void whatIsRemindedOfIsNamedWithItsGender() {
        assertThat(Arrays.stream(WatchKind.values())
                        .map(kind -> WatchWords.reminder(watch(kind), DUE))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        Aktualiseringen ska vara klar senast 16 mars 2026: skälet.
                        Förhandsbedömningen ska vara klar senast 16 mars 2026: skälet.
                        Beslutet efter jourens beviljade hjälp ska vara klart senast 16 mars 2026: skälet.
                        Anmälan till överförmyndaren ska vara klar senast 16 mars 2026: skälet.
                        Utredningen ska vara klar senast 16 mars 2026: skälet.
                        Beslutet ska vara klart senast 16 mars 2026: skälet.
                        Uppdraget till utföraren ska vara klart senast 16 mars 2026: skälet.
                        Svaret på förslaget till beslut ska vara klart senast 16 mars 2026: skälet.
                        Underrättelsen om beslutet ska vara klar senast 16 mars 2026: skälet.
                        Uppgiften om när beslutet togs emot ska vara klar senast 16 mars 2026: skälet.
                        Den enskildes svar på underlaget ska vara klart senast 16 mars 2026: skälet.
                        Avgörandet som den enskilde har begärt ska vara klart senast 16 mars 2026: skälet.
                        Bekräftelsen av uppdraget ska vara klar senast 16 mars 2026: skälet.
                        Verkställigheten ska vara klar senast 16 mars 2026: skälet.
                        Verkställigheten (gränsen för omprövning) ska vara klar senast 16 mars 2026: skälet.
                        Verkställigheten enligt lag ska vara klar senast 16 mars 2026: skälet.
                        Återupptagandet efter avbrottet ska vara klart senast 16 mars 2026: skälet.
                        Återupptagandet enligt lag ska vara klart senast 16 mars 2026: skälet.
                        Genomförandeplanen ska vara klar senast 16 mars 2026: skälet.
                        Uppföljningen ska vara klar senast 16 mars 2026: skälet.
                        Genomgången av den individuella planen ska vara klar senast 16 mars 2026: skälet.
                        Svaret inför uppföljningen ska vara klart senast 16 mars 2026: skälet.
                        Ställningstagandet till överlämningen ska vara klart senast 16 mars 2026: skälet.
                        Teamets svar om övertagandet ska vara klart senast 16 mars 2026: skälet.
                        Ställningstagandet till övertagandet ska vara klart senast 16 mars 2026: skälet.
                        Sista dagen i beslutet är 2 mars 2026. Hjälp efter den dagen behöver en ny ansökan.
                        Överlämnandet av överklagandet ska vara klart senast 16 mars 2026: skälet.
                        Domstolens avgörande ska vara klart senast 16 mars 2026: skälet.
                        Bevakningen av om avgörandet överklagas ska vara klar senast 16 mars 2026: skälet.
                        Bedömningen av det ändrade behovet ska vara klar senast 16 mars 2026: skälet.
                        Beskedet om den tillfälliga hjälpen ska vara klart senast 16 mars 2026: skälet.
                        Bekräftelsen av dödsfallet ska vara klar senast 16 mars 2026: skälet.
                        Beskedet om uppehållet ska vara klart senast 16 mars 2026: skälet.
                        Återupptagandet efter uppehållet enligt lag ska vara klart senast 16 mars 2026: skälet.
                        Svaret om insatsen som kan upphöra ska vara klart senast 16 mars 2026: skälet.
                        Beskedet om hjälp som sattes in på jourtid ska vara klart senast 16 mars 2026: skälet.
                        Svaret på frågan ska vara klart senast 16 mars 2026: skälet.""");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15, ska vara", "2026-03-16, ska vara", "2026-03-17, skulle ha varit"})
    void whatWasDueBeforeTodayShouldHaveBeenDone(LocalDate today, String words) {
        assertThat(WatchWords.reminder(watch(WatchKind.EXECUTION_PLAN), today))
                .isEqualTo("Genomförandeplanen " + words + " klar senast 16 mars 2026: skälet.");
    }

    @ParameterizedTest
    @CsvSource({
        "reminder, unitManager, 2026-03-16T07:00:00Z, påminnelse till enhetschef 16 mars 2026",
        "escalation, authorityManager, 2026-03-16T15:00:00Z, myndighetschef får veta när tiden är ute",
        "deviation, handler, 2026-03-24T07:00:00Z, avvikelseanmälan av handläggaren 24 mars 2026",
        "reminder, answererManager, 2026-03-15T23:30:00Z, påminnelse till chefen för den som ska svara 16 mars 2026"
    })
    void aStepSaysWhomItReachesAndWhen(String step, String recipient, Instant at, String words) {
        assertThat(WatchWords.stepWhen(step, recipient, at, Instant.parse("2026-03-16T15:00:00Z")))
                .isEqualTo(words);
    }

    @Test
    void whoCanBeRemindedIsListedForThoseWhoWriteTables() {
        assertThat(WatchWords.recipients())
                .isEqualTo("answerer, answererManager, authorityManager, handler, unit, unitManager");
    }

    private static Watch watch(WatchKind kind) {
        DeadlineRow row = GivenDeadlines.table("norrkoping").row(WatchKind.APPEAL, GivenDeadlines.decision(DUE, null));
        Watch watch = Watch.open(kind, "2026-000001", 7, "hash");
        watch.dueOn(DUE.minusDays(14), DUE, SwedishTime.at(DUE, LocalTime.of(16, 0)), DUE, "skälet", row);
        return watch;
    }
}
