package se.foljsam.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Kept;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;

/** No own page takes a form that was not opened, and none does a form's work past the one place that does it once. */
@FoljsamTest
class EachFormOnceTest {
    private static final Pattern POST_FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern GOES_ON = Pattern.compile("(return |ModelAndView\\()\"redirect:");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everyDoorRefusesAFormWithoutAKeyInSwedish() {
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        Map<String, Long> before = Kept.in(jdbc);

        assertThat(doors().keySet()).hasSizeGreaterThan(45).allSatisfy(door -> {
            Answer answer = hanna.form(addressOf(door), Visitor.KEY, "");
            assertThat(answer.status()).as(addressOf(door)).isEqualTo(400);
            assertThat(answer.body()).contains("Inget är ändrat. Gå tillbaka, ladda om sidan och försök igen.");
        });
        assertThat(Kept.in(jdbc)).isEqualTo(before);
    }

    /** Whatever the controller would say now: the form is done, and is answered as it was. */
    @Test
    void everyDoorThatDoesSomethingAnswersAFormThatWasSentAsItWasAnswered() {
        Visitor hanna = Visitor.loggedIn(port, "hanna");

        assertThat(doing()).hasSizeGreaterThan(40).allSatisfy((door, method) -> {
            String key = hanna.key();
            jdbc.sql("""
                            insert into page_step (form_key, user_id, contents_hash, said, next_page, done_at)
                            values (?, 'hanna', ?, 'Det är gjort.', '/franvaro', current_timestamp)""").params(key, hashOf(addressOf(door))).update();

            Answer answer = hanna.form(addressOf(door), Visitor.KEY, key);

            assertThat(answer.status()).as(addressOf(door)).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/franvaro");
            assertThat(hanna.get("/franvaro").body()).contains("Det är gjort.");
        });
    }

    @Test
    void everyDoorThatDoesSomethingTakesItsStep() {
        assertThat(doing().values())
                .allSatisfy(method -> assertThat(method.getMethodParameters())
                        .as(method.toString())
                        .anyMatch(parameter -> parameter.getParameterType() == PageStep.class));
        assertThat(doors().values().stream()
                        .filter(method -> method.hasMethodAnnotation(OnlyReads.class))
                        .map(method -> method.getMethod().getName()))
                .containsExactlyInAnyOrder("search", "search", "tryRow", "file", "tryTable");
    }

    /** Who goes to the next page without it has done something that a second click does again. */
    @Test
    void onlyTheStepItselfGoesToTheNextPage() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> GOES_ON.matcher(read(source)).find())
                            .map(source -> source.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "PageStep.java", "EachFormOnce.java", "SearchPage.java", "TryMailAgain.java");
        }
    }

    /** The key is put beside the token into forms whose action Thymeleaf writes. */
    @Test
    void everyFormInTheTemplatesGetsItsKey() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            List<String> forms = templates
                    .filter(template -> template.toString().endsWith(".html"))
                    .flatMap(template -> POST_FORM.matcher(read(template)).results())
                    .map(form -> form.group())
                    .toList();
            assertThat(forms).hasSizeGreaterThan(50).allMatch(form -> form.contains("th:action="));
        }
        String page = Visitor.loggedIn(port, "hanna").get("/franvaro").body();
        List<String> keys = Pattern.compile("name=\"_key\"[^>]*value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(key -> key.group(1))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize((int)
                POST_FORM.matcher(page).results().count());
        assertThat(Visitor.loggedIn(port, "hanna")
                        .get("/bevakningar")
                        .body()
                        .split("<form class=\"choices\" method=\"get\"")[1]
                        .split("</form>")[0])
                .as("a form that is not posted")
                .doesNotContain("_key");
    }

    private Map<RequestMappingInfo, HandlerMethod> doing() {
        return doors().entrySet().stream()
                .filter(door -> !door.getValue().hasMethodAnnotation(OnlyReads.class))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<RequestMappingInfo, HandlerMethod> doors() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(door -> door.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(door -> door.getValue().getBeanType().isAnnotationPresent(Controller.class))
                .filter(door -> door.getValue().getBeanType().getName().startsWith("se.foljsam."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String addressOf(RequestMappingInfo door) {
        return door.getPatternValues()
                .iterator()
                .next()
                .replace("{caseNumber}", "2026-999999")
                .replaceAll("\\{[^}]+}", "999999");
    }

    private static String hashOf(String address) {
        var request = new org.springframework.mock.web.MockHttpServletRequest("POST", address);
        request.setParameter(FormKey.FIELD, "any");
        request.setUserPrincipal(() -> "hanna");
        return FormKey.of(request).orElseThrow().contents();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
