package se.foljsam.decision.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.decision.decision.CareDecision.Concerned;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.decision.CareDecision.Words;

/** Keeps a decision as it was made: its services with the frame that they carry, whom it concerns, and what the clauses and the rest said that day (C1, C2, L3, L8). */
@Service
class KeepDecision {
    private final CaseFile caseFile;
    private final CareDecisions decisions;
    private final CareServices services;
    private final Phrases phrases;
    private final ChosenUnits chosenUnits;
    private final FrameOfADecision frame;

    KeepDecision(
            CaseFile caseFile,
            CareDecisions decisions,
            CareServices services,
            Phrases phrases,
            ChosenUnits chosenUnits,
            FrameOfADecision frame) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.services = services;
        this.phrases = phrases;
        this.chosenUnits = chosenUnits;
        this.frame = frame;
    }

    CareDecision keep(String caseNumber, Matter matter, DecideForm typed, Decider decider, LocalDate today) {
        boolean newCase = !decisions.existsByCareCaseId(matter.careCaseId());
        CareDecision decision = CareDecision.make(matter, typed, newCase, today, decider)
                .concerning(Concerned.of(caseFile.personOf(caseNumber), today))
                .says(words(typed));
        typed.services()
                .forEach(service -> decision.with(DecidedService.of(typed, service, lifeAreaOf(service), chosenUnits)));
        CareDecision kept = decisions.save(decision);
        frame.keep(matter, kept, decider.userId());
        return kept;
    }

    private String lifeAreaOf(DecideForm.Service service) {
        return service.lifeArea() == null
                ? services.byCode(service.serviceCode()).lifeArea()
                : service.lifeArea();
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
}
