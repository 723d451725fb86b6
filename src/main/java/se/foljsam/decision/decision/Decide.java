package se.foljsam.decision.decision;

import java.time.Clock;
import java.time.LocalDate;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.proposal.Mandates;
import se.foljsam.decision.proposal.Mandates.Level;
import se.foljsam.decision.proposal.Proposals;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The handler writes a decision: what is granted and refused, on which ground in force that day, for how long, and with which clauses (B8, C1 to C6, D1, L6, L8, L10).
 *
 * <p>What the handler's delegation covers is decided at once. What exceeds it goes, as it is written, to the lowest level that holds the delegation; sent back, it is opened as it was with the reasons (C4).
 */
@ForForm
class Decide implements TaskUseCase<DecideForm> {
    private final CaseFile caseFile;
    private final DecisionView form;
    private final WhatIsDecided decided;
    private final Mandates mandates;
    private final Proposals proposals;
    private final Clock clock;

    Decide(
            CaseFile caseFile,
            DecisionView form,
            WhatIsDecided decided,
            Mandates mandates,
            Proposals proposals,
            Clock clock) {
        this.caseFile = caseFile;
        this.form = form;
        this.decided = decided;
        this.mandates = mandates;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public FormView<DecideForm> open(TaskAtHand task) {
        return form.open(matter(task), SwedishTime.today(clock));
    }

    @Override
    public void check(TaskAtHand task, DecideForm typed, Problems problems) {
        decided.check(matter(task), typed, problems);
    }

    @Override
    public Facts submit(TaskAtHand task, DecideForm typed) {
        Matter matter = matter(task);
        LocalDate today = SwedishTime.today(clock);
        Level own = mandates.levelOf(task.userId())
                .orElseThrow(() -> Rejected.field("outcome", "kan inte beslutas av dig: du har ingen delegation."));
        Level needed = mandates.holderOf(matter.law(), typed, today);
        if (own.levelNumber() < needed.levelNumber()) {
            proposals.send(task.caseNumber(), matter, typed, needed.roleGroup(), task.userId());
            caseFile.writeAuthorityJournal(
                    task.caseNumber(),
                    task.userId(),
                    "Förslag till beslut lämnat",
                    "Beslutet ligger utanför delegationen för %s och går vidare till %s."
                            .formatted(own.title(), needed.title()));
            return Facts.of(CaseVariables.MANDATE, "EXCEEDED");
        }
        CareDecision decision = decided.make(
                task.caseNumber(), matter, typed, new Decider(task.userId(), own.title(), null, typed.tookPart()));
        return Facts.of(CaseVariables.MANDATE, "HELD")
                .and(CaseVariables.OUTCOME, typed.outcome().name())
                .and(CaseVariables.DECISION_ID, decision.id());
    }

    private Matter matter(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }
}
