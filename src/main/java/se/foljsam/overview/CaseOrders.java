package se.foljsam.overview;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** The orders of a case, and the units that can be written to where one writes to them. */
@Component
class CaseOrders implements CaseBody {
    private final CaseReadings readings;
    private final OrdersByUnit unitsOrders;

    CaseOrders(CaseReadings readings, OrdersByUnit unitsOrders) {
        this.readings = readings;
        this.unitsOrders = unitsOrders;
    }

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.ORDERS, CaseTab.JOURNAL, CaseTab.FOLLOW_UP);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("orders", readings.ordersOf(careCase.id()));
        model.addAttribute("askable", unitsOrders.ofCase(careCase.id()));
    }
}
