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
import se.foljsam.delivery.discharge.DischargeReadings.AskedTakeover;
import se.foljsam.delivery.discharge.RegisterTakeover.Asked;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The manager of a home care unit asks the discharge support team to take over for a period (D11). */
@Controller
@Order(61)
class TakeoverSection implements PageSection<UnitsOrder> {
    private static final String NAME = "overtagande";
    private final OrderPages pages;
    private final RegisterTakeover takeovers;
    private final DischargeReadings readings;

    TakeoverSection(@Lazy OrderPages pages, RegisterTakeover takeovers, DischargeReadings readings) {
        this.pages = pages;
        this.takeovers = takeovers;
        this.readings = readings;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String ask(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Hemgångsteamet har fått frågan. Handläggaren vet om den.",
                () -> takeovers.ask(new Asked(
                        orderId,
                        step.text("team"),
                        step.date("from"),
                        step.date("until"),
                        step.text("reason"),
                        step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean isManager = reader.userId().equals(order.unit().unitManager());
        if (isManager && readings.isHomeCare(order.orderId())) {
            parts.add(Part.ACTION);
            model.addAttribute("dischargeTeams", readings.openUnits(true));
        }
        List<AskedTakeover> asked = readings.takeoversOf(order.orderId());
        if (!asked.isEmpty()) {
            parts.add(Part.SHOWN);
            model.addAttribute("takeovers", asked);
        }
        return parts;
    }
}
