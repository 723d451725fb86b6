package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;

/** A follow-up as the handler sees it on the screen: a few conscious acts when nothing has changed, and what each outcome leads to before it is done. */
class FollowUpInTheBrowserTest extends InTheBrowser {

    private CaseAtWork care;
    private Tasklist hanna;

    @BeforeEach
    void aServiceThatRunsSinceTwoMonths() {
        work.openOn("2026-03-02");
        care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ulla Utfall", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        work.liveUntil("2026-05-02");
        hanna = login("hanna");
    }

    @Test
    @Rule({"G12", "G32"})
    void anHonestUnchangedFollowUpIsSixActsAfterTheMeeting() {
        long decision = Long.parseLong(care.all("x.id", "care_decision").get(0));
        assertThat(Visitor.loggedIn(port, "hanna")
                        .form(
                                "/arende/%s/infor-uppfoljning/%d/boka".formatted(care.number(), decision),
                                "day",
                                "2026-05-02",
                                "time",
                                "13:00",
                                "form",
                                "HOME_VISIT",
                                "attends",
                                "Ulla")
                        .status())
                .isEqualTo(302);
        AtomicInteger clicks = new AtomicInteger();
        hanna.page().exposeFunction("foljsamClicked", arguments -> clicks.incrementAndGet());
        hanna.page()
                .addInitScript(
                        "addEventListener('click', event => { if (event.isTrusted) { foljsamClicked() } }, true)");
        var form = hanna.open(MINE, "Genomför uppföljning");
        assertThat(form.text()).contains("Svar saknas från Hemtjänst Björken");
        hanna.picture("follow-up-01-nothing-said");
        clicks.set(0);
        long began = System.nanoTime();

        form.tick("Mötet hölls som det var bokat")
                .type("Den enskildes syn på hjälpen", "Är nöjd.")
                .tick("Allt är som förra gången")
                .choose("Vårdar en anhörig", "Nej")
                .tick("Alla frågor är ställda")
                .tick("Allt i listan är sagt");
        assertThat(form.text()).contains("Varje insats fortsätter oförändrad", "Nästa uppföljning");
        form.done();

        System.out.printf(
                "an unchanged follow-up after the meeting: %d clicks, %.1f seconds%n",
                clicks.get(), (System.nanoTime() - began) / 1e9);
        assertThat(clicks.get())
                .as(
                        "booked, the person's view, as before, a relative (asked the first time, in two presses), all yes, all told, done")
                .isLessThanOrEqualTo(8);
        assertThat(care.all("x.outcome", "registered_event")).containsExactly("UNCHANGED");
        assertThat(care.watched("FOLLOW_UP")).hasSize(1);
        assertThat(hanna.faults()).isEmpty();
    }

    @Test
    @Rule({"G15", "G22"})
    void theFormAsksWhatAnOutcomeNeedsAndSaysWhatItLeadsTo() {
        var form = hanna.open(MINE, "Genomför uppföljning");
        form.heldAtHome("2026-05-02").stateNow("3 Stor").chooseInRow(0, "Utfall", "Omprövas");
        assertThat(form.text()).contains("Grund för att ompröva", "Den enskilde ska höras");
        hanna.picture("follow-up-02-reassess");
        form.chooseInRow(0, "Utfall", "Nytt behov").chooseInRow(0, "Ansöker den enskilde", "Ja");
        assertThat(form.text()).contains("Vad ansöker den enskilde om?").doesNotContain("Grund för att ompröva");
        form.chooseInRow(0, "Ansöker den enskilde", "Nej");
        assertThat(form.text()).doesNotContain("Vad ansöker den enskilde om?");
        form.typeInRow(0, "Behovet, och vad den enskilde säger", "Vill klara maten själv.");
        hanna.picture("follow-up-03-not-applied");
        form.done();

        assertThat(care.all("x.id", "matter")).hasSize(1);
        assertThat(hanna.faults()).isEmpty();
    }
}
