package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the surface understands days, hours and numbers, asked of its own script. */
class WhatPeopleWriteInTheBrowserTest extends InTheBrowser {
    private static final String DAYS = """
            20261130 = 2026-11-30
            261130 = 2026-11-30
            2026-11-30 = 2026-11-30
            2026/11/30 = 2026-11-30
            30/11 = 2026-11-30
            30/11-26 = 2026-11-30
            30.11.2026 = 2026-11-30
            30 nov = 2026-11-30
            30 nov. 2025 = 2025-11-30
            30 November = 2026-11-30
            den 3 maj = 2027-05-03
            1 mars 2027 = 2027-03-01
            1/3 = 2027-03-01
            idag = 2026-11-30
            i går = 2026-11-29
            imorgon = 2026-12-01
            470302 = 1947-03-02
            31/2 = null
            2026-02-31 = null
            260230 = null
            29/2 = null
            11 = null
            30 novem = null
            i fredags = null""";

    private static final String HOURS = """
            9 = 09:00
            09.30 = 09:30
            9:30 = 09:30
            0930 = 09:30
            kl 9 = 09:00
            25 = null
            9.75 = null""";

    private static final String NUMBERS = """
            12 = 12
            1,5 = 1.5
            1.5 = 1.5
            1 500 = 1500
            1 500,25 = 1500.25
            -3 = -3
            1.500 = null
            1, = null
            15 00 = null
            1e3 = null
            två = null""";

    @Test
    void whatPeopleWriteIsUnderstoodOrLeftAsItIs() {
        Page page = Tasklist.loggedIn(browser.person(), base(), "petra").page();

        assertThat(understood(page, "day(text, '2026-11-30')", DAYS)).isEqualTo(DAYS);
        assertThat(understood(page, "hour(text)", HOURS)).isEqualTo(HOURS);
        assertThat(understood(page, "number(text)", NUMBERS)).isEqualTo(NUMBERS);
    }

    private static String understood(Page page, String how, String lines) {
        List<String> texts = Arrays.stream(lines.split("\n"))
                .map(line -> line.split(" = ")[0])
                .toList();
        Object answers = page.evaluate(
                "async texts => { const {day, hour, number} = await import('/surface/understand.js');"
                        + " return texts.map(text => text + ' = ' + " + how + ").join('\\n'); }",
                new ArrayList<>(texts));
        return String.valueOf(answers);
    }
}
