package se.foljsam.desk;

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
import se.foljsam.casefile.matter.ChangePersonDetails;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The handler changes how the person is named and reached. */
@Controller
@Order(2)
class PersonDetailsSection implements CaseSection {
    private static final String NAME = "personuppgifter";
    private final CasePages pages;
    private final ChangePersonDetails details;

    PersonDetailsSection(@Lazy CasePages pages, ChangePersonDetails details) {
        this.pages = pages;
        this.details = details;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String change(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Personuppgifterna är ändrade.",
                () -> details.to(
                        caseNumber,
                        new ChangePersonDetails.Details(
                                step.text("fullName"),
                                step.text("streetAddress"),
                                step.text("phone"),
                                step.text("interpreterLanguage"),
                                "true".equals(step.text("protectedIdentity"))),
                        step.text("source"),
                        step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.OVERVIEW;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(CaseAct.Aim.CHANGE, "Ändra personuppgifter", "i ett ärende som pågår"));
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        return EnumSet.of(Part.ACTION);
    }
}
