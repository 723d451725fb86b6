package se.foljsam.platform;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** May the user start this process? Asked before anything is written, since the engine itself asks only afterwards. */
@Component
class StartPermission {
    private final EngineServices engine;
    private final org.springframework.beans.factory.ObjectProvider<org.camunda.bpm.engine.AuthorizationService>
            authorization;

    StartPermission(
            EngineServices engine,
            org.springframework.beans.factory.ObjectProvider<org.camunda.bpm.engine.AuthorizationService>
                    authorization) {
        this.engine = engine;
        this.authorization = authorization;
    }

    void require(String definitionId) {
        Authentication user = engine.identity().getCurrentAuthentication();
        String key = engine.repository().getProcessDefinition(definitionId).getKey();
        boolean may = user != null
                && authorization
                        .getObject()
                        .isUserAuthorized(
                                user.getUserId(),
                                user.getGroupIds(),
                                Permissions.CREATE_INSTANCE,
                                Resources.PROCESS_DEFINITION,
                                key);
        if (!may) {
            throw new NotYourTask("Du får inte starta den här processen.");
        }
    }
}
