package se.foljsam.delivery.ending;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.delivery.ending.ReportedEndings.Kind;
import se.foljsam.delivery.ending.ReportedEndings.Told;
import se.foljsam.delivery.ending.ReportedEndings.Wish;
import se.foljsam.delivery.execution.ExecutionReadings;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit tells that the person ends the service, or wants it alone paused, and reads what the handler answered (I1, I4, I5). */
@Controller
@Order(50)
class EndingSection implements PageSection<UnitsOrder> {
    private static final String NAME = "avslut";
    private final OrderPages pages;
    private final ReportedEndings endings;
    private final ExecutionReadings readings;

    EndingSection(@Lazy OrderPages pages, ReportedEndings endings, ExecutionReadings readings) {
        this.pages = pages;
        this.endings = endings;
        this.readings = readings;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String tell(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Handläggaren har fått beskedet och kontaktar den enskilde. Insatsen fortsätter tills ni får besked.",
                () -> endings.wished(new Wish(
                        orderId,
                        step.choice("kind", Kind.class),
                        step.date("lastDay"),
                        step.text("reason"),
                        step.text("saidBy"),
                        step.date("saidOn"),
                        step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<Told> told = endings.of(order.orderId());
        model.addAttribute("endingsTold", told);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (readings.isInForce(order.orderId())) {
            parts.add(Part.ACTION);
        }
        if (!told.isEmpty()) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }
}
