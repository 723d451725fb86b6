package se.foljsam.taskform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Answers whether a form hides a field, by the same FEEL condition that the browser evaluates.
 *
 * <p>A condition sees what was typed, what the form shows and, in a row of a list, the row as {@code this}.
 */
@Component
class HiddenFields {
    private final FeelEngine feel = new ScalaFeelEngineFactory(java.util.List.of()).createInstance();
    private final ObjectMapper json;

    HiddenFields(FormJson json) {
        this.json = json.mapper();
    }

    boolean isHidden(FormField field, ObjectNode whole, ObjectNode row, Map<String, Object> shown) {
        String condition = field.hiddenWhen();
        if (condition == null) {
            return false;
        }
        Map<String, Object> context = new HashMap<>(shown);
        context.putAll(plain(whole));
        if (!row.equals(whole)) {
            context.put("this", plain(row));
        }
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                expression, Variables.fromMap(context).asVariableContext()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> plain(ObjectNode node) {
        return json.convertValue(node, Map.class);
    }
}
