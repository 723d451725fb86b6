package se.foljsam.closure;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.DeathReport;
import se.foljsam.casefile.DecisionBook;
import se.foljsam.casefile.OrderBook;
import se.foljsam.casefile.Person;
import se.foljsam.casefile.PersonDied;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.taskform.Rejected;

/** Ends orders, services, matters and watches of a person who has died, tells every unit, and leaves only the closing to be done (I3). */
@Service
class EndAfterDeath implements DeathReport {
    private static final String GROUND = "Den enskilde har avlidit.";
    private final CaseFile caseFile;
    private final OrderBook orders;
    private final DecisionBook decisions;
    private final Watches watches;
    private final CaseMessages messages;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndAfterDeath(
            CaseFile caseFile,
            OrderBook orders,
            DecisionBook decisions,
            Watches watches,
            CaseMessages messages,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFile = caseFile;
        this.orders = orders;
        this.decisions = decisions;
        this.watches = watches;
        this.messages = messages;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void confirmed(String caseNumber, LocalDate diedOn, String by) {
        CareCase careCase = caseFile.held(caseNumber);
        Person person = caseFile.personOf(caseNumber);
        Rejected.fieldIf(careCase.state() != CareCase.State.OPEN, "diedOn", "kan inte anmälas, ärendet är avslutat.");
        Rejected.fieldIf(person.diedOn() != null, "diedOn", "är redan anmält.");
        Rejected.fieldIf(diedOn == null, "diedOn", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(diedOn.isAfter(SwedishTime.today(clock)), "diedOn", "kan inte ligga i framtiden.");
        Rejected.fieldIf(diedOn.isBefore(person.birthDate()), "diedOn", "kan inte vara före födelsedagen.");
        person.died(diedOn);
        caseFile.keep(person);
        caseFile.writeAuthorityJournal(
                caseNumber,
                by,
                "Dödsfall",
                "Den enskilde avled %s. Allt pågående i ärendet avslutas.".formatted(SwedishTime.written(diedOn)));
        orders.endAfterDeath(careCase.id(), diedOn, GROUND, by);
        decisions.endAfterDeath(careCase.id(), diedOn, GROUND);
        caseFile.endAllMatters(careCase);
        events.publishEvent(new PersonDied(caseNumber, by));
        watches.dropAll(caseNumber);
        processes.endBesides(caseNumber, "the person has died");
        messages.tellRoot("person.died", caseNumber);
    }
}
