package se.foljsam.overview;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** What is decided in a case, with every service that a decision answers. */
@Component
class CaseDecisions implements CaseBody {
    private final CaseReadings readings;

    CaseDecisions(CaseReadings readings) {
        this.readings = readings;
    }

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.DECISIONS, CaseTab.FOLLOW_UP);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("decisions", readings.decisionsOf(careCase.id()));
        model.addAttribute("services", readings.servicesOf(careCase.id()));
        model.addAttribute("followUpsDue", readings.followUpsDue(careCase.caseNumber()));
    }
}
