package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.support.Typed.application;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.support.AnotherPerson;

/** A press does what it says the first time, whatever moves on the page meanwhile, and no more than that. */
class APressCountsInTheBrowserTest extends InTheBrowser {
    private Tasklist hanna;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
        work.as("hanna").start(application(AnotherPerson.identityNumber(), "Tora Tangent", "2026-03-02"));
        hanna = login("hanna");
    }

    @Test
    void theReturnKeyHandsInTheLastLettersAsWell() {
        hanna.open(MINE, "Aktualisera").tick("Den enskilde har fått veta").type("Adress", "Storgatan 1");
        hanna.page().keyboard().press("Enter");
        hanna.page()
                .waitForCondition(
                        () -> hanna.page().locator(".fjs-container:visible").count() == 0);

        assertThat(jdbc.sql("select street_address from person where full_name = 'Tora Tangent'")
                        .query(String.class)
                        .list())
                .containsExactly("Storgatan 1");
        assertThat(hanna.faults()).isEmpty();
    }

    @Test
    void theKeyThatClosesACalendarLeavesTheDialogueWithWhatWasTyped() {
        hanna.startCase().type("Namn", "Tora Tangent");
        Page page = hanna.page();
        page.locator(".modal-dialog").getByLabel("Inkom den").click();
        page.locator(".flatpickr-calendar.open").waitFor();
        page.keyboard().press("Escape");

        assertThat(page.locator(".flatpickr-calendar.open").count()).isZero();
        assertThat(page.locator(".modal-dialog .fjs-form-field-textfield input")
                        .nth(1)
                        .inputValue())
                .isEqualTo("Tora Tangent");
    }

    @Test
    void whoeverChoseWronglyChoosesAgain() {
        Tasklist.Form form = hanna.startCase();
        form.choose("Hur", "Blankett").choose("Hur", "Telefon");
        hanna.page().waitForCondition(() -> form.text().contains("Telefon"));
        assertThat(form.text()).doesNotContain("Blankett");
    }
}
