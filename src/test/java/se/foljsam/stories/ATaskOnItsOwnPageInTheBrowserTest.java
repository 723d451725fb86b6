package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.stories.Tasklist.Form;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** A unit meets its tasks on the surface: dates as people write them, one press, and what comes next a link away. */
class ATaskOnItsOwnPageInTheBrowserTest extends InTheBrowser {
    @Autowired
    TaskService tasks;

    private CaseAtWork careCase;

    @BeforeEach
    void anOrderToAcknowledge() {
        work.openOn("2026-03-02");
        careCase = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Ylva Yta", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"))
                .ordered();
    }

    @Test
    void aUnitAcknowledgesAndGoesOnToWhatIsNext() {
        Tasklist petra = Tasklist.loggedIn(browser.person(), base(), "petra");
        Form order = petra.onItsPage(work.as("petra")
                .task("userTask_acknowledgeOrder", careCase.number())
                .getId());
        assertThat(order.header()).contains("Ylva Yta");
        petra.picture("surface-01-order");
        order.choose("Är uppdraget rätt", "Ja").pause().done();
        assertThat(petra.main()).contains("Klart", "Registrera verkställighet");
        petra.picture("surface-02-next");

        petra.page().getByText("Registrera verkställighet").click();
        Form start = petra.inFront();
        start.type("Insatsen började den", "31/2");
        start.submit();
        assertThat(start.text()).contains("Skriv en dag som finns");
        assertThat(petra.page().inputValue(".fjs-form-field-datetime input[type=text]"))
                .isEqualTo("31/2");
        petra.picture("surface-03-no-such-day");
        assertThat(petra.faults()).isEmpty();
    }

    @Test
    void whatTheServerRefusesStandsAtItsFieldAndTheTextIsStillThere() {
        Tasklist petra = Tasklist.loggedIn(browser.person(), base(), "petra");
        Form order = petra.onItsPage(work.as("petra")
                .task("userTask_acknowledgeOrder", careCase.number())
                .getId());
        order.choose("Är uppdraget rätt", "Ja").done();
        petra.page().getByText("Registrera verkställighet").click();
        Form start = petra.inFront();
        start.type("Insatsen började den", "9 mars 2026");
        assertThat(start.text()).contains("måndag 9 mars 2026");
        start.submit();
        petra.page().locator(".fjs-form-field-error").first().waitFor();
        assertThat(start.text()).contains("Behöver väljas");
        assertThat(petra.page().inputValue(".fjs-form-field-datetime input[type=text]"))
                .isEqualTo("2026-03-09");
        petra.picture("surface-04-refused");
        assertThat(petra.faults()).isEmpty();
    }

    @Test
    void whoeverLosesTheTaskWhileTypingReadsWhy() {
        Tasklist petra = Tasklist.loggedIn(browser.person(), base(), "petra");
        String task = work.as("petra")
                .task("userTask_acknowledgeOrder", careCase.number())
                .getId();
        Form order = petra.onItsPage(task);
        tasks.setAssignee(task, null);
        order.choose("Är uppdraget rätt", "Nej").type("Vad är oklart", "Portkoden saknas.");
        petra.page()
                .locator(".foljsam-draft.failed")
                .filter(new Locator.FilterOptions().setHasText("Ta uppgiften först"))
                .waitFor();
        assertThat(petra.page().inputValue("textarea")).isEqualTo("Portkoden saknas.");
    }
}
