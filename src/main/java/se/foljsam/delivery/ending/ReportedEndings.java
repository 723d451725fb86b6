package se.foljsam.delivery.ending;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOffer;
import se.foljsam.delivery.order.ServiceOffers;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Rejected;

/**
 * Takes in that a person ends a service, wants it alone paused, or declines it although encouraged, and gives the handler the task to have it confirmed or to assess it (I1, I4, I5, E7).
 *
 * <p>The service goes on meanwhile.
 */
@Service
public class ReportedEndings implements HoldsCaseOpen, WatchFacts {
    /** What is told. */
    public enum Kind implements Spoken {
        /** The person ends the service (I1). */
        ENDS("Vill avsluta"),
        /** The person wants this service alone paused, which is not possible: it is an ending (I4). */
        PAUSES("Vill ha uppehåll"),
        /** The person declines the service although encouraged (E7). */
        DECLINES("Tackar nej trots motivation");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /**
     * What the person wants of one service.
     *
     * @param kind never {@link Kind#DECLINES}
     * @param lastDay last day with the service, included; may lie ahead
     * @param saidBy who said it: the person, or who speaks for the person
     */
    public record Wish(
            long orderId, Kind kind, LocalDate lastDay, String reason, String saidBy, LocalDate saidOn, String by) {

        /** Refuses, by field, a wish without its reason or without who said it, and when (I5). */
        void refuse(LocalDate today) {
            Rejected.fieldIf(isBlank(reason), "reason", "behöver fyllas i: varför den enskilde vill det.");
            Rejected.fieldIf(isBlank(saidBy), "saidBy", "behöver fyllas i: vem som sade det.");
            refuseAhead("saidOn", saidOn, today);
        }
    }

    /** A day on which the person was encouraged: what was offered, and what the person answered. */
    public record Effort(LocalDate offeredOn, String what, String answer) {

        /** Refuses, by the field of its row, a day before the order was sent or ahead, and what is missing. */
        void refuse(int row, LocalDate sent, LocalDate today) {
            refuseAhead("offeredOn" + row, offeredOn, today);
            Rejected.fieldIf(
                    offeredOn.isBefore(sent),
                    "offeredOn" + row,
                    "kan inte vara före %s, då uppdraget skickades.".formatted(SwedishTime.written(sent)));
            Rejected.fieldIf(isBlank(what), "offered" + row, "behöver fyllas i: vad som erbjöds.");
            Rejected.fieldIf(isBlank(answer), "answer" + row, "behöver fyllas i: vad den enskilde svarade.");
        }
    }

    /**
     * That the person declines one service.
     *
     * @param motivated what was done to encourage the person
     * @param efforts the days on which it was done, at least one; their fields are called {@code offeredOn1}, {@code offered1}, {@code answer1} and so on
     */
    public record Declined(long orderId, String reason, String motivated, List<Effort> efforts, String by) {

        /** Refuses, by field, a decline without its reason, what was done to encourage, or when (E7, I6). */
        void refuse() {
            Rejected.fieldIf(isBlank(reason), "reason", "behöver fyllas i: varför den enskilde tackar nej.");
            Rejected.fieldIf(isBlank(motivated), "efforts", "behöver fyllas i: vad ni har gjort för att motivera.");
            Rejected.fieldIf(
                    efforts.isEmpty(), "offeredOn1", "behöver fyllas i: minst ett tillfälle med datum och svar.");
        }
    }

    /**
     * Something told of an order.
     *
     * @param lastDay null for {@link Kind#DECLINES}
     */
    public record Told(
            Kind kind, LocalDate lastDay, String reason, LocalDate toldOn, String toldBy, ServiceEnding.State state) {}

    private final OrderDesk desk;
    private final ServiceEndings endings;
    private final ServiceOffers offers;
    private final DecisionBook decisions;
    private final CaseFile caseFile;
    private final CaseProcesses processes;
    private final Clock clock;

    ReportedEndings(
            OrderDesk desk,
            ServiceEndings endings,
            ServiceOffers offers,
            DecisionBook decisions,
            CaseFile caseFile,
            CaseProcesses processes,
            Clock clock) {
        this.desk = desk;
        this.endings = endings;
        this.offers = offers;
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Registers that the person ends the service, or wants it paused.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Wish} that cannot be as it is
     */
    @Transactional
    public void wished(Wish wish) {
        Rejected.fieldIf(wish.kind() == null || wish.kind() == Kind.DECLINES, "kind", "behöver väljas.");
        ServiceOrder order = goingOn(wish.orderId(), "lastDay");
        EndingWindow.of(order, decisions.decision(order.decisionId())).refuse(wish.lastDay());
        wish.refuse(today());
        refuseTwice(order, "kind", List.of(Kind.ENDS, Kind.PAUSES));
        ServiceEnding told = endings.save(ServiceEnding.wished(order, wish, today()));
        desk.journal(order, wish.by(), EndingWords.heading(told.kind()), EndingWords.wish(told));
        begin(order, told);
    }

    /**
     * Registers that the person declines the service, and each effort as an offer that was declined.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Declined} or {@link Effort} that cannot be as it is
     */
    @Transactional
    public void declined(Declined declined) {
        ServiceOrder order = goingOn(declined.orderId(), "reason");
        declined.refuse();
        refuseTwice(order, "reason", List.of(Kind.DECLINES));
        for (int row = 0; row < declined.efforts().size(); row++) {
            keep(order, declined.efforts().get(row), row + 1, declined.by());
        }
        ServiceEnding told = endings.save(ServiceEnding.declined(order, declined, today()));
        desk.journal(
                order,
                declined.by(),
                EndingWords.heading(told.kind()),
                EndingWords.decline(told, offers.findByOrderIdOrderByOfferedOnAscIdAsc(order.id())));
        begin(order, told);
    }

    /** Each effort is an offer that was declined: the supervisory authority asks for its date (L7). */
    private void keep(ServiceOrder order, Effort effort, int row, String by) {
        effort.refuse(row, SwedishTime.dateOf(order.revisions().get(0).madeAt()), today());
        offers.save(ServiceOffer.of(
                order,
                new Offer(
                        effort.offeredOn(),
                        effort.what().strip(),
                        Answer.DECLINED,
                        effort.answer().strip(),
                        by),
                today()));
    }

    private void begin(ServiceOrder order, ServiceEnding told) {
        processes.begin(
                "serviceEnding",
                desk.caseNumberOf(order),
                Facts.of(CaseVariables.SERVICE_ENDING_ID, told.id())
                        .and(CaseVariables.ENDING_KIND, told.kind().name())
                        .and(CaseVariables.ENDING_OUTCOME, null));
    }

    /** The order, if its service has not ended and its case goes on. */
    private ServiceOrder goingOn(long orderId, String field) {
        ServiceOrder order = desk.order(orderId);
        CareCase careCase = caseFile.held(desk.caseNumberOf(order));
        Rejected.fieldIf(
                !order.isInForce() || careCase.state() != CareCase.State.OPEN,
                field,
                "går inte att anmäla: insatsen är redan avslutad.");
        Rejected.fieldIf(
                caseFile.personOf(careCase.caseNumber()).diedOn() != null,
                field,
                "går inte att anmäla: den enskilde har avlidit.");
        return order;
    }

    private void refuseTwice(ServiceOrder order, String field, List<Kind> kinds) {
        Rejected.fieldIf(
                waiting(order.id()).stream().anyMatch(told -> kinds.contains(told.kind())),
                field,
                "är redan anmält och väntar på handläggaren.");
    }

    private static void refuseAhead(String field, LocalDate day, LocalDate today) {
        Rejected.fieldIf(day == null, field, "behöver fyllas i med ett datum.");
        Rejected.ahead(field, day, today);
    }

    private List<ServiceEnding> waiting(long orderId) {
        return endings.findByOrderIdAndState(orderId, ServiceEnding.State.REPORTED);
    }

    /** What was told of an order, oldest first. */
    public List<Told> of(long orderId) {
        return endings.findByOrderIdOrderById(orderId).stream()
                .map(ServiceEnding::asTold)
                .toList();
    }

    /** What was told of each order of a case, oldest first; nothing for an order of which nothing was. */
    public Map<Long, List<Told>> ofCase(long careCaseId) {
        return endings.findByCareCaseIdOrderById(careCaseId).stream()
                .collect(Collectors.groupingBy(
                        ServiceEnding::orderId, Collectors.mapping(ServiceEnding::asTold, Collectors.toList())));
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return endings.existsByCareCaseIdAndState(careCaseId, ServiceEnding.State.REPORTED)
                ? Optional.of("ett besked om en insats som kan upphöra väntar på handläggaren")
                : Optional.empty();
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        return kind == WatchKind.SERVICE_ENDING ? endings.findById(subjectId).map(this::facts) : Optional.empty();
    }

    private DeadlineFacts facts(ServiceEnding told) {
        ServiceOrder order = desk.order(told.orderId());
        return DeadlineFacts.from(
                        decisions.decision(order.decisionId()).law().name(), false, StartEvent.REPORT, told.toldOn())
                .of(told.kind().name());
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
