package se.foljsam.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/** Takes in a death, lets the case rest until it is confirmed, and then ends orders, services, matters and watches of a person who has died, tells every unit, and leaves only the closing to be done (I3). */
@Service
public class EndAfterDeath implements WatchFacts {
    /**
     * A death that was told of and is not settled yet.
     *
     * @param toldBy user
     */
    public record Told(LocalDate diedOn, LocalDate toldOn, String toldBy) {}

    private static final String CONFIRMATION = "deathReport";
    private static final String TOLD = "Dödsfall anmält";
    private static final String GROUND = "Den enskilde har avlidit.";
    private final ToldDeaths told;
    private final OrdersByUnit unitsOrders;
    private final CaseMessageBoard board;
    private final CaseFile caseFile;
    private final OrderBook orders;
    private final DecisionBook decisions;
    private final Watches watches;
    private final CaseMessages messages;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndAfterDeath(
            ToldDeaths told,
            OrdersByUnit unitsOrders,
            CaseMessageBoard board,
            CaseFile caseFile,
            OrderBook orders,
            DecisionBook decisions,
            Watches watches,
            CaseMessages messages,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.told = told;
        this.unitsOrders = unitsOrders;
        this.board = board;
        this.caseFile = caseFile;
        this.orders = orders;
        this.decisions = decisions;
        this.watches = watches;
        this.messages = messages;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of a death: everything in the case rests at once, every unit with an order in it and the handler are told, and the handler has to confirm it.
     *
     * @param orderId the order of the unit that tells; null if the authority does
     * @throws se.foljsam.taskform.Rejected by field {@code diedOn} if it cannot be true, or a death is told of already
     */
    @Transactional
    public void tell(String caseNumber, Long orderId, LocalDate diedOn, String by) {
        CareCase careCase = caseFile.held(caseNumber);
        LocalDate today = SwedishTime.today(clock);
        refuseWhatCannotBeTrue(careCase, diedOn, today);
        Rejected.fieldIf(toldIn(careCase).isPresent(), "diedOn", "är redan anmält och väntar på att bekräftas.");
        ToldDeath death = told.save(ToldDeath.tell(careCase.id(), diedOn, today, by, orderId));
        String text = "Den enskilde uppges ha avlidit %s. Allt arbete i ärendet stoppas tills det är bekräftat."
                .formatted(SwedishTime.written(diedOn));
        caseFile.writeAuthorityJournal(caseNumber, by, TOLD, text);
        for (UnitsOrder order : onePerUnit(unitsOrders.ofCase(careCase.id()))) {
            caseFile.writeProviderJournal(caseNumber, order.unit().code(), by, TOLD, text);
            board.toUnit(caseNumber, order.orderId(), order.unit(), by, Kind.ESCALATION, TOLD + ". " + text);
        }
        board.toHandler(caseNumber, orderId, by, Kind.ESCALATION, TOLD + ". " + text);
        processes.restWith(CONFIRMATION, caseNumber, Facts.of(CaseVariables.DEATH_REPORT_ID, death.id()));
    }

    /** One order of each unit. */
    static Collection<UnitsOrder> onePerUnit(List<UnitsOrder> orders) {
        return orders.stream()
                .collect(Collectors.toMap(
                        order -> order.unit().code(), Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values();
    }

    /** What is told and not settled yet. */
    public Optional<Told> toldIn(CareCase careCase) {
        return told.findByCareCaseIdAndState(careCase.id(), ToldDeath.State.TOLD)
                .map(death -> new Told(death.diedOn(), death.toldOn(), death.toldBy()));
    }

    private void refuseWhatCannotBeTrue(CareCase careCase, LocalDate diedOn, LocalDate today) {
        Person person = caseFile.personOf(careCase.caseNumber());
        Rejected.fieldIf(careCase.state() != CareCase.State.OPEN, "diedOn", "kan inte anmälas, ärendet är avslutat.");
        Rejected.fieldIf(person.diedOn() != null, "diedOn", "är redan anmält.");
        Rejected.fieldIf(diedOn == null, "diedOn", "behöver fyllas i med ett datum.");
        Rejected.ahead("diedOn", diedOn, today);
        Rejected.fieldIf(diedOn.isBefore(person.birthDate()), "diedOn", "kan inte vara före födelsedagen.");
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.DEATH_CONFIRMATION
                ? told.findById(subjectId)
                        .map(death -> DeadlineFacts.from("SOL", false, StartEvent.DEATH_TOLD, death.toldOn()))
                : Optional.empty();
    }

    /** To be called once the death is confirmed: what is cancelled cannot be brought back. */
    @Transactional
    public void confirmed(String caseNumber, LocalDate diedOn, String by) {
        CareCase careCase = caseFile.held(caseNumber);
        refuseWhatCannotBeTrue(careCase, diedOn, SwedishTime.today(clock));
        Person person = caseFile.personOf(caseNumber);
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
