package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.between.ReturnHome;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.Phrases;
import se.foljsam.decision.decision.WhatIsTaken.InForce;
import se.foljsam.decision.proposal.Proposals;

/** What a decision's form is filled in with when it opens: as it was sent back (C4); else what a reassessment looks at again; else a row for each service that the activities call for, or one to begin with (B7, C8). */
@Service
class WhatIsFilledIn {
    private final CareServices services;
    private final Phrases phrases;
    private final WhatADecisionTakes takes;
    private final FrameOfADecision frame;
    private final ReturnHome returnHome;
    private final Proposals proposals;

    WhatIsFilledIn(
            CareServices services,
            Phrases phrases,
            WhatADecisionTakes takes,
            FrameOfADecision frame,
            ReturnHome returnHome,
            Proposals proposals) {
        this.services = services;
        this.phrases = phrases;
        this.takes = takes;
        this.frame = frame;
        this.returnHome = returnHome;
        this.proposals = proposals;
    }

    /**
     * Filled in as far as it is known.
     *
     * @param standing what is in force of earlier decisions
     * @param grounds those in force today
     */
    DecideForm in(Matter matter, LocalDate today, List<InForce> standing, List<LegalGround> grounds) {
        Optional<ReturnHome.Planned> home = returnHome.plannedFor(matter.applicationId());
        return proposals
                .returned(matter.id())
                .map(proposals::decisionOf)
                .orElseGet(() -> new DecideForm(
                        Outcome.BIFALL,
                        null,
                        rows(matter, standing, grounds, home),
                        DecideForm.Period.from(firstDay(matter, today, home), home.isPresent()),
                        DecideForm.Clauses.ofEveryGrant(),
                        null,
                        DecideForm.Wording.unreasoned(phrases.of("appeal.information")),
                        null,
                        null));
    }

    /** The day the person is planned to come home, unless it has been; else the first day that a grant may count from (C6). */
    private LocalDate firstDay(Matter matter, LocalDate today, Optional<ReturnHome.Planned> home) {
        return home.map(ReturnHome.Planned::homeOn)
                .filter(day -> !day.isBefore(today))
                .orElseGet(() -> takes.earliest(matter, today));
    }

    private List<DecideForm.Service> rows(
            Matter matter, List<InForce> standing, List<LegalGround> grounds, Optional<ReturnHome.Planned> home) {
        if (matter.applicationId() == null && !standing.isEmpty()) {
            return standing.stream().map(one -> asItStands(one, grounds)).toList();
        }
        String onlyGround = grounds.size() == 1 ? grounds.get(0).id() : null;
        String team = home.map(ReturnHome.Planned::team).orElse(null);
        List<DecideForm.Service> ofActivities = frame.rows(matter, onlyGround, team);
        if (!ofActivities.isEmpty()) {
            return ofActivities;
        }
        String simplified = home.filter(planned -> planned.support() == ReturnHome.Support.SIMPLIFIED)
                .flatMap(planned -> services.simplified())
                .orElse(null);
        return List.of(DecideForm.Service.granted(simplified, null, null, onlyGround, null, null, team));
    }

    /** The service as it is granted now; its section only where that is still in force. */
    private static DecideForm.Service asItStands(InForce one, List<LegalGround> grounds) {
        DecidedService service = one.service();
        String ground = grounds.stream().anyMatch(known -> known.id().equals(service.legalGround()))
                ? service.legalGround()
                : null;
        return DecideForm.Service.granted(
                service.serviceCode(),
                service.extent(),
                service.hoursPerMonth(),
                ground,
                service.lifeArea(),
                service.goal(),
                service.unitCode());
    }
}
