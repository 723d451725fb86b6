package se.foljsam.platform;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceManager;

/**
 * Says when the history of an ended process may be removed, in the tables that can have any of it. The engine would write to sixteen, and at the history level that Följsam works with, only instances,
 * activities and tasks are kept.
 */
@SuppressWarnings("PMD.ReplaceJavaUtilDate") // the engine's own signature
final class RemovalOfWhatThereIs extends CacheAwareHistoryEventProducer {
    private static final Set<String> WITHIN = Set.of(
            HistoricActivityInstanceEventEntity.class.getName(), HistoricTaskInstanceEventEntity.class.getName());
    /** The engine writes to the instances themselves only where they are asked for alone. */
    private static final Set<String> INSTANCES = Set.of(HistoricProcessInstanceEventEntity.class.getName());

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String rootProcessInstanceId, Date removalTime) {
        if (keepsNoMore()) {
            HistoricProcessInstanceManager instances =
                    Context.getCommandContext().getHistoricProcessInstanceManager();
            instances.addRemovalTimeToProcessInstancesByRootProcessInstanceId(
                    rootProcessInstanceId, removalTime, null, WITHIN);
            instances.addRemovalTimeToProcessInstancesByRootProcessInstanceId(
                    rootProcessInstanceId, removalTime, null, INSTANCES);
        } else {
            super.addRemovalTimeToHistoricProcessInstances(rootProcessInstanceId, removalTime);
        }
    }

    @Override
    protected void addRemovalTimeToHistoricDecisions(String rootProcessInstanceId, Date removalTime) {
        if (!keepsNoMore()) {
            super.addRemovalTimeToHistoricDecisions(rootProcessInstanceId, removalTime);
        }
    }

    private static boolean keepsNoMore() {
        return HistoryLevel.HISTORY_LEVEL_ACTIVITY.equals(
                Context.getProcessEngineConfiguration().getHistoryLevel());
    }
}
