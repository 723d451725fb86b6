package se.foljsam.delivery.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.between.OrdersByUnit.UnitsOrder;
import se.foljsam.casefile.between.Plans;
import se.foljsam.casefile.between.Plans.Line;
import se.foljsam.casefile.between.Plans.Version;
import se.foljsam.casefile.journal.AccessLog;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.OrderPages;
import se.foljsam.page.PageSection;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** Every version of a plan, two of them side by side with the changes marked (F3, F5); and how a new version is asked for, by the unit (F5) or as the person's wish (F8). */
final class PlanSections {
    private static final String NAME = "plan";
    private static final String SEEN = "genomförandeplanens versioner";

    /** A line in both versions; empty where a version has none. */
    record Compared(String label, String earlier, String later) {
        public boolean isChanged() {
            return !earlier.equals(later);
        }
    }

    private static String compare(List<Version> versions, int earlier, int later, String back, Model model) {
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Version last = versions.get(versions.size() - 1);
        Version right = versions.stream()
                .filter(one -> one.number() == later)
                .findFirst()
                .orElse(last);
        Version left = versions.stream()
                .filter(one -> one.number() == earlier)
                .findFirst()
                .orElse(versions.get(Math.max(0, versions.indexOf(right) - 1)));
        model.addAttribute("versions", versions);
        model.addAttribute("earlier", left);
        model.addAttribute("later", right);
        model.addAttribute("lines", compared(left, right));
        model.addAttribute("back", back);
        return "plan";
    }

    private static List<Compared> compared(Version left, Version right) {
        Map<String, String> before = texts(left);
        Map<String, String> after = texts(right);
        Set<String> labels = new LinkedHashSet<>(after.keySet());
        labels.addAll(before.keySet());
        List<Compared> lines = new ArrayList<>();
        labels.forEach(
                label -> lines.add(new Compared(label, before.getOrDefault(label, ""), after.getOrDefault(label, ""))));
        return lines;
    }

    private static Map<String, String> texts(Version version) {
        return version.lines().stream()
                .filter(line -> Objects.nonNull(line.text()))
                .collect(Collectors.toMap(Line::label, Line::text, (one, same) -> one, java.util.LinkedHashMap::new));
    }

    /** On a unit's order. */
    @Controller
    @Order(35)
    static class OfAUnit implements PageSection<UnitsOrder> {
        private final OrderPages pages;
        private final Plans plans;
        private final AccessLog accessLog;
        private final Written written;

        OfAUnit(@Lazy OrderPages pages, Plans plans, AccessLog accessLog, Written written) {
            this.pages = pages;
            this.plans = plans;
            this.accessLog = accessLog;
            this.written = written;
        }

        @GetMapping("/uppdrag/{orderId}/" + NAME)
        String show(
                @PathVariable long orderId,
                @RequestParam(defaultValue = "0") int fore,
                @RequestParam(defaultValue = "0") int efter,
                Authentication user,
                Model model) {
            UnitsOrder order = pages.readable(orderId, user);
            accessLog.seen(order.caseNumber(), user.getName(), SEEN);
            model.addAttribute("w", written);
            return compare(plans.of(orderId), fore, efter, "/uppdrag/" + orderId, model);
        }

        @PostMapping("/uppdrag/{orderId}/" + NAME)
        String revise(@PathVariable long orderId, PageStep step) {
            return pages.run(
                    NAME,
                    orderId,
                    step,
                    "Planen väntar på att ändras i Uppgifter.",
                    () -> plans.reviseByUnit(orderId, step.text("reason"), step.by()));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<Part> fill(UnitsOrder order, Reader reader, Model model) {
            List<Version> versions = plans.of(order.orderId());
            model.addAttribute("planVersions", versions);
            return versions.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION, Part.SHOWN);
        }
    }

    /** On the case. */
    @Controller
    @Order(35)
    static class OfTheAuthority implements CaseSection {
        private final CasePages pages;
        private final Plans plans;
        private final OrdersByUnit orders;
        private final AccessLog accessLog;
        private final Written written;

        OfTheAuthority(@Lazy CasePages pages, Plans plans, OrdersByUnit orders, AccessLog accessLog, Written written) {
            this.pages = pages;
            this.plans = plans;
            this.orders = orders;
            this.accessLog = accessLog;
            this.written = written;
        }

        @GetMapping("/arende/{caseNumber}/" + NAME + "/{orderId}")
        String show(
                @PathVariable String caseNumber,
                @PathVariable long orderId,
                @RequestParam(defaultValue = "0") int fore,
                @RequestParam(defaultValue = "0") int efter,
                Authentication user,
                Model model) {
            CareCase careCase = pages.readable(caseNumber, user);
            if (orders.order(orderId)
                    .filter(order -> order.caseNumber().equals(careCase.caseNumber()))
                    .isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            accessLog.seen(caseNumber, user.getName(), SEEN);
            model.addAttribute("w", written);
            return compare(plans.of(orderId), fore, efter, "/arende/" + caseNumber, model);
        }

        @PostMapping("/arende/{caseNumber}/" + NAME)
        String wish(@PathVariable String caseNumber, PageStep step) {
            return pages.run(
                    NAME,
                    caseNumber,
                    step,
                    "Utföraren har fått önskemålet och en uppgift att ändra planen.",
                    () -> plans.wishedByPerson(caseNumber, step.number("planOrderId"), step.text("wish"), step.by()));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public CaseTab tab() {
            return CaseTab.ORDERS;
        }

        @Override
        public Optional<CaseAct> act() {
            return Optional.of(new CaseAct(
                    CaseAct.Aim.CHANGE, "Den enskilde vill ändra i en plan", "när det finns en genomförandeplan"));
        }

        @Override
        public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
            Set<Long> withPlan = plans.plannedIn(careCase.id());
            List<UnitsOrder> planned = orders.ofCase(careCase.id()).stream()
                    .filter(order -> withPlan.contains(order.orderId()))
                    .toList();
            model.addAttribute("planned", planned);
            return planned.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.ACTION, Part.SHOWN);
        }
    }
}
