package se.foljsam.letter;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.Phrases;

/** What letters say, from the phrase library, in the municipality's own name. */
@Component
class LetterPhrases {
    private static final String OURS = "letter.";
    private final Phrases phrases;
    private final MunicipalityParameters parameters;

    LetterPhrases(Phrases phrases, MunicipalityParameters parameters) {
        this.phrases = phrases;
        this.parameters = parameters;
    }

    /** Phrases as a template uses them. Public for its sake. */
    public record Filled(Map<String, String> texts, Map<String, String> names) {

        /** The text of this code, without the {@code letter.} before it, its braces filled in; an unknown code or name is a fault. */
        public String of(String code) {
            String text = texts.get(OURS + code);
            if (text == null) {
                throw new IllegalStateException("the phrase library has no " + OURS + code);
            }
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace("{" + name.getKey() + "}", name.getValue());
            }
            return text;
        }
    }

    /** How a decision is appealed, where its decider has left it to the library. */
    String howToAppeal() {
        return phrases.of("appeal.information");
    }

    /** All phrases for letters, with these names in their braces besides those of municipality and board. */
    Filled with(Map<String, String> names) {
        Map<String, String> all = new TreeMap<>(names);
        all.put("municipality", parameters.text("municipality.name"));
        all.put("board", parameters.text("board.name"));
        return new Filled(phrases.under(OURS), all);
    }
}
