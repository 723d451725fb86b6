package se.foljsam.followup.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.between.UnitOfOrder;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.deadline.calendar.SwedishTime;
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
@ForForm
class PutInHelp implements StartUseCase<PutInHelpForm> {
    private static final String HOME_CARE = "care";
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private final CaseFile caseFile;
    private final ChangedNeeds needs;
    private final OrderBook orders;
    private final CareServices services;
    private final UnitOfOrder units;
    private final CaseMessageBoard board;
    private final CaseProcesses processes;
    private final Clock clock;

    PutInHelp(
            CaseFile caseFile,
            ChangedNeeds needs,
            OrderBook orders,
            CareServices services,
            UnitOfOrder units,
            CaseMessageBoard board,
            CaseProcesses processes,
            Clock clock) {
        this.caseFile = caseFile;
        this.needs = needs;
        this.orders = orders;
        this.services = services;
        this.units = units;
        this.board = board;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public Started start(String userId, PutInHelpForm typed) {
        LocalDate today = SwedishTime.today(clock);
        Rejected.ahead("helpBeganOn", typed.helpBeganOn(), today);
        CareCase careCase = caseFile.openCaseOf(IdentityNumber.parse(typed.identityNumber()))
                .orElseThrow(PutInHelp::noHomeCare);
        processes.refuseIfResting(careCase.caseNumber());
        OrderInForce order = homeCareOf(careCase, typed, today);
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

    /** The home care that the person had that day, or has been granted and waits for. Where it comes from several units, whoever is on call says which of them; a unit's first order stands for what it gives. */
    private OrderInForce homeCareOf(CareCase careCase, PutInHelpForm typed, LocalDate today) {
        List<OrderInForce> thatDay = homeCare(orders.givenOn(careCase.id(), typed.helpBeganOn()));
        Rejected.fieldIf(
                thatDay.isEmpty()
                        && !homeCare(orders.givenOn(careCase.id(), today)).isEmpty(),
                "helpBeganOn",
                "kan inte vara före dagen då hemtjänsten började.");
        List<OrderInForce> granted = orders.inForceIn(careCase.id()).stream()
                .filter(order -> order.validTo() == null || !order.validTo().isBefore(today))
                .toList();
        return ofUnit(typed.unit(), thatDay.isEmpty() ? homeCare(granted) : thatDay);
    }

    private OrderInForce ofUnit(String unit, List<OrderInForce> homeCare) {
        if (homeCare.isEmpty()) {
            throw noHomeCare();
        }
        List<OrderInForce> meant =
                homeCare.stream().filter(order -> isMeant(order, unit)).toList();
        Rejected.fieldIf(
                meant.stream().map(OrderInForce::unitCode).distinct().count() != 1,
                "unit",
                "behöver vara en av dem som den enskilde har hjälp från: %s."
                        .formatted(homeCare.stream()
                                .map(order -> "%s (%s)".formatted(order.unitName(), order.serviceName()))
                                .distinct()
                                .collect(Collectors.joining(", "))));
        return meant.get(0);
    }

    private List<OrderInForce> homeCare(List<OrderInForce> ordered) {
        return ordered.stream()
                .filter(order -> services.byCode(order.serviceCode()).category().equals(HOME_CARE))
                .toList();
    }

    /** By a part of the unit's or the service's name, however it is spelled; by an empty field each is. */
    private static boolean isMeant(OrderInForce order, String unit) {
        String part = unit == null ? "" : unit.strip().toLowerCase(SWEDISH);
        return Stream.of(order.unitName(), order.serviceName())
                .anyMatch(name -> name.toLowerCase(SWEDISH).contains(part));
    }

    private static Rejected noHomeCare() {
        return Rejected.field(
                "identityNumber", "har ingen pågående hemtjänst. Registrera hjälpen som Jourbeslut i stället.");
    }
}
