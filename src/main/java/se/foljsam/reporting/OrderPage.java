package se.foljsam.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.foljsam.casefile.AccessLog;
import se.foljsam.casefile.CareCase;
import se.foljsam.casefile.CaseFile;
import se.foljsam.casefile.CaseMessageBoard;
import se.foljsam.casefile.ChangedNeedReport;
import se.foljsam.casefile.ChangedNeedReport.Told;
import se.foljsam.casefile.Questions;
import se.foljsam.casefile.UnitsOrders;
import se.foljsam.casefile.UnitsOrders.UnitsOrder;
import se.foljsam.deadline.SwedishTime;
import se.foljsam.taskform.Rejected;

/**
 * A unit's own order as a page: what was said between the unit and the handler, and the way to ask and to tell of a changed need (H1, H2, H4). It shows nothing of the person or the investigation (J3).
 * Whoever does not belong to the order's unit is told that the page does not exist.
 */
@Controller
@RequestMapping("/uppdrag/{orderId}")
class OrderPage {
    private static final String PAGE = "order";
    private final UnitsOrders orders;
    private final CaseFile caseFile;
    private final CaseMessageBoard board;
    private final Questions questions;
    private final ChangedNeedReport changedNeed;
    private final AccessLog accessLog;
    private final Written written;
    private final AllOrNothing allOrNothing;
    private final Clock clock;

    OrderPage(
            UnitsOrders orders,
            CaseFile caseFile,
            CaseMessageBoard board,
            Questions questions,
            ChangedNeedReport changedNeed,
            AccessLog accessLog,
            Written written,
            AllOrNothing allOrNothing,
            Clock clock) {
        this.orders = orders;
        this.caseFile = caseFile;
        this.board = board;
        this.questions = questions;
        this.changedNeed = changedNeed;
        this.accessLog = accessLog;
        this.written = written;
        this.allOrNothing = allOrNothing;
        this.clock = clock;
    }

    record Sent(String when, String by, String kind, String text) {}

    record Said(
            String when,
            String by,
            String question,
            boolean isOpen,
            String answer,
            String answeredWhen,
            String answeredBy) {}

    @GetMapping
    String show(@PathVariable long orderId, Authentication user, Model model) {
        return page(readable(orderId, user), user, model, Map.of());
    }

    @PostMapping("/fraga")
    String ask(
            @PathVariable long orderId,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        UnitsOrder order = readable(orderId, user);
        return allOrNothing
                .refused(() -> questions.askHandler(orderId, typed.get("question"), user.getName()))
                .map(rejected -> again("fraga", rejected, order, typed, user, model, response))
                .orElseGet(() ->
                        done(orderId, flash, "Frågan är ställd till handläggaren. Svaret kommer som ett meddelande."));
    }

    @PostMapping("/behov")
    String reportNeed(
            @PathVariable long orderId,
            @RequestParam Map<String, String> typed,
            Authentication user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        UnitsOrder order = readable(orderId, user);
        return allOrNothing
                .refused(() -> changedNeed.report(new Told(
                        order.caseNumber(),
                        orderId,
                        TypedFields.kind(typed),
                        TypedFields.helpBeganOn(typed),
                        typed.get("description"),
                        user.getName())))
                .map(rejected -> again("behov", rejected, order, typed, user, model, response))
                .orElseGet(() -> done(orderId, flash, "Det förändrade behovet är rapporterat."));
    }

    private String again(
            String action,
            Rejected rejected,
            UnitsOrder order,
            Map<String, String> typed,
            Authentication user,
            Model model,
            HttpServletResponse response) {
        AllOrNothing.show(action, rejected, model, response);
        return page(order, user, model, typed);
    }

    private static String done(long orderId, RedirectAttributes flash, String text) {
        flash.addFlashAttribute("done", text);
        return "redirect:/uppdrag/" + orderId;
    }

    private String page(UnitsOrder order, Authentication user, Model model, Map<String, String> typed) {
        CareCase careCase = caseFile.byNumber(order.caseNumber());
        accessLog.seen(order.caseNumber(), user.getName(), "uppdragets sida");
        model.addAttribute("w", written);
        model.addAttribute("order", order);
        model.addAttribute("today", SwedishTime.today(clock));
        model.addAttribute(
                "goesOn",
                !order.hasEnded()
                        && careCase.state() == CareCase.State.OPEN
                        && caseFile.personOf(order.caseNumber()).diedOn() == null);
        model.addAttribute("said", said(order));
        model.addAttribute("messages", messages(careCase, order));
        model.addAttribute("typed", new HashMap<>(typed));
        return PAGE;
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

    /** Messages to this unit's inbox about this order, or about none in particular. */
    private List<Sent> messages(CareCase careCase, UnitsOrder order) {
        return board.of(careCase).stream()
                .filter(message -> order.unit().groupId().equals(message.toGroup()))
                .filter(message -> message.orderId() == null || message.orderId() == order.orderId())
                .map(message -> new Sent(
                        written.time(message.sentAt()),
                        written.person(message.sentBy()),
                        written.word(message.kind()),
                        message.messageText()))
                .toList();
    }

    private UnitsOrder readable(long orderId, Authentication user) {
        return orders.order(orderId)
                .filter(order -> Reader.of(user).belongsTo(order.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
