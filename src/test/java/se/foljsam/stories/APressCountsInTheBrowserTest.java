package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static se.foljsam.support.Typed.application;

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
    void aPressRightAfterTypingHandsInTheLastLettersAsWell() {
        hanna.open(MINE, "Aktualisera")
                .tick("Den enskilde har fått veta")
                .type("Adress", "Storgatan 1")
                .done();

        assertThat(jdbc.sql("select street_address from person where full_name = 'Tora Tangent'")
                        .query(String.class)
                        .list())
                .contains("Storgatan 1");
        assertThat(hanna.faults()).isEmpty();
    }

    @Test
    void aPressRightAfterAFieldThatMovesThePageCounts() {
        hanna.open(MINE, "Aktualisera")
                .type("Fick veta det den", "2/3 2026")
                .tick("Den enskilde har fått veta")
                .done();
        assertThat(hanna.lists(MINE, "Utred behovet")).isTrue();
    }

    @Test
    void whoeverChoseWronglyChoosesAgain() {
        Tasklist.Form form = hanna.startCase();
        form.choose("Hur", "Blankett").choose("Hur", "Telefon");
        hanna.page().waitForCondition(() -> form.text().contains("Telefon"));
        assertThat(form.text()).doesNotContain("Blankett");
    }
}
