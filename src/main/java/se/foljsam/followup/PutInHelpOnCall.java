package se.foljsam.followup;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.CaseMessage;
import se.foljsam.casefile.CaseMessageBoard;
import se.foljsam.casefile.IdentityNumber;
import se.foljsam.casefile.OngoingHomeCare;
import se.foljsam.casefile.OrderBook.OrderInForce;
import se.foljsam.casefile.UnitOfOrder;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.FormDoor.Started;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.StartUseCase;

/**
 * Whoever is on call registers extra help in a running case (H3): the unit that gives the person home care is told at once and takes it up, and learns the handler of it by H1 or H2. Whoever is on call is
 * shown nothing of the case.
 *
 * <p>The same help registered again while the unit has not taken it up is answered with the case it is in.
 */
@ForForm("on-call-help")
class PutInHelpOnCall implements StartUseCase<PutInHelp> {
    private final CaseFile caseFile;
    private final ChangedNeeds needs;
    private final OngoingHomeCare homeCare;
    private final UnitOfOrder units;
    private final CaseMessageBoard board;
    private final CaseProcesses processes;
    private final Clock clock;

    PutInHelpOnCall(
            CaseFile caseFile,
            ChangedNeeds needs,
            OngoingHomeCare homeCare,
            UnitOfOrder units,
            CaseMessageBoard board,
            CaseProcesses processes,
            Clock clock) {
        this.caseFile = caseFile;
        this.needs = needs;
        this.homeCare = homeCare;
        this.units = units;
        this.board = board;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public Started start(String userId, PutInHelp typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.fieldIf(typed.helpBeganOn().isAfter(today), "helpBeganOn", "kan inte ligga i framtiden.");
        CareCase careCase = caseFile.openCaseOf(IdentityNumber.parse(typed.identityNumber()))
                .orElseThrow(PutInHelpOnCall::noHomeCare);
        processes.refuseIfResting(careCase.caseNumber());
        OrderInForce order = homeCare.in(careCase, today).orElseThrow(PutInHelpOnCall::noHomeCare);
        Rejected.fieldIf(
                typed.helpBeganOn().isBefore(order.startedOn()),
                "helpBeganOn",
                "kan inte vara före dagen då hemtjänsten började.");
        if (needs.existsByOrderIdAndStateAndHelpBeganOn(
                order.orderId(), ChangedNeed.State.PUT_IN_ON_CALL, typed.helpBeganOn())) {
            return new Started(careCase.caseNumber(), Facts.none(), true);
        }
        ChangedNeed need = needs.save(ChangedNeed.putInOnCall(careCase.id(), order.orderId(), today, typed, userId));
        caseFile.writeBothJournals(
                careCase.caseNumber(),
                order.unitCode(),
                userId,
                "Extra hjälp på jourtid",
                "%s. Hjälp sedan %s. %s"
                        .formatted(
                                order.serviceName(),
                                SwedishTime.written(typed.helpBeganOn()),
                                typed.description().strip()));
        board.toUnit(
                careCase.caseNumber(),
                order.orderId(),
                units.unitOf(order.orderId()),
                userId,
                CaseMessage.Kind.INFORMATION,
                "%s: extra hjälp är insatt på jourtid. Ta upp den i Uppgifter och meddela handläggaren."
                        .formatted(order.serviceName()));
        return new Started(
                careCase.caseNumber(),
                Facts.of(CaseVariables.CHANGED_NEED_ID, need.id()).and(CaseVariables.ORDER_ID, order.orderId()),
                false);
    }

    private static Rejected noHomeCare() {
        return Rejected.field(
                "identityNumber", "har ingen pågående hemtjänst. Registrera hjälpen som Jourbeslut i stället.");
    }
}
