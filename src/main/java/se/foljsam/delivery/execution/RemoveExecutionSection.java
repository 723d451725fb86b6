package se.foljsam.delivery.execution;

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
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.delivery.ending.HandlersEndings.NeverGround;
import se.foljsam.delivery.ending.RemoveExecution;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The handler removes a start that was registered for a service which never was carried out, and ends the service (E9). */
@Controller
@Order(51)
class RemoveExecutionSection implements CaseSection {
    private static final String NAME = "aldrig-utford";
    private final CasePages pages;
    private final CaseFile caseFile;
    private final RemoveExecution removeExecution;
    private final CaseReadings readings;

    RemoveExecutionSection(
            @Lazy CasePages pages, CaseFile caseFile, RemoveExecution removeExecution, CaseReadings readings) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.removeExecution = removeExecution;
        this.readings = readings;
    }

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String remove(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Verkställigheten är borttagen och insatsen avslutas. Enheten har fått veta det.",
                () -> removeExecution.neverCarriedOut(
                        caseNumber,
                        step.number("orderId"),
                        step.choice("ground", NeverGround.class),
                        step.text("reason"),
                        step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CaseTab tab() {
        return CaseTab.ORDERS;
    }

    @Override
    public Optional<CaseAct> act() {
        return Optional.of(new CaseAct(
                CaseAct.Aim.END,
                "Ta bort en verkställighet som aldrig blev av",
                "när en insats är registrerad som verkställd"));
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<CaseReadings.Ordered> executed = readings.ordersOf(careCase.id()).stream()
                .filter(order -> order.isInForce() && order.startedOn() != null)
                .toList();
        model.addAttribute("removable", executed);
        return executed.isEmpty() || caseFile.personOf(careCase.caseNumber()).diedOn() != null
                ? EnumSet.noneOf(Part.class)
                : EnumSet.of(Part.ACTION);
    }
}
