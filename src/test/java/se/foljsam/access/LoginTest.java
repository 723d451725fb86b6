package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** One login for everything, and what each answer carries along. */
@FoljsamTest
class LoginTest {
    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    /** Who typed a wrong password is shut out for a while of the engine's clock, which other tests move. */
    @AfterEach
    void nobodyIsShutOut() {
        identity.unlockUser("ylva");
    }

    @Test
    void aWrongPasswordLeadsBackToTheLogin() {
        assertThat(Visitor.anonymous(port).logIn("ylva", "fel").header("Location"))
                .endsWith("/login?error");
        assertThat(Visitor.anonymous(port).logIn("nobody", "foljsam").header("Location"))
                .endsWith("/login?error");
    }

    @Test
    void theDemoTellsWhomToLogInAs() {
        assertThat(Visitor.anonymous(port).get("/login").body())
                .contains("hanna")
                .contains("foljsam");
    }

    @Test
    void loggingOutShutsEverything() {
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        assertThat(hanna.get("/").status()).isEqualTo(200);
        assertThat(hanna.send("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .header("Location"))
                .endsWith("/login?logout");
        assertThat(hanna.get("/camunda/app/tasklist/default/").status()).isEqualTo(302);
        assertThat(hanna.get("/camunda/api/engine/engine/default/filter").status())
                .isEqualTo(401);
    }

    @Test
    void loggingOutByOurOwnButtonDoesToo() {
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        assertThat(hanna.form("/logout").header("Location")).endsWith("/login?logout");
        assertThat(hanna.get("/").status()).isEqualTo(302);
    }

    @Test
    void aPageThatIsNotForOnesRoleSaysSoInSwedish() {
        Answer cockpit = Visitor.loggedIn(port, "hanna").get("/camunda/app/cockpit/default/");
        assertThat(cockpit.status()).isEqualTo(403);
        assertThat(cockpit.header("Content-Type")).startsWith("text/html");
        assertThat(cockpit.body()).contains("Du har inte behörighet");
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
        Answer page = Visitor.anonymous(port).get("/login");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void pagesLoadNothingFromElsewhereAndAreUtf8() {
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        Answer own = hanna.get("/");
        assertThat(own.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(own.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(own.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        Answer tasklist = hanna.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce");
        assertThat(tasklist.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void aRequestFromAnotherSiteChangesNothing() {
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        assertThat(hanna.send("POST", "/logout", null).status())
                .as("without our token")
                .isEqualTo(403);
    }
}
