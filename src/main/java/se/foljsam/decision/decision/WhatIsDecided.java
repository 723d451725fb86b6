package se.foljsam.decision.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionMade;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.decision.decision.CareDecision.Concerned;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.decision.CareDecision.Words;
import se.foljsam.decision.individualplan.ReviewIndividualPlan;
import se.foljsam.taskform.Problems;

/** Checks a decision and makes it: the same whether the handler decides, or the one who holds the delegation decides as proposed (C1 to C6, C9, L3, L6, L8, L10). It takes effect at once (L5). */
@Component
public class WhatIsDecided {
    private final CaseFile caseFile;
    private final CareDecisions decisions;
    private final CareServices services;
    private final Phrases phrases;
    private final WhatADecisionTakes takes;
    private final WhatIsTaken taken;
    private final OrderBook orders;
    private final ReviewIndividualPlan individualPlans;
    private final SimplifiedDecision simplified;
    private final FrameOfADecision frame;
    private final ChosenUnits chosenUnits;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhatIsDecided(
            CaseFile caseFile,
            CareDecisions decisions,
            CareServices services,
            Phrases phrases,
            WhatADecisionTakes takes,
            WhatIsTaken taken,
            OrderBook orders,
            ReviewIndividualPlan individualPlans,
            SimplifiedDecision simplified,
            FrameOfADecision frame,
            ChosenUnits chosenUnits,
            Watches watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.services = services;
        this.phrases = phrases;
        this.takes = takes;
        this.taken = taken;
        this.orders = orders;
        this.individualPlans = individualPlans;
        this.simplified = simplified;
        this.frame = frame;
        this.chosenUnits = chosenUnits;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    /** Names every field that stands in the way of deciding this today. */
    public void check(Matter matter, DecideForm typed, Problems problems) {
        takes.check(matter, typed, today(), problems);
        taken.check(matter, typed, today(), problems);
        simplified.check(typed, problems);
        frame.check(matter, typed, problems);
        chosenUnits.check(typed.services(), problems);
    }

    /** Makes the decision, which has been checked, today. */
    public CareDecision make(String caseNumber, Matter matter, DecideForm typed, Decider decider) {
        LocalDate today = today();
        boolean newCase = !decisions.existsByCareCaseId(matter.careCaseId());
        CareDecision decision = CareDecision.make(matter, typed, newCase, today, decider)
                .concerning(Concerned.of(caseFile.personOf(caseNumber), today))
                .says(words(typed));
        typed.services()
                .forEach(service -> decision.with(DecidedService.of(
                        typed,
                        service,
                        service.lifeArea() == null
                                ? services.byCode(service.serviceCode()).lifeArea()
                                : service.lifeArea(),
                        chosenUnits)));
        CareDecision kept = decisions.save(decision);
        watches.happened(WatchKind.DECISION, caseNumber, matter.id());
        frame.keep(matter, kept, decider.userId());
        caseFile.writeAuthorityJournal(
                caseNumber,
                decider.userId(),
                "Beslut: " + typed.outcome().name().toLowerCase(Locale.ROOT),
                summary(kept));
        withdraw(matter, typed, kept, decider.userId());
        if (typed.individualPlan() == DecideForm.IndividualPlan.ACCEPTED) {
            individualPlans.begin(caseNumber, kept);
        }
        events.publishEvent(new MatterDecided(caseNumber, matter.applicationId()));
        events.publishEvent(new DecisionMade(caseNumber, kept.id(), decider.userId()));
        return kept;
    }

    private Words words(DecideForm typed) {
        boolean unappealable = typed.services().stream()
                .anyMatch(service -> !services.ground(service.legalGround()).appealable());
        return new Words(
                phrases.of("clause.reassessment"),
                phrases.of("clause.revocation"),
                unappealable
                        ? phrases.of("decision.documentation") + " " + phrases.of("decision.right-to-apply")
                        : null);
    }

    /** What a reassessment withdraws ends on the day the decision sets; where it sets none, the handler ends it afterwards (I6, L6). */
    private void withdraw(Matter matter, DecideForm typed, CareDecision made, String by) {
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

    /** Ends a granted service with its orders. */
    void end(WhatIsTaken.InForce ended, LocalDate lastDay, String ground, String by) {
        orders.inForceOf(ended.decision().id()).stream()
                .filter(order -> order.decidedServiceId() == ended.service().id())
                .forEach(order -> orders.end(order.orderId(), lastDay, ground, by));
        CareDecision decision = decisions.findById(ended.decision().id()).orElseThrow();
        decision.service(ended.service().id()).end(lastDay, ground);
        decisions.save(decision);
    }

    private String summary(CareDecision decision) {
        StringBuilder text = new StringBuilder();
        for (DecidedService service : decision.services()) {
            text.append(services.byCode(service.serviceCode()).name())
                    .append(" ")
                    .append(service.answer().swedish())
                    .append(": ")
                    .append(service.extent());
            Optional.ofNullable(service.refusedExtent())
                    .ifPresent(refused -> text.append("; avslås: ").append(refused));
            Optional.ofNullable(service.unit())
                    .ifPresent(unit -> text.append("; utförare: ").append(chosenUnits.asText(unit)));
            text.append(". ");
        }
        if (decision.validFrom() != null) {
            text.append("Från ").append(decision.validFrom());
            text.append(decision.validTo() == null ? " tills vidare. " : " till " + decision.validTo() + ". ");
        }
        text.append(decision.reasons());
        Optional.ofNullable(decision.notHeardWhy())
                .ifPresent(why -> text.append(" Den enskilde har inte hörts: ").append(why));
        return text.toString();
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
