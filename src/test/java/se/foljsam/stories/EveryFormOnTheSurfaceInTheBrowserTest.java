package se.foljsam.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form of the forms folder stands on the surface, filled in and empty: in Swedish, without a word in the console, and without a fault that axe finds. */
class EveryFormOnTheSurfaceInTheBrowserTest extends InTheBrowser {
    private static final Pattern NAMED = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(Select|Search|Add new|Remove|Field is|No results|Collapse|undefined|null)\\b|\\{\\{");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void itMountsFilledInAndEmpty() throws IOException {
        Tasklist hanna = Tasklist.loggedIn(browser.person(), base(), "hanna");
        hanna.go("/nytt/careCase");
        hanna.page().locator(".foljsam-hand-in").waitFor();
        List<String> said = new ArrayList<>();
        hanna.page().onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
        hanna.page().onPageError(said::add);
        List<String> faults = new ArrayList<>();
        for (JsonNode form : forms()) {
            for (ObjectNode data : List.of(plausible(form), JSON.createObjectNode())) {
                said.clear();
                mount(hanna.page(), form, data);
                String where = form.path("id").asText() + (data.isEmpty() ? ", empty: " : ", filled in: ");
                said.forEach(words -> faults.add(where + words));
                Matcher english =
                        ENGLISH.matcher(hanna.page().locator(".foljsam-surface").innerText());
                if (english.find()) {
                    faults.add(where + "says " + english.group());
                }
                new AxeBuilder(hanna.page())
                        .include(".foljsam-surface")
                        .analyze()
                        .getViolations()
                        .forEach(rule -> faults.add(where + rule.getId() + " "
                                + rule.getNodes().get(0).getHtml()));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void mount(Page page, JsonNode form, ObjectNode data) {
        page.evaluate("""
                async ([form, data]) => {
                  const {Sheet} = await import('/surface/sheet.js');
                  window.sheet?.close();
                  window.sheet = new Sheet(document.querySelector('.foljsam-surface'), '');
                  await window.sheet.mount(JSON.parse(form), JSON.parse(data), false, document.createElement('div'));
                  await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));
                }""", List.of(form.toString(), data.toString()));
    }

    private static List<JsonNode> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<JsonNode> forms = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                forms.add(JSON.readTree(file.toFile()));
            }
            assertThat(forms).hasSizeGreaterThan(40);
            return forms;
        }
    }

    /** Something in every field, two rows in every list, and every text that a form names. */
    private static ObjectNode plausible(JsonNode form) {
        ObjectNode data = JSON.createObjectNode();
        fill(form.path("components"), data, data);
        return data;
    }

    private static void fill(JsonNode components, ObjectNode data, ObjectNode within) {
        for (JsonNode component : components) {
            choices(component, data);
            Matcher named = NAMED.matcher(component.path("text").asText());
            while (named.find()) {
                data.put(named.group(1), "Text om det");
            }
            String key = component.path("key").asText();
            switch (component.path("type").asText()) {
                case "textfield", "textarea" -> within.put(key, "Något som någon skrev");
                case "number" -> within.put(key, 12);
                case "datetime" -> within.put(key, "2026-03-02");
                case "checkbox" -> within.put(key, true);
                case "select", "radio" -> within.set(key, first(component));
                case "checklist", "taglist" -> within.putArray(key).add(first(component));
                case "table" ->
                    within.set(
                            component.path("dataSource").asText().replace("=", ""),
                            JSON.createArrayNode().addObject());
                case "group" -> fill(component.path("components"), data, within);
                case "dynamiclist" -> {
                    ArrayNode rows = within.putArray(component.path("path").asText());
                    fill(component.path("components"), data, rows.addObject());
                    fill(component.path("components"), data, rows.addObject());
                }
                default -> {}
            }
        }
    }

    private static void choices(JsonNode component, ObjectNode data) {
        if (component.has("valuesKey")) {
            data.putArray(component.path("valuesKey").asText())
                    .addObject()
                    .put("label", "Ett val")
                    .put("value", "ONE");
        }
    }

    private static JsonNode first(JsonNode component) {
        return component.has("values")
                ? component.path("values").path(0).path("value")
                : JSON.getNodeFactory().textNode("ONE");
    }
}
