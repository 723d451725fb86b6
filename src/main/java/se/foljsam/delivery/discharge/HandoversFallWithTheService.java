package se.foljsam.delivery.discharge;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.ServiceEnded;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.Watches;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;

/** A handover that nobody has decided falls with the service: there is nothing left to hand over. */
@Component
class HandoversFallWithTheService {
    private final Handovers handovers;
    private final Watches watches;
    private final CaseProcesses processes;

    HandoversFallWithTheService(Handovers handovers, Watches watches, CaseProcesses processes) {
        this.handovers = handovers;
        this.watches = watches;
        this.processes = processes;
    }

    @EventListener
    void on(ServiceEnded ended) {
        handovers.findByOrderIdAndState(ended.orderId(), Handover.State.OPEN).forEach(handover -> {
            handover.drop();
            handovers.save(handover);
            watches.drop(WatchKind.HANDOVER, ended.caseNumber(), handover.id());
            processes.end(RegisterHandover.PROCESS, CaseVariables.HANDOVER_ID, handover.id(), "the service ended");
        });
    }
}
