package se.foljsam.delivery.ending;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.delivery.ending.ReportedEndings.Declined;
import se.foljsam.delivery.ending.ReportedEndings.Effort;
import se.foljsam.delivery.execution.ExecutionReadings;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit tells that the person declines the service although encouraged, with what was offered and answered, day by day (E7). */
@Controller
@Order(51)
class DeclineSection implements PageSection<UnitsOrder> {
    private static final String NAME = "nej";
    private static final List<Integer> ROWS = List.of(1, 2, 3);
    private final OrderPages pages;
    private final ReportedEndings endings;
    private final ExecutionReadings readings;

    DeclineSection(@Lazy OrderPages pages, ReportedEndings endings, ExecutionReadings readings) {
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
                "Handläggaren har fått beskedet och bedömer det. Fortsätt erbjuda insatsen tills ni får besked.",
                () -> endings.declined(
                        new Declined(orderId, step.text("reason"), step.text("efforts"), efforts(step), step.by())));
    }

    /** The rows up to the last in which anything is typed. */
    private static List<Effort> efforts(PageStep step) {
        int last = ROWS.stream()
                .filter(row -> !isEmpty(step.text("offeredOn" + row))
                        || !isEmpty(step.text("offered" + row))
                        || !isEmpty(step.text("answer" + row)))
                .reduce(0, Math::max);
        return IntStream.rangeClosed(1, last)
                .mapToObj(row ->
                        new Effort(step.date("offeredOn" + row), step.text("offered" + row), step.text("answer" + row)))
                .toList();
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        model.addAttribute("effortRows", ROWS);
        return readings.isInForce(order.orderId()) ? EnumSet.of(Part.ACTION) : EnumSet.noneOf(Part.class);
    }
}
