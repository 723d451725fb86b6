package se.foljsam.decision.decision;

import org.springframework.stereotype.Component;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.taskform.Problems;

/** A simplified decision is home care tied to the discharge support team, with night help added and timed; an alarm or meals are decisions of their own (C8). */
@Component
class SimplifiedDecision {
    private static final String HOME_CARE = "care";
    private final CareServices services;

    SimplifiedDecision(CareServices services) {
        this.services = services;
    }

    /** Names every granted service that does not belong in the same decision as the team. */
    void check(DecideForm typed, Problems problems) {
        boolean simplified = typed.services().stream()
                .anyMatch(service -> service.isGranted() && services.isSimplified(service.serviceCode()));
        for (int row = 0; simplified && row < typed.services().size(); row++) {
            DecideForm.Service service = typed.services().get(row);
            problems.addIf(
                    service.isGranted()
                            && !HOME_CARE.equals(
                                    services.byCode(service.serviceCode()).category()),
                    "services[" + row + "].serviceCode",
                    "är ett beslut för sig vid sidan av ett förenklat beslut.");
        }
    }
}
