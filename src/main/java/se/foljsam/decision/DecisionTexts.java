package se.foljsam.decision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.CareServices;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.DecisionText;
import se.foljsam.casefile.ProviderUnits;
import se.foljsam.casefile.ProviderUnits.ProviderUnit;

/** Says what a decision states, for its letter (C1, C3). */
@Component
class DecisionTexts implements DecisionText {
    private final CareDecisions decisions;
    private final CareServices services;
    private final ProviderUnits units;
    private final CaseFile caseFile;
    private final JdbcClient jdbc;

    /** A legal ground as a decision states it, and whether a decision on it can be appealed (L8). */
    private record StatedGround(String label, boolean appealable) {}

    DecisionTexts(
            CareDecisions decisions, CareServices services, ProviderUnits units, CaseFile caseFile, JdbcClient jdbc) {
        this.decisions = decisions;
        this.services = services;
        this.units = units;
        this.caseFile = caseFile;
        this.jdbc = jdbc;
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
                decision.decidedBy(),
                null,
                List.of(),
                null,
                decision.isFromReturnHome(),
                decision.validFrom(),
                decision.validTo(),
                decision.reasons(),
                clausesOf(decision),
                decision.appealInformation(),
                decision.services().stream().map(this::part).toList(),
                null,
                null,
                null);
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

    private DecidedPart part(DecidedService service) {
        StatedGround ground = jdbc.sql("select label, appealable from legal_ground where id = ?")
                .param(service.legalGround())
                .query(StatedGround.class)
                .single();
        return new DecidedPart(
                services.byCode(service.serviceCode()).name(),
                service.isGranted(),
                service.extent(),
                ground.label(),
                ground.appealable(),
                null,
                null,
                service.goal(),
                service.reasons(),
                service.unitCode() == null
                        ? null
                        : units.byCode(service.unitCode())
                                .map(ProviderUnit::name)
                                .orElse(null),
                null,
                null,
                null);
    }
}
