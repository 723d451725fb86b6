package se.foljsam.overview;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.person.Person;
import se.foljsam.deadline.WatchText;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.overview.UnitReadings.Agreed;
import se.foljsam.page.PageSection;
import se.foljsam.page.Reader;

/**
 * What an order's page says first, so that one gets through the door and helps: how the person is reached, when it begins, and what waits for the unit (D12). With protected identity neither address nor
 * telephone is there: they go from the handler to the unit by another way.
 */
@Component
@Order(1)
class OrderAtTheDoor implements PageSection<UnitsOrder> {
    private static final String NOT_DIALLED = "[^+0-9]";
    private final CaseFile caseFile;
    private final UnitReadings readings;
    private final UnitTasks tasks;
    private final WatchText text;

    OrderAtTheDoor(CaseFile caseFile, UnitReadings readings, UnitTasks tasks, WatchText text) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.tasks = tasks;
        this.text = text;
    }

    /**
     * How the person is reached.
     *
     * @param telephone null if it is not known, or not to be shown
     * @param dial the same as a telephone dials it
     * @param address null likewise
     */
    record Reached(int age, String telephone, String dial, String address) {}

    @Override
    public String name() {
        return "dorren";
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        Agreed agreed = readings.agreed(order.orderId());
        List<UnitTasks.Waiting> open =
                tasks.ofOrder(order.orderId(), List.of(order.unit().groupId()));
        model.addAttribute("reached", reached(caseFile.personOf(order.caseNumber())));
        model.addAttribute("agreed", agreed);
        model.addAttribute("begins", begins(agreed));
        model.addAttribute("orderTasks", open);
        model.addAttribute("text", text);
        return EnumSet.noneOf(Part.class);
    }

    private Reached reached(Person person) {
        int age = person.ageOn(text.today());
        if (person.hasProtectedIdentity()) {
            return new Reached(age, null, null, null);
        }
        String telephone = person.phone();
        return new Reached(
                age,
                telephone,
                telephone == null ? null : telephone.replaceAll(NOT_DIALLED, ""),
                person.streetAddress());
    }

    /** When the service is to begin: as the unit has said, or else as the order says. */
    private String begins(Agreed agreed) {
        LocalDate day = agreed.plannedStart() == null ? agreed.validFrom() : agreed.plannedStart();
        if (day == null) {
            return "när den enskilde kommer hem";
        }
        return day.isBefore(text.today()) ? SwedishTime.written(day) : SwedishTime.near(day, text.today());
    }
}
