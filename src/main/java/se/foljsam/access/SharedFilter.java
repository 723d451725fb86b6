package se.foljsam.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import se.foljsam.platform.QueryExpressions;

/**
 * The work lists that everybody finds in Tasklist. All show only what can be worked on now: the urgent first, then by due date (A4).
 *
 * <p>A person whose case is suspended has no task here until the case goes on.
 */
enum SharedFilter {
    MINE(
            "Mina uppgifter",
            "Uppgifter som du har tagit eller fått",
            "#1b6d85",
            Set.of(Role.HANDLER, Role.PROVIDER, Role.SUPPORT),
            query -> query.taskAssigneeExpression(QueryExpressions.CURRENT_USER)),
    MY_TEAMS(
            "Mitt teams uppgifter",
            "Allt som teamet har att göra, även det som en kollega har tagit",
            "#3c763d",
            Set.of(Role.HANDLER),
            query -> query.taskCandidateGroupInExpression(QueryExpressions.CURRENT_USER_GROUPS)
                    .includeAssignedTasks()),
    UNASSIGNED(
            "Otilldelade i teamet",
            "Uppgifter som ingen har tagit",
            "#8a6d3b",
            Set.of(Role.HANDLER),
            query -> query.taskCandidateGroupInExpression(QueryExpressions.CURRENT_USER_GROUPS)
                    .taskUnassigned()),
    OF_THE_UNIT(
            "Enhetens uppgifter",
            "Allt som enheten har att göra, även det som en kollega har tagit",
            "#3c763d",
            Set.of(Role.PROVIDER, Role.SUPPORT),
            query -> query.taskCandidateGroupInExpression(QueryExpressions.CURRENT_USER_GROUPS)
                    .includeAssignedTasks()),
    OVERDUE(
            "Försenade",
            "Uppgifter vars sista dag har passerat",
            "#a94442",
            Set.of(Role.HANDLER, Role.PROVIDER, Role.SUPPORT),
            query -> mineAndOurs(query).dueBeforeExpression(QueryExpressions.NOW)),
    DUE_WITHIN_A_WEEK(
            "Förfaller inom en vecka",
            "Uppgifter som ska vara klara inom sju dagar",
            "#c77c11",
            Set.of(Role.HANDLER, Role.PROVIDER, Role.SUPPORT),
            query -> mineAndOurs(query)
                    .dueAfterExpression(QueryExpressions.NOW)
                    .dueBeforeExpression(QueryExpressions.IN_A_WEEK));

    private final String title;
    private final String description;
    private final String color;
    private final Set<Role> readers;
    private final UnaryOperator<TaskQuery> narrow;

    SharedFilter(String title, String description, String color, Set<Role> readers, UnaryOperator<TaskQuery> narrow) {
        this.title = title;
        this.description = description;
        this.color = color;
        this.readers = readers;
        this.narrow = narrow;
    }

    private static TaskQuery mineAndOurs(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(QueryExpressions.CURRENT_USER)
                .taskCandidateGroupInExpression(QueryExpressions.CURRENT_USER_GROUPS)
                .includeAssignedTasks()
                .endOr();
    }

    String title() {
        return title;
    }

    boolean isReadBy(String group) {
        return Role.of(List.of(group)).stream().anyMatch(readers::contains);
    }

    TaskQuery narrowed(TaskQuery all) {
        return narrow.apply(all.active())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    /** What Tasklist shows of it; the order of this list is the order there. */
    Map<String, Object> properties() {
        return Map.of(
                "description",
                description,
                "color",
                color,
                "priority",
                ordinal(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of());
    }
}
