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

    /** What was kept, read again. */
    ObjectNode object(String kept) {
        return (ObjectNode) tree(kept);
    }

    /** The same for what may be a list. */
    JsonNode tree(String kept) {
        try {
            return mapper.readTree(kept);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was kept is not JSON", broken);
        }
    }
}
