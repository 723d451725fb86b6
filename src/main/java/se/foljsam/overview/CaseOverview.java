package se.foljsam.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.deadline.Watch;
import se.foljsam.deadline.Watches;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.PageBody;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** Where a case stands: whose it is, what is decided and ordered in it, and what is watched. */
@Component
class CaseOverview implements PageBody<CareCase> {
    private final CaseFile caseFile;
    private final CaseReadings readings;
    private final Watches watches;
    private final OrdersByUnit unitsOrders;
    private final GroupNames names;
    private final Written written;
    private final ShownWatch.Writer writer;

    CaseOverview(
            CaseFile caseFile,
            CaseReadings readings,
            Watches watches,
            OrdersByUnit unitsOrders,
            GroupNames names,
            Written written,
            ShownWatch.Writer writer) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.watches = watches;
        this.unitsOrders = unitsOrders;
        this.names = names;
        this.written = written;
        this.writer = writer;
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        String number = careCase.caseNumber();
        List<CaseReadings.Ordered> orders = readings.ordersOf(careCase.id());
        List<ShownWatch> watched = watched(number, orders);
        model.addAttribute("w", written);
        model.addAttribute("care", careCase);
        model.addAttribute("isOpen", careCase.state() == CareCase.State.OPEN);
        model.addAttribute("person", caseFile.personOf(number));
        model.addAttribute("teamName", names.team(careCase.team()));
        model.addAttribute("matters", caseFile.mattersOf(careCase));
        model.addAttribute("decisions", readings.decisionsOf(careCase.id()));
        model.addAttribute("services", readings.servicesOf(careCase.id()));
        model.addAttribute("orders", orders);
        model.addAttribute("askable", unitsOrders.ofCase(careCase.id()));
        model.addAttribute("watches", watched);
        model.addAttribute(
                "movable", watched.stream().filter(ShownWatch::movable).toList());
    }

    /** The open ones first, each by its day. */
    private List<ShownWatch> watched(String caseNumber, List<CaseReadings.Ordered> orders) {
        Map<Long, String> services =
                orders.stream().collect(Collectors.toMap(CaseReadings.Ordered::id, CaseReadings.Ordered::service));
        return watches.of(caseNumber).stream()
                .sorted(Comparator.comparing((Watch one) -> one.state() != Watch.State.OPEN)
                        .thenComparing(Watch::dueAt))
                .map(watch -> writer.of(watch, services))
                .toList();
    }
}
