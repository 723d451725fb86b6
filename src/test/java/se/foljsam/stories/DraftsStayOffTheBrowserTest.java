package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.foljsam.support.Typed.application;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.foljsam.support.AnotherPerson;

/** What is typed into a task is kept while one types, and never by the browser. */
class DraftsStayOffTheBrowserTest extends InTheBrowser {
    private static final String CANARY = "Kanariefågelgatan 7";

    private BrowserContext hannasBrowser;
    private final List<String> said = new ArrayList<>();
    private Tasklist hanna;
    private Tasklist.Form form;

    @BeforeEach
    void aTaskIsOpen() {
        work.openOn("2026-03-02");
        work.as("hanna").start(application(AnotherPerson.identityNumber(), "Tora Test", "2026-03-02"));
        hannasBrowser = browser.person();
        hanna = Tasklist.login(hannasBrowser, base(), "hanna");
        hanna.page().onConsoleMessage(message -> said.add(message.text()));
        hanna.page().onRequest(request -> said.add(request.url()));
        form = hanna.open(MINE, "Aktualisera");
    }

    @Test
    void whatIsTypedIsKeptOnTheServerWithoutPressingAnything() {
        type("Adress", CANARY);
        draftLine("Utkast sparat");
        waitUntilKept();

        assertThat(draft()).contains(CANARY);
        assertThatTheBrowserKeepsNothing();
        assertThat(elsewhere("Adress")).isEqualTo(CANARY);
    }

    @Test
    void whatWasTypedIsKeptWhenTheWindowIsClosedAtOnce() {
        hanna.page().getByLabel("Adress").click();
        hanna.page().keyboard().type(CANARY);
        hanna.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
        waitUntilKept();

        assertThat(elsewhere("Adress")).isEqualTo(CANARY);
    }

    @Test
    void whatWasTypedAfterTheSessionEndedStaysOnTheScreenAndIsKeptAfterTheNextLogin() {
        hannasBrowser.clearCookies();
        type("Adress", CANARY);
        draftLine("Utkastet kunde inte sparas. Du är utloggad.");
        assertThatTheBrowserKeepsNothing();
        assertThat(hanna.page().getByLabel("Adress").inputValue()).isEqualTo(CANARY);

        Page login = browserLogsInAgain(".foljsam-draft a");
        login.close();
        hanna.page().bringToFront();
        hanna.page().evaluate("window.dispatchEvent(new Event('focus'))");
        waitUntilKept();

        assertThat(draft()).contains(CANARY);
        assertThatTheBrowserKeepsNothing();
    }

    @Test
    void whoeverLeavesATaskAfterTheSessionEndedLosesNothingEither() {
        type("Adress", CANARY);
        draftLine("Utkast sparat");
        hannasBrowser.clearCookies();
        type("Telefon", "070-1");
        hanna.page().locator("a:has-text('Försenade')").first().click();
        Page login = browserLogsInAgain(".foljsam-on-top a");
        login.close();
        hanna.page().bringToFront();
        await().atMost(Duration.ofSeconds(15)).until(() -> draft().contains("070-1"));

        assertThatTheBrowserKeepsNothing();
    }

    private Page browserLogsInAgain(String link) {
        Page login = hannasBrowser.waitForPage(() -> hanna.page().locator(link).click());
        login.fill("[name=username]", "hanna");
        login.fill("[name=password]", "foljsam");
        login.click("button[type=submit]");
        login.waitForURL(base() + "/");
        return login;
    }

    @Test
    void aRefusedSubmissionSaysWhyAndKeepsWhatWasTypedAndATakenOneLeavesNoDraft() {
        type("Adress", CANARY);
        draftLine("Utkast sparat");
        hanna.page().getByText("Ansökan återtas").click();
        form.submit();
        Locator message = hanna.page().locator(".fjs-form-field-error").first();
        message.waitFor();

        assertThat(message.innerText()).contains("Behöver fyllas i");
        assertThat(hanna.page().getByLabel("Adress").inputValue()).isEqualTo(CANARY);

        type("Varför återtas ansökan", "Klarar sig själv.");
        form.done();
        hanna.page().waitForTimeout(3000);

        assertThat(jdbc.sql("select count(*) from form_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatTheBrowserKeepsNothing();
        assertThat(hanna.faults()).isEmpty();
    }

    @Test
    void aColleagueWhoTookTheTaskIsNamedWhenADraftCannotBeKept() {
        String task = jdbc.sql("select id_ from act_ru_task where task_def_key_ = 'userTask_actualiseCase'")
                .query(String.class)
                .single();
        jdbc.sql("update act_ru_task set assignee_ = 'hugo', rev_ = rev_ + 1 where id_ = ?")
                .param(task)
                .update();
        type("Adress", CANARY);

        draftLine("Utkastet kunde inte sparas. Uppgiften är tagen av");
        assertThat(jdbc.sql("select count(*) from form_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void type(String label, String text) {
        form.type(label, text);
    }

    private void draftLine(String text) {
        hanna.page()
                .locator(".foljsam-draft")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    private void waitUntilKept() {
        await().atMost(Duration.ofSeconds(10)).until(this::kept);
    }

    private boolean kept() {
        return jdbc.sql("select count(*) from form_draft").query(Integer.class).single() > 0;
    }

    private String draft() {
        return jdbc.sql("select typed from form_draft").query(String.class).single();
    }

    /** What the same person sees in a browser that has never seen the task. */
    private String elsewhere(String label) {
        Tasklist other = login("hanna");
        other.open(MINE, "Aktualisera");
        return other.page().getByLabel(label).inputValue();
    }

    private void assertThatTheBrowserKeepsNothing() {
        String kept = (String)
                hanna.page()
                        .evaluate(
                                "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, location.href])");
        assertThat(kept).doesNotContain("camunda-form", "camForm", CANARY, "Tora Test");
        assertThat(said.stream().map(text -> text.toLowerCase(Locale.ROOT)))
                .as("addresses and the browser's console")
                .noneMatch(text -> text.contains("kanarie"));
    }
}
