package se.foljsam.decision.reassessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.reassessment.MatterContact.Whom;
import se.foljsam.taskform.Rejected;

/** The reassessments of a case that go on, and whom the handler has been in contact with in them: both the person and the provider are contacted, whoever opened it (C7). */
@Service
public class ReassessmentContacts {
    private final CaseFile caseFile;
    private final DecisionBook decisions;
    private final MatterContacts contacts;
    private final Clock clock;

    ReassessmentContacts(CaseFile caseFile, DecisionBook decisions, MatterContacts contacts, Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Notes that somebody was contacted in a reassessment that goes on, whoever opened it.
     *
     * @throws Rejected by {@code matterId}, {@code whom}, {@code contactedOn} or {@code said}
     */
    @Transactional
    public void contacted(String caseNumber, long matterId, Whom whom, LocalDate contactedOn, String said, String by) {
        Matter matter = ongoing(caseNumber, matterId);
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(whom == null, "whom", "behöver väljas.");
        Rejected.fieldIf(contactedOn == null, "contactedOn", "behöver fyllas i med ett datum.");
        Rejected.ahead("contactedOn", contactedOn, today);
        Rejected.fieldIf(said == null || said.isBlank(), "said", "behöver fyllas i: vad som kom fram.");
        note(matter, whom, contactedOn, said, by, today);
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                whom == Whom.PERSON ? "Kontakt med den enskilde" : "Kontakt med utföraren",
                "Inför omprövningen, %s. %s".formatted(SwedishTime.written(contactedOn), said.strip()));
    }

    void note(Matter matter, Whom whom, LocalDate day, String said, String by, LocalDate today) {
        contacts.save(MatterContact.note(matter, whom, day, said.strip(), by, today));
    }

    /**
     * One that goes on.
     *
     * @throws Rejected by {@code matterId} if it does not
     */
    Matter ongoing(String caseNumber, long matterId) {
        return ongoingIn(caseFile.held(caseNumber)).stream()
                .filter(one -> one.id() == matterId)
                .findFirst()
                .orElseThrow(() -> Rejected.field("matterId", "pågår inte längre. Välj i listan."));
    }

    /** Who has not been contacted yet in this reassessment, in Swedish; empty if both have. */
    String stillToContact(Matter matter) {
        return words(notContacted(matter));
    }

    /** Reassessments that are open in the case and not decided yet. */
    List<Matter> ongoingIn(CareCase careCase) {
        return caseFile.mattersOf(careCase).stream()
                .filter(matter -> matter.kind() == Matter.Kind.REASSESSMENT && matter.state() == Matter.State.OPEN)
                .filter(matter -> !decisions.isDecided(matter.id()))
                .toList();
    }

    /** Whom the handler has contacted in the case's reassessments, oldest first. */
    List<MatterContact> contactsIn(CareCase careCase) {
        return contacts.findByCareCaseIdOrderById(careCase.id());
    }

    private Set<Whom> notContacted(Matter matter) {
        Set<Whom> missing = EnumSet.allOf(Whom.class);
        contacts.findByMatterIdOrderById(matter.id()).forEach(contact -> missing.remove(contact.whom()));
        return missing;
    }

    private static String words(Set<Whom> whom) {
        return whom.stream()
                .map(one -> one == Whom.PERSON ? "den enskilde" : "utföraren")
                .collect(Collectors.joining(" och "));
    }
}
