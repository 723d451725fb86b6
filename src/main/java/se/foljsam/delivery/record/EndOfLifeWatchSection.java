package se.foljsam.delivery.record;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.delivery.record.ContactCareProvider.Contacted;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit documents that the responsible care provider was contacted about an end-of-life watch (H6). */
@Controller
@Order(70)
class EndOfLifeWatchSection implements PageSection<UnitsOrder> {
    private static final String NAME = "vak";
    private final OrderPages pages;
    private final ContactCareProvider watch;

    EndOfLifeWatchSection(@Lazy OrderPages pages, ContactCareProvider watch) {
        this.pages = pages;
        this.watch = watch;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String document(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Kontakten är dokumenterad i enhetens journal.",
                () -> watch.document(
                        orderId,
                        new Contacted(
                                step.date("contactedOn"),
                                step.text("careProvider"),
                                step.text("need"),
                                step.text("standpoint"),
                                step.by())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        return EnumSet.of(Part.ACTION);
    }
}
