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
import se.foljsam.casefile.journal.JournalEntry;
import se.foljsam.casefile.journal.UnitsJournal;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** The unit reads and writes its own journal of the case, and marks what it wrote wrong (E10, E12, J2, J3). */
@Controller
@Order(95)
class UnitJournalSection implements PageSection<UnitsOrder> {
    private static final String NAME = "journal";
    private static final String WRONG = "felaktig";
    private final OrderPages pages;
    private final UnitsJournal journal;
    private final Written written;

    UnitJournalSection(@Lazy OrderPages pages, UnitsJournal journal, Written written) {
        this.pages = pages;
        this.journal = journal;
        this.written = written;
    }

    record Entry(long id, String when, String by, String heading, String text, boolean mayBeMarked, String wrong) {}

    @PostMapping("/uppdrag/{orderId}/" + NAME)
    String write(@PathVariable long orderId, PageStep step) {
        UnitsOrder order = pages.readable(orderId, step.user());
        return pages.run(
                NAME,
                orderId,
                step,
                "Anteckningen är skriven.",
                () -> journal.write(
                        order.caseNumber(), order.unit().code(), step.by(), step.text("heading"), step.text("entry")));
    }

    @PostMapping("/uppdrag/{orderId}/" + NAME + "/" + WRONG)
    String markWrong(@PathVariable long orderId, PageStep step) {
        UnitsOrder order = pages.readable(orderId, step.user());
        pages.keepTry(
                step,
                "wrongEntry",
                entry -> journal.caseOfAnothers(order.caseNumber(), order.unit().code(), entry),
                "anteckning");
        return pages.run(
                WRONG,
                orderId,
                step,
                "Anteckningen är märkt som felaktig. Den står kvar.",
                () -> journal.markWrong(
                        order.caseNumber(),
                        order.unit().code(),
                        step.number("wrongEntry"),
                        step.text("wrongReason"),
                        step.by()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean goesOnAtRest() {
        return true;
    }

    @Override
    public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
        List<Entry> entries = journal.of(order.caseNumber(), order.unit().code()).stream()
                .map(this::shown)
                .toList();
        model.addAttribute("journal", entries);
        model.addAttribute(
                "markable", entries.stream().filter(Entry::mayBeMarked).toList());
        return EnumSet.of(Part.ACTION, Part.SHOWN);
    }

    private Entry shown(JournalEntry entry) {
        return new Entry(
                entry.id(),
                written.time(entry.writtenAt()),
                written.person(entry.writtenBy()),
                entry.heading(),
                entry.entryText(),
                entry.isOwnNote() && !entry.isMarkedWrong(),
                entry.isMarkedWrong()
                        ? written.person(entry.markedWrongBy()) + ": " + entry.markedWrongReason()
                        : null);
    }
}
