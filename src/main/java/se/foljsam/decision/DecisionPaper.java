package se.foljsam.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.CareServices;
import se.foljsam.casefile.CareServices.LegalGround;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.DecisionText;
import se.foljsam.decision.Decide.IndividualPlan;

/** Tells other rooms what a decision says in full (C1, L3). */
@Service
class DecisionPaper implements DecisionText {
    private final CareDecisions decisions;
    private final CareServices services;
    private final CaseFile caseFile;

    DecisionPaper(CareDecisions decisions, CareServices services, CaseFile caseFile) {
        this.decisions = decisions;
        this.services = services;
        this.caseFile = caseFile;
    }

    @Override
    public Decided of(long decisionId) {
        return decided(decisions.findById(decisionId).orElseThrow());
    }

    @Override
    public List<Decided> allOf(long careCaseId) {
        return decisions.findByCareCaseIdOrderById(careCaseId).stream()
                .map(this::decided)
                .toList();
    }

    private Decided decided(CareDecision decision) {
        return new Decided(
                decision.id(),
                decision.careCaseId(),
                caseFile.byId(decision.careCaseId()).caseNumber(),
                decision.outcome().name(),
                decision.law(),
                decision.personGroup(),
                decision.decidedOn(),
                decision.decidedBy(),
                decision.deciderRole(),
                decision.rapporteur(),
                decision.tookPart(),
                decision.validFrom(),
                decision.validTo(),
                decision.isFromReturnHome(),
                decision.reasons(),
                decision.services().stream()
                        .map(service -> part(decision, service))
                        .toList(),
                Stream.of(decision.reassessmentText(), decision.revocationText())
                        .filter(Objects::nonNull)
                        .toList(),
                Optional.ofNullable(decision.individualPlan()).map(IndividualPlan.ACCEPTED.name()::equals),
                decision.appealInformation(),
                decision.documentationInformation());
    }

    private Part part(CareDecision decision, DecidedService service) {
        LegalGround ground = services.ground(service.legalGround());
        return new Part(
                service.serviceCode(),
                services.byCode(service.serviceCode()).name(),
                Answer.valueOf(service.answer().name()),
                service.extent(),
                service.hoursPerMonth(),
                service.refusedExtent(),
                service.lifeArea(),
                service.goal(),
                ground.label(),
                ground.appealable(),
                service.isGranted() ? decision.firstDayOf(service) : null,
                service.isGranted() ? decision.lastDayOf(service) : null,
                service.reasons());
    }
}
