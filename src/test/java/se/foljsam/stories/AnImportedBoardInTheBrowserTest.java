package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.boardimport.GivenBoard;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;

/** Lisa reads a board of 200 ongoing cases in, sees it run, and sees them on the board; Hanna follows one of them up. */
class AnImportedBoardInTheBrowserTest extends InTheBrowser {
    private static final int CASES = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Tasklist lisa;

    @BeforeEach
    void aMonday() {
        work.openOn("2026-06-01");
        lisa = Tasklist.loggedIn(browser.person(), base(), "lisa");
    }

    @Test
    @Rule({"G1", "G4", "G17", "G20"})
    void twoHundredCasesAreReadInAndStandOnTheBoard() {
        GivenBoard board = new GivenBoard();
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            persons.add(AnotherPerson.identityNumber());
            board.line(
                    persons.get(i),
                    "Person %c%c".formatted('A' + i / 26, 'a' + i % 26),
                    "Nästa uppföljning",
                    "2026-%02d-%02d".formatted(6 + i % 6, 2 + i % 20));
        }
        board.line("19440317-9808", "Fel Siffra");

        lisa.go("/uppfoljningar");
        lisa.page().getByText("Läs in pågående ärenden").click();
        lisa.page().locator("main").waitFor();
        picture("import-01-upload");
        lisa.page().setInputFiles("input[type=file]", new FilePayload("tavla.xlsx", XLSX, board.file()));
        lisa.press("Kontrollera");
        assertThat(lisa.main())
                .contains("200 rader kan läsas in", "En rad läses inte in", "202", "är inget giltigt personnummer");
        picture("import-02-checked");

        lisa.press("Läs in 200 rader");
        picture("import-03-running");
        lisa.page()
                .getByText("200 rader är inlästa i 200 ärenden.")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(180_000));
        picture("import-04-done");

        lisa.page().getByText("Till uppföljningarna").click();
        lisa.go("/uppfoljningar?visa=teamet");
        assertThat(lisa.main()).contains("200 beslut.", "Sida 1 av 4", "2 juni 2026");
        picture("import-05-board");
        lisa.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(lisa.page().locator(".choices").isVisible()).as("on paper").isFalse();
        assertThat(lisa.page().locator(".watch-list details:visible").count()).isZero();
        assertThat(lisa.page().locator(".watch-list tbody tr:visible").count()).isEqualTo(50);
        lisa.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        lisa.go("/uppfoljningar?visa=teamet&ordning=slut&enhet=BJORKEN&veckor=4");
        assertThat(lisa.main()).contains("beslut.").doesNotContain("200 beslut.");

        CaseAtWork first = CaseAtWork.known(
                work,
                jdbc,
                jdbc.sql(
                                "select c.case_number from care_case c join person p on p.id = c.person_id where p.identity_number = ?")
                        .param(persons.get(0).replace("-", ""))
                        .query(String.class)
                        .single());
        work.settle();
        first.followedUp(Typed.homeVisit(), result -> {});
        assertThat(first.watched("FOLLOW_UP")).hasToString("[2027-01-29]");
        lisa.go("/arende/%s/infor-uppfoljning/%s"
                .formatted(first.number(), first.all("x.id", "care_decision").get(0)));
        assertThat(lisa.main()).contains("Hjälp tre gånger per dag", "Godkänd innan ärendet kom till Följsam");
        picture("import-06-preparation");
        lisa.go("/uppfoljningar/siffror");
        assertThat(lisa.main()).contains("Svar om kvalitet, per utförare", "Hemtjänst Björken");
        picture("import-07-figures");
        assertThat(lisa.faults()).isEmpty();
    }

    private void picture(String name) {
        lisa.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", name + ".png"))
                        .setFullPage(true));
    }
}
