package se.foljsam.followup.provider;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** The handler reads what the units found when they followed up their services themselves (G26). */
@Component
@Order(50)
class OwnFollowUpsSection implements CaseSection {
    private final OwnFollowUpReadings readings;

    OwnFollowUpsSection(OwnFollowUpReadings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "utforarensuppfoljning";
    }

    @Override
    public CaseTab tab() {
        return CaseTab.FOLLOW_UP;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<OwnFollowUpReadings.Shown> held = readings.ofCase(careCase.id());
        model.addAttribute("ownFollowUps", held);
        return held.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
    }
}
