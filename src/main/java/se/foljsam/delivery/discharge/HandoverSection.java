package se.foljsam.delivery.discharge;

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
import se.foljsam.casefile.staff.Teams;
import se.foljsam.delivery.discharge.DischargeReadings.ToldHandover;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The discharge support team tells that it can hand the person over, by its template (D9, D10). */
@Controller
@Order(60)
class HandoverSection implements PageSection<UnitsOrder> {
    private static final String NAME = "overlamning";
    private final OrderPages pages;
    private final RegisterHandover handovers;
    private final DischargeReadings readings;
    private final Teams teams;

    HandoverSection(@Lazy OrderPages pages, RegisterHandover handovers, DischargeReadings readings, Teams teams) {
        this.pages = pages;
        this.handovers = handovers;
        this.readings = readings;
        this.teams = teams;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String tell(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Överlämningen är anmäld. Handläggaren tar ställning till den.",
                () -> handovers.handover(new Told(
                        orderId,
                        step.date("handoverOn"),
                        step.time("handoverAt"),
                        step.text("toUnit"),
                        step.text("services"),
                        step.text("howItWorks"),
                        step.text("remaining"),
                        step.text("departure"),
                        step.text("agreedWith"),
                        step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (readings.isTeams(order.orderId())) {
            parts.add(Part.ACTION);
            model.addAttribute("isSimplified", readings.isSimplified(order.orderId()));
            model.addAttribute("homeCareUnits", readings.openUnits(false));
            model.addAttribute("cameFrom", readings.cameFrom(order.orderId()).orElse(""));
            model.addAttribute("leadHandlers", teams.leadHandlers());
        }
        List<ToldHandover> told = readings.handoversOf(order.orderId());
        if (!told.isEmpty()) {
            parts.add(Part.SHOWN);
            model.addAttribute("handovers", told);
        }
        return parts;
    }
}
