package se.foljsam.frametime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook.NewOrder;

/** The authority says what, the provider with the person how and when: the forms and the order keep the two apart. */
@Rule("B6")
class WhatAndHowTest {
    private static final List<String> HOW_AND_WHEN = List.of("who", "when", "how");

    @Test
    void anOrderHasNoFieldForHowOrWhen() throws IOException {
        for (String form : List.of("write-orders", "investigate-need", "decide")) {
            assertThat(keysOf(form)).as(form).isNotEmpty().doesNotContainAnyElementsOf(HOW_AND_WHEN);
        }
        assertThat(Stream.of(NewOrder.class, NewOrder.Content.class)
                        .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                        .map(RecordComponent::getName))
                .contains("need", "goal", "extent")
                .doesNotContainAnyElementsOf(HOW_AND_WHEN);
    }

    @Test
    void thePlanHasAFieldForEachAndNoneForLevel() throws IOException {
        assertThat(keysOf("make-plan")).containsAll(HOW_AND_WHEN).doesNotContain("level", "serviceCode");
    }

    @Test
    void theHandlersFormsSayThatTheProviderDecidesHowAndWhen() throws IOException {
        assertThat(text("write-orders")).contains("inte hur", "utföraren planerar hur och när");
        assertThat(text("investigate-need")).contains("utföraren bestämmer hur och när");
    }

    private static String text(String form) throws IOException {
        return read(form).toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> keysOf(String form) throws IOException {
        List<String> keys = new ArrayList<>();
        collect(read(form).path("components"), keys);
        return keys;
    }

    private static void collect(JsonNode components, List<String> keys) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collect(component.path("components"), keys);
        }
    }

    private static JsonNode read(String form) throws IOException {
        return new ObjectMapper().readTree(new ClassPathResource("forms/" + form + ".form").getInputStream());
    }
}
