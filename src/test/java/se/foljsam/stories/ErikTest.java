package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** Erik has had help three times a day and services for four years. His decision is about to expire; he wants the same and help with shopping. */
@FoljsamTest
class ErikTest {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fourYearsAgo() {
        work.openOn("2022-06-01");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"F7", "G1", "G3", "G4", "G14", "G16", "G19", "G21"})
    void fourYearsOfHelpGoOnWithShoppingAddedAndNoDayBetween() {
        CaseAtWork erik = helpedForFourYears();

        work.liveUntil("2026-04-16");
        assertThat(erik.tasks()).isEmpty();
        work.liveUntil("2026-04-17");
        assertThat(erik.dueOf("userTask_holdFollowUp"))
                .as("a month before the decision ends, not a year after the last")
                .isEqualTo("2026-05-01");

        work.liveUntil("2026-04-28");
        erik.followedUp(
                Typed.with(
                        Typed.homeVisit(),
                        "presentState",
                        "Bemöts bra. Har varit med om planen men vill ändra delar av den.",
                        "newApplication",
                        "Samma hjälp som i dag, och hjälp med inköp för att orka med annat i vardagen."),
                result -> {
                    result.putAll(Typed.of("outcome", "NEW_NEED", "applies", "YES"));
                    result.put("fulfilment", "REACHED");
                });
        assertThat(erik.watched("FOLLOW_UP")).isEmpty();
        erik.submits("userTask_investigateNeed", Typed.investigated())
                .decided(decision("2026-06-01", "2028-05-31", "SOL2025_11_1", "Städning, tvätt och inköp"))
                .ordered()
                .acknowledged("petra");

        work.liveUntil("2026-06-01");
        erik.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        erik.begun("petra", "2026-06-01").planned("petra", "2027-06-01");
        work.settle();
        assertThat(erik.tasks()).isEmpty();

        assertThat(erik.all("x.extent || ': ' || x.started_on || ' to ' || x.valid_to", "service_order"))
                .containsExactly(
                        "Tre gånger per dag: 2022-06-01 to 2026-05-31",
                        "Städning och tvätt: 2022-06-01 to 2026-05-31",
                        "Tre gånger per dag: 2026-06-01 to 2028-05-31",
                        "Städning, tvätt och inköp: 2026-06-01 to 2028-05-31");
        assertThat(erik.all("x.outcome || ' ' || x.decided_on", "care_decision"))
                .containsExactly("BIFALL 2022-06-01", "BIFALL 2026-04-28");
        assertThat(erik.watched("FOLLOW_UP")).as("in a year").containsExactly(LocalDate.parse("2027-06-01"));
    }

    /** Granted in 2022 under the law of that time, and followed up first after two months, then every year. */
    private CaseAtWork helpedForFourYears() {
        CaseAtWork erik = CaseAtWork.started(
                        work, jdbc, Typed.application("19520630-9857", "Erik Eriksson", "2022-06-01"))
                .investigated()
                .running(
                        decision("2022-06-01", "2026-05-31", "SOL2001_4_1", "Städning och tvätt"),
                        "2022-06-01",
                        "2023-06-01",
                        "petra");
        for (String day : List.of("2022-08-01", "2023-08-01", "2024-08-01", "2025-08-01")) {
            work.liveUntil(day);
            assertThat(erik.dueOf("userTask_holdFollowUp")).isEqualTo(day);
            erik.followedUp(Typed.homeVisit(), result -> result.put("outcome", "UNCHANGED"));
        }
        return erik;
    }

    private static Map<String, Object> decision(String from, String to, String ground, String services) {
        return Typed.with(
                Typed.granted(from, to),
                "services",
                List.of(
                        Typed.with(
                                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                "legalGround",
                                ground,
                                "goal",
                                "Erik klarar sig så självständigt som möjligt i övrigt."),
                        Typed.with(
                                Typed.service("SERVICE", services, "BJORKEN"),
                                "legalGround",
                                ground,
                                "goal",
                                "Erik orkar med annat i vardagen.")));
    }
}
