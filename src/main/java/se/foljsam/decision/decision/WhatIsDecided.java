package se.foljsam.decision.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionMade;
import se.foljsam.casefile.between.MatterDecided;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.individualplan.ReviewIndividualPlan;
import se.foljsam.taskform.Problems;

/** Checks a decision and makes it: the same whether the handler decides, or the one who holds the delegation decides as proposed (C1 to C6, C9, L3, L6, L8, L10). It takes effect at once (L5). */
@Component
public class WhatIsDecided {
    private final WhatStandsInTheWay inTheWay;
    private final KeepDecision keep;
    private final EndService ended;
    private final DecisionInShort inShort;
    private final ReviewIndividualPlan individualPlans;
    private final CaseFile caseFile;
    private final Watches watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WhatIsDecided(
            WhatStandsInTheWay inTheWay,
            KeepDecision keep,
            EndService ended,
            DecisionInShort inShort,
            ReviewIndividualPlan individualPlans,
            CaseFile caseFile,
            Watches watches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inTheWay = inTheWay;
        this.keep = keep;
        this.ended = ended;
        this.inShort = inShort;
        this.individualPlans = individualPlans;
        this.caseFile = caseFile;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    /** Names every field that stands in the way of deciding this today. */
    public void check(Matter matter, DecideForm typed, Problems problems) {
        inTheWay.check(matter, typed, today(), problems);
    }

    /** Makes the decision, which has been checked, today. */
    public CareDecision make(String caseNumber, Matter matter, DecideForm typed, Decider decider) {
        CareDecision made = keep.keep(caseNumber, matter, typed, decider, today());
        watches.happened(WatchKind.DECISION, caseNumber, matter.id());
        caseFile.writeAuthorityJournal(
                caseNumber,
                decider.userId(),
                "Beslut: " + typed.outcome().name().toLowerCase(Locale.ROOT),
                inShort.of(made));
        ended.withdrawnBy(made, matter, typed, decider.userId());
        if (typed.individualPlan() == DecideForm.IndividualPlan.ACCEPTED) {
            individualPlans.begin(caseNumber, made);
        }
        events.publishEvent(new MatterDecided(caseNumber, matter.applicationId()));
        events.publishEvent(new DecisionMade(caseNumber, made.id(), decider.userId()));
        return made;
    }

    private LocalDate today() {
        return SwedishTime.today(clock);
    }
}
