package se.foljsam.casefile.matter;

import static se.foljsam.taskform.Rejected.isBlank;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.person.Person;
import se.foljsam.taskform.Rejected;

/** Changes how the person of a case is named and reached. Every change stands in the authority's journal with who made it, when, and where it was heard (J2, L13). */
@Service
public class ChangePersonDetails {
    private final CaseFile caseFile;
    private final AccessLog accessLog;

    ChangePersonDetails(CaseFile caseFile, AccessLog accessLog) {
        this.caseFile = caseFile;
        this.accessLog = accessLog;
    }

    /** What a person is called and where they are reached; what is blank is not known. */
    public record Details(
            String fullName, String streetAddress, String phone, String interpreterLanguage, boolean isProtected) {}

    /**
     * The journal says each change with what it was before, except where the person is reached if the identity is or was protected: of that only that it was changed.
     *
     * @param source where it was heard
     * @throws Rejected by field {@code fullName} or {@code source}
     */
    @Transactional
    public void to(String caseNumber, Details details, String source, String by) {
        Rejected.fieldIf(isBlank(details.fullName()), "fullName", "behöver fyllas i.");
        Rejected.fieldIf(isBlank(source), "source", "behöver fyllas i: varifrån uppgiften kommer.");
        CareCase careCase = caseFile.held(caseNumber);
        Rejected.fieldIf(
                careCase.state() != CareCase.State.OPEN, "fullName", "går inte att ändra, ärendet är avslutat.");
        Person person = caseFile.personOf(caseNumber);
        List<String> changes = changes(person, details);
        Rejected.fieldIf(changes.isEmpty(), "source", "går inte att spara, ingenting är ändrat.");
        person.renamed(details.fullName().strip());
        person.reachedAt(
                known(details.streetAddress()),
                known(details.phone()),
                known(details.interpreterLanguage()),
                details.isProtected());
        caseFile.keep(person);
        caseFile.writeAuthorityJournal(
                caseNumber, by, "Personuppgifter ändrade", String.join("\n", changes) + "\nKälla: " + source.strip());
        accessLog.seen(caseNumber, by, "ändrade personuppgifter");
    }

    private static List<String> changes(Person person, Details details) {
        boolean hidden = person.hasProtectedIdentity() || details.isProtected();
        List<String> changes = new ArrayList<>();
        add(changes, "Namn", person.fullName(), known(details.fullName()), false);
        add(changes, "Adress", person.streetAddress(), known(details.streetAddress()), hidden);
        add(changes, "Telefon", person.phone(), known(details.phone()), hidden);
        add(changes, "Tolk", person.interpreterLanguage(), known(details.interpreterLanguage()), false);
        add(
                changes,
                "Skyddade personuppgifter",
                person.hasProtectedIdentity() ? "ja" : "nej",
                details.isProtected() ? "ja" : "nej",
                false);
        return changes;
    }

    private static void add(List<String> changes, String what, String before, String after, boolean hidden) {
        if (!Objects.equals(known(before), after)) {
            changes.add(
                    hidden
                            ? what + " är ändrad."
                            : "%s: %s, förut %s.".formatted(what, said(after), said(known(before))));
        }
    }

    private static String said(String value) {
        return value == null ? "inget" : value;
    }

    private static String known(String value) {
        return isBlank(value) ? null : value.strip();
    }
}
