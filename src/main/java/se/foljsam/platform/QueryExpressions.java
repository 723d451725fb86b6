package se.foljsam.platform;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses every query that carries an expression other than the few that the shared filters need.
 *
 * <p>The engine evaluates expressions inside {@code orQueries} of an ad hoc query although expressions there are off (CVE-2026-109432): any user could run code. Here a query is looked
 * through whole, its alternatives and what it adds to a stored filter included, before it runs.
 */
public final class QueryExpressions extends CommandInterceptor {
    public static final String CURRENT_USER = "${currentUser()}";
    public static final String CURRENT_USER_GROUPS = "${currentUserGroups()}";
    public static final String NOW = "${now()}";
    public static final String IN_A_WEEK = "${dateTime().plusDays(7).toDate()}";
    private static final Set<String> HARMLESS = Set.of(CURRENT_USER, CURRENT_USER_GROUPS, NOW, IN_A_WEEK);

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressionsOf(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            refuseExpressionsIn(command, AbstractExecuteFilterCmd.class, "extendingQuery");
        } else if (command instanceof SaveFilterCmd) {
            refuseExpressionsIn(command, SaveFilterCmd.class, "filter");
        }
        return next.execute(command);
    }

    private static void refuseExpressionsIn(Object command, Class<?> type, String fieldName) {
        Field field = ReflectionUtils.findField(type, fieldName);
        ReflectionUtils.makeAccessible(field);
        Object held = ReflectionUtils.getField(field, command);
        if (held instanceof Filter filter) {
            held = filter.getQuery();
        }
        if (held instanceof AbstractQuery<?, ?> query) {
            refuseExpressionsOf(query);
        }
    }

    private static void refuseExpressionsOf(AbstractQuery<?, ?> query) {
        refuseExpressionsOf(query, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** An alternative may share its list of alternatives with the query it belongs to: each is looked at once. */
    private static void refuseExpressionsOf(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (!seen.add(query)) {
            return;
        }
        if (!HARMLESS.containsAll(query.getExpressions().values())) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
        if (query instanceof TaskQueryImpl taskQuery) {
            taskQuery.getQueries().forEach(or -> refuseExpressionsOf(or, seen));
        }
    }
}
