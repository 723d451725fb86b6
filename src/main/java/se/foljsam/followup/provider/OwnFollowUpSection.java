package se.foljsam.followup.provider;

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
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit begins its own follow-up of the service, and reads those it has held (G26). */
@Controller
@Order(50)
class OwnFollowUpSection implements PageSection<UnitsOrder> {
    private static final String NAME = "egenuppfoljning";
    private final OrderPages pages;
    private final BeginProviderFollowUp followUps;
    private final OwnFollowUpReadings readings;

    OwnFollowUpSection(@Lazy OrderPages pages, BeginProviderFollowUp followUps, OwnFollowUpReadings readings) {
        this.pages = pages;
        this.followUps = followUps;
        this.readings = readings;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String begin(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Uppföljningen väntar i Uppgifter: Följ upp insatsen.",
                () -> followUps.begin(orderId, step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (readings.goesOn(order.orderId())) {
            model.addAttribute("followUpIsBegun", readings.isBegun(order.orderId()));
            parts.add(Part.ACTION);
        }
        List<OwnFollowUpReadings.Shown> held = readings.ofOrder(order.orderId());
        if (!held.isEmpty()) {
            parts.add(Part.SHOWN);
            model.addAttribute("ownFollowUps", held);
        }
        return parts;
    }
}
