package se.foljsam.decision.proposal;

import java.time.Clock;
import java.util.Optional;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.DeadlineFacts;
import se.foljsam.deadline.StartEvent;
import se.foljsam.deadline.WatchFacts;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecision.Decider;
import se.foljsam.decision.decision.DecideForm;
import se.foljsam.decision.decision.WhatIsDecided;
import se.foljsam.decision.proposal.Mandates.Level;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.ForForm;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;
import se.foljsam.taskform.Rejected;
import se.foljsam.taskform.TaskAtHand;
import se.foljsam.taskform.TaskUseCase;

/**
 * The one who holds the delegation decides as proposed, or sends the proposal back with reasons (C4). The decision is checked anew as of the day it is made; the handler who wrote it is its rapporteur (L3).
 */
@ForForm
class DecideAsProposed implements TaskUseCase<DecideAsProposedForm>, WatchFacts {
    private static final String ANSWER = "answer";
    private final CaseFile caseFile;
    private final ProposalView form;
    private final WhatIsDecided decided;
    private final Mandates mandates;
    private final Proposals proposals;
    private final CaseMessageBoard board;
    private final Watches watches;
    private final Clock clock;

    DecideAsProposed(
            CaseFile caseFile,
            ProposalView form,
            WhatIsDecided decided,
            Mandates mandates,
            Proposals proposals,
            CaseMessageBoard board,
            Watches watches,
            Clock clock) {
        this.caseFile = caseFile;
        this.form = form;
        this.decided = decided;
        this.mandates = mandates;
        this.proposals = proposals;
        this.board = board;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public FormView<DecideAsProposedForm> open(TaskAtHand task) {
        return form.open(task, matter(task));
    }

    @Override
    public void check(TaskAtHand task, DecideAsProposedForm typed, Problems problems) {
        if (typed.answer() == DecideAsProposedForm.Answer.DECIDED) {
            Matter matter = matter(task);
            DecideForm proposed = proposals.decisionOf(proposals.sent(matter.id()));
            problems.addFrom(
                    ANSWER,
                    "kan inte beslutas i dag som det är föreslaget. Skicka tillbaka det. Det som står i vägen:",
                    today -> decided.check(matter, proposed, today));
        }
    }

    @Override
    public Facts submit(TaskAtHand task, DecideAsProposedForm typed) {
        Matter matter = matter(task);
        Proposal proposal = proposals.sent(matter.id());
        DecideForm proposed = proposals.decisionOf(proposal);
        Level needed = mandates.holderOf(matter.law(), proposed, SwedishTime.today(clock));
        Level own = mandates.levelOf(task.userId())
                .filter(level -> level.levelNumber() >= needed.levelNumber())
                .orElseThrow(() -> Rejected.field(
                        ANSWER, "kan inte ges av dig: delegationen ligger hos %s.".formatted(needed.title())));
        watches.happened(WatchKind.PROPOSAL, task.caseNumber(), matter.id());
        if (typed.answer() == DecideAsProposedForm.Answer.RETURNED) {
            sendBack(task, proposal, typed.returnReason());
            return Facts.of(CaseVariables.DELEGATE_ANSWER, typed.answer().name());
        }
        CareDecision decision = decided.make(
                task.caseNumber(),
                matter,
                proposed,
                new Decider(task.userId(), own.title(), proposal.proposedBy(), typed.tookPart()));
        proposals.decided(proposal, decision.id(), task.userId());
        return Facts.of(CaseVariables.DELEGATE_ANSWER, typed.answer().name())
                .and(CaseVariables.OUTCOME, proposed.outcome().name())
                .and(CaseVariables.DECISION_ID, decision.id());
    }

    @Override
    public Optional<DeadlineFacts> factsFor(WatchKind kind, long subjectId) {
        if (kind != WatchKind.PROPOSAL) {
            return Optional.empty();
        }
        return Optional.of(DeadlineFacts.from(
                caseFile.matter(subjectId).law().name(),
                false,
                StartEvent.PROPOSAL,
                SwedishTime.dateOf(proposals.sent(subjectId).proposedAt())));
    }

    private void sendBack(TaskAtHand task, Proposal proposal, String reason) {
        proposals.returned(task.caseNumber(), proposal, reason, task.userId());
        caseFile.writeAuthorityJournal(task.caseNumber(), task.userId(), "Förslag till beslut tillbaka", reason);
        board.toHandler(
                task.caseNumber(),
                null,
                task.userId(),
                CaseMessage.Kind.INFORMATION,
                "Förslaget till beslut är tillbaka med skäl. Öppna uppgiften Fatta beslut.");
    }

    private Matter matter(TaskAtHand task) {
        return caseFile.matter(task.id(CaseVariables.MATTER_ID));
    }
}
