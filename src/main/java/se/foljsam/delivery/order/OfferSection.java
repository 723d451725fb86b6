package se.foljsam.delivery.order;

import java.util.Arrays;
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
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit registers what the person was offered and answered, with dates (E7, L7). */
@Controller
@Order(40)
class OfferSection implements PageSection<UnitsOrder> {
    private static final String NAME = "erbjudande";
    private final OrderPages pages;
    private final OfferService offers;

    OfferSection(@Lazy OrderPages pages, OfferService offers) {
        this.pages = pages;
        this.offers = offers;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String register(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Erbjudandet är registrerat.",
                () -> offers.register(
                        orderId,
                        new Offer(
                                step.date("offeredOn"),
                                step.text("what"),
                                answer(step.text("answer")),
                                step.text("reason"),
                                step.by())));
    }

    private static Answer answer(String typed) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<Offer> made = offers.of(order.orderId());
        model.addAttribute("offers", made);
        return made.isEmpty() ? EnumSet.of(Part.ACTION) : EnumSet.of(Part.ACTION, Part.SHOWN);
    }
}
