package se.foljsam.decision.appeal;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionMade;
import se.foljsam.casefile.between.HoldsCaseOpen;
import se.foljsam.casefile.between.MatterEnded;
import se.foljsam.casefile.between.PersonDied;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.decision.CareDecision;
import se.foljsam.decision.decision.CareDecisions;
import se.foljsam.platform.CaseMessages;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.taskform.Rejected;

/**
 * Takes in appeals, and lets them follow what happens elsewhere in the case (C3, C10, L4).
 *
 * <p>Each appeal is its own, also of one decision: every party has time of its own. A refused case is often closed before its appeal comes: it is then opened again.
 */
@NamedInterface("used-outside")
@Service
public class ReceiveAppeals implements HoldsCaseOpen {
    /** Who has handed in the appeal. Whether that person may appeal is for the court to say; the board only notes it. */
    @NamedInterface("used-outside")
    public enum Appellant {
        PERSON,
        AGENT,
        LEGAL_REPRESENTATIVE,
        OTHER
    }

    /** Whether an agent has shown a power of attorney (L17). */
    @NamedInterface("used-outside")
    public enum PowerOfAttorney {
        SHOWN,
        ASKED_FOR,
        MISSING
    }

    /**
     * An appeal as it came in.
     *
     * @param receivedOn the day it came to the authority
     * @param decisionReceivedOn the day the party got the decision; null if it is recorded already, or not known
     * @param appellant name of who appeals, where it is not the person
     * @param powerOfAttorney for an agent; otherwise null
     * @param asked what is to be changed
     * @param newCircumstances what is new since the decision (C10); null if nothing
     */
    @NamedInterface("used-outside")
    public record Came(
            String caseNumber,
            long decisionId,
            LocalDate receivedOn,
            LocalDate decisionReceivedOn,
            Appellant by,
            String appellant,
            PowerOfAttorney powerOfAttorney,
            String asked,
            String newCircumstances,
            String registeredBy) {

        /**
         * An appeal is of a living person, came after the decision and not ahead of today, says who appeals and what is asked, and is registered once.
         *
         * @param knownReceipt the day the party received the decision, where it is recorded already
         * @param others those of the same decision
         * @throws Rejected by the first field that cannot be as it is
         */
        void refuseUnlessFits(
                CareDecision decision,
                boolean personDied,
                Optional<LocalDate> knownReceipt,
                List<Appeal> others,
                LocalDate today) {
            Rejected.fieldIf(
                    personDied,
                    "decisionId",
                    "gäller en person som har avlidit. Lämna överklagandet till domstolen med uppgift om dödsfallet.");
            Rejected.fieldIf(receivedOn == null, "receivedOn", "behöver fyllas i med ett datum.");
            Rejected.ahead("receivedOn", receivedOn, today);
            Rejected.fieldIf(
                    receivedOn.isBefore(decision.decidedOn()),
                    "receivedOn",
                    "kan inte vara före beslutet, " + SwedishTime.written(decision.decidedOn()) + ".");
            refuseDayOfReceipt(decision, knownReceipt);
            Rejected.fieldIf(by == null, "appealedBy", "behöver väljas.");
            Rejected.fieldIf(
                    by != Appellant.PERSON && isBlank(appellant),
                    "appellant",
                    "behöver fyllas i: namnet på den som har lämnat in överklagandet.");
            Rejected.fieldIf(
                    by == Appellant.AGENT && powerOfAttorney == null,
                    "powerOfAttorney",
                    "behöver väljas när ett ombud överklagar.");
            Rejected.fieldIf(isBlank(asked), "asked", "behöver fyllas i: vad som ska ändras.");
            Rejected.fieldIf(
                    others.stream().anyMatch(this::isSame),
                    "asked",
                    "är redan registrerat: samma överklagande, samma dag.");
        }

        private void refuseDayOfReceipt(CareDecision decision, Optional<LocalDate> knownReceipt) {
            if (decisionReceivedOn == null) {
                return;
            }
            Rejected.fieldIf(
                    decisionReceivedOn.isBefore(decision.decidedOn()),
                    "decisionReceivedOn",
                    "kan inte vara före beslutet, " + SwedishTime.written(decision.decidedOn()) + ".");
            Rejected.fieldIf(
                    decisionReceivedOn.isAfter(receivedOn),
                    "decisionReceivedOn",
                    "kan inte vara efter dagen då överklagandet kom in.");
            knownReceipt.filter(known -> !known.equals(decisionReceivedOn)).ifPresent(known -> {
                throw Rejected.field("decisionReceivedOn", "är redan antecknad: " + SwedishTime.written(known) + ".");
            });
        }

        private boolean isSame(Appeal one) {
            return one.receivedOn().equals(receivedOn)
                    && one.whatIsAsked().equals(asked)
                    && one.appealedBy() == by
                    && Objects.equals(one.appellant(), appellant);
        }
    }

    private static final String RECEIVED = "appeal.received";
    private static final String TRACK = "callActivity_appeal";
    private final CaseFile caseFile;
    private final Appeals appeals;
    private final CareDecisions decisions;
    private final DayOfReceipt receipt;
    private final CaseMessages messages;
    private final CaseMessageBoard board;
    private final Clock clock;

    ReceiveAppeals(
            CaseFile caseFile,
            Appeals appeals,
            CareDecisions decisions,
            DayOfReceipt receipt,
            CaseMessages messages,
            CaseMessageBoard board,
            Clock clock) {
        this.caseFile = caseFile;
        this.appeals = appeals;
        this.decisions = decisions;
        this.receipt = receipt;
        this.messages = messages;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Registers an appeal and gives the handler the task to check its time. A case that was closed meanwhile is opened again for it.
     *
     * @throws se.foljsam.taskform.Rejected by the field of {@link Came} that cannot be as it is
     */
    @Transactional
    public void receive(Came came) {
        CareCase careCase = caseFile.held(came.caseNumber());
        CareDecision decision = decisions
                .findById(came.decisionId())
                .filter(one -> one.careCaseId().equals(careCase.id()))
                .orElseThrow(() -> Rejected.field("decisionId", "behöver vara ett beslut i ärendet. Välj i listan."));
        came.refuseUnlessFits(
                decision,
                caseFile.personOf(careCase.caseNumber()).diedOn() != null,
                receipt.of(decision.id()).map(DayOfReceipt.Day::on),
                appeals.findByDecisionIdOrderById(decision.id()),
                SwedishTime.today(clock));
        Appeal appeal = appeals.save(Appeal.receive(decision, came));
        caseFile.writeAuthorityJournal(came.caseNumber(), came.registeredBy(), "Överklagande inkommet", came.asked());
        begin(careCase, appeal, came.registeredBy());
    }

    /** Gives the handler the task to check its time, in a case that is opened again if it was closed. */
    void begin(CareCase careCase, Appeal appeal, String by) {
        Facts declared = Facts.of(CaseVariables.APPEAL_ID, appeal.id());
        if (careCase.state() == CareCase.State.CLOSED) {
            caseFile.reopen(
                    careCase.caseNumber(),
                    TRACK,
                    declared,
                    by,
                    "Ett överklagande har kommit in sedan ärendet avslutades.");
        } else {
            messages.open(RECEIVED, careCase.caseNumber(), declared);
        }
    }

    /** Whether an appeal of this decision is with a court, so that the board may no longer change it in what is appealed (FL 39). */
    public boolean isAtCourt(long decisionId) {
        return appeals.findByDecisionIdOrderById(decisionId).stream()
                .anyMatch(appeal -> appeal.state() == Appeal.State.AT_COURT);
    }

    /** The day the party received the decision, wherever it was recorded; empty until it is. */
    public Map<Long, LocalDate> decisionsReceivedIn(long careCaseId) {
        return receipt.in(careCaseId);
    }

    @Override
    public Optional<String> pendingIn(long careCaseId) {
        return appeals.findByCareCaseIdAndStateInOrderById(careCaseId, Appeal.OPEN).stream()
                .findFirst()
                .map(appeal -> switch (appeal.state()) {
                    case AT_COURT -> "ett överklagande är hos domstolen";
                    case JUDGED -> "det bevakas om en dom överklagas";
                    default -> "ett överklagande ska prövas eller lämnas över";
                });
    }

    /** The reassessment that an appeal led to is decided: the appeal goes to the court with the new decision (FL 46). */
    @EventListener
    void on(DecisionMade made) {
        goOn(
                made.caseNumber(),
                decisions.findById(made.decisionId()).orElseThrow().matterId());
    }

    /** It ended without a decision: the appeal goes to the court all the same. */
    @EventListener
    void on(MatterEnded ended) {
        goOn(ended.caseNumber(), ended.matterId());
    }

    private void goOn(String caseNumber, long matterId) {
        appeals.findByReassessmentMatterIdAndState(matterId, Appeal.State.CHANGING)
                .forEach(appeal ->
                        messages.tellIfWaiting("appeal.reassessed", caseNumber, CaseVariables.APPEAL_ID, appeal.id()));
    }

    /** The right was the person's own: nothing is left to try, and the court has to know. Its tasks are cancelled by whoever registers the death. */
    @EventListener
    void on(PersonDied died) {
        CareCase careCase = caseFile.byNumber(died.caseNumber());
        for (Appeal appeal : appeals.findByCareCaseIdAndStateInOrderById(careCase.id(), Appeal.OPEN)) {
            String text = appeal.handedOverOn() == null
                    ? "Ett överklagande var inte överlämnat. Lämna det till domstolen med uppgift om dödsfallet."
                    : "Ett överklagande var hos %s. Meddela domstolen att den enskilde har avlidit."
                            .formatted(appeal.court());
            appeal.lapse(SwedishTime.today(clock));
            appeals.save(appeal);
            caseFile.writeAuthorityJournal(died.caseNumber(), died.by(), "Överklagande efter dödsfall", text);
            board.toHandler(died.caseNumber(), null, died.by(), CaseMessage.Kind.INFORMATION, text);
        }
    }
}
