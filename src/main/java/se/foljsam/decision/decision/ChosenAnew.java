package se.foljsam.decision.decision;

import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.taskform.TaskAtHand;

/** Records that the person chooses another unit than the decision names, before the order goes there (D1). */
@Service
class ChosenAnew {
    private final CareDecisions decisions;
    private final CareServices services;
    private final ProviderUnits units;
    private final CaseFile caseFile;

    ChosenAnew(CareDecisions decisions, CareServices services, ProviderUnits units, CaseFile caseFile) {
        this.decisions = decisions;
        this.services = services;
        this.units = units;
        this.caseFile = caseFile;
    }

    /** Nothing where the orders go to the units of the decision. */
    void record(TaskAtHand task, CareDecision decision, WriteOrdersForm typed) {
        for (WriteOrdersForm.Line line : typed.orders()) {
            DecidedService service = line.serviceIn(decision);
            if (!line.unitCode().equals(service.unitCode())) {
                service.choose(line.unitCode());
                decisions.save(decision);
                caseFile.writeAuthorityJournal(
                        task.caseNumber(),
                        task.userId(),
                        "Val av utförare ändrat",
                        "%s: den enskilde väljer nu %s."
                                .formatted(
                                        services.byCode(service.serviceCode()).name(),
                                        units.byCode(line.unitCode())
                                                .map(ProviderUnits.ProviderUnit::name)
                                                .orElse(line.unitCode())));
            }
        }
    }
}
