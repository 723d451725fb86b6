package se.foljsam.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright: one for all stories, closed with the process, in which each person has a browser of their own. A machine without it skips the test and says so. */
final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> people = new ArrayList<>();

    private static com.microsoft.playwright.Browser launched(Path executable) {
        if (chromium == null || !chromium.isConnected()) {
            chromium = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(QUIET));
        }
        return chromium;
    }

    /** Opens the browser, or skips the test. */
    static Browser open() {
        Optional<Path> executable = Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
        if (executable.isEmpty()) {
            String why = "SKIPPED: no Chromium at /usr/bin/chromium or CHROMIUM, so nothing was walked in a browser";
            System.err.println(why);
            Assumptions.abort(why);
        }
        launched(executable.get());
        return new Browser();
    }

    /** A browser of one person's own: no cookie and no storage is shared. */
    BrowserContext person() {
        BrowserContext person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(1500, 1000));
        people.add(person);
        return person;
    }

    @Override
    public void close() {
        people.forEach(BrowserContext::close);
    }
}
