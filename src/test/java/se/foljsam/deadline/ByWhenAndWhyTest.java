package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;

/** The sentence on each task, in Norrköping, of what began on Monday 2 March 2026. */
@Rule("J4")
class ByWhenAndWhyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final ByWhenAndWhy HEADER =
            new ByWhenAndWhy(null, new WatchText(GivenDeadlines.checked(), GivenDeadlines.PROPERTIES, CLOCK));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXECUTION_PLAN | **Senast 23 mars 2026:** 3 veckor från verkställighet. Annars påminnelse till enhetschef 24 mars 2026, sedan avvikelseanmälan av handläggaren 7 april 2026.",
                "ON_CALL_GRANT | **Senast 3 mars 2026 kl. 12.00:** 1 arbetsdag från jourpasset då hjälpen började, kl. 12.00. Påminnelse till handläggaren 2 mars 2026. Annars får myndighetschef veta när tiden är ute.",
                "EXECUTION_STATUTORY | **Senast 2 juni 2026:** 3 månader från beslutsdagen. Påminnelse till handläggaren 19 maj 2026. Annars får myndighetschef veta 3 juni 2026.",
                "ORDER_ACKNOWLEDGEMENT | **Senast 3 mars 2026:** 1 arbetsdag från uppdraget. Annars påminnelse till enheten 4 mars 2026, sedan får enhetschef veta 5 mars 2026.",
                "TEMPORARY_HELP | **Senast 5 mars 2026:** 3 dagar från att hjälpen började. Annars påminnelse till enheten när tiden är ute, sedan får handläggaren veta 6 mars 2026."
            })
    void theSentenceSaysDateRuleAndWhatComesNext(WatchKind kind, String sentence) {
        assertThat(HEADER.explain(watch(kind)).toString()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(WatchKind.class)
    void everyKindHasASentenceWithoutGaps(WatchKind kind) {
        if (kind == WatchKind.EXECUTION_REASSESSMENT) {
            return;
        }
        assertThat(HEADER.explain(watch(kind)).toString())
                .startsWith("**Senast ")
                .endsWith(".")
                .doesNotContain("null", "..", "  ", " ,", "(")
                .doesNotContainPattern("[A-L]\\d+");
        assertThat(HEADER.sourceOf(watch(kind))).matches("[A-ZÅÄÖ][^:]+: .+, [A-L]\\d+\\.");
    }

    @Test
    @Rule("J4")
    void whoeverAsksWhyReadsWhereItStands() {
        assertThat(HEADER.sourceOf(watch(WatchKind.EXECUTION_PLAN))).isEqualTo("Lokal rutin: Norrköping 2.2, F1.");
    }

    @Test
    void aMovedDayIsToldWithItsReasonAndOneFullStop() {
        Watch watch = watch(WatchKind.EXECUTION_PLAN);
        watch.move(
                LocalDate.of(2026, 3, 30),
                Instant.parse("2026-03-30T14:00:00Z"),
                "Enheten har influensa.",
                "hanna",
                CLOCK.instant());

        assertThat(HEADER.explain(watch).toString()).contains("Flyttad från 23 mars 2026: Enheten har influensa. ");
    }

    @Test
    void aStepThatWasTakenIsNotPromisedAgain() {
        Watch watch = watch(WatchKind.EXECUTION_PLAN);
        watch.take(Watch.REMINDER, Instant.parse("2026-03-24T08:00:00Z"));

        assertThat(HEADER.explain(watch).toString())
                .doesNotContain("påminnelse")
                .endsWith("Annars avvikelseanmälan av handläggaren 7 april 2026.");
    }

    private static Watch watch(WatchKind kind) {
        return GivenDeadlines.dates("norrkoping")
                .watch(kind, "2026-000001", 1, GivenDeadlines.decision(DAY, LocalDate.of(2026, 12, 31)))
                .orElseThrow();
    }
}
