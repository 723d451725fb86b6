package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** JSON as forms speak it: dates as year-month-day, nothing unknown, nothing guessed. */
@Component
class FormJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    ObjectMapper mapper() {
        return mapper;
    }

    /** A form as the engine hands it out. */
    JsonNode read(InputStream form) {
        try (form) {
            return mapper.readTree(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was kept, read again. */
    ObjectNode object(String kept) {
        try {
            return (ObjectNode) mapper.readTree(kept);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was kept is not JSON", broken);
        }
    }

    /**
     * A value as the engine hands it over, or any plain one.
     *
     * @throws IllegalArgumentException if it is serialized in another way
     */
    JsonNode of(Map<String, Object> values, String name) throws JsonProcessingException {
        TypedValue value = values instanceof VariableMap variables ? variables.getValueTyped(name) : null;
        if (value instanceof SerializableValue serialized) {
            if (!"json".equals(serialized.getType().getName())) {
                throw new IllegalArgumentException("only JSON values are read");
            }
            return mapper.readTree(serialized.getValueSerialized());
        }
        Object plain = value == null ? values.get(name) : value.getValue();
        return plain instanceof SpinJsonNode spin ? mapper.readTree(spin.toString()) : mapper.valueToTree(plain);
    }
}
