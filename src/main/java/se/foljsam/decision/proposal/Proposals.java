package se.foljsam.decision.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.decision.decision.DecideForm;

/** Keeps what is proposed to the one who holds the delegation, and gives it back as it was written (C4). */
@Component
public class Proposals {
    private final ProposalRows rows;
    private final ObjectMapper json;
    private final Watches watches;
    private final Clock clock;

    Proposals(ProposalRows rows, ObjectMapper json, Watches watches, Clock clock) {
        this.rows = rows;
        // a record's own questions, such as isGranted, are written with it and are no part of it
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.watches = watches;
        this.clock = clock;
    }

    /** Sends it to who holds the delegation; meanwhile nobody asks its writer for the decision. */
    public void send(String caseNumber, Matter matter, DecideForm decision, String holder, String by) {
        watches.inHand(WatchKind.DECISION, caseNumber, matter.id(), true);
        try {
            rows.save(Proposal.send(
                    matter.id(), matter.careCaseId(), json.writeValueAsString(decision), holder, by, clock.instant()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a decision could not be written down", impossible);
        }
    }

    /** The proposal that waits in this matter; its absence is a fault. */
    Proposal sent(long matterId) {
        return newest(matterId)
                .filter(proposal -> proposal.state() == Proposal.State.SENT)
                .orElseThrow(() -> new IllegalStateException("no proposal waits in matter " + matterId));
    }

    /** The newest proposal of a matter, if it was sent back and waits to be changed. */
    public Optional<Proposal> returned(long matterId) {
        return newest(matterId).filter(proposal -> proposal.state() == Proposal.State.RETURNED);
    }

    public DecideForm decisionOf(Proposal proposal) {
        try {
            return json.readValue(proposal.content(), DecideForm.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("proposal " + proposal.id() + " cannot be read", broken);
        }
    }

    void decided(Proposal proposal, long decisionId, String by) {
        proposal.decided(decisionId, by, clock.instant());
        rows.save(proposal);
    }

    /** Sends it back to its writer, who is asked for the decision again. */
    public void returned(String caseNumber, Proposal proposal, String reason, String by) {
        watches.inHand(WatchKind.DECISION, caseNumber, proposal.matterId(), false);
        proposal.returned(reason, by, clock.instant());
        rows.save(proposal);
    }

    private Optional<Proposal> newest(long matterId) {
        return rows.findFirstByMatterIdOrderByIdDesc(matterId);
    }
}
