package se.foljsam.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a group may do in the engine. This is the whole list: what is not here is not granted.
 *
 * <p>Nobody has a right to tasks as such: the engine gives each task's candidates and assignee the right to that one task, and takes it back when they change.
 */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {
    private static final String CARE_CASE = "careCase";
    private static final List<String> ON_CALL_STARTS = List.of("onCallGrant", "onCallHelp");
    private static final List<String> PROVIDERS_PROCESSES = List.of(
            "serviceDelivery",
            "orderAcknowledgement",
            "execution",
            "interruption",
            "pause",
            "executionPlan",
            "preFollowUpReport",
            "dischargeTakeover",
            "providerFollowUp",
            "temporaryHelp",
            "onCallHelp",
            "question",
            "correction");

    /** The fixed groups' grants and those of these provider units' groups. */
    static List<Grant> all(Collection<String> providerGroups) {
        List<Grant> grants = new ArrayList<>();
        Groups.CASEWORK.forEach(group -> grants.addAll(casework(group)));
        Groups.SUPPORT.forEach(group -> grants.add(app(group, "tasklist")));
        grants.addAll(onCall());
        providerGroups.forEach(group -> grants.addAll(provider(group)));
        grants.addAll(analysts());
        grants.addAll(administrators());
        Groups.NAMES.keySet().forEach(group -> grants.add(app(group, "welcome")));
        return grants;
    }

    private static List<Grant> casework(String group) {
        return List.of(
                app(group, "tasklist"),
                of(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ),
                of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        CARE_CASE,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE),
                of(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
    }

    /** Whoever is on call registers what was granted or put in out of hours and sees no case (A5, H3). */
    private static List<Grant> onCall() {
        List<Grant> grants = new ArrayList<>();
        ON_CALL_STARTS.forEach(process -> grants.add(of(
                Groups.ON_CALL,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE)));
        grants.add(of(Groups.ON_CALL, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
        return grants;
    }

    /** A provider sees which process its tasks belong to and starts nothing (J3). */
    private static List<Grant> provider(String group) {
        List<Grant> grants = new ArrayList<>(List.of(app(group, "tasklist"), app(group, "welcome")));
        PROVIDERS_PROCESSES.forEach(process ->
                grants.add(of(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ)));
        return grants;
    }

    /** Flow, times and numbers. No variables, since the right to read them is another one, and no tasks. */
    private static List<Grant> analysts() {
        return List.of(
                app(Groups.ANALYSTS, "cockpit"),
                of(
                        Groups.ANALYSTS,
                        Resources.PROCESS_DEFINITION,
                        Authorization.ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY),
                of(Groups.ANALYSTS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ),
                of(Groups.ANALYSTS, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ),
                of(Groups.ANALYSTS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ));
    }

    /** Users and who belongs where. The groups themselves and their rights come from the application. */
    private static List<Grant> administrators() {
        return List.of(
                app(Groups.ADMINISTRATORS, "admin"),
                of(Groups.ADMINISTRATORS, Resources.USER, Authorization.ANY, Permissions.ALL),
                of(Groups.ADMINISTRATORS, Resources.GROUP, Authorization.ANY, Permissions.READ),
                of(Groups.ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, Authorization.ANY, Permissions.ALL),
                of(Groups.ADMINISTRATORS, Resources.AUTHORIZATION, Authorization.ANY, Permissions.READ));
    }

    static Grant filter(String group, String filterId) {
        return of(group, Resources.FILTER, filterId, Permissions.READ);
    }

    private static Grant app(String group, String name) {
        return of(group, Resources.APPLICATION, name, Permissions.ACCESS);
    }

    private static Grant of(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, List.of(permissions));
    }
}
