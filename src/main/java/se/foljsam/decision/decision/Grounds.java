package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import se.foljsam.casefile.between.GrantGuard.Ground;
import se.foljsam.casefile.matter.Law;

/**
 * The grounds on which a favourable decision can be made less or be ended, as a list: each with its rule and what it takes (L6).
 *
 * <p>Three regimes: until further notice under an act that lets material change weigh (SoL 14:9); a limited time, or an older decision, by clause or by the general exceptions (FL 37); LSS by the general exceptions alone.
 */
final class Grounds {
    /** Under which rules a grant stands. */
    enum Regime {
        /** Until further notice, and material change may weigh. */
        OPEN_ENDED,
        /** For a limited time, or decided before material change could weigh. */
        LIMITED_OR_OLDER,
        LSS;

        /**
         * Of a grant.
         *
         * @param lastDay null if until further notice
         * @param materialChange whether its section of law lets material change weigh
         */
        static Regime of(Law law, LocalDate lastDay, boolean materialChange) {
            if (law == Law.LSS) {
                return LSS;
            }
            return lastDay == null && materialChange ? OPEN_ENDED : LIMITED_OR_OLDER;
        }
    }

    /**
     * What is known of a grant.
     *
     * @param validTo its last day; null if until further notice
     * @param judged whether a court's judgment is being carried out in the case
     */
    record Grant(
            Regime regime,
            boolean reassessmentClause,
            boolean revocationClause,
            LocalDate validTo,
            boolean personDied,
            boolean judged,
            LocalDate today) {}

    /**
     * One ground.
     *
     * @param ruleId the rule it comes from
     * @param holds whether it can carry a change of this grant
     * @param whyNot in Swedish, to follow on a field's name
     * @param takesEfforts whether what was done to motivate the person has to be told
     * @param againstTheWill whether it holds also when the person does not want it
     */
    record Rule(
            Ground ground,
            String ruleId,
            Predicate<Grant> holds,
            String whyNot,
            boolean takesEfforts,
            boolean againstTheWill) {}

    /** Every ground there is. */
    static final List<Rule> ALL = List.of(
            new Rule(
                    Ground.MATERIAL_CHANGE,
                    "L6",
                    grant -> grant.regime() == Regime.OPEN_ENDED,
                    "finns inte: den gäller bara beslut tills vidare enligt den nya socialtjänstlagen. Det beviljade gäller beslutets tid ut.",
                    false,
                    true),
            new Rule(
                    Ground.REASSESSMENT_CLAUSE,
                    "L6",
                    grant -> grant.regime() != Regime.LSS && grant.reassessmentClause(),
                    "finns inte: beslutet har inget omprövningsförbehåll som kan användas. Det beviljade gäller till beslutets slut.",
                    false,
                    true),
            new Rule(
                    Ground.REVOCATION_CLAUSE,
                    "I6",
                    Grant::revocationClause,
                    "finns inte: beslutet har inget återkallelseförbehåll. Det beviljade gäller till beslutets slut.",
                    true,
                    true),
            new Rule(Ground.MISLEADING_INFORMATION, "L6", grant -> true, "", false, true),
            new Rule(Ground.URGENT_SAFETY, "L6", grant -> true, "", false, true),
            new Rule(
                    Ground.PERIOD_OVER,
                    "L6",
                    grant -> grant.validTo() != null && grant.validTo().isBefore(grant.today()),
                    "finns inte: beslutets tid är inte slut.",
                    false,
                    false),
            new Rule(Ground.OWN_WISH, "G22", grant -> true, "", false, false),
            new Rule(Ground.DEATH, "I3", Grant::personDied, "finns inte: inget dödsfall är registrerat.", false, false),
            new Rule(Ground.COURT, "C11", Grant::judged, "finns inte: ingen dom verkställs i ärendet.", false, false));

    private Grounds() {}

    static Rule of(Ground ground) {
        return ALL.stream().filter(rule -> rule.ground() == ground).findFirst().orElseThrow();
    }
}
