package se.foljsam.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody administers the users before anybody can come in.
 *
 * <p>While the group is empty, the webapps would let anyone make an administrator of themselves. The first one's name and password come once from the environment; as soon as there is one they are ignored.
 */
@Component
class FirstAdministrator {
    static final String NAME = "FOLJSAM_FIRST_ADMIN";
    static final String PASSWORD = "FOLJSAM_FIRST_ADMIN_PASSWORD";
    private final IdentityService identity;
    private final Environment environment;

    FirstAdministrator(@Lazy IdentityService identity, Environment environment) {
        this.identity = identity;
        this.environment = environment;
    }

    /** Does nothing if there is an administrator; otherwise creates the one named in the environment, or refuses. */
    void require() {
        if (identity.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0) {
            return;
        }
        String name = environment.getProperty(NAME, "");
        String password = environment.getProperty(PASSWORD, "");
        refuseUnless(
                !name.isBlank() && !password.isBlank(),
                "Det finns ingen administratör. Ange den första med miljövariablerna " + NAME + " och " + PASSWORD
                        + ".");
        refuseUnless(name.matches("[a-zA-Z0-9]+"), NAME + " får bara ha bokstäver A–Z och siffror.");
        refuseUnless(
                identity.createUserQuery().userId(name).count() == 0,
                "Användaren " + name + " finns redan men är inte administratör. Välj ett annat namn i " + NAME + ".");
        create(name, password);
    }

    private void create(String name, String password) {
        User user = identity.newUser(name);
        user.setFirstName("Administratör");
        user.setPassword(password);
        refuseUnless(
                identity.getPasswordPolicy() == null
                        || identity.checkPasswordAgainstPolicy(password, user).isValid(),
                "Lösenordet i " + PASSWORD
                        + " är för svagt: minst tio tecken, med stor och liten bokstav, siffra och annat tecken.");
        identity.saveUser(user);
        identity.createMembership(name, Groups.ADMINISTRATORS);
    }

    private static void refuseUnless(boolean fine, String swedish) {
        if (!fine) {
            throw new RefusedToStart(swedish);
        }
    }
}
