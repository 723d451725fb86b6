package se.foljsam.delivery.record;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.OrderPartReadings;
import se.foljsam.page.Reader;

/** How often something was not done as planned lately: the number and nothing else of the unit's journal (E12, J3). */
@Component
@Order(50)
class NotDoneCountsSection implements CaseSection {
    private final OrderPartReadings readings;
    private final MunicipalityParameters parameters;
    private final Clock clock;

    NotDoneCountsSection(OrderPartReadings readings, MunicipalityParameters parameters, Clock clock) {
        this.readings = readings;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ej-utfort";
    }

    @Override
    public CaseTab tab() {
        return CaseTab.FOLLOW_UP;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        int days = parameters.number("not-done.count-days");
        List<OrderPartReadings.Count> counts =
                readings.notDoneIn(careCase.id(), SwedishTime.today(clock).minusDays(days));
        model.addAttribute("notDoneDays", days);
        model.addAttribute("notDoneRepeatedFrom", parameters.number("not-done.repeated-from"));
        model.addAttribute("notDoneCounts", counts);
        return counts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
    }
}
