package se.foljsam.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.overview.UnitReadings.NewOrder;
import se.foljsam.overview.UnitReadings.PlanDue;
import se.foljsam.overview.UnreadMessages.Unread;
import se.foljsam.page.PageParts;
import se.foljsam.page.PageSection;
import se.foljsam.page.Reader;
import se.foljsam.page.UnitsOfReader;
import se.foljsam.page.Written;

/** A provider unit's day: what is to be acknowledged first, then what is to be done, by day, each one press from its task. Shows the units the reader belongs to and nothing of any other (J3). */
@Controller
class UnitPage {
    private static final String DAYS_AHEAD = "unit.plans.days-ahead";
    private static final String MINE = "mina";
    private final ProviderUnits units;
    private final UnitReadings readings;
    private final UnitTasks tasks;
    private final UnitCards cards;
    private final UnreadMessages unread;
    private final MunicipalityParameters parameters;
    private final List<PageSection<UnitsOfReader>> sections;
    private final Written written;
    private final Clock clock;

    UnitPage(
            ProviderUnits units,
            UnitReadings readings,
            UnitTasks tasks,
            UnitCards cards,
            UnreadMessages unread,
            MunicipalityParameters parameters,
            List<PageSection<UnitsOfReader>> sections,
            Written written,
            Clock clock) {
        this.units = units;
        this.readings = readings;
        this.tasks = tasks;
        this.cards = cards;
        this.unread = unread;
        this.parameters = parameters;
        this.sections = sections;
        this.written = written;
        this.clock = clock;
    }

    /** @param shown {@code mina}: of what is to be done, only what is in the reader's own hand */
    @GetMapping("/enhet")
    String show(@RequestParam(name = "visa", required = false) String shown, Authentication user, Model model) {
        Reader reader = Reader.of(user);
        UnitsOfReader own =
                new UnitsOfReader(units.all().stream().filter(reader::belongsTo).toList());
        if (own.units().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate today = SwedishTime.today(clock);
        List<UnitTasks.Waiting> waiting = tasks.of(own.groups());
        List<NewOrder> newOrders = readings.newOrders(own.codes());
        List<PlanDue> plans = readings.plansDue(own.codes(), today.plusDays(parameters.number(DAYS_AHEAD)));
        List<Unread> messages = unread.of(reader);
        List<Unread> ofOwnOrders =
                messages.stream().filter(message -> message.orderId() != null).toList();
        boolean mineOnly = MINE.equals(shown);
        Set<Long> unanswered = newOrders.stream().map(NewOrder::orderId).collect(Collectors.toSet());
        Set<Long> planned = UnitTasks.byOrder(waiting, UnitTasks.MAKE_PLAN).keySet();
        model.addAttribute("w", written);
        model.addAttribute("today", today);
        model.addAttribute("units", own.units());
        model.addAttribute("toAcknowledge", cards.toAcknowledge(newOrders, waiting));
        model.addAttribute("mineOnly", mineOnly);
        model.addAttribute(
                "toDo",
                cards.toDo(
                        waiting.stream()
                                .filter(task -> !(task.acknowledges() && unanswered.contains(task.orderId())))
                                .filter(task -> !mineOnly || reader.userId().equals(task.assignee()))
                                .toList(),
                        plans));
        model.addAttribute(
                "messages",
                cards.messages(
                        ofOwnOrders,
                        readings.namesIn(
                                ofOwnOrders.stream().map(Unread::caseNumber).collect(Collectors.toSet()))));
        model.addAttribute("unreadInAll", messages.size());
        model.addAttribute(
                "plans",
                cards.plans(plans.stream()
                        .filter(plan -> !(plan.isWritten() && planned.contains(plan.orderId())))
                        .toList()));
        model.addAttribute("elsewhere", cards.elsewhere(readings.waitingElsewhere(own.codes())));
        PageParts.fill(sections, own, reader, model);
        return "unit";
    }
}
