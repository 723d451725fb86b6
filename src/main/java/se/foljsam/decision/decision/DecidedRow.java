package se.foljsam.decision.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import se.foljsam.taskform.Problems;

/** A service as a form decides on it: the handler's decision and a court's judgment ask the same of a granted one. */
public interface DecidedRow {
    String serviceCode();

    /** Follows from what is typed, and so is no field of its own. */
    @JsonIgnore
    boolean isGranted();

    String goal();

    /** The provider unit that the person chose (D1). */
    String unitCode();

    /** A granted service has a goal and a unit (B8, D1), and none stands there twice. */
    static void check(Problems problems, List<? extends DecidedRow> rows, int row) {
        DecidedRow service = rows.get(row);
        String at = DecideForm.at(row);
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
        boolean twice = rows.stream()
                        .map(DecidedRow::serviceCode)
                        .filter(service.serviceCode()::equals)
                        .count()
                > 1;
        problems.addIf(twice, at + "serviceCode", "finns med mer än en gång.");
    }
}
