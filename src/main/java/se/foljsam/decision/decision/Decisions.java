package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.decision.decision.CareDecision.Concerned;

/** Answers other rooms about decisions. */
@Service
class Decisions implements DecisionBook {
    /** In which matters a service that runs can be refused: after a reassessment (I6, L6), or by a court (C11). */
    private static final Set<Matter.Kind> WITHDRAWING =
            EnumSet.of(Matter.Kind.REASSESSMENT, Matter.Kind.COURT_JUDGMENT);

    private final CareDecisions decisions;
    private final CaseFile caseFile;
    private final CareServices services;

    Decisions(CareDecisions decisions, CaseFile caseFile, CareServices services) {
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.services = services;
    }

    @Override
    public List<Long> takeIn(Matter matter, EarlierGrant grant) {
        CareDecision decision = decisions.save(CareDecision.madeEarlier(matter, grant)
                .concerning(Concerned.of(
                        caseFile.personOf(caseFile.byId(matter.careCaseId()).caseNumber()), grant.decidedOn())));
        return Stream.concat(
                        Stream.of(decision.id()), decision.services().stream().map(DecidedService::id))
                .toList();
    }

    @Override
    public DecisionInForce decision(long decisionId) {
        return inForce(byId(decisionId));
    }

    @Override
    public boolean isReportedWhenNotExecuted(long decidedServiceId) {
        CareDecision decision = byId(decisions.idOfService(decidedServiceId).orElseThrow());
        return services.ground(decision.service(decidedServiceId).legalGround()).reported();
    }

    @Override
    public boolean hasRevocationClause(long decisionId) {
        return byId(decisionId).hasRevocationClause();
    }

    @Override
    public Optional<LocalDate> withdrawnOn(long decidedServiceId) {
        CareDecision granting = byId(decisions.idOfService(decidedServiceId).orElseThrow());
        String code = granting.service(decidedServiceId).serviceCode();
        return decisions.findByCareCaseIdOrderById(granting.careCaseId()).stream()
                .filter(later -> later.id() > granting.id())
                .filter(later ->
                        WITHDRAWING.contains(caseFile.matter(later.matterId()).kind()))
                .filter(later -> later.services().stream()
                        .anyMatch(service ->
                                !service.isGranted() && service.serviceCode().equals(code)))
                .map(CareDecision::decidedOn)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<DecisionInForce> inForceIn(long careCaseId) {
        return decisions.findByCareCaseIdOrderById(careCaseId).stream()
                .filter(decision ->
                        decision.services().stream().anyMatch(service -> service.state() == ServiceState.GRANTED))
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
                decision.nearestLastDay(),
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
                    .filter(service -> service.state() == ServiceState.GRANTED)
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
    public void endCorrected(long decidedServiceId, LocalDate lastDay, String ground) {
        CareDecision decision = byId(decisions.idOfService(decidedServiceId).orElseThrow());
        decision.service(decidedServiceId).correctEnd(lastDay, ground);
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

    @Override
    public boolean isDecided(long matterId) {
        return decisions.existsByMatterId(matterId);
    }

    private CareDecision byId(long id) {
        return decisions.findById(id).orElseThrow();
    }
}
