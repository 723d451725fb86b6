package se.foljsam.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.foljsam.Rule;

/** What is counted from, and who knows it. */
@Rule("J4")
class KnownFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DeadlineFacts FACTS = GivenDeadlines.decision(DAY, null);

    @Test
    void thePhaseThatKnowsTheKindAnswers() {
        StaticListableBeanFactory phases = new StaticListableBeanFactory();
        phases.addBean("first", (WatchFacts) (kind, subjectId) -> Optional.empty());
        phases.addBean("second", (WatchFacts)
                (kind, subjectId) -> Optional.of(FACTS).filter(known -> kind == WatchKind.APPEAL && subjectId == 7));
        KnownFacts known = new KnownFacts(phases.getBeanProvider(WatchFacts.class));

        assertThat(known.of(WatchKind.APPEAL, 7)).contains(FACTS);
        assertThat(known.of(WatchKind.APPEAL, 8)).isEmpty();
        assertThat(known.of(WatchKind.FOLLOW_UP, 7)).isEmpty();
    }

    @Test
    void factsCanBeToldOfAnotherCategoryAndOneMoreEvent() {
        DeadlineFacts facts = DeadlineFacts.from("LSS", true, StartEvent.REPORT, DAY);

        assertThat(facts.day(StartEvent.REPORT)).isEqualTo(DAY);
        assertThat(facts.day(StartEvent.APPEAL)).isNull();
        assertThat(facts.of("LASTING"))
                .usingRecursiveComparison()
                .ignoringFields("category")
                .isEqualTo(facts);
        assertThat(facts.of("LASTING").category()).isEqualTo("LASTING");
        assertThat(facts.and(StartEvent.APPEAL, DAY.plusDays(1)).day(StartEvent.APPEAL))
                .isEqualTo("2026-03-03");
        assertThat(facts.and(StartEvent.APPEAL, DAY.plusDays(1)).day(StartEvent.REPORT))
                .isEqualTo(DAY);
        assertThat(facts.and(StartEvent.APPEAL, null)).isEqualTo(facts);
    }

    @Test
    void onlyWhatIsKeptOnAnOrderConcernsOne() {
        assertThat(WatchKind.EXECUTION_PLAN.concernsOrder()).isTrue();
        assertThat(WatchKind.APPEAL.concernsOrder()).isFalse();
    }
}
