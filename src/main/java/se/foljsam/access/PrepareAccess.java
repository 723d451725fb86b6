package se.foljsam.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams;

/**
 * Before the first request can come in: groups, their rights and the shared work lists are as the code says, and there is an administrator.
 *
 * <p>Each start brings them up to date: what is missing is made, what has changed is changed, and a right that is no longer listed is taken away.
 */
@Component
class PrepareAccess implements SmartLifecycle {
    /** Long before the web server, which comes among the last. */
    private static final int PHASE = 0;

    private static final Set<Resources> GIVEN_BY_THE_ENGINE = Set.of(Resources.TASK, Resources.GROUP);
    private final IdentityService identity;
    private final AuthorizationService authorization;
    private final FilterService filters;
    private final TaskService tasks;
    private final Teams teams;
    private final ProviderUnits units;
    private final List<BringsPeople> brings;
    private final FirstAdministrator firstAdministrator;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    PrepareAccess(
            IdentityService identity,
            AuthorizationService authorization,
            FilterService filters,
            TaskService tasks,
            Teams teams,
            ProviderUnits units,
            List<BringsPeople> brings,
            FirstAdministrator firstAdministrator,
            TransactionTemplate transaction) {
        this.identity = identity;
        this.authorization = authorization;
        this.filters = filters;
        this.tasks = tasks;
        this.teams = teams;
        this.units = units;
        this.brings = List.copyOf(brings);
        this.firstAdministrator = firstAdministrator;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> prepare());
        done = true;
    }

    /** All of it again, for instance when a unit has been added. */
    void prepare() {
        brings.forEach(BringsPeople::teamsAndUnits);
        List<ProviderUnit> providers = units.all();
        makeGroups(providers);
        List<Grant> grants = new ArrayList<>(
                Grant.all(providers.stream().map(ProviderUnit::groupId).toList()));
        grants.addAll(makeFilters());
        bringUpToDate(grants);
        brings.forEach(BringsPeople::people);
        firstAdministrator.require();
    }

    private void makeGroups(List<ProviderUnit> providers) {
        Groups.NAMES.forEach((id, name) -> makeGroup(id, name, "WORKFLOW"));
        teams.all().forEach(team -> makeGroup(team.code(), team.name(), "TEAM"));
        providers.forEach(unit -> makeGroup(unit.groupId(), unit.name(), "PROVIDER"));
    }

    private void makeGroup(String id, String name, String type) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
        } else if (name.equals(group.getName())) {
            return;
        }
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    private List<Grant> makeFilters() {
        List<String> groups =
                identity.createGroupQuery().list().stream().map(Group::getId).toList();
        List<Grant> grants = new ArrayList<>();
        for (SharedFilter shared : SharedFilter.values()) {
            Filter filter = filters.createTaskFilterQuery().filterName(shared.title()).list().stream()
                    .filter(candidate -> candidate.getOwner() == null)
                    .findFirst()
                    .orElseGet(() -> filters.newTaskFilter(shared.title()));
            filter.setQuery(shared.narrowed(tasks.createTaskQuery()));
            filter.setProperties(new LinkedHashMap<>(shared.properties()));
            String id = filters.saveFilter(filter).getId();
            groups.stream().filter(shared::isReadBy).forEach(group -> grants.add(Grant.filter(group, id)));
        }
        return grants;
    }

    private void bringUpToDate(List<Grant> grants) {
        Map<String, Authorization> stored = new HashMap<>(
                authorization
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .list()
                        .stream()
                        .filter(PrepareAccess::isOurs)
                        .collect(Collectors.toMap(PrepareAccess::key, Function.identity())));
        for (Grant grant : grants) {
            Authorization held = stored.remove(grant.group() + grant.resource().resourceType() + grant.resourceId());
            save(held == null ? newGrant(grant) : held, grant.permissions());
        }
        stored.values().forEach(old -> authorization.deleteAuthorization(old.getId()));
    }

    /** Rights of groups to anything but what the engine hands out itself: single tasks, and one's own group. */
    private static boolean isOurs(Authorization held) {
        return held.getGroupId() != null
                && GIVEN_BY_THE_ENGINE.stream()
                        .noneMatch(resource -> resource.resourceType() == held.getResourceType()
                                && !Authorization.ANY.equals(held.getResourceId()));
    }

    private static String key(Authorization held) {
        return held.getGroupId() + held.getResourceType() + held.getResourceId();
    }

    private Authorization newGrant(Grant grant) {
        Authorization held = authorization.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        held.setGroupId(grant.group());
        held.setResource(grant.resource());
        held.setResourceId(grant.resourceId());
        return held;
    }

    private void save(Authorization held, Collection<Permission> permissions) {
        held.setPermissions(permissions.toArray(Permission[]::new));
        authorization.saveAuthorization(held);
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
