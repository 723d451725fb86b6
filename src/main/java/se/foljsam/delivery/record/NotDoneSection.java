package se.foljsam.delivery.record;

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
import se.foljsam.delivery.record.DocumentNotDone.Extent;
import se.foljsam.delivery.record.DocumentNotDone.NotDone;
import se.foljsam.page.OrderPages;
import se.foljsam.page.OrderPartReadings;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.TypedFields;

/** The unit documents what could not be carried out as planned (E12). */
@Controller
@Order(50)
class NotDoneSection implements PageSection<UnitsOrder> {
    private static final String NAME = "ej-utfort";
    private final OrderPages pages;
    private final DocumentNotDone notDone;
    private final OrderPartReadings readings;

    NotDoneSection(@Lazy OrderPages pages, DocumentNotDone notDone, OrderPartReadings readings) {
        this.pages = pages;
        this.notDone = notDone;
        this.readings = readings;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String register(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Det är dokumenterat i enhetens journal.",
                () -> notDone.register(
                        orderId,
                        new NotDone(
                                step.date("happenedOn"),
                                TypedFields.choice(step.typed(), "extent", Extent.class),
                                step.text("what"),
                                step.text("cause"),
                                step.text("causeNote"),
                                step.text("measure"),
                                step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<OrderPartReadings.NotDone> rows = readings.notDone(order.orderId());
        model.addAttribute("notDone", rows);
        model.addAttribute("notDoneCauses", readings.notDoneCauses());
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (readings.hasBegun(order.orderId())) {
            parts.add(Part.ACTION);
        }
        if (!rows.isEmpty()) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }
}
