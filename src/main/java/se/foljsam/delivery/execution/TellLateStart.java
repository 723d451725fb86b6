package se.foljsam.delivery.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.delivery.order.OrderDesk;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.TaskAtHand;

/** The unit manager tells the handler without delay that a service cannot begin in time, with reason and a written plan (E3). The limits stand: the unit's own new day moves none of them. */
@Component
class TellLateStart {
    private final OrderDesk desk;
    private final ExecutionDelays delays;
    private final DelayCauses causes;
    private final Clock clock;

    TellLateStart(OrderDesk desk, ExecutionDelays delays, DelayCauses causes, Clock clock) {
        this.desk = desk;
        this.delays = delays;
        this.causes = causes;
        this.clock = clock;
    }

    /** The reasons to choose from. */
    List<Choice> choices() {
        return causes.choices();
    }

    void told(TaskAtHand task, RegisterExecutionForm typed) {
        ServiceOrder order = desk.orderOf(task);
        LocalDate today = SwedishTime.today(clock);
        typed.plan().refuseIfPast(today);
        String text =
                "Insatsen kan inte börja i tid. " + typed.plan().words(causes.label("delayCause", typed.delayCause()));
        delays.save(ExecutionDelay.tell(order, typed.plan(), today, task.userId()));
        desk.journal(order, task.userId(), "Försenad verkställighet", text);
        desk.tellHandler(order, task.userId(), text);
    }
}
