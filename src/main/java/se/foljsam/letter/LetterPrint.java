package se.foljsam.letter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.UserNames;

/** Fills in the template of a letter and prints it. */
@Component
class LetterPrint {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private final ITemplateEngine templates;
    private final Pdf pdf;
    private final UserNames users;

    LetterPrint(ITemplateEngine templates, Pdf pdf, UserNames users) {
        this.templates = templates;
        this.pdf = pdf;
        this.users = users;
    }

    /** What templates write with. Public for their sake. */
    public record Writer(UserNames users) {
        public String date(LocalDate day) {
            return SwedishTime.written(day);
        }

        /** A user's name; who is no user of ours stands as written. */
        public String person(String userId) {
            return users.of(userId);
        }

        /** The paragraphs of a text, as its writer divided it. */
        public List<String> paragraphs(String text) {
            return text == null
                    ? List.of()
                    : Arrays.stream(text.strip().split("\\R\\s*\\R"))
                            .filter(one -> !one.isBlank())
                            .toList();
        }
    }

    byte[] print(String template, Map<String, Object> content) {
        return pdf.of(page(template, content));
    }

    /** The letter as XHTML, before it is set. */
    String page(String template, Map<String, Object> content) {
        Context context = new Context(SWEDISH, content);
        context.setVariable("w", new Writer(users));
        return templates.process("letters/" + template, context);
    }
}
