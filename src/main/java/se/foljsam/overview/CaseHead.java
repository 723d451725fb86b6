package se.foljsam.overview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.staff.Absences;
import se.foljsam.casefile.staff.HandlerAbsence;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.appeal.AppealReadings;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** What is said of a case on each tab: whose it is, what is grave or urgent in it, and how far it has come. */
@Component
@Order(0)
class CaseHead implements CaseBody {
    private final CaseFile caseFile;
    private final Absences absences;
    private final CaseStages stages;
    private final CaseStageReadings readings;
    private final AppealReadings appeals;
    private final GroupNames names;
    private final Written written;
    private final Clock clock;

    CaseHead(
            CaseFile caseFile,
            Absences absences,
            CaseStages stages,
            CaseStageReadings readings,
            AppealReadings appeals,
            GroupNames names,
            Written written,
            Clock clock) {
        this.caseFile = caseFile;
        this.absences = absences;
        this.stages = stages;
        this.readings = readings;
        this.appeals = appeals;
        this.names = names;
        this.written = written;
        this.clock = clock;
    }

    /**
     * Something grave, as a word with a shape.
     *
     * @param tone how it looks: bad, warn or nothing
     * @param more what it means; null where the word says it
     */
    record Flag(String word, String tone, String more) {}

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.allOf(CaseTab.class);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        Person person = caseFile.personOf(careCase.caseNumber());
        model.addAttribute("w", written);
        model.addAttribute("care", careCase);
        model.addAttribute("isOpen", careCase.state() == CareCase.State.OPEN);
        model.addAttribute("person", person);
        model.addAttribute("age", person.ageOn(SwedishTime.today(clock)));
        model.addAttribute("teamName", names.team(careCase.team()));
        model.addAttribute(
                "standIn",
                absences.today(careCase.handler())
                        .map(HandlerAbsence::standIn)
                        .map(written::person)
                        .orElse(null));
        model.addAttribute("flags", flags(careCase, person));
        model.addAttribute("stages", CaseStage.values());
        model.addAttribute("branches", stages.of(careCase));
    }

    private List<Flag> flags(CareCase careCase, Person person) {
        List<Flag> flags = new ArrayList<>();
        if (person.hasProtectedIdentity()) {
            flags.add(new Flag("Skyddade personuppgifter", "bad", null));
        }
        if (person.diedOn() != null) {
            flags.add(new Flag("Avliden " + written.date(person.diedOn()), "", null));
        }
        if (readings.isUrgent(careCase.id())) {
            flags.add(new Flag("Brådskande", "bad", null));
        }
        if (!readings.pauses(careCase.id()).isEmpty()) {
            flags.add(new Flag("Uppehåll", "warn", null));
        }
        if (!appeals.underWay(careCase.id()).isEmpty()) {
            flags.add(new Flag("Överklagat", "warn", null));
        }
        if (person.representativeName() != null) {
            flags.add(new Flag(
                    person.representativeMandate() == null
                            ? "Företrädare"
                            : person.representativeMandate().swedish(),
                    "",
                    person.representativeName()));
        }
        if (person.interpreterLanguage() != null
                && !person.interpreterLanguage().isBlank()) {
            flags.add(new Flag("Tolk: " + person.interpreterLanguage(), "", null));
        }
        return flags;
    }
}
