package se.foljsam.delivery.ending;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.delivery.ending.HandlersEndings.Confirmed;
import se.foljsam.delivery.ending.HandlersEndings.Contact;
import se.foljsam.delivery.ending.ReportedEndings.Told;
import se.foljsam.page.CaseAct;
import se.foljsam.page.CasePages;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseSection;
import se.foljsam.page.CaseTab;
import se.foljsam.page.PageStep;
import se.foljsam.page.Reader;
import se.foljsam.taskform.Rejected;

/** The handler ends a service that the person has confirmed to end, or that a reassessment has withdrawn, and reads what was told of endings (D7, I1, I5, I6). */
@Controller
@Order(50)
class ServiceEndSection implements CaseSection {
    private static final String NAME = "avsluta";
    private final CasePages pages;
    private final CaseFile caseFile;
    private final HandlersEndings endService;
    private final ReportedEndings endings;
    private final CaseReadings readings;

    ServiceEndSection(
            @Lazy CasePages pages,
            CaseFile caseFile,
            HandlersEndings endService,
            ReportedEndings endings,
            CaseReadings readings) {
        this.pages = pages;
        this.caseFile = caseFile;
        this.endService = endService;
        this.endings = endings;
        this.readings = readings;
    }

    /** Why it ends. */
    enum Ground {
        CONFIRMED,
        WITHDRAWN
    }

    /** What was told, with the service it concerns. */
    record ToldOf(String service, String unit, Told told) {}

    @PostMapping("/arende/{caseNumber}/" + NAME)
    String end(@PathVariable String caseNumber, PageStep step) {
        return pages.run(
                NAME,
                caseNumber,
                step,
                "Insatsen avslutas. Enheten har fått veta det och bekräftar i Uppgifter.",
                () -> carryOut(caseNumber, step));
    }

    private void carryOut(String caseNumber, PageStep step) {
        Ground ground = step.choice("ground", Ground.class);
        Rejected.fieldIf(ground == null, "ground", "behöver väljas.");
        long orderId = step.number("orderId");
        LocalDate lastDay = step.date("lastDay");
        switch (ground) {
            case CONFIRMED ->
                endService.confirmed(new Confirmed(
                        caseNumber,
                        orderId,
                        lastDay,
                        step.text("reason"),
                        step.date("contactedOn"),
                        step.choice("contactHow", Contact.class),
                        step.by()));
            case WITHDRAWN -> endService.withdrawn(caseNumber, orderId, lastDay, step.by());
        }
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
        return Optional.of(new CaseAct(CaseAct.Aim.END, "Avsluta en insats", "när en insats pågår eller ska börja"));
    }

    @Override
    public Set<Part> fill(CareCase careCase, Reader reader, Model model) {
        List<CaseReadings.Ordered> orders = readings.ordersOf(careCase.id());
        List<CaseReadings.Ordered> endable =
                orders.stream().filter(CaseReadings.Ordered::isInForce).toList();
        Map<Long, List<ReportedEndings.Told>> all = endings.ofCase(careCase.id());
        List<ToldOf> told = orders.stream()
                .flatMap(order -> all.getOrDefault(order.id(), List.of()).stream()
                        .map(one -> new ToldOf(order.service(), order.unit(), one)))
                .toList();
        model.addAttribute("endable", endable);
        model.addAttribute("endingsTold", told);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!endable.isEmpty() && caseFile.personOf(careCase.caseNumber()).diedOn() == null) {
            parts.add(Part.ACTION);
        }
        if (!told.isEmpty()) {
            parts.add(Part.SHOWN);
        }
        return parts;
    }
}
