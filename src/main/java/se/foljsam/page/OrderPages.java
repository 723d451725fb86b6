package se.foljsam.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.page.PageStep.Done;

/** What every controller of an order's page needs. Whoever does not belong to the order's unit is told that the page does not exist, and the try is kept (J3). */
@Component
public class OrderPages {
    private static final String PAGE = "order";
    private static final Pattern AN_ID = Pattern.compile("\\d{1,18}");
    private final OrdersByUnit orders;
    private final CaseFile caseFile;
    private final OrderPartReadings readings;
    private final List<PageSection<UnitsOrder>> sections;
    private final AccessLog accessLog;
    private final Written written;
    private final AllOrNothing allOrNothing;

    OrderPages(
            OrdersByUnit orders,
            CaseFile caseFile,
            OrderPartReadings readings,
            List<PageSection<UnitsOrder>> sections,
            AccessLog accessLog,
            Written written,
            AllOrNothing allOrNothing) {
        this.orders = orders;
        this.caseFile = caseFile;
        this.readings = readings;
        this.sections = sections;
        this.accessLog = accessLog;
        this.written = written;
        this.allOrNothing = allOrNothing;
    }

    /** The page, with what was typed in a form that was refused. */
    public String show(long orderId, Authentication user, Model model, Map<String, String> typed) {
        UnitsOrder order = readable(orderId, user);
        CareCase careCase = caseFile.byNumber(order.caseNumber());
        accessLog.seen(order.caseNumber(), user.getName(), "uppdragets sida");
        model.addAttribute("w", written);
        model.addAttribute("order", order);
        model.addAttribute("ordered", readings.ordered(orderId));
        model.addAttribute("person", caseFile.personOf(order.caseNumber()));
        model.addAttribute(
                "goesOn",
                careCase.state() == CareCase.State.OPEN
                        && caseFile.personOf(order.caseNumber()).diedOn() == null);
        model.addAttribute("typed", new HashMap<>(typed));
        PageParts.fill(sections, order, Reader.of(user), model, order.hasEnded());
        return PAGE;
    }

    /** Does all of it and says so on the page, or nothing and shows the page again with the reason and all that was typed. */
    public String run(String action, long orderId, PageStep step, String done, Runnable work) {
        readable(orderId, step.user());
        return allOrNothing.once(
                action,
                step,
                () -> {
                    work.run();
                    return new Done(done, "/uppdrag/" + orderId);
                },
                () -> show(orderId, step.user(), step.model(), step.typed()));
    }

    /** Keeps the try of somebody who names in this field what belongs to another case or unit (J3). The step itself refuses it. */
    public void keepTry(PageStep step, String field, LongFunction<Optional<String>> caseOfAnothers, String what) {
        String typed = step.text(field);
        if (typed != null && AN_ID.matcher(typed).matches()) {
            caseOfAnothers
                    .apply(Long.parseLong(typed))
                    .ifPresent(caseNumber -> accessLog.refused(caseNumber, step.by(), what));
        }
    }

    public UnitsOrder readable(long orderId, Authentication user) {
        UnitsOrder order = orders.order(orderId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Reader.of(user).belongsTo(order.unit())) {
            accessLog.refused(order.caseNumber(), user.getName(), "uppdragets sida");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return order;
    }
}
