package se.foljsam.delivery.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.plan.WrittenPlan;
import se.foljsam.platform.Spoken;

/** A service that has begun but stands still, wholly or in part, until it runs again (E1, E3, L7). Every plan the unit has given stays. */
public class ExecutionInterruption {
    /** Whether the service stopped, or a part of it never began. */
    enum Kind implements Spoken {
        INTERRUPTED("Avbrott"),
        PARTLY("Delvis verkställd");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private Long careCaseId;
    private Long orderId;
    private Kind kind;
    private LocalDate since;
    private String what;
    private LocalDate toldOn;
    private String toldBy;
    private LocalDate resumedOn;
    private String resumedBy;
    private List<InterruptionPlan> plans = new ArrayList<>();

    static ExecutionInterruption tell(
            ServiceOrder order, Kind kind, LocalDate since, String what, WrittenPlan plan, LocalDate today, String by) {
        ExecutionInterruption interruption = new ExecutionInterruption();
        interruption.careCaseId = order.careCaseId();
        interruption.orderId = order.id();
        interruption.kind = kind;
        interruption.since = since;
        interruption.what = what;
        interruption.toldOn = today;
        interruption.toldBy = by;
        interruption.replan(plan, today, by);
        return interruption;
    }

    /** Still not running: another written plan. */
    void replan(WrittenPlan plan, LocalDate today, String by) {
        refuseIfOver();
        plans.add(new InterruptionPlan(
                today, by, plan.cause(), plan.reason(), plan.plan(), plan.plannedOn(), plan.helpMeanwhile()));
    }

    /** The whole service runs from this day on. */
    void resume(LocalDate day, String by) {
        refuseIfOver();
        this.resumedOn = day;
        this.resumedBy = by;
    }

    private void refuseIfOver() {
        if (resumedOn != null) {
            throw new IllegalStateException("interruption " + id + " is over since " + resumedOn);
        }
    }

    InterruptionPlan latestPlan() {
        return plans.get(plans.size() - 1);
    }

    Long id() {
        return id;
    }

    Long careCaseId() {
        return careCaseId;
    }

    Long orderId() {
        return orderId;
    }

    Kind kind() {
        return kind;
    }

    public LocalDate since() {
        return since;
    }

    String what() {
        return what;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    String toldBy() {
        return toldBy;
    }

    LocalDate resumedOn() {
        return resumedOn;
    }

    String resumedBy() {
        return resumedBy;
    }

    List<InterruptionPlan> plans() {
        return List.copyOf(plans);
    }

    Long version() {
        return version;
    }
}
