package se.foljsam.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as one logged in person uses it: by what stands on the screen. */
final class Tasklist {
    private static final String FIELD = ".fjs-form-field:not(.fjs-form-field-grouplike)";

    /** Milliseconds, as a quick typist needs; a long text takes no longer than the second. */
    private static final double BETWEEN_KEYS = 20;

    private static final double LONGEST_TEXT = 600;

    /** The first to open Tasklist waits for a server that has just started, and for four megabytes of script. */
    private static final double FIRST_SIGHT = 60_000;

    private final Page page;
    private final String base;
    private final List<String> faults = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    private Tasklist(Page page, String base) {
        this.page = page;
        this.base = base;
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " " + response.url());
            }
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.url());
            }
        });
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().matches(".*/api/(uppgift|nytt)/.*")) {
                sent.add(request.url());
            }
        });
        page.onRequestFailed(request -> refused.add(request.failure() + " " + request.url()));
        page.onConsoleMessage(message -> said.add(message.text()));
    }

    static Tasklist login(BrowserContext browser, String base, String user) {
        Tasklist tasklist = loggedIn(browser, base, user);
        tasklist.home();
        return tasklist;
    }

    /** Logs somebody in who works elsewhere. */
    static Tasklist loggedIn(BrowserContext browser, String base, String user) {
        Page page = browser.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(base + "/");
        page.fill("[name=username]", user);
        page.fill("[name=password]", "foljsam");
        page.click("button[type=submit]");
        // a press does not wait for its answer, and going on at once would cut the login off
        page.waitForURL(address -> !address.contains("/login"));
        return new Tasklist(page, base);
    }

    Page page() {
        return page;
    }

    /** What the server failed at while this person worked. */
    List<String> faults() {
        return faults;
    }

    /** Opens one of the application's own pages. */
    void go(String address) {
        page.navigate(base + address);
        page.locator("main").waitFor();
    }

    /** What the page in front of this person says. */
    String main() {
        return page.locator("main").innerText();
    }

    /** Presses a page's button and waits for what comes. */
    void press(String button) {
        page.waitForNavigation(() -> page.locator("button:visible", new Page.LocatorOptions().setHasText(button))
                .first()
                .click());
        page.locator("main").waitFor();
    }

    void home() {
        page.navigate(base + "/camunda/app/tasklist/default/");
        try {
            page.locator(".task-filters, .filters-list, [cam-tasklist-filters]")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(FIRST_SIGHT));
        } catch (com.microsoft.playwright.TimeoutError empty) {
            picture("no-work-lists");
            throw new AssertionError(
                    "Tasklist shows no work lists at " + page.url() + "; refused: " + refused + "; said: " + said,
                    empty);
        }
    }

    /** Opens the start form of a case. */
    Form startCase() {
        go("/nytt/careCase");
        Locator surface = page.locator(".foljsam-surface");
        surface.locator(".foljsam-hand-in").waitFor();
        return new Form(surface);
    }

    /** Opens the first task of that name in a filter, and takes it if nobody has it. */
    Form open(String filter, String taskName) {
        Locator card = page.locator(".tasks-list .task, li.task")
                .filter(new Locator.FilterOptions().setHasText(taskName))
                .first();
        show(filter);
        try {
            card.waitFor();
        } catch (com.microsoft.playwright.TimeoutError missing) {
            picture("no-such-task");
            throw missing;
        }
        card.click();
        return inFront();
    }

    /** A task on its own page, taken if nobody has it. */
    Form onItsPage(String taskId) {
        go("/uppgift/" + taskId);
        return inFront();
    }

    /** The task that is in sight, on its own page or in Tasklist, taken if nobody has it. */
    Form inFront() {
        Locator surface = page.locator(".foljsam-surface");
        surface.locator(".foljsam-foot button").first().waitFor();
        Locator take = surface.locator(".foljsam-take");
        if (take.count() > 0) {
            take.click();
        }
        surface.locator(".foljsam-hand-in").waitFor();
        return new Form(surface);
    }

    private void show(String filter) {
        home();
        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText(starting(filter)))
                .first()
                .click();
    }

    /** Whether a task of that name stands in a filter. */
    boolean lists(String filter, String taskName) {
        show(filter);
        try {
            page.locator(".tasks-list .task, li.task")
                    .filter(new Locator.FilterOptions().setHasText(taskName))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(1_500));
            return true;
        } catch (com.microsoft.playwright.TimeoutError none) {
            return false;
        }
    }

    /** In words that the browser's own regular expressions understand, too. */
    private static Pattern starting(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("([.?()+*])", "\\\\$1"));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    /** An open form, filled in by the labels people read. */
    final class Form {
        private final Locator scope;

        private Form(Locator scope) {
            this.scope = scope;
        }

        /** The text on top: whose case, why, by when. */
        String header() {
            return scope.locator(".fjs-form-field-text").first().innerText();
        }

        /** All that stands in the form, as people read it. */
        String text() {
            return scope.locator(".fjs-container").innerText();
        }

        Form type(String label, String value) {
            return typeIn(field(scope, label), value);
        }

        /** A follow-up at home at which every question was asked and answered yes: what it came to is left to say. */
        Form heldAtHome(String day) {
            return type("Genomförd den", day)
                    .choose("Form", "Hembesök")
                    .choose("Var utföraren med", "Nej")
                    .type("Den enskildes syn på hjälpen", "Är nöjd.")
                    .choose("Vårdar en anhörig", "Nej")
                    .tick("Alla frågor är ställda")
                    .tick("Allt i listan är sagt");
        }

        /** Each life area of the follow-up as it is now. */
        Form stateNow(String state) {
            return choose("Hälsa, omgivning", "Stämmer").chooseInRow(0, "Nu*", state);
        }

        /** In a row of a list, counted from 0. */
        Form typeInRow(int row, String label, String value) {
            return typeIn(fieldInRow(row, label), value);
        }

        /** In that row, counted from 0, of the list that asks for this. The rows of a list that nobody adds to have no frame of their own. */
        private Locator fieldInRow(int row, String label) {
            Locator rows = scope.locator(".fjs-repeat-row-container, .fjs-repeat-row")
                    .filter(new Locator.FilterOptions().setHas(labelled(label)));
            return rows.count() > 0
                    ? field(rows.nth(row), label)
                    : fields(scope, label).nth(row);
        }

        Form addRow() {
            scope.locator(".fjs-repeat-render-add").first().click();
            return this;
        }

        Form choose(String label, String option) {
            return chooseIn(field(scope, label), option);
        }

        Form chooseInRow(int row, String label, String option) {
            return chooseIn(fieldInRow(row, label), option);
        }

        Form tickInRow(int row, String label) {
            return tickIn(fieldInRow(row, label));
        }

        Form tick(String label) {
            return tickIn(field(scope, label));
        }

        private Form tickIn(Locator field) {
            field.locator("input[type=checkbox]").check();
            return this;
        }

        /** Stops to think, as people do: until what is typed has been kept. */
        Form pause() {
            page.locator(".foljsam-draft")
                    .filter(new Locator.FilterOptions().setHasText("Utkast sparat"))
                    .waitFor();
            return this;
        }

        /** Presses the form's own button, once, and waits until the task is gone. */
        void done() {
            String here = page.url();
            int before = sent.size();
            submit();
            try {
                page.waitForCondition(
                        () -> !page.url().equals(here)
                                || page.locator(".foljsam-done").isVisible(),
                        new Page.WaitForConditionOptions().setTimeout(20_000));
            } catch (com.microsoft.playwright.TimeoutError stillThere) {
                picture("not-taken");
                List<String> answers = page.locator(".fjs-form-field-error:visible, .foljsam-said:visible")
                        .allInnerTexts();
                throw new AssertionError(
                        (answers.isEmpty() && sent.size() == before
                                        ? "the press did nothing: nothing was sent, nothing was said"
                                        : "the form was not taken: " + answers)
                                + "; refused: " + refused + "; said: " + said,
                        stillThere);
            }
        }

        /** Presses the form's own button, once. */
        void submit() {
            scope.locator(".foljsam-hand-in").click();
        }

        private Form typeIn(Locator field, String value) {
            Locator input = field.locator(
                            "textarea, input.fjs-input, .fjs-input-group input:not(.numInput):not(.fjs-select-hidden-input)")
                    .first();
            input.click();
            input.press("Control+a");
            input.pressSequentially(
                    value,
                    new Locator.PressSequentiallyOptions()
                            .setDelay(Math.min(BETWEEN_KEYS, LONGEST_TEXT / Math.max(1, value.length()))));
            return this;
        }

        private Form chooseIn(Locator field, String option) {
            if (field.locator("input[type=radio], .fjs-checkbox-group, input[type=checkbox]")
                            .count()
                    > 0) {
                field.locator("label:has(input), .fjs-inline-label label")
                        .filter(new Locator.FilterOptions().setHasText(starting(option)))
                        .first()
                        .click();
            } else {
                field.locator(".fjs-input-group").first().click();
                field.locator(".fjs-dropdownlist-item")
                        .filter(new Locator.FilterOptions().setHasText(option))
                        .first()
                        .click();
            }
            return this;
        }

        private Locator field(Locator within, String label) {
            return fields(within, label).first();
        }

        private Locator fields(Locator within, String label) {
            return within.locator(FIELD).filter(new Locator.FilterOptions().setHas(labelled(label)));
        }

        private Locator labelled(String label) {
            return page.locator("label").filter(new Locator.FilterOptions().setHasText(starting(label)));
        }
    }
}
