package se.foljsam.decision.decision;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.Grounds.Grant;
import se.foljsam.decision.decision.Grounds.Regime;
import se.foljsam.decision.decision.Grounds.Rule;

/** Answers, for every room, on what a favourable decision can be made less or ended (G22, L6). */
@Service
class GuardTheGrant implements GrantGuard {
    private final CareDecisions decisions;
    private final CareServices services;
    private final CaseFile caseFile;
    private final Phrases phrases;
    private final Clock clock;

    GuardTheGrant(CareDecisions decisions, CareServices services, CaseFile caseFile, Phrases phrases, Clock clock) {
        this.decisions = decisions;
        this.services = services;
        this.caseFile = caseFile;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public List<Open> openFor(long decidedServiceId) {
        Grant grant = grant(decidedServiceId);
        return Grounds.ALL.stream()
                .filter(rule -> rule.holds().test(grant))
                .map(rule -> new Open(rule.ground(), swedish(rule), rule.takesEfforts(), rule.againstTheWill()))
                .toList();
    }

    @Override
    public Optional<String> closed(long decidedServiceId, Ground ground) {
        Rule rule = Grounds.of(ground);
        return rule.holds().test(grant(decidedServiceId)) ? Optional.empty() : Optional.of(rule.whyNot());
    }

    private String swedish(Rule rule) {
        return phrases.of(
                "guard." + rule.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Grant grant(long decidedServiceId) {
        CareDecision decision = decisions
                .findById(decisions.idOfService(decidedServiceId).orElseThrow())
                .orElseThrow();
        DecidedService service = decision.service(decidedServiceId);
        CareCase careCase = caseFile.byId(decision.careCaseId());
        return new Grant(
                Regime.of(
                        decision.law(),
                        decision.lastDayOf(service),
                        services.ground(service.legalGround()).materialChange()),
                decision.hasReassessmentClause(),
                decision.hasRevocationClause(),
                decision.lastDayOf(service),
                caseFile.personOf(careCase.caseNumber()).diedOn() != null,
                caseFile.mattersOf(careCase).stream()
                        .anyMatch(matter ->
                                matter.kind() == Matter.Kind.COURT_JUDGMENT && matter.state() == Matter.State.OPEN),
                SwedishTime.today(clock));
    }
}
