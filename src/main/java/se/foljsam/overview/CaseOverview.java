package se.foljsam.overview;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.between.ServiceState;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.page.CaseBody;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseReadings.Decided;
import se.foljsam.page.CaseReadings.Ordered;
import se.foljsam.page.CaseReadings.Service;
import se.foljsam.page.CaseTab;
import se.foljsam.page.Reader;

/** What holds in a case now: the services in force with their goals, ordered or not. */
@Component
class CaseOverview implements CaseBody {
    private final CaseReadings readings;

    CaseOverview(CaseReadings readings) {
        this.readings = readings;
    }

    /**
     * A service that is granted and goes on, or is to begin.
     *
     * @param unit null while it is not ordered
     * @param stands where it stands, in words
     * @param isExecuted whether it is carried out
     * @param validTo last day of its decision; null where it is until further notice
     * @param nextFollowUp null where none is planned
     */
    record InForce(
            String service,
            String extent,
            String unit,
            String fixedCareContact,
            String stands,
            boolean isExecuted,
            LocalDate validTo,
            LocalDate nextFollowUp) {}

    @Override
    public Set<CaseTab> tabs() {
        return EnumSet.of(CaseTab.OVERVIEW);
    }

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        List<Service> granted = readings.servicesOf(careCase.id()).stream()
                .filter(service -> service.state() == ServiceState.GRANTED && service.endedOn() == null)
                .toList();
        model.addAttribute("inForce", inForce(careCase, granted));
        model.addAttribute("goals", goals(granted));
    }

    private List<InForce> inForce(CareCase careCase, List<Service> granted) {
        Map<Long, Decided> decisions = readings.decisionsOf(careCase.id()).stream()
                .collect(Collectors.toMap(Decided::id, Function.identity()));
        Map<Long, LocalDate> followUps = readings.followUpsDue(careCase.caseNumber());
        List<Ordered> orders = readings.ordersOf(careCase.id()).stream()
                .filter(Ordered::isInForce)
                .toList();
        Stream<InForce> ordered = orders.stream()
                .map(order -> new InForce(
                        order.service(),
                        order.extent(),
                        order.unit(),
                        order.fixedCareContact(),
                        order.state().swedish(),
                        order.startedOn() != null,
                        decisions.get(order.decisionId()).validTo(),
                        followUps.get(order.decisionId())));
        Stream<InForce> notOrdered = granted.stream()
                .filter(service -> orders.stream()
                        .noneMatch(order -> order.decisionId() == service.decisionId()
                                && order.service().equals(service.name())))
                .map(service -> new InForce(
                        service.name(),
                        service.extent(),
                        null,
                        null,
                        service.state().swedish(),
                        false,
                        decisions.get(service.decisionId()).validTo(),
                        followUps.get(service.decisionId())));
        return Stream.concat(ordered, notOrdered).toList();
    }

    /** What each service is to lead to, each goal once. */
    private static List<String> goals(List<Service> granted) {
        return granted.stream()
                .filter(service -> service.goal() != null)
                .map(service -> service.name() + ": " + service.goal())
                .distinct()
                .toList();
    }
}
