package se.foljsam.decision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.DecisionBook;

/** Answers other rooms about decisions. */
@Service
class Decisions implements DecisionBook {
    private final CareDecisions decisions;

    Decisions(CareDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public DecisionInForce decision(long decisionId) {
        return inForce(byId(decisionId));
    }

    @Override
    public List<DecisionInForce> inForceIn(long careCaseId) {
        return decisions.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(decision -> decision.services().stream()
                        .anyMatch(service -> service.state() == DecidedService.State.GRANTED))
                .map(Decisions::inForce)
                .toList();
    }

    private static DecisionInForce inForce(CareDecision decision) {
        return new DecisionInForce(
                decision.id(),
                decision.careCaseId(),
                decision.law(),
                decision.decidedOn(),
                decision.validFrom(),
                decision.validTo(),
                decision.ownFollowUpOn(),
                decision.isNewCase(),
                decision.lastFollowUpOn(),
                decision.isFromReturnHome());
    }

    @Override
    public void followedUp(long decisionId, LocalDate heldOn, LocalDate nextOn) {
        CareDecision decision = byId(decisionId);
        decision.followedUp(heldOn, nextOn);
        decisions.save(decision);
    }

    @Override
    public void endAfterDeath(long careCaseId, LocalDate lastDay, String ground) {
        for (CareDecision decision : decisions.findByCareCaseIdOrderById(careCaseId)) {
            decision.services().stream()
                    .filter(service -> service.state() == DecidedService.State.GRANTED)
                    .forEach(service -> service.end(lastDay, ground));
            decisions.save(decision);
        }
    }

    @Override
    public void serviceEnded(long decidedServiceId, LocalDate lastDay, String ground) {
        CareDecision decision = byId(decisions.idOfService(decidedServiceId).orElseThrow());
        decision.service(decidedServiceId).end(lastDay, ground);
        decisions.save(decision);
    }

    @Override
    public void providerChosen(long decidedServiceId, String unitCode) {
        CareDecision decision = byId(decisions.idOfService(decidedServiceId).orElseThrow());
        decision.service(decidedServiceId).choose(unitCode);
        decisions.save(decision);
    }

    @Override
    public boolean returnedHomeOn(long decisionId, LocalDate day) {
        CareDecision decision = byId(decisionId);
        boolean moved = decision.returnedHomeOn(day);
        decisions.save(decision);
        return moved;
    }

    private CareDecision byId(long id) {
        return decisions.findById(id).orElseThrow();
    }
}
