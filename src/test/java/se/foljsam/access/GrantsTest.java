package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.support.FoljsamTest;

/** Groups and rights are what the list in code says, at every start. */
@FoljsamTest
class GrantsTest {
    @Autowired
    PrepareAccess access;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Test
    void eachTeamUnitAndRoleHasItsGroup() {
        assertThat(identity.createGroupQuery().list().stream().map(Group::getId))
                .contains("handlers", "leadHandlers", "authorityManagers", "onCall", "alarmTeam", "dischargeSupport")
                .contains("billing", "analysts", "camunda-admin", "teamNorr", "teamSyd")
                .contains("providerBjorken", "providerEken", "providerLarmet");
    }

    @Test
    void aSecondStartChangesNothing() {
        long before = authorizations.createAuthorizationQuery().count();
        access.prepare();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(filters.createFilterQuery().count()).isEqualTo(SharedFilter.values().length);
    }

    @Test
    void aRightThatIsNotListedIsTakenAwayAtTheNextStart() {
        Authorization stray = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        stray.setGroupId("analysts");
        stray.setResource(Resources.TASK);
        stray.setResourceId(Authorization.ANY);
        stray.setPermissions(new Permissions[] {Permissions.READ});
        authorizations.saveAuthorization(stray);
        access.prepare();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("analysts")
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    @Test
    void nobodyHasARightToAllTasksOrVariables() {
        List<Authorization> all = authorizations
                .createAuthorizationQuery()
                .resourceId(Authorization.ANY)
                .list();
        assertThat(all)
                .noneMatch(right -> right.getResourceType() == Resources.TASK.resourceType())
                .noneMatch(right -> right.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                        && (right.isPermissionGranted(Permissions.READ_TASK)
                                || right.isPermissionGranted(
                                        org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions
                                                .READ_INSTANCE_VARIABLE)
                                || right.isPermissionGranted(Permissions.UPDATE_INSTANCE)));
    }
}
