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
import se.foljsam.delivery.record.TimeServices.Timed;
import se.foljsam.frametime.FrameReadings;
import se.foljsam.page.OrderPages;
import se.foljsam.page.OrderPartReadings;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.TypedFields;

/** The unit tells how much time a service outside the frame took, against what was ordered (B11). */
@Controller
@Order(60)
class TimeSection implements PageSection<UnitsOrder> {
    private static final String NAME = "tid";
    private final OrderPages pages;
    private final TimeServices timed;
    private final OrderPartReadings readings;
    private final FrameReadings frames;

    TimeSection(@Lazy OrderPages pages, TimeServices timed, OrderPartReadings readings, FrameReadings frames) {
        this.pages = pages;
        this.timed = timed;
        this.readings = readings;
        this.frames = frames;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String report(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Tiden är rapporterad.",
                () -> timed.report(
                        orderId,
                        new Timed(
                                step.date("from"),
                                step.date("to"),
                                TypedFields.minutes(step.typed(), "ordered"),
                                TypedFields.minutes(step.typed(), "performed"),
                                TypedFields.minutes(step.typed(), "ancillary"),
                                step.text("cause"),
                                step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        if (!readings.isTimed(order.orderId())) {
            return EnumSet.noneOf(Part.class);
        }
        List<OrderPartReadings.Timed> rows = readings.timed(order.orderId());
        model.addAttribute("timed", rows);
        model.addAttribute("orderedKnown", frames.saysTime(order.orderId()));
        return rows.isEmpty() ? EnumSet.of(Part.ACTION) : EnumSet.of(Part.ACTION, Part.SHOWN);
    }
}
