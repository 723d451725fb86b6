package se.foljsam.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.FormView.Choice;

/** What may be chosen in an investigation: life areas and what each holds, as they are in force, and units (B1, B3). */
@Service
class InvestigationChoices {
    private final LifeAreaTable table;
    private final ProviderUnits units;

    InvestigationChoices(LifeAreaTable table, ProviderUnits units) {
        this.table = table;
        this.units = units;
    }

    void show(FormView<InvestigateNeedForm> form, InvestigateNeedForm known, LocalDate today) {
        form.choices("lifeAreaChoices", lifeAreas(known, today))
                .choices(
                        "elementChoices",
                        table.elementsOn(today).stream()
                                .map(element -> new Choice(element.label(), element.code()))
                                .toList())
                .choices(
                        "unitChoices",
                        units.all().stream()
                                .map(unit -> new Choice(unit.name(), unit.code()))
                                .toList());
    }

    /** The areas in force, and those that are filled in although they no longer are. */
    private List<Choice> lifeAreas(InvestigateNeedForm known, LocalDate today) {
        List<String> names = new ArrayList<>(table.areasOn(today));
        known.areas().stream()
                .map(Area::lifeArea)
                .filter(area -> area != null && !names.contains(area))
                .forEach(names::add);
        return names.stream().map(name -> new Choice(name, name)).toList();
    }
}
