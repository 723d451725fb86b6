package se.foljsam.stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Workplace;

/** A story in a real browser: whoever logs in has one of their own, and everybody goes home when it ends. */
@FoljsamTest
@Tag("story")
abstract class InTheBrowser {
    static final String MINE = "Mina uppgifter";
    static final String UNIT = "Enhetens uppgifter";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void openTheBrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void goHome() {
        work.goHome();
        if (browser != null) {
            browser.close();
        }
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Somebody who works in Tasklist. */
    Tasklist login(String user) {
        return Tasklist.login(browser.person(), base(), user);
    }
}
