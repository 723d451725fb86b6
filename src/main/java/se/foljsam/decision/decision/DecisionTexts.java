package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionText;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.decision.decision.DecideForm.IndividualPlan;
import se.foljsam.decision.decision.DecideForm.PersonGroup;

/** Says what a decision states, for its letter (C1, C3). */
@Component
class DecisionTexts implements DecisionText {
    private final CareDecisions decisions;
    private final CareServices services;
    private final ChosenUnits chosenUnits;
    private final CaseFile caseFile;

    DecisionTexts(CareDecisions decisions, CareServices services, ChosenUnits chosenUnits, CaseFile caseFile) {
        this.decisions = decisions;
        this.services = services;
        this.chosenUnits = chosenUnits;
        this.caseFile = caseFile;
    }

    @Override
    public Decided of(long decisionId) {
        CareDecision decision = decisions.findById(decisionId).orElseThrow();
        return new Decided(
                decisionId,
                caseFile.byId(decision.careCaseId()).caseNumber(),
                decision.outcome().name(),
                decision.law(),
                decision.decidedOn(),
                new Deciders(
                        decision.decidedBy(),
                        decision.deciderRole(),
                        decision.rapporteur(),
                        decision.tookPart() == null ? List.of() : List.of(decision.tookPart())),
                personCircle(decision.personGroup()),
                new Period(decision.isFromReturnHome(), decision.validFrom(), decision.validTo()),
                new Words(
                        decision.reasons(),
                        clausesOf(decision),
                        decision.appealInformation(),
                        decision.documentationInformation()),
                decision.services().stream()
                        .map(service -> part(decision, service))
                        .toList(),
                decision.individualPlan() == null
                        ? null
                        : IndividualPlan.ACCEPTED.name().equals(decision.individualPlan()));
    }

    private static List<Clause> clausesOf(CareDecision decision) {
        List<Clause> clauses = new ArrayList<>();
        if (decision.hasReassessmentClause() && decision.outcome().grants()) {
            clauses.add(Clause.REASSESSMENT);
        }
        if (decision.hasRevocationClause() && decision.outcome().grants()) {
            clauses.add(Clause.REVOCATION);
        }
        return clauses;
    }

    private static String personCircle(String group) {
        if (group == null) {
            return null;
        }
        return PersonGroup.NONE.code().equals(group) ? "tillhör inte personkretsen" : "personkrets " + group;
    }

    private static LocalDate unlessSame(LocalDate ofService, LocalDate ofDecision) {
        return Objects.equals(ofService, ofDecision) ? null : ofService;
    }

    private DecidedPart part(CareDecision decision, DecidedService service) {
        LegalGround ground = services.ground(service.legalGround());
        return new DecidedPart(
                services.byCode(service.serviceCode()).name(),
                service.isGranted(),
                service.extent(),
                ground.label(),
                ground.appealable(),
                new OwnDays(
                        unlessSame(service.validFrom(), decision.validFrom()),
                        unlessSame(service.validTo(), decision.validTo())),
                service.goal(),
                new Refused(service.refusedExtent(), service.reasons()),
                service.unit() == null ? null : chosenUnits.asText(service.unit()),
                service.hoursPerMonth(),
                service.lifeArea());
    }
}
