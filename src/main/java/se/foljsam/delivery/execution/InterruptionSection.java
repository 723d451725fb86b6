package se.foljsam.delivery.execution;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.delivery.execution.Standstill.Interrupted;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit tells that a service stands still, with the reason and a written plan (E3, L7). */
@Controller
@Order(30)
class InterruptionSection implements PageSection<UnitsOrder> {
    private static final String NAME = "avbrott";
    private final OrderPages pages;
    private final Standstill interruptions;
    private final ExecutionReadings readings;

    InterruptionSection(@Lazy OrderPages pages, Standstill interruptions, ExecutionReadings readings) {
        this.pages = pages;
        this.interruptions = interruptions;
        this.readings = readings;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String tell(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Avbrottet är anmält till handläggaren. Registrera i Uppgifter när insatsen är igång igen.",
                () -> interruptions.interrupted(new Interrupted(
                        orderId,
                        step.date("since"),
                        step.text("what"),
                        step.text("delayCause"),
                        step.text("delayReason"),
                        step.text("delayPlan"),
                        step.date("plannedStart"),
                        step.text("helpMeanwhile"),
                        step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        model.addAttribute("delayCauses", readings.delayCauses());
        model.addAttribute("interruptions", readings.interruptionsOf(order.orderId()));
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (readings.isRunning(order.orderId())) {
            parts.add(Part.ACTION);
        }
        if (readings.wasInterrupted(order.orderId())) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }
}
