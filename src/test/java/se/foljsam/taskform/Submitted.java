package se.foljsam.taskform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A record as it goes through a form: written as JSON when the form opens, and read again when it is submitted. */
public final class Submitted {
    private static final ObjectMapper JSON = new FormJson().mapper();

    private Submitted() {}

    /** The same record, written and read. */
    public static <R extends Record> R again(R record) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        try {
            return JSON.treeToValue(written(record), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Its fields as the form knows them, with those of its lists' first rows: {@code services.goal}. */
    public static List<String> fieldsOf(Record record) {
        return fields("", written(record)).toList();
    }

    private static ObjectNode written(Record record) {
        return JSON.valueToTree(record);
    }

    private static Stream<String> fields(String at, JsonNode node) {
        return names(node.fieldNames()).flatMap(name -> {
            JsonNode value = node.get(name);
            return value.isArray() && value.path(0).isObject()
                    ? fields(at + name + ".", value.get(0))
                    : Stream.of(at + name);
        });
    }

    private static Stream<String> names(Iterator<String> names) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false);
    }
}
