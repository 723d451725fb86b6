package se.foljsam.decision.decision;

import java.util.List;
import se.foljsam.taskform.Checked;
import se.foljsam.taskform.Problems;

/** The orders of a decision, one per granted service: {@code write-orders.form} (D1, D6, D8). */
record WriteOrdersForm(List<Line> orders) implements Checked {

    /**
     * One order: what is needed and for which goal, never how.
     *
     * @param lifeAreas what the order covers
     * @param frameMinutes the time it may take, in minutes a week; null outside the frame
     * @param otherInformation what does not belong in the investigation but matters at the start (D6)
     */
    record Line(
            String serviceCode,
            String unitCode,
            List<String> lifeAreas,
            Integer frameMinutes,
            String need,
            boolean urgent,
            String otherInformation) {

        /** The granted service that it is for. */
        DecidedService serviceIn(CareDecision decision) {
            return decision.granted().stream()
                    .filter(service -> service.serviceCode().equals(serviceCode))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void check(Problems problems) {
        for (int row = 0; row < orders.size(); row++) {
            String code = orders.get(row).serviceCode();
            boolean twice =
                    orders.stream().map(Line::serviceCode).filter(code::equals).count() > 1;
            problems.addIf(twice, "orders[" + row + "].serviceCode", "finns med mer än en gång.");
        }
    }
}
