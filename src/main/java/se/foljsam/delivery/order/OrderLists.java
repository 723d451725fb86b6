package se.foljsam.delivery.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** Lists orders by the unit that has them. */
@Component
class OrderLists implements OrdersByUnit {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ProviderUnits units;

    OrderLists(OrderDesk desk, ServiceOrderRows orders, ProviderUnits units) {
        this.desk = desk;
        this.orders = orders;
        this.units = units;
    }

    @Override
    public Optional<UnitsOrder> order(long orderId) {
        return orders.findById(orderId).map(this::shown);
    }

    @Override
    public UnitsOrder givenBy(long orderId, LocalDate day) {
        ServiceOrder order = desk.order(orderId);
        Optional<ServiceOrder> next = nextOf(order, day);
        while (next.isPresent()) {
            order = next.get();
            next = nextOf(order, day);
        }
        return shown(order);
    }

    private Optional<ServiceOrder> nextOf(ServiceOrder order, LocalDate day) {
        return orders.findByMovedFrom(order.id())
                .filter(next -> !next.validFrom().isAfter(day));
    }

    @Override
    public List<Long> upTo(long orderId) {
        return Stream.iterate(orderId, Objects::nonNull, id -> desk.order(id).movedFrom())
                .toList();
    }

    @Override
    public List<UnitsOrder> ofCase(long careCaseId) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                .map(this::shown)
                .filter(order -> !order.hasEnded())
                .toList();
    }

    @Override
    public List<ProviderUnit> unitsEverIn(long careCaseId) {
        return orders.findByCareCaseIdOrderById(careCaseId).stream()
                .map(ServiceOrder::unitCode)
                .distinct()
                .flatMap(code -> units.byCode(code).stream())
                .toList();
    }

    @Override
    public List<UnitsOrder> ofGroups(Collection<String> groups) {
        List<String> codes = units.all().stream()
                .filter(unit -> groups.contains(unit.groupId()))
                .map(ProviderUnit::code)
                .toList();
        return codes.isEmpty()
                ? List.of()
                : orders.findByUnitCodeInAndStateNotOrderByIdDesc(codes, ServiceOrder.State.ENDED).stream()
                        .map(this::shown)
                        .toList();
    }

    private UnitsOrder shown(ServiceOrder order) {
        return new UnitsOrder(
                order.id(),
                desk.caseNumberOf(order),
                order.decisionId(),
                desk.serviceOf(order).name(),
                desk.unitOf(order),
                desk.periodOf(order),
                order.state() == ServiceOrder.State.ENDED);
    }
}
