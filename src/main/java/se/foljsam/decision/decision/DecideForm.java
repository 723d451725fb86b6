package se.foljsam.decision.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.platform.Spoken;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/**
 * A decision as the handler makes it: {@code decide.form} (B8, C1, C2, C3, C6, D1, L6, L8, L10).
 *
 * @param personGroup personkrets; null under another law than LSS
 * @param individualPlan what the person says to the plan that is offered at each grant of LSS (L10)
 * @param tookPart others who took part in the final handling (L3)
 */
public record DecideForm(
        Outcome outcome,
        PersonGroup personGroup,
        List<Service> services,
        @JsonUnwrapped Period period,
        @JsonUnwrapped Clauses clauses,
        IndividualPlan individualPlan,
        @JsonUnwrapped Wording wording,
        String tookPart,
        LocalDate ownFollowUpOn)
        implements Checked {

    /**
     * For how long something is granted (C6).
     *
     * @param validFrom first day, which may be another than the day of decision; a service may have its own
     * @param validTo last day; null if until further notice, or if each service has its own
     */
    public record Period(boolean fromReturnHome, LocalDate validFrom, LocalDate validTo) {

        /** From that day, with no last day set yet. */
        static Period from(LocalDate first, boolean fromReturnHome) {
            return new Period(fromReturnHome, first, null);
        }
    }

    /** What the authority reserves the right to do with a grant. */
    record Clauses(boolean reassessmentClause, boolean revocationClause) {

        /** As every grant has them. */
        static Clauses ofEveryGrant() {
            return new Clauses(true, false);
        }
    }

    /**
     * What the decision says in words.
     *
     * @param notHeardWhy why the person plainly need not be heard before something is taken, if the person was not (L2)
     */
    public record Wording(String reasons, String appealInformation, String notHeardWhy) {

        /** Not yet reasoned; how to appeal is as the municipality has written it. */
        static Wording unreasoned(String appealInformation) {
            return new Wording(null, appealInformation, null);
        }
    }

    /** Granted, granted in part or refused, service by service. */
    public enum Answer implements Spoken {
        GRANTED("beviljas"),
        /** Less than was asked for: the rest is refused. */
        PARTLY("beviljas delvis"),
        REFUSED("avslås");

        private final String swedish;

        Answer(String swedish) {
            this.swedish = swedish;
        }

        /** As people read it. */
        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** The group of persons that LSS is for (LSS 1). */
    enum PersonGroup {
        ONE("1"),
        TWO("2"),
        THREE("3"),
        NONE("NONE");

        private final String code;

        PersonGroup(String code) {
            this.code = code;
        }

        /** As the table of grounds has it. */
        String code() {
            return code;
        }
    }

    /** The person's answer to the offer of an individual plan (LSS 10). */
    enum IndividualPlan {
        ACCEPTED,
        DECLINED
    }

    /** Against what is in force of the same service. */
    enum Change {
        SAME_OR_MORE,
        LESS
    }

    /**
     * What is not granted, and why.
     *
     * @param refusedExtent what is not granted, of a service granted in part
     */
    public record Refusal(String refusedExtent, String reasons) {

        static Refusal ofNothing() {
            return new Refusal(null, null);
        }
    }

    /**
     * A service's own period.
     *
     * @param validFrom null for the decision's first day
     * @param validTo null for the decision's last day
     */
    record OwnPeriod(LocalDate validFrom, LocalDate validTo) {

        static OwnPeriod none() {
            return new OwnPeriod(null, null);
        }
    }

    /**
     * What is taken of a service that is in force already (L6).
     *
     * @param change asked where the service is in force already
     * @param reduceGround on what it becomes less, or ends, by the name of the ground
     * @param efforts what was done to motivate the person, where the ground takes it (I6)
     * @param lastDay the last day with what a reassessment withdraws; null if that is set later
     */
    record Reduction(Change change, String reduceGround, String efforts, LocalDate lastDay) {

        static Reduction none() {
            return new Reduction(null, null, null, null);
        }
    }

    /**
     * One service of the decision.
     *
     * @param hoursPerMonth null where it is not counted in hours
     * @param lifeArea what the goal is tied to (B8); null for the service's own
     * @param unitCode the provider unit that the person chose, for a granted service (D1)
     */
    public record Service(
            String serviceCode,
            Answer answer,
            String extent,
            Integer hoursPerMonth,
            String legalGround,
            String lifeArea,
            String goal,
            String unitCode,
            @JsonUnwrapped Refusal refusal,
            @JsonUnwrapped OwnPeriod period,
            @JsonUnwrapped Reduction reduction)
            implements DecidedRow {

        /** A service as it is proposed to be granted, with no period of its own; what is not known is null. */
        static Service granted(
                String serviceCode,
                String extent,
                Integer hoursPerMonth,
                String legalGround,
                String lifeArea,
                String goal,
                String unitCode) {
            return new Service(
                    serviceCode,
                    Answer.GRANTED,
                    extent,
                    hoursPerMonth,
                    legalGround,
                    lifeArea,
                    goal,
                    unitCode,
                    Refusal.ofNothing(),
                    OwnPeriod.none(),
                    Reduction.none());
        }

        /** Wholly or in part. */
        @Override
        public boolean isGranted() {
            return answer != Answer.REFUSED;
        }

        /** Null if it takes nothing. */
        GrantGuard.Ground groundToReduce() {
            return reduction.reduceGround() == null ? null : GrantGuard.Ground.valueOf(reduction.reduceGround());
        }

        boolean isRefusedInPart() {
            return answer != Answer.GRANTED;
        }
    }

    public LocalDate firstDayOf(Service service) {
        return service.period().validFrom() == null
                ? period.validFrom()
                : service.period().validFrom();
    }

    /** Null if until further notice. */
    public LocalDate lastDayOf(Service service) {
        return service.period().validTo() == null
                ? period.validTo()
                : service.period().validTo();
    }

    List<Service> granted() {
        return services.stream().filter(Service::isGranted).toList();
    }

    @Override
    public void check(Problems problems) {
        checkOutcome(problems);
        for (int row = 0; row < services.size(); row++) {
            DecidedRow.check(problems, services, row);
            checkService(problems, services.get(row), at(row));
        }
        if (outcome.grants()) {
            checkPeriod(problems);
        }
    }

    /** How a row's fields are named. */
    static String at(int row) {
        return "services[" + row + "].";
    }

    private void checkOutcome(Problems problems) {
        long granted = granted().size();
        long refused = services.stream().filter(Service::isRefusedInPart).count();
        String wrong = switch (outcome) {
            case BIFALL ->
                granted > 0 && refused == 0 ? null : "bifall beviljar alla insatser i beslutet, helt och minst en.";
            case DELAVSLAG ->
                granted > 0 && refused > 0
                        ? null
                        : "delvis bifall beviljar minst en insats och avslår minst en, eller en del av en.";
            case AVSLAG -> granted == 0 && refused > 0 ? null : "avslag avslår alla insatser i beslutet, minst en.";
            case AVVISNING, AVSKRIVNING -> services.isEmpty() ? null : "avvisning och avskrivning har inga insatser.";
        };
        problems.addIf(wrong != null, "outcome", wrong);
    }

    private void checkService(Problems problems, Service service, String at) {
        problems.requireIf(
                service.answer() == Answer.PARTLY,
                at + "refusedExtent",
                service.refusal().refusedExtent(),
                "behöver fyllas i: vad som inte beviljas.");
        problems.requireIf(
                service.isRefusedInPart(),
                at + "reasons",
                service.refusal().reasons(),
                "behöver fyllas i när insatsen avslås, helt eller delvis.");
        LocalDate first = firstDayOf(service);
        LocalDate last = lastDayOf(service);
        problems.addIf(
                service.isGranted() && first != null && last != null && last.isBefore(first),
                service.period().validTo() == null ? "validTo" : at + "validTo",
                "kan inte vara före första dagen.");
    }

    private void checkPeriod(Problems problems) {
        problems.requireIf(true, "validFrom", period.validFrom(), "behöver fyllas i när något beviljas.");
        problems.addIf(
                !clauses.reassessmentClause(),
                "reassessmentClause",
                "behöver kryssas i: ett bifall har alltid omprövningsförbehåll.");
        problems.addIf(
                period.fromReturnHome() && period.validTo() == null,
                "validTo",
                "behöver fyllas i när beslutet räknas från hemkomsten.");
        problems.addIf(
                ownFollowUpOn != null && period.validFrom() != null && ownFollowUpOn.isBefore(period.validFrom()),
                "ownFollowUpOn",
                "kan inte vara före beslutets första dag.");
        problems.addIf(
                ownFollowUpOn != null && period.validTo() != null && ownFollowUpOn.isAfter(period.validTo()),
                "ownFollowUpOn",
                "behöver ligga inom beslutets tid.");
    }
}
