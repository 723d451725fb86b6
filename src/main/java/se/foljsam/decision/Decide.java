package se.foljsam.decision;

import java.time.LocalDate;
import java.util.List;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** A decision as the handler makes it: {@code decide.form} (C1, C2, C3, B8, D1). */
record Decide(
        Outcome outcome,
        List<Service> services,
        boolean fromReturnHome,
        LocalDate validFrom,
        LocalDate validTo,
        boolean reassessmentClause,
        boolean revocationClause,
        String reasons,
        String appealInformation,
        LocalDate ownFollowUpOn)
        implements Checked {

    /** Granted or refused, service by service. */
    enum Answer {
        GRANTED,
        REFUSED
    }

    /**
     * One service of the decision.
     *
     * @param unitCode the provider unit that the person chose, for a granted service (D1)
     */
    record Service(
            String serviceCode,
            Answer answer,
            String extent,
            String legalGround,
            String goal,
            String reasons,
            String unitCode) {
        boolean isGranted() {
            return answer == Answer.GRANTED;
        }
    }

    @Override
    public void check(Problems problems) {
        checkOutcome(problems);
        for (int row = 0; row < services.size(); row++) {
            checkService(problems, services.get(row), "services[" + row + "].");
        }
        if (outcome.grants()) {
            checkPeriod(problems);
        }
        problems.requireIf(
                outcome.refuses(),
                "appealInformation",
                appealInformation,
                "behöver fyllas i när något avslås eller avvisas.");
    }

    private void checkOutcome(Problems problems) {
        long granted = services.stream().filter(Service::isGranted).count();
        long refused = services.size() - granted;
        String wrong = switch (outcome) {
            case BIFALL -> granted > 0 && refused == 0 ? null : "bifall beviljar alla insatser i beslutet, minst en.";
            case DELAVSLAG ->
                granted > 0 && refused > 0 ? null : "delvis bifall beviljar minst en insats och avslår minst en.";
            case AVSLAG -> granted == 0 && refused > 0 ? null : "avslag avslår alla insatser i beslutet, minst en.";
            case AVVISNING, AVSKRIVNING -> services.isEmpty() ? null : "avvisning och avskrivning har inga insatser.";
        };
        problems.addIf(wrong != null, "outcome", wrong);
    }

    private void checkService(Problems problems, Service service, String at) {
        problems.requireIf(
                service.isGranted(),
                at + "goal",
                service.goal(),
                "behöver fyllas i: varje beviljad insats har ett mål.");
        problems.requireIf(
                service.isGranted(),
                at + "unitCode",
                service.unitCode(),
                "behöver väljas: den utförare som den enskilde har valt.");
        problems.requireIf(
                !service.isGranted(), at + "reasons", service.reasons(), "behöver fyllas i när insatsen avslås.");
        boolean twice = services.stream()
                        .map(Service::serviceCode)
                        .filter(service.serviceCode()::equals)
                        .count()
                > 1;
        problems.addIf(twice, at + "serviceCode", "finns med mer än en gång.");
    }

    private void checkPeriod(Problems problems) {
        problems.requireIf(true, "validFrom", validFrom, "behöver fyllas i när något beviljas.");
        problems.addIf(
                !reassessmentClause,
                "reassessmentClause",
                "behöver kryssas i: ett bifall har alltid omprövningsförbehåll.");
        problems.addIf(
                validFrom != null && validTo != null && validTo.isBefore(validFrom),
                "validTo",
                "kan inte vara före första dagen.");
        problems.addIf(
                fromReturnHome && validTo == null, "validTo", "behöver fyllas i när beslutet räknas från hemkomsten.");
        problems.addIf(
                ownFollowUpOn != null && validFrom != null && ownFollowUpOn.isBefore(validFrom),
                "ownFollowUpOn",
                "kan inte vara före beslutets första dag.");
        problems.addIf(
                ownFollowUpOn != null && validTo != null && ownFollowUpOn.isAfter(validTo),
                "ownFollowUpOn",
                "behöver ligga inom beslutets tid.");
    }
}
