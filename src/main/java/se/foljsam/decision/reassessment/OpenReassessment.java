package se.foljsam.decision.reassessment;

import static se.foljsam.taskform.Rejected.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.between.DecisionBook;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.appeal.ReceiveAppeals;
import se.foljsam.decision.reassessment.MatterContact.Whom;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Rejected;

/**
 * The handler opens a reassessment of a decision in force, with ground and reason, after having been in contact with both the person and the provider (C7). It is handled as a new case: investigation, decision, order.
 *
 * <p>Follow-up, decline, delay and appeal open theirs by themselves.
 */
@Service
public class OpenReassessment {
    private final CaseFile caseFile;
    private final DecisionBook decisions;
    private final OrderBook orders;
    private final ReceiveAppeals appeals;
    private final Reassessments reassessments;
    private final ReassessmentContacts contacts;
    private final Clock clock;

    OpenReassessment(
            CaseFile caseFile,
            DecisionBook decisions,
            OrderBook orders,
            ReceiveAppeals appeals,
            Reassessments reassessments,
            ReassessmentContacts contacts,
            Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.orders = orders;
        this.appeals = appeals;
        this.reassessments = reassessments;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Why a decision is reassessed. An appeal and a court's judgment have ways of their own (C10, C11). */
    public enum Ground implements Spoken {
        CHANGED_NEED("Förändrat behov"),
        NOT_EXECUTED("Insatsen är inte verkställd"),
        NEW_CIRCUMSTANCES("Nya omständigheter");

        private final String swedish;

        Ground(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** A reassessment as the handler asks for it. Who carries out the decision is contacted too, if somebody does. */
    public record Asked(
            String caseNumber,
            long decisionId,
            Ground ground,
            String reason,
            LocalDate personContactedOn,
            String personSays,
            LocalDate providerContactedOn,
            String providerSays,
            String by) {

        /**
         * A reassessment is opened once, on a ground that is true, when person and provider have been contacted after the decision (C7).
         *
         * @param reassessed whether one goes on
         * @param atCourt whether an appeal of the decision is with a court
         * @param carriedOut the decision's orders in force
         * @throws Rejected by the first field that cannot be as it is
         */
        void refuseUnlessFits(
                DecisionInForce decision,
                boolean reassessed,
                boolean atCourt,
                List<OrderBook.OrderInForce> carriedOut,
                LocalDate today) {
            Rejected.fieldIf(reassessed, "decisionId", "omprövas redan.");
            Rejected.fieldIf(ground == null, "ground", "behöver väljas.");
            Rejected.fieldIf(
                    ground != Ground.CHANGED_NEED && atCourt,
                    "ground",
                    "beslutet prövas av domstolen. Nämnden kan då bara pröva ett förändrat behov.");
            Rejected.fieldIf(
                    ground == Ground.NOT_EXECUTED && carriedOut.stream().noneMatch(order -> order.startedOn() == null),
                    "ground",
                    "alla insatser i beslutet är verkställda.");
            Rejected.fieldIf(isBlank(reason), "reason", "behöver fyllas i: vad som har hänt.");
            refuseContact(personContactedOn, personSays, "person", decision, true, today);
            refuseContact(providerContactedOn, providerSays, "provider", decision, !carriedOut.isEmpty(), today);
        }

        private static void refuseContact(
                LocalDate day, String says, String who, DecisionInForce decision, boolean needed, LocalDate today) {
            String dayField = who + "ContactedOn";
            Rejected.fieldIf(
                    needed && day == null, dayField, "behöver fyllas i: både den enskilde och utföraren kontaktas.");
            Rejected.ahead(dayField, day, today);
            Rejected.fieldIf(
                    day != null && day.isBefore(decision.decidedOn()),
                    dayField,
                    "kan inte vara före beslutet, " + SwedishTime.written(decision.decidedOn()) + ".");
            Rejected.fieldIf(day != null && isBlank(says), who + "Says", "behöver fyllas i: vad som kom fram.");
        }
    }

    /**
     * Opens it.
     *
     * @throws Rejected by the field of {@link Asked}
     */
    @Transactional
    public void open(Asked asked) {
        CareCase careCase = caseFile.held(asked.caseNumber());
        DecisionInForce decision = decisions.inForceIn(careCase.id()).stream()
                .filter(one -> one.decisionId() == asked.decisionId())
                .findFirst()
                .orElseThrow(() -> Rejected.field("decisionId", "gäller inte längre. Välj i listan."));
        List<OrderBook.OrderInForce> carriedOut = orders.inForceOf(asked.decisionId());
        asked.refuseUnlessFits(
                decision,
                isReassessed(asked.decisionId()),
                appeals.isAtCourt(asked.decisionId()),
                carriedOut,
                SwedishTime.today(clock));
        Matter matter = caseFile.openMatter(
                asked.caseNumber(),
                Matter.Kind.REASSESSMENT,
                decision.law(),
                null,
                "%s. %s".formatted(asked.ground().swedish(), asked.reason().strip()));
        LocalDate today = SwedishTime.today(clock);
        reassessments.save(Reassessment.of(matter, asked, today));
        contacts.note(matter, Whom.PERSON, asked.personContactedOn(), asked.personSays(), asked.by(), today);
        if (asked.providerContactedOn() != null) {
            contacts.note(matter, Whom.PROVIDER, asked.providerContactedOn(), asked.providerSays(), asked.by(), today);
        }
        caseFile.writeAuthorityJournal(
                asked.caseNumber(),
                asked.by(),
                "Omprövning öppnad",
                "%s. %s%n%nDen enskilde säger: %s%s"
                        .formatted(
                                asked.ground().swedish(),
                                asked.reason().strip(),
                                asked.personSays().strip(),
                                asked.providerContactedOn() == null
                                        ? ""
                                        : "%n%nUtföraren säger: %s"
                                                .formatted(asked.providerSays().strip())));
    }

    /** Whether it is reassessed already, and not decided yet. */
    private boolean isReassessed(long decisionId) {
        return reassessments.findByDecisionIdOrderById(decisionId).stream()
                .anyMatch(one -> caseFile.matter(one.matterId()).state() == Matter.State.OPEN
                        && !decisions.isDecided(one.matterId()));
    }
}
