package se.foljsam.investigation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** The investigation with its versions, what was communicated and what was told of delay, for those who may read the case; never for a provider (B1 to B6, B9, B10, J3, L1, L2). */
@Component
@Order(2)
class InvestigationSection implements CaseSection {
    private final InvestigationReadings readings;

    InvestigationSection(InvestigationReadings readings) {
        this.readings = readings;
    }

    /** A version with all that belongs to it. */
    record Shown(
            InvestigationReadings.Version version,
            boolean newest,
            List<InvestigationReadings.Area> areas,
            List<InvestigationReadings.Outside> outside,
            List<InvestigationReadings.Factor> factors) {}

    @Override
    public String name() {
        return "utredning";
    }

    @Override
    public CaseTab tab() {
        return CaseTab.INVESTIGATION;
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<InvestigationReadings.Version> versions = readings.versionsOf(careCase.id());
        var areas = readings.areasOf(careCase.id()).stream()
                .collect(Collectors.groupingBy(InvestigationReadings.Area::investigation));
        var outside = readings.outsideOf(careCase.id()).stream()
                .collect(Collectors.groupingBy(InvestigationReadings.Outside::investigation));
        var factors = readings.factorsOf(careCase.id()).stream()
                .collect(Collectors.groupingBy(InvestigationReadings.Factor::review));
        model.addAttribute(
                "investigations",
                versions.stream()
                        .map(version -> new Shown(
                                version,
                                version.equals(versions.get(0)),
                                areas.getOrDefault(version.id(), List.of()),
                                outside.getOrDefault(version.id(), List.of()),
                                version.relatedFactorReviewId() == null
                                        ? List.of()
                                        : factors.getOrDefault(version.relatedFactorReviewId(), List.of())))
                        .toList());
        var communicated = readings.communicatedIn(careCase.id());
        var delays = readings.delaysIn(careCase.id());
        var demands = readings.demandsIn(careCase.id());
        model.addAttribute("communicated", communicated);
        model.addAttribute("delays", delays);
        model.addAttribute("demands", demands);
        boolean nothing = versions.isEmpty() && communicated.isEmpty() && delays.isEmpty() && demands.isEmpty();
        return nothing ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.SHOWN);
    }
}
