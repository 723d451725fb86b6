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
     * @param personCircle which group of persons the person belongs to, in words, for a decision under LSS; null if it is not stated
     * @param planAccepted what the person said to the individual plan that was offered (L10); null where none was to be offered
     */
    record Decided(
            long decisionId,
            String caseNumber,
            String outcome,
            Law law,
            LocalDate decidedOn,
            Deciders by,
            String personCircle,
            Period period,
            Words words,
            List<DecidedPart> services,
            Boolean planAccepted) {

        public Decided {
            services = List.copyOf(services);
        }

        /** A dismissal or a refusal of the whole matter stands by itself: it can be appealed; so can a decision with a part that can. */
        public boolean isAppealable() {
            return services.isEmpty() || services.stream().anyMatch(DecidedPart::appealable);
        }
    }

    /**
     * Who decided and who took part (C4, L3).
     *
     * @param decidedBy user id of who decided
     * @param deciderRole what the decider decides as, by delegation
     * @param rapporteur user id of who presented the matter (föredragande); null if nobody did
     * @param others names or user ids of others who took part without deciding
     */
    record Deciders(String decidedBy, String deciderRole, String rapporteur, List<String> others) {

        public Deciders {
            others = List.copyOf(others);
        }
    }

    /**
     * From when and until when something is granted.
     *
     * @param fromReturnHome it runs from the day the person comes home
     * @param validFrom first day, which may be another than the day of decision (C6); null where nothing is granted
     * @param validTo last day; null if until further notice, or where nothing is granted
     */
    record Period(boolean fromReturnHome, LocalDate validFrom, LocalDate validTo) {}

    /**
     * What the decision says in words.
     *
     * @param appealInformation how to appeal, as the decider left it; null for the phrase library's text
     * @param documentationInformation what the person is told where there is no appeal (L8); null otherwise
     */
    record Words(String reasons, List<Clause> clauses, String appealInformation, String documentationInformation) {

        public Words {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * One service, granted or refused.
     *
     * @param ground the section with the name of its law, as in the table of legal grounds on the day of decision
     * @param appealable whether a decision on that ground can be appealed to the administrative court (L8)
     * @param days its own first and last day
     * @param provider who carries it out, by the person's choice; null for one that is refused
     * @param hoursPerMonth null where it is not counted in hours
     * @param lifeArea what the goal is tied to (B8); null of older decisions
     */
    record DecidedPart(
            String service,
            boolean granted,
            String extent,
            String ground,
            boolean appealable,
            OwnDays days,
            String goal,
            Refused refused,
            String provider,
            Integer hoursPerMonth,
            String lifeArea) {}

    /**
     * A service's own period.
     *
     * @param from first day where it is another than the decision's; otherwise null
     * @param to last day where it is another than the decision's; otherwise null
     */
    record OwnDays(LocalDate from, LocalDate to) {}

    /**
     * What is refused of a service.
     *
     * @param extent what is not granted of a service granted in part (C3); null otherwise
     * @param reasons why it is refused, wholly or in part; null if nothing is
     */
    record Refused(String extent, String reasons) {}

    Decided of(long decisionId);
}
