package se.foljsam.followup.need;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.ReportNeed.Origin;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.ReportNeed.Told;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;

/** The unit tells of a changed need (H1 to H3, H7), or makes the contact for the person who asks (H5), against the need in the order (B12). */
@Controller
@Order(20)
class NeedSection implements PageSection<UnitsOrder> {
    private static final String NAME = "behov";
    private final OrderPages pages;
    private final ReportNeed changedNeed;

    NeedSection(@Lazy OrderPages pages, ReportNeed changedNeed) {
        this.pages = pages;
        this.changedNeed = changedNeed;
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String tell(@PathVariable long orderId, PageStep step) {
        UnitsOrder order = pages.readable(orderId, step.user());
        return pages.run(
                NAME,
                orderId,
                step,
                "Det förändrade behovet är rapporterat.",
                () -> changedNeed.report(told(order.caseNumber(), orderId, step)));
    }

    /** What somebody told of a changed need, from the fields of {@code need.html}. */
    static Told told(String caseNumber, Long orderId, PageStep step) {
        Kind kind = step.choice("kind", Kind.class);
        return new Told(
                caseNumber,
                orderId,
                kind,
                kind == Kind.OTHER ? null : step.date("helpBeganOn"),
                step.text("description"),
                step.choice("origin", Origin.class),
                step.choice("talkedOver", TalkedOver.class),
                step.text("notTalkedOverWhy"),
                step.by());
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
