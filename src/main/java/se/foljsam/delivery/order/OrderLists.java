package se.foljsam.delivery.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.between.OrdersByUnit;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;

/** Lists orders by the unit that has them. */
@Component
class OrderLists implements OrdersByUnit {
    private final OrderDesk desk;
    private final ServiceOrderRows orders;
    private final ProviderUnits units;
    private final JdbcClient jdbc;

    OrderLists(OrderDesk desk, ServiceOrderRows orders, ProviderUnits units, JdbcClient jdbc) {
        this.desk = desk;
        this.orders = orders;
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UnitsOrder> order(long orderId) {
        return listed("o.id = :subject", orderId, "o.id").stream().findFirst();
    }

    @Override
    public UnitsOrder givenBy(long orderId, LocalDate day) {
        ServiceOrder order = desk.order(orderId);
        Optional<ServiceOrder> next = nextOf(order, day);
        while (next.isPresent()) {
            order = next.get();
            next = nextOf(order, day);
        }
        return order(order.id()).orElseThrow();
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
        return listed("o.care_case_id = :subject and o.state <> 'ENDED'", careCaseId, "o.id");
    }

    @Override
    public List<ProviderUnit> unitsEverIn(long careCaseId) {
        return listed("o.care_case_id = :subject", careCaseId, "o.id").stream()
                .map(UnitsOrder::unit)
                .distinct()
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
                : listed("o.unit_code in (:subject) and o.state <> 'ENDED'", codes, "o.id desc");
    }

    /** A list shows no more of an order than this, and a unit may have hundreds: they are not read one by one. */
    private List<UnitsOrder> listed(String condition, Object subject, String order) {
        return jdbc.sql("""
                        select o.id, c.case_number, o.decision_id, v.name as service, o.valid_from, o.valid_to, o.state,
                               u.code, u.name, u.group_id, u.unit_manager, u.is_open
                        from service_order o
                        join case_known c on c.id = o.care_case_id
                        join service_known v on v.code = o.service_code
                        join unit_known u on u.code = o.unit_code
                        where %s order by %s""".formatted(condition, order))
                .param("subject", subject)
                .query((row, number) -> new UnitsOrder(
                        row.getLong("id"),
                        row.getString("case_number"),
                        row.getLong("decision_id"),
                        row.getString("service"),
                        new ProviderUnit(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("group_id"),
                                row.getString("unit_manager"),
                                row.getBoolean("is_open")),
                        OrderDesk.period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        OrderState.ENDED.name().equals(row.getString("state"))))
                .list();
    }
}
