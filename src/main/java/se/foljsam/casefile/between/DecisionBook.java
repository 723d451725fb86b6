package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.matter.Matter;

/** Decisions as other rooms need them. The decision room answers. */
public interface DecisionBook {

    /**
     * A decision in force or ended.
     *
     * @param validTo last day, of the service that ends first where they differ; null if until further notice
     * @param ownFollowUpOn next follow-up as the handler set it; null if left to the rules
     * @param newCase whether it is the first decision of a new case (G3)
     * @param lastFollowUpOn null if not followed up yet
     * @param fromReturnHome the period starts on the actual day of return from hospital (A6)
     */
    record DecisionInForce(
            long decisionId,
            long careCaseId,
            Law law,
            LocalDate decidedOn,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate ownFollowUpOn,
            boolean newCase,
            LocalDate lastFollowUpOn,
            boolean fromReturnHome) {

        /** As it would be after a follow-up on that day, which leaves the next to the rules. */
        public DecisionInForce followedUpOn(LocalDate day) {
            return new DecisionInForce(
                    decisionId, careCaseId, law, decidedOn, validFrom, validTo, null, newCase, day, fromReturnHome);
        }
    }

    /**
     * A grant made before the case came to Följsam.
     *
     * @param decidedBy as it stood where it was made
     * @param followUpOn the next follow-up as the handler has set it; null if left to the rules
     */
    record EarlierGrant(
            Law law,
            LocalDate decidedOn,
            String decidedBy,
            String reasons,
            boolean revocationClause,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate followUpOn,
            LocalDate lastFollowUpOn,
            boolean newCase,
            List<EarlierService> services) {}

    /** One of the services that it grants. */
    record EarlierService(String serviceCode, String extent, String legalGround, String goal, String unitCode) {}

    /**
     * Keeps a grant made before the case came to Följsam, as the decision of this matter.
     *
     * @return its id, and after it the ids of its services in the order of {@link EarlierGrant#services()}
     */
    List<Long> takeIn(Matter matter, EarlierGrant grant);

    DecisionInForce decision(long decisionId);

    /** Whether this granted service is reported to the supervisory authority when it is not executed in time: not what is given at discretion or without an assessment (L7, L8). */
    boolean isReportedWhenNotExecuted(long decidedServiceId);

    /** Whether the decision can be withdrawn when what it grants is not used despite motivating efforts (C2, I6). */
    boolean hasRevocationClause(long decisionId);

    /** The day on which a later decision, made after a reassessment in the same case or by a court, refused this granted service (I6, L6); empty if none has. */
    Optional<LocalDate> withdrawnOn(long decidedServiceId);

    /** Decisions of a case that still have a granted service. */
    List<DecisionInForce> inForceIn(long careCaseId);

    /** Notes that the decision was followed up, and the handler's own date for the next time (G4). */
    void followedUp(long decisionId, LocalDate heldOn, LocalDate nextOn);

    /** The person came home on this day: a decision that runs from the return home moves whole (A6). Returns whether it moved. */
    boolean returnedHomeOn(long decisionId, LocalDate day);

    /** Ends every granted service of a person who has died (I3). */
    void endAfterDeath(long careCaseId, LocalDate lastDay, String ground);

    /** The person chose another provider for a granted service (D1). */
    void providerChosen(long decidedServiceId, String unitCode);

    /** The last day of a service that has ended was registered wrong (I2). */
    void endCorrected(long decidedServiceId, LocalDate lastDay, String ground);

    /** A granted service has ended (G23). */
    void serviceEnded(long decidedServiceId, LocalDate lastDay, String ground);

    /** Whether a decision has been made in this matter. */
    boolean isDecided(long matterId);
}
