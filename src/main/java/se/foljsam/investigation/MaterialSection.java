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

/** The material goes to the party when the investigation is over and the decision may turn out to go against the party (L2). */
@Controller
@Order(7)
class MaterialSection implements CaseSection {
    private static final String NAME = "kommunicera";
    private final CasePages pages;
    private final CommunicateBeforeDecision material;

    MaterialSection(@Lazy CasePages pages, CommunicateBeforeDecision material) {
        this.pages = pages;
        this.material = material;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String communicate(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Underlaget är kommunicerat. Svaret väntas i Uppgifter.",
                () -> material.communicate(
                        caseNumber,
                        step.number("matterId"),
                        step.date("communicatedOn"),
                        step.choice("communicatedHow", CommunicateBeforeDecision.Way.class),
                        step.text("material"),
                        "true".equals(step.text("toldOfRight")),
                        step.by()));
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
        return Optional.of(new CaseAct(
                CaseAct.Aim.WRITE,
                "Kommunicera underlaget före beslut",
                "när utredningen är klar och beslutet inte är fattat"));
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<CommunicateBeforeDecision.Undecided> waiting = material.in(careCase.id());
        model.addAttribute("toCommunicate", waiting);
        return waiting.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION);
    }
}
