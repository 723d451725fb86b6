package se.foljsam.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.page.PageParts;
import se.foljsam.page.PageSection;
import se.foljsam.page.Reader;
import se.foljsam.page.UnitsOfReader;
import se.foljsam.page.Written;

/** A provider unit's morning: new orders, what waits for whom, plans to come, each one click from its task. Shows the units the reader belongs to and nothing of any other (J3). */
@Controller
class UnitPage {
    private static final String DAYS_AHEAD = "unit.plans.days-ahead";
    private final ProviderUnits units;
    private final UnitReadings readings;
    private final UnitTasks tasks;
    private final MunicipalityParameters parameters;
    private final List<PageSection<UnitsOfReader>> sections;
    private final Written written;
    private final Clock clock;

    UnitPage(
            ProviderUnits units,
            UnitReadings readings,
            UnitTasks tasks,
            MunicipalityParameters parameters,
            List<PageSection<UnitsOfReader>> sections,
            Written written,
            Clock clock) {
        this.units = units;
        this.readings = readings;
        this.tasks = tasks;
        this.parameters = parameters;
        this.sections = sections;
        this.written = written;
        this.clock = clock;
    }

    @GetMapping("/enhet")
    String show(Authentication user, Model model) {
        Reader reader = Reader.of(user);
        UnitsOfReader own =
                new UnitsOfReader(units.all().stream().filter(reader::belongsTo).toList());
        if (own.units().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = SwedishTime.today(clock);
        List<UnitTasks.Waiting> waiting = tasks.of(own.groups());
        model.addAttribute("w", written);
        model.addAttribute("today", today);
        model.addAttribute("units", own.units());
        model.addAttribute("newOrders", readings.newOrders(own.codes()));
        model.addAttribute("acknowledgements", UnitTasks.byOrder(waiting, "userTask_acknowledgeOrder"));
        model.addAttribute("planTasks", UnitTasks.byOrder(waiting, "userTask_makePlan"));
        model.addAttribute("waiting", waiting);
        model.addAttribute("elsewhere", readings.waitingElsewhere(own.codes()));
        model.addAttribute("plans", readings.plansDue(own.codes(), today.plusDays(parameters.number(DAYS_AHEAD))));
        PageParts.fill(sections, own, reader, model);
        return "unit";
    }
}
