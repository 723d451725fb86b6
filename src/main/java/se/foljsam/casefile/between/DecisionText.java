package se.foljsam.casefile.between;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.matter.Law;

/** What a decision says, as its letter states it (C1, C3, L3). The decision room answers. */
public interface DecisionText {

    /** A condition that a decision carries; what it means stands in the phrase library. */
    enum Clause {
        REASSESSMENT,
        REVOCATION
    }

    /**
     * A decision in full.
     *
     * @param outcome BIFALL, DELAVSLAG, AVSLAG, AVVISNING or AVSKRIVNING
     * @param decidedBy user id of who decided
     * @param rapporteur user id of who presented the matter (föredragande); null if nobody did
     * @param othersTakingPart names or user ids of others who took part without deciding
     * @param personCircle which group of persons the person belongs to, in words, for a decision under LSS; null if it is not stated
     * @param fromReturnHome the period runs from the day the person comes home
     * @param validFrom first day, which may be another than the day of decision (C6); null where nothing is granted
     * @param validTo last day; null if until further notice, or where nothing is granted
     * @param appealInformation how to appeal, as the decider left it; null for the phrase library's text
     * @param deciderRole what the decider decides as, by delegation (C4)
     * @param planAccepted what the person said to the individual plan that was offered (L10); null where none was to be offered
     * @param documentationInformation what the person is told where there is no appeal (L8); null otherwise
     */
    record Decided(
            long decisionId,
            String caseNumber,
            String outcome,
            Law law,
            LocalDate decidedOn,
            String decidedBy,
            String rapporteur,
            List<String> othersTakingPart,
            String personCircle,
            boolean fromReturnHome,
            LocalDate validFrom,
            LocalDate validTo,
            String reasons,
            List<Clause> clauses,
            String appealInformation,
            List<DecidedPart> services,
            String deciderRole,
            Boolean planAccepted,
            String documentationInformation) {

        public Decided {
            othersTakingPart = List.copyOf(othersTakingPart);
            clauses = List.copyOf(clauses);
            services = List.copyOf(services);
        }

        /** A dismissal or a refusal of the whole matter stands by itself: it can be appealed; so can a decision with a part that can. */
        public boolean isAppealable() {
            return services.isEmpty() || services.stream().anyMatch(DecidedPart::appealable);
        }
    }

    /**
     * One service, granted or refused.
     *
     * @param ground the section with the name of its law, as in the table of legal grounds on the day of decision
     * @param appealable whether a decision on that ground can be appealed to the administrative court (L8)
     * @param from first day where it is another than the decision's; otherwise null
     * @param to last day where it is another than the decision's; otherwise null
     * @param reasons why it is refused, wholly or in part; null if nothing is
     * @param provider who carries it out, by the person's choice; null for one that is refused
     * @param refusedExtent what is not granted of a service granted in part (C3); null otherwise
     * @param hoursPerMonth null where it is not counted in hours
     * @param lifeArea what the goal is tied to (B8); null of older decisions
     */
    record DecidedPart(
            String service,
            boolean granted,
            String extent,
            String ground,
            boolean appealable,
            LocalDate from,
            LocalDate to,
            String goal,
            String reasons,
            String provider,
            String refusedExtent,
            Integer hoursPerMonth,
            String lifeArea) {}

    Decided of(long decisionId);
}
