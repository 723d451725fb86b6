package se.foljsam.decision.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.WhatIsTaken.InForce;

/** Ends granted services with their orders, where a later decision withdraws or replaces them (C7, I6, L6). */
@Service
class EndService {
    private final CareDecisions decisions;
    private final WhatIsTaken taken;
    private final OrderBook orders;

    EndService(CareDecisions decisions, WhatIsTaken taken, OrderBook orders) {
        this.decisions = decisions;
        this.taken = taken;
        this.orders = orders;
    }

    /** What a reassessment withdraws ends on the day the decision sets; where it sets none, the handler ends it afterwards (I6, L6). */
    void withdrawnBy(CareDecision made, Matter matter, DecideForm typed, String by) {
        typed.services().stream()
                .filter(service -> !service.isGranted() && service.reduction().lastDay() != null)
                .forEach(service -> taken.standing(matter, service.serviceCode())
                        .forEach(one -> end(
                                one,
                                service.reduction().lastDay(),
                                "Insatsen är återkallad genom beslut %s."
                                        .formatted(SwedishTime.written(made.decidedOn())),
                                by)));
    }

    /** A service that was in force already ends, with its order, the day before the new decision's first: no day with both, and none without (C7). */
    void replacedBy(CareDecision made, Matter matter, String by) {
        for (DecidedService service : made.granted()) {
            LocalDate first = made.firstDayOf(service);
            taken.standing(matter, service.serviceCode()).stream()
                    .filter(one -> one.decision().id() < made.id() && one.reaches(first))
                    .forEach(one -> end(
                            one,
                            first.minusDays(1),
                            "Ersätts av beslutet %s.".formatted(SwedishTime.written(made.decidedOn())),
                            by));
        }
    }

    private void end(InForce ended, LocalDate lastDay, String ground, String by) {
        orders.inForceOf(ended.decision().id()).stream()
                .filter(order -> order.decidedServiceId() == ended.service().id())
                .forEach(order -> orders.end(order.orderId(), lastDay, ground, by));
        CareDecision decision = decisions.findById(ended.decision().id()).orElseThrow();
        decision.service(ended.service().id()).end(lastDay, ground);
        decisions.save(decision);
    }
}
