package se.foljsam.platform;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs what the application itself asks of the engine, such as a message or a moved timer, without the rights of the user on whose behalf it happens.
 *
 * <p>The user's authentication is back afterwards, also when the work fails.
 */
@Component
public class WithoutUserRights {
    private final IdentityService identity;

    WithoutUserRights(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Calls the work and returns its answer. */
    public <T> T call(Supplier<T> work) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (user != null) {
                identity.setAuthentication(user);
            }
        }
    }

    /** Runs the work. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
