package se.foljsam.platform;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import se.foljsam.platform.reading.Moment;

/** What users are called, for all that people read. */
@Service
public class UserNames {
    private final IdentityService identity;
    private final WithoutUserRights withoutUserRights;

    UserNames(@Lazy IdentityService identity, WithoutUserRights withoutUserRights) {
        this.identity = identity;
        this.withoutUserRights = withoutUserRights;
    }

    /** First and last name; who is no user of ours stands as written. */
    public String of(String userId) {
        return Moment.remembered(List.of(UserNames.class, userId), () -> named(userId));
    }

    private String named(String userId) {
        return withoutUserRights.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(UserNames::fullName)
                .orElse(userId));
    }

    private static String fullName(User user) {
        return user.getFirstName() + " " + user.getLastName();
    }
}
