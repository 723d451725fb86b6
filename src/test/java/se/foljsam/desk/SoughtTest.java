package se.foljsam.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.foljsam.casefile.person.SoughtBy;

/** How a typed text is read. */
class SoughtTest {
    @Test
    void aWholeCaseNumberIsOneCases() {
        assertThat(Sought.read(" 2026-000005 ").parameters()).isEqualTo(Map.of("number", "2026-000005"));
        assertThat(Sought.read("2026-000005").isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "000005", " 0005"})
    void theNumberWithoutItsYearMayBeOfSeveralYears(String typed) {
        assertThat(Sought.read(typed).parameters()).isEqualTo(Map.of("ending", "%-000005"));
        assertThat(Sought.read(typed).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"19330405-9805", "193304059805", "330405-9805", "3304059805", "1933 04 05 98 05", "330405 – 9805"
            })
    void anIdentityNumberIsReadInAnyWriting(String typed) {
        assertThat(Sought.read(typed).parameters()).isEqualTo(Map.of("identity", "193304059805"));
        assertThat(Sought.read(typed).isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0701740605",
                "070-174 06 05",
                "0701-740605",
                "+46 70 174 06 05",
                "0046701740605",
                "+46 (0)70-174 06 05"
            })
    void aTelephoneNumberIsReadInAnyWriting(String typed) {
        assertThat(Sought.read(typed).parameters()).containsEntry("phone", "%0701740605%");
    }

    @Test
    void namesAreWordsInAnyOrderWithoutAccents() {
        assertThat(Sought.read("Ek, Åke").parameters()).isEqualTo(Map.of("word0", "%ek%", "word1", "%ake%"));
        assertThat(Sought.read("Andrén").parameters())
                .isEqualTo(Sought.read("andren").parameters());
        assertThat(Sought.read("Storgatan 4").parameters()).isEqualTo(Map.of("word0", "%storgatan%", "word1", "% 4%"));
        assertThat(Sought.read("%_xyz").parameters()).isEqualTo(Map.of("word0", "%xyz%"));
    }

    @Test
    void whatWasReadIsSaidAndNeverLogged() {
        assertThat(Sought.read("xyz").nothing()).isEqualTo("Ingen person vars namn har ”xyz”.");
        assertThat(Sought.read("99").nothing()).isEqualTo("Inget ärende med det numret.");
        assertThat(Sought.read("xyz").toString()).doesNotContain("xyz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ab", "%%%", "12345678", "19330405-9806", "330405-9806", "a b c d e f g h i"})
    void whatNothingCanBeSoughtWithIsRefusedInSwedish(String typed) {
        assertThatThrownBy(() -> Sought.read(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void aStoredTextIsFoldedAsATypedOneIs() {
        assertThat(SoughtBy.words("Åke-José  D'Öst")).isEqualTo("ake jose d ost");
        assertThat(SoughtBy.phone("070-123 45 67")).isEqualTo(SoughtBy.phone("+46701234567"));
        assertThat(SoughtBy.words(null)).isNull();
        assertThat(SoughtBy.phone(null)).isNull();
    }
}
