package se.foljsam.decision.decision;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.between.GrantGuard;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.decision.decision.WhatIsTaken.InForce;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;

/** What may be chosen in a decision: services and grounds in force that day, life areas, units, and on what something in force may be reduced (B8, C2, D1, L6). */
@Service
class DecisionChoices {
    private final CareServices services;
    private final ChosenUnits chosenUnits;
    private final Groundwork groundwork;
    private final GrantGuard guard;

    DecisionChoices(CareServices services, ChosenUnits chosenUnits, Groundwork groundwork, GrantGuard guard) {
        this.services = services;
        this.chosenUnits = chosenUnits;
        this.groundwork = groundwork;
        this.guard = guard;
    }

    void show(
            FormView<DecideForm> form,
            Matter matter,
            LocalDate today,
            List<InForce> standing,
            List<LegalGround> grounds) {
        form.choices(
                        "serviceChoices",
                        services.of(matter.law(), today).stream()
                                .map(service -> new Choice(service.name(), service.code()))
                                .toList())
                .choices(
                        "groundChoices",
                        grounds.stream()
                                .map(ground -> new Choice(ground.label(), ground.id()))
                                .toList())
                .choices("areaChoices", areaChoices(matter, today, standing))
                .choices("reduceChoices", reduceChoices(standing))
                .choices("unitChoices", chosenUnits.choices());
    }

    /** The life areas that were investigated, then those that the law's services lie in. */
    private List<Choice> areaChoices(Matter matter, LocalDate today, List<InForce> standing) {
        Set<String> areas = new LinkedHashSet<>();
        groundwork.areas(matter).forEach(area -> areas.add(area.lifeArea()));
        services.of(matter.law(), today).forEach(service -> areas.add(service.lifeArea()));
        standing.stream()
                .map(one -> one.service().lifeArea())
                .filter(Objects::nonNull)
                .forEach(areas::add);
        return areas.stream().map(area -> new Choice(area, area)).toList();
    }

    /** Every ground that is open for some service in force; which of them a service has is checked row by row. */
    private List<Choice> reduceChoices(List<InForce> standing) {
        return standing.stream()
                .flatMap(one -> guard.openFor(one.service().id()).stream())
                .map(open -> new Choice(open.swedish(), open.ground().name()))
                .distinct()
                .toList();
    }
}
