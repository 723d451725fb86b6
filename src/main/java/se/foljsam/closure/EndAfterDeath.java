package se.foljsam.closure;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;

/** Ends orders, services, matters and watches of a person who has died, and leaves only the closing to be done (I3). */
@Service
public class EndAfterDeath {
    /** The process in which a death that was told of is confirmed. */
    static final String CONFIRMATION = "deathReport";

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

    /** To be called once the death is confirmed: what is cancelled cannot be brought back. */
    @Transactional
    public void confirmed(String caseNumber, LocalDate diedOn, String by) {
        CareCase careCase = caseFile.held(caseNumber);
        Person person = caseFile.personOf(caseNumber);
        TellOfDeath.refuseWhatCannotBeTrue(careCase, person, diedOn, SwedishTime.today(clock));
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
        processes.endBesides(caseNumber, "the person has died", CONFIRMATION);
        messages.tellRoot("person.died", caseNumber);
    }
}
