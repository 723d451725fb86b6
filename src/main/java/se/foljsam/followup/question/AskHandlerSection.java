package se.foljsam.followup.question;

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

/** The unit asks the handler, and reads what was asked and answered (H4). */
@Controller
@Order(10)
class AskHandlerSection implements PageSection<UnitsOrder> {
    private static final String NAME = "fraga";
    private final OrderPages pages;
    private final AskQuestion questions;
    private final Written written;

    AskHandlerSection(@Lazy OrderPages pages, AskQuestion questions, Written written) {
        this.pages = pages;
        this.questions = questions;
        this.written = written;
    }

    record Said(
            String when,
            String by,
            String question,
            boolean isOpen,
            String answer,
            String answeredWhen,
            String answeredBy) {}

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String ask(@PathVariable long orderId, PageStep step) {
        return pages.run(
                NAME,
                orderId,
                step,
                "Frågan är ställd till handläggaren. Svaret kommer som ett meddelande.",
                () -> questions.askHandler(orderId, step.text("question"), step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        model.addAttribute("said", said(order));
        return EnumSet.of(Part.ACTION, Part.SHOWN);
    }

    private List<Said> said(UnitsOrder order) {
        return questions.about(order.orderId(), order.unit().code()).stream()
                .map(one -> new Said(
                        written.time(one.askedAt()),
                        written.person(one.askedBy()),
                        one.question(),
                        one.isOpen(),
                        one.answer(),
                        written.time(one.answeredAt()),
                        written.person(one.answeredBy())))
                .toList();
    }
}
