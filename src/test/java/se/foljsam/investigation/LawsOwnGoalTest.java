package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.investigation.LifeAreaTable.Element;
import se.foljsam.investigation.LifeAreaTable.Wording;

/** A goal that says nothing but what the law says of everyone is no goal. */
class LawsOwnGoalTest {
    private static final List<Wording> WORDINGS = List.of(
            new Wording("tillförsäkras en skälig levnadsnivå", false),
            new Wording("skälig levnadsnivå", false),
            new Wording("goda levnadsvillkor", false),
            new Wording("personen", true),
            new Wording("ska ha", true));

    @ParameterizedTest
    @Rule("B8")
    @CsvSource({
        "Skälig levnadsnivå, true",
        "'Skälig levnadsnivå!', true",
        "Personen ska ha en skälig levnadsnivå, true",
        "Tillförsäkras en skälig levnadsnivå och goda levnadsvillkor, true",
        "Personen ska ha goda levnadsvillkor och gå ut, true",
        "Personen ska ha goda levnadsvillkor och duscha själv, false",
        "Skälig levnadsnivå ute, true",
        "Skälig levnadsnivå utan, false",
        "Duschar själv, false",
        "Personen ska ha, false",
        "Oskälig levnadsnivå, false",
        "'', false",
    })
    void onlyWordsOfItsOwnMakeItAGoal(String goal, boolean repeats) {
        assertThat(LifeAreaTable.repeatsTheLaw(goal, WORDINGS)).isEqualTo(repeats);
    }

    @Test
    @Rule("B1")
    void anElementIsShownWithItsIcfCodeWhereIcfHasOne() {
        assertThat(new Element("d510", "Personlig vård", "Tvätta sig").label())
                .isEqualTo("Personlig vård: Tvätta sig (d510)");
        assertThat(new Element("daily", "Hemliv", "Vardagen").label()).isEqualTo("Hemliv: Vardagen");
        assertThat(new Element("x1", "Hemliv", "Annat").label()).isEqualTo("Hemliv: Annat");
    }
}
