package se.foljsam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import se.foljsam.support.FoljsamTest;

/** While nobody keeps the users, nothing starts; the first administrator comes from the environment, once. */
@FoljsamTest
class FirstAdministratorTest {
    @Autowired
    IdentityService identity;

    @BeforeEach
    void nobodyKeepsTheUsers() {
        identity.deleteMembership("admin", Groups.ADMINISTRATORS);
    }

    @AfterEach
    void backToNormal() {
        identity.deleteUser("chefen");
        identity.createMembership("admin", Groups.ADMINISTRATORS);
    }

    private void require(String name, String password) {
        new FirstAdministrator(
                        identity,
                        new MockEnvironment()
                                .withProperty(FirstAdministrator.NAME, name)
                                .withProperty(FirstAdministrator.PASSWORD, password))
                .require();
    }

    @Test
    void withoutNameOrPasswordItRefuses() {
        assertThatThrownBy(() -> require("", ""))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("FOLJSAM_FIRST_ADMIN");
        assertThatThrownBy(() -> require("chefen", "")).isInstanceOf(RefusedToStart.class);
    }

    @Test
    void aNameThatTheEngineCannotTakeIsRefused() {
        assertThatThrownBy(() -> require("che-fen", "Tryggt-hem-2026")).hasMessageContaining("bokstäver");
    }

    @Test
    void aUserWhoExistsIsNotRaised() {
        assertThatThrownBy(() -> require("hanna", "Tryggt-hem-2026")).hasMessageContaining("finns redan");
        assertThat(identity.createUserQuery()
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count())
                .isZero();
    }

    @Test
    void theFirstIsCreatedOnce() {
        require("chefen", "Tryggt-hem-2026");
        assertThat(identity.checkPassword("chefen", "Tryggt-hem-2026")).isTrue();
        require("nasta", "Tryggt-hem-2026");
        assertThat(identity.createUserQuery().userId("nasta").count()).isZero();
    }
}
