package se.foljsam.casefile.matter;

import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.person.Person;
import se.foljsam.taskform.HeaderLine;
import se.foljsam.taskform.Markdown;
import se.foljsam.taskform.TaskAtHand;

/** The first line on every form: whose case this is. */
@Component
@Order(1)
class WhoseCase implements HeaderLine {
    private final CaseFile caseFile;

    WhoseCase(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public Optional<Line> of(TaskAtHand task, String processInstanceId, Instant due) {
        Person person = caseFile.personOf(task.caseNumber());
        Markdown isProtected = person.hasProtectedIdentity()
                ? Markdown.ours(
                        "\n\n**SKYDDADE PERSONUPPGIFTER.** Lämna inte ut var personen bor eller vistas, och skriv det inte där andra kan läsa det.")
                : Markdown.NONE;
        return Optional.of(Line.of(Markdown.of(
                "### %s, %s\nÄrende %s%s",
                person.fullName(), person.identityNumber().written(), task.caseNumber(), isProtected)));
    }
}
