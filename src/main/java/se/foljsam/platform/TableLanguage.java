package se.foljsam.platform;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Import;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Whether a table from outside the application names a language that would run, or fetches from elsewhere. */
public final class TableLanguage {
    /** The table's own language, which the parser writes into a file that names none. */
    private static final Pattern FEEL = Pattern.compile("https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/(\\d+)?");

    private TableLanguage() {}

    /** What is wrong, in Swedish; empty if the file names no other language than FEEL and imports nothing. */
    public static Optional<String> faultOf(DmnModelInstance model) {
        boolean other = Stream.of(
                        model.getModelElementsByType(Definitions.class),
                        model.getModelElementsByType(LiteralExpression.class),
                        model.getModelElementsByType(UnaryTests.class))
                .flatMap(Collection::stream)
                .map(element -> element.getAttributeValue("expressionLanguage"))
                .anyMatch(
                        language -> language != null && !FEEL.matcher(language).matches());
        return other || !model.getModelElementsByType(Import.class).isEmpty()
                ? Optional.of("tabellen får inte ange något uttrycksspråk eller hämta något utifrån")
                : Optional.empty();
    }
}
