package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a decision says, in full, for whoever writes it down for people (C1, C2, C3, L3, L8). As it was on the day of decision; texts are Swedish. The decision room answers. */
public interface DecisionText {
    /** What the decision says of a service. */
    enum Answer {
        GRANTED,
        /** Less than was asked for: the rest is refused, with reasons (C3). */
        PARTLY,
        REFUSED
    }

    /**
     * One service of a decision.
     *
     * @param extent what is granted, or what a refused service would have been
     * @param hoursPerMonth null where the service is not counted in hours
     * @param refusedExtent what is not granted of a service granted in part; null otherwise
     * @param lifeArea what the goal is tied to (B8); null of older decisions
     * @param goal null of a refused service
     * @param legalGround the section as people write it
     * @param appealable whether a decision on this ground can be appealed (L8)
     * @param validFrom null of a refused service
     * @param validTo last day; null if refused or until further notice
     * @param reasons of what is refused; null if nothing is
     */
    record Part(
            String serviceCode,
            String service,
            Answer answer,
            String extent,
            Integer hoursPerMonth,
            String refusedExtent,
            String lifeArea,
            String goal,
            String legalGround,
            boolean appealable,
            LocalDate validFrom,
            LocalDate validTo,
            String reasons) {}

    /**
     * A decision.
     *
     * @param outcome BIFALL, DELAVSLAG, AVSLAG, AVVISNING or AVSKRIVNING
     * @param personGroup personkrets 1 to 3, or NONE; null under another law
     * @param decidedBy user id
     * @param deciderRole as people write it
     * @param rapporteur user id of the one who prepared it for another to decide (föredragande); null if none did
     * @param tookPart others who took part in the final handling; null if nobody did
     * @param clauses as they stand in the decision (C2)
     * @param planOffered whether the individual plan that was offered was accepted (L10); empty under another law
     * @param appealInformation how to appeal; null where there is nothing to appeal
     * @param documentationInformation what is told instead where there is no appeal (L8); null otherwise
     */
    record Decided(
            long decisionId,
            long careCaseId,
            String caseNumber,
            String outcome,
            Law law,
            String personGroup,
            LocalDate decidedOn,
            String decidedBy,
            String deciderRole,
            String rapporteur,
            String tookPart,
            LocalDate validFrom,
            LocalDate validTo,
            boolean fromReturnHome,
            String reasons,
            List<Part> parts,
            List<String> clauses,
            Optional<Boolean> planOffered,
            String appealInformation,
            String documentationInformation) {}

    Decided of(long decisionId);

    /** Every decision of a case, oldest first. */
    List<Decided> allOf(long careCaseId);
}
