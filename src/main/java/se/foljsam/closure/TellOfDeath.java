package se.foljsam.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/** Takes in that a person is said to have died: the case rests until the death is confirmed, every unit with an order in it and the handler are told (I3). */
@Service
public class TellOfDeath implements WatchFacts {
    /**
     * A death that was told of and is not settled yet.
     *
     * @param toldBy user
     */
    public record Told(LocalDate diedOn, LocalDate toldOn, String toldBy) {}

    private static final String TOLD = "Dödsfall anmält";
    private final ToldDeaths told;
    private final OrdersByUnit unitsOrders;
    private final CaseMessageBoard board;
    private final CaseFile caseFile;
    private final CaseProcesses processes;
    private final Clock clock;

    TellOfDeath(
            ToldDeaths told,
            OrdersByUnit unitsOrders,
            CaseMessageBoard board,
            CaseFile caseFile,
            CaseProcesses processes,
            Clock clock) {
        this.told = told;
        this.unitsOrders = unitsOrders;
        this.board = board;
        this.caseFile = caseFile;
        this.processes = processes;
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
        refuseWhatCannotBeTrue(careCase, caseFile.personOf(caseNumber), diedOn, today);
        Rejected.fieldIf(toldIn(careCase).isPresent(), "diedOn", "är redan anmält och väntar på att bekräftas.");
        ToldDeath death = told.save(ToldDeath.tell(careCase.id(), diedOn, today, by, orderId));
        String text = "Den enskilde uppges ha avlidit %s. Allt arbete i ärendet stoppas tills det är bekräftat."
                .formatted(SwedishTime.written(diedOn));
        caseFile.writeAuthorityJournal(caseNumber, by, TOLD, text);
        for (UnitsOrder order : onePerUnit(unitsOrders.ofCase(careCase.id()))) {
            caseFile.writeProviderJournal(caseNumber, order.unit().code(), by, TOLD, text);
            board.toUnit(caseNumber, order.orderId(), order.unit(), by, Kind.URGENT, TOLD + ". " + text);
        }
        board.toHandler(caseNumber, orderId, by, Kind.URGENT, TOLD + ". " + text);
        processes.restWith(EndAfterDeath.CONFIRMATION, caseNumber, Facts.of(CaseVariables.DEATH_REPORT_ID, death.id()));
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

    /**
     * Refuses a day on which the person cannot have died, or a death in a case that takes in none.
     *
     * @throws se.foljsam.taskform.Rejected by field {@code diedOn}
     */
    static void refuseWhatCannotBeTrue(CareCase careCase, Person person, LocalDate diedOn, LocalDate today) {
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
}
