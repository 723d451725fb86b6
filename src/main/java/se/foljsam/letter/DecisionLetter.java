package se.foljsam.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionMade;
import se.foljsam.casefile.between.DecisionText;
import se.foljsam.casefile.between.DecisionText.Decided;
import se.foljsam.casefile.between.DecisionText.DecidedPart;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.document.CaseDocuments.NewDocument;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.UserNames;

/** Makes the letter of a decision in the transaction of the decision itself: there is no decision without one (C1, C3, L3). What can be appealed says how; what cannot says what the person can do instead (L8). */
@Component
class DecisionLetter {
    static final String PDF = "application/pdf";
    private static final String FIRST = "1";
    private final DecisionText decisions;
    private final CaseFile caseFile;
    private final LetterPhrases phrases;
    private final LetterPrint print;
    private final CaseDocuments documents;
    private final UserNames users;

    DecisionLetter(
            DecisionText decisions,
            CaseFile caseFile,
            LetterPhrases phrases,
            LetterPrint print,
            CaseDocuments documents,
            UserNames users) {
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.phrases = phrases;
        this.print = print;
        this.documents = documents;
        this.users = users;
    }

    @EventListener
    void on(DecisionMade made) {
        Decided decided = decisions.of(made.decisionId());
        CareCase careCase = caseFile.byNumber(made.caseNumber());
        documents.keep(new NewDocument(
                careCase.id(),
                CaseDocument.Kind.DECISION_LETTER,
                decided.decisionId(),
                null,
                FIRST,
                "Beslut " + SwedishTime.written(decided.decidedOn()),
                made.by(),
                PDF,
                print.print(
                        "decision",
                        content(
                                decided,
                                caseFile.personOf(decided.caseNumber()),
                                users.of(careCase.handler()),
                                phrases))));
    }

    /**
     * What the letter says.
     *
     * @param handler whom the person can ask, by name
     */
    static Map<String, Object> content(Decided decided, Person person, String handler, LetterPhrases phrases) {
        Map<String, Object> content = new HashMap<>();
        content.put("d", decided);
        content.put("person", person);
        content.put(
                "granted",
                decided.services().stream().filter(DecidedPart::granted).toList());
        content.put(
                "refused",
                decided.services().stream().filter(part -> !part.granted()).toList());
        content.put(
                "notAppealable",
                decided.services().stream().filter(part -> !part.appealable()).toList());
        content.put(
                "appealInformation",
                decided.words().appealInformation() == null
                        ? phrases.howToAppeal()
                        : decided.words().appealInformation());
        content.put("p", phrases.with(names(decided, handler)));
        return content;
    }

    private static Map<String, String> names(Decided decided, String handler) {
        return Map.of(
                "handler",
                handler,
                "decidedOn",
                SwedishTime.written(decided.decidedOn()),
                "validFrom",
                decided.period().validFrom() == null
                        ? ""
                        : SwedishTime.written(decided.period().validFrom()),
                "services",
                decided.services().stream()
                        .filter(part -> !part.appealable())
                        .map(DecidedPart::service)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
