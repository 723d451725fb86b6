package se.foljsam.actualisation.oncall;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.OngoingHomeCare;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.taskform.Rejected;

/** Refuses a grant out of hours to somebody who is helped already: by ongoing home care (H1 to H3), or by a grant that goes on until the handler has decided (A5). */
@Service
class HelpedAlready {
    private final OnCallGrants grants;
    private final OngoingHomeCare homeCare;
    private final CaseProcesses processes;

    HelpedAlready(OnCallGrants grants, OngoingHomeCare homeCare, CaseProcesses processes) {
        this.grants = grants;
        this.homeCare = homeCare;
        this.processes = processes;
    }

    /**
     * In the person's open case.
     *
     * @throws Rejected by {@code identityNumber} if so, and where the case rests
     */
    void refuse(CareCase careCase, LocalDate today) {
        processes.refuseIfResting(careCase.caseNumber());
        Rejected.fieldIf(
                homeCare.in(careCase, today).isPresent(),
                "identityNumber",
                "har pågående hemtjänst. Registrera hjälpen som Extra hjälp på jourtid, så tar enheten det vidare till handläggaren.");
        grants.findByCareCaseIdAndState(careCase.id(), OnCallGrant.State.ONGOING).stream()
                .findFirst()
                .ifPresent(grant -> {
                    throw Rejected.field(
                            "identityNumber",
                            "har redan hjälp som jouren har beviljat sedan %s. Den gäller tills handläggaren har beslutat. Ring %s om hjälpen ändras."
                                    .formatted(SwedishTime.written(grant.helpBeganOn()), grant.unitName()));
                });
    }
}
