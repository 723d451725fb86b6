package se.foljsam.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.plan.ExecutionPlan;
import se.foljsam.delivery.plan.ExecutionPlan.Participated;
import se.foljsam.delivery.plan.MakePlanForm;
import se.foljsam.delivery.plan.MakePlanForm.Aim;
import se.foljsam.delivery.plan.MakePlanForm.MadeWith;
import se.foljsam.delivery.plan.MakePlanForm.Part;
import se.foljsam.delivery.plan.MakePlanForm.Work;

/** What the tests of this room start from: an order of home care for March, and a plan that lacks nothing. */
public final class Given {
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    private Given() {}

    public static ServiceOrder sentOrder() {
        return sentOrder(FIRST_DAY, LAST_DAY);
    }

    public static ServiceOrder sentOrder(LocalDate from, LocalDate to) {
        return ServiceOrder.send(
                7L,
                new NewOrder(
                        "2026-000001",
                        11,
                        12,
                        "NORR",
                        "HEMTJANST",
                        new NewOrder.Content(
                                "Fem gånger om dagen",
                                "Behöver stöd vid förflyttning",
                                "Kan gå till köket själv",
                                java.util.List.of("Förflyttning"),
                                null),
                        from,
                        to,
                        true,
                        "Nyckel finns hos dottern",
                        "anna.handlaggare"),
                NOW);
    }

    /** As if the database had kept it and given it this id. */
    public static <T> T kept(T aggregate, long id) {
        ReflectionTestUtils.setField(aggregate, "id", id);
        return aggregate;
    }

    public static ServiceOrder acknowledgedOrder() {
        ServiceOrder order = sentOrder();
        order.acknowledge(FIRST_DAY, null, NOW, "unit");
        return order;
    }

    public static ServiceOrder executedOrder() {
        ServiceOrder order = acknowledgedOrder();
        order.start(FIRST_DAY, null, null, "unit");
        return order;
    }

    public static Part part() {
        return new Part(
                "Förflyttning",
                new Work("Morgonhjälp", "Kontaktpersonen", "Varje dag klockan 8", "Stöd vid gång"),
                60,
                new Aim("Går till köket", "Går utan stöd fem dagar av sju", LocalDate.of(2026, 3, 20)));
    }

    public static MakePlanForm plan(Part... parts) {
        return new MakePlanForm(
                List.of(parts),
                new MadeWith(Participated.YES, "Var med hemma", "Dottern", "Arbetsterapeut"),
                LAST_DAY,
                "Kim",
                null);
    }

    public static ExecutionPlan submittedPlan() {
        return ExecutionPlan.submit(1L, 1, plan(part()), FIRST_DAY, NOW, "unit");
    }
}
