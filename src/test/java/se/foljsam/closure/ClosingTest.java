package se.foljsam.closure;

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
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.delivery.ending.HandlersEndings;
import se.foljsam.delivery.ending.HandlersEndings.Confirmed;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** A case closes when nothing goes on and nothing is pending, and not before. */
@FoljsamTest
class ClosingTest {
    private static final Map<String, Object> CLOSED =
            Typed.of("outcome", "CLOSED", "reason", "REFUSED", "note", "Ansökan avslogs.");

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Autowired
    Watches watches;

    @Autowired
    HandlersEndings endService;

    @Test
    @Rule("I7")
    void aCaseIsNotClosedWhileAnApplicationIsPendingAndClosesWhenItIsDone() {
        CaseAtWork pending = readyToClose("19380902-9857");
        work.as("hugo")
                .start(Typed.with(
                        Typed.application("19380902-9857", "Stina Slut", "2026-03-02"), "concerns", "Vill ha larm."));
        assertThat(pending.tasks()).containsExactly("userTask_actualiseCase", "userTask_closeCase");
        assertThat(Refusal.of(() -> pending.submits("userTask_closeCase", CLOSED)))
                .contains("ärendet kan inte avslutas", "en ansökan väntar på att aktualiseras");
        pending.submits("userTask_actualiseCase", Typed.actualised());
        assertThat(Refusal.of(() -> pending.submits("userTask_closeCase", CLOSED)))
                .contains("en utredning eller en insats pågår");
        pending.submits("userTask_closeCase", Typed.of("outcome", "CONTINUES"));
        assertThat(pending.itself("state")).isEqualTo("OPEN");

        pending.submits(
                "userTask_investigateNeed", Typed.of("outcome", "WITHDRAWN", "withdrawalReason", "Ångrat sig."));
        work.settle();
        pending.submits("userTask_closeCase", CLOSED);
        assertThat(pending.itself("state")).isEqualTo("CLOSED");
        assertThat(work.isRunning(pending.number())).isFalse();
    }

    @Test
    @Rule("I7")
    void aCaseInWhichNothingGoesOnCannotBeKeptOpen() {
        CaseAtWork done = readyToClose("19440711-9850");
        assertThat(Refusal.of(() -> done.submits("userTask_closeCase", Typed.of("outcome", "CONTINUES"))))
                .contains("kan bara avslutas");
    }

    @Test
    @Rule("I7")
    void closingNeedsReasonAndNote() {
        CaseAtWork done = readyToClose("19500118-9850");
        assertThat(Refusal.of(() -> done.submits("userTask_closeCase", Typed.with(CLOSED, "reason", null))))
                .contains("när ärendet avslutas");
        assertThat(Refusal.of(() -> done.submits("userTask_closeCase", Typed.with(CLOSED, "note", null))))
                .contains("när ärendet avslutas");
        assertThat(done.itself("state")).isEqualTo("OPEN");
    }

    @Test
    @Rule("I7")
    void aClosedCaseKnowsWhyAndWhenAndWhenItIsDisposedOfAndWatchesNothing() {
        CaseAtWork closed = readyToClose("19560229-9850");
        watches.arm(
                WatchKind.CHANGED_NEED,
                closed.number(),
                1,
                DeadlineFacts.from("SOL", false, StartEvent.REPORT, LocalDate.parse("2026-03-02")));
        work.liveUntil("2026-03-05");
        closed.submits("userTask_closeCase", CLOSED);

        assertThat(
                        closed.itself(
                                "state || ' ' || closed_on || ' ' || closing_reason || ' ' || closing_note || ' ' || dispose_after"))
                .isEqualTo("CLOSED 2026-03-05 REFUSED Ansökan avslogs. 2031-03-05");
        assertThat(closed.watchedAtAll()).isEmpty();
        assertThat(watches.of(closed.number()))
                .filteredOn(watch -> watch.kind() == WatchKind.CHANGED_NEED)
                .singleElement()
                .satisfies(watch -> {
                    assertThat(watch.state()).isEqualTo(se.foljsam.deadline.Watch.State.DROPPED);
                    assertThat(watch.endedOn()).isEqualTo("2026-03-05");
                });
        assertThat(closed.journal("AUTHORITY")).endsWith("Ärendet avslutat");
    }

    @Test
    @Rule({"I7", "J3"})
    void everyUnitThatHasHadAnOrderIsToldOnceAndNothingOfWhy() {
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Berit Båda", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))))
                .ordered();
        for (String order : care.all("x.id", "service_order")) {
            endService.confirmed(new Confirmed(
                    care.number(),
                    Long.parseLong(order),
                    LocalDate.parse("2026-03-02"),
                    "Flyttar.",
                    LocalDate.parse("2026-03-02"),
                    Contact.TELEPHONE,
                    "hanna"));
        }
        care.submitsEach("petra", "userTask_confirmEnding", Typed.of("lastDayKnown", true))
                .submitsEach("ola", "userTask_confirmEnding", Typed.of("lastDayKnown", true));
        work.settle();
        assertThat(work.as("hanna").open(work.as("hanna").task("userTask_closeCase", care.number())))
                .extractingByKey("consequence")
                .asString()
                .contains("Hemtjänst Björken", "gallras tidigast efter 2 mars 2031");

        care.submits("userTask_closeCase", Typed.with(CLOSED, "reason", "MOVED", "note", "Flyttar till Gävle."));

        assertThat(care.all("x.to_group", "case_message", "x.message_text like 'Ärendet är avslutat 2 mars 2026%'"))
                .containsExactlyInAnyOrder("providerBjorken", "providerLarmet");
        assertThat(care.all(
                        "x.unit_code", "journal_entry", "x.journal = 'PROVIDER' and x.heading = 'Ärendet avslutat'"))
                .containsExactlyInAnyOrder("BJORKEN", "LARMET");
        assertThat(care.all("x.entry_text", "journal_entry", "x.journal = 'PROVIDER'"))
                .noneMatch(text -> text.contains("Gävle"));
    }

    @Test
    @Rule("I7")
    void aNewApplicationAfterTheClosingIsANewCase() {
        CaseAtWork closed = readyToClose("19610430-9858").submits("userTask_closeCase", CLOSED);
        work.liveUntil("2026-03-03");
        assertThat(work.as("hanna").start(Typed.application("19610430-9858", "Stina Slut", "2026-03-03")))
                .isNotEqualTo(closed.number());
    }

    private CaseAtWork readyToClose(String identityNumber) {
        CaseAtWork refused = CaseAtWork.started(
                        work, jdbc, Typed.application(identityNumber, "Stina Slut", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2026-08-31"),
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        java.util.List.of(Typed.refused("HEMTJANST"))));
        work.settle();
        assertThat(refused.tasks()).containsExactly("userTask_closeCase");
        return refused;
    }
}
