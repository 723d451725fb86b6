package se.foljsam.desk;

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
import se.foljsam.page.Written;
import se.foljsam.taskform.Corrections;

/** The unit corrects what it has submitted: a wrong execution date (E9), its own follow-up (G26). The asker gets the form as it was submitted, and what was submitted first stands. */
@Controller
@Order(70)
class UnitCorrectionSection implements PageSection<UnitsOrder> {
    private static final String NAME = "rattelse";
    private final OrderPages pages;
    private final Corrections corrections;
    private final Written written;

    UnitCorrectionSection(@Lazy OrderPages pages, Corrections corrections, Written written) {
        this.pages = pages;
        this.corrections = corrections;
        this.written = written;
    }

    /** Something to choose. */
    record Made(long id, String form, String by, String when) {}

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String correct(@PathVariable long orderId, PageStep step) {
        UnitsOrder order = pages.readable(orderId, step.user());
        pages.keepTry(
                step,
                "submissionId",
                submission -> corrections.caseOfAnothers(orderId, submission),
                "inlämnad uppgift");
        return pages.run(
                NAME,
                orderId,
                step,
                "Rättelsen väntar i Uppgifter: Rätta inlämnad uppgift.",
                () -> corrections.askAtUnit(
                        order.caseNumber(), orderId, step.number("submissionId"), step.text("reason"), step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean remainsAfterTheEnd() {
        return true;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<Made> made = corrections.ofOrder(order.caseNumber(), order.orderId()).stream()
                .map(one -> new Made(
                        one.id(),
                        written.form(one.formId()),
                        written.person(one.submittedBy()),
                        written.time(one.submittedAt())))
                .toList();
        model.addAttribute("correctable", made);
        return made.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION);
    }
}
