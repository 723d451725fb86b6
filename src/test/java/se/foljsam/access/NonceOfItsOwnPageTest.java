package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** A page whose nonce is another request's runs no script: its reader sees an empty Tasklist. */
@FoljsamTest
class NonceOfItsOwnPageTest {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void aPageThatWasGivenAnotherRequestsNonceGetsItsOwn() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", TASKLIST);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new NonceOfItsOwnPage().doFilter(request, response, (asked, answer) -> {
            answer.setContentType("text/html;charset=UTF-8");
            ((jakarta.servlet.http.HttpServletResponse) answer)
                    .setHeader("Content-Security-Policy", "script-src 'nonce-mine' 'strict-dynamic'");
            answer.getWriter().write("<script nonce=\"anothers\">å</script>");
        });
        assertThat(response.getContentAsString()).isEqualTo("<script nonce=\"mine\">å</script>");
        assertThat(response.getHeader("Content-Length")).isIn(null, "32");
    }

    @Test
    void manyAtOnceEachGetAPageThatTheirBrowserRuns() throws Exception {
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> pages = new ArrayList<>();
            for (int page = 0; page < 200; page++) {
                pages.add(readers.submit(() -> hanna.get(TASKLIST)));
            }
            for (Future<Answer> page : pages) {
                Answer answer = page.get();
                Matcher allowed = ALLOWED.matcher(answer.header("Content-Security-Policy"));
                assertThat(allowed.find()).isTrue();
                assertThat(CARRIED.matcher(answer.body()).results().map(found -> found.group(1)))
                        .hasSizeGreaterThan(2)
                        .containsOnly(allowed.group(1));
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
