package se.foljsam.investigation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The handler registers that the party has demanded in writing that a matter is decided (L1, FL 12). */
@Controller
@Order(6)
class DemandSection implements CaseSection {
    private static final String NAME = "begaran";
    private final CasePages pages;
    private final DemandDecision demands;

    DemandSection(@Lazy CasePages pages, DemandDecision demands) {
        this.pages = pages;
        this.demands = demands;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String receive(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Begäran är registrerad och väntar i Uppgifter.",
                () -> demands.receive(
                        caseNumber, step.number("matterId"), step.date("receivedOn"), step.text("demand"), step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.INVESTIGATION;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(
                new CaseAct(CaseAct.Aim.REPORT, "Registrera begäran om avgörande", "när en ansökan väntar på beslut"));
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<DemandDecision.Waiting> waiting = demands.in(careCase.id());
        model.addAttribute("undecided", waiting);
        return waiting.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION);
    }
}
