package se.foljsam.followup.need;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** Somebody told the handler of a changed need; of an urgent one also in which order the help is given (H1 to H3). */
@Controller
@Order(3)
class CaseNeedSection implements CaseSection {
    private static final String NAME = "behov";
    private final CasePages pages;
    private final ReportNeed changedNeed;
    private final CaseFile caseFile;

    CaseNeedSection(@Lazy CasePages pages, ReportNeed changedNeed, CaseFile caseFile) {
        this.pages = pages;
        this.changedNeed = changedNeed;
        this.caseFile = caseFile;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String report(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Det förändrade behovet är anmält.",
                () -> changedNeed.report(NeedSection.told(caseNumber, orderId(step), step)));
    }

    private static Long orderId(PageStep step) {
        String orderId = step.text("orderId");
        return orderId == null || orderId.isEmpty() ? null : (Long) step.number("orderId");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.FOLLOW_UP;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(CaseAct.Aim.REPORT, "Anmäl förändrat behov", "så länge den enskilde lever"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        return caseFile.personOf(careCase.caseNumber()).diedOn() == null
                ? EnumSet.of(Part.ACTION)
                : EnumSet.noneOf(Part.class);
    }
}
