package se.foljsam.followup.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.followup.provider.ProviderFollowUp;
import se.foljsam.followup.provider.ProviderFollowUpRows;
import se.foljsam.taskform.Rejected;

/** How the next follow-up of a decision is best held, on what the units have said and what the person needs; the handler decides, and says why where another form needs it (B9, G7, G18). */
@Component
class ProposeMeeting {
    private final MeetingTable table;
    private final AskProviders askProviders;
    private final ProviderFollowUpRows providersOwn;
    private final OrderBook orders;
    private final CaseFile caseFile;

    ProposeMeeting(
            MeetingTable table,
            AskProviders askProviders,
            ProviderFollowUpRows providersOwn,
            OrderBook orders,
            CaseFile caseFile) {
        this.table = table;
        this.askProviders = askProviders;
        this.providersOwn = providersOwn;
        this.orders = orders;
        this.caseFile = caseFile;
    }

    MeetingTable.Proposal about(String caseNumber, DecisionInForce decision, LocalDate today) {
        Person person = caseFile.personOf(caseNumber);
        List<PreFollowUpReport> answers = askProviders.beforeNext(decision.decisionId());
        LocalDate since = decision.lastFollowUpOn() == null ? decision.decidedOn() : decision.lastFollowUpOn();
        List<Long> inForce = orders.inForceOf(decision.decisionId()).stream()
                .map(OrderInForce::orderId)
                .toList();
        boolean seenByUnit = !inForce.isEmpty()
                && providersOwn.existsByOrderIdInAndStateAndNeedChangedTrueAndHeldOnGreaterThanEqual(
                        inForce, ProviderFollowUp.State.SUBMITTED, since);
        return table.propose(new MeetingTable.Circumstances(
                person.isChildOn(today),
                person.interpreterLanguage() != null,
                seenByUnit || answers.stream().anyMatch(PreFollowUpReport::seesChangedNeed),
                answers.stream().anyMatch(PreFollowUpReport::isNotAsOrdered),
                answers.stream().anyMatch(PreFollowUpReport::asksToAttend),
                decision.lastFollowUpOn() == null));
    }

    /** Why this form and with or without the provider, in Markdown. */
    static String asText(MeetingTable.Proposal proposal) {
        return "**Förslag: %s, %s.** %s %s Du bestämmer."
                .formatted(
                        proposal.form().swedish(),
                        proposal.joint() ? "tillsammans med utföraren" : "utan utföraren",
                        proposal.reason(),
                        proposal.jointReason());
    }

    /**
     * Holds the form of the meeting against the municipality's rules.
     *
     * @throws Rejected at {@code formReason}
     */
    void refuseUnexplained(HoldFollowUpForm.Occasion held, MeetingTable.Proposal proposal) {
        String toExplain = table.mustExplain(proposal.form(), held.meetingForm());
        Rejected.fieldIf(
                !toExplain.isEmpty()
                        && (held.formReason() == null || held.formReason().isBlank()),
                "formReason",
                "behöver fyllas i: " + toExplain);
    }
}
