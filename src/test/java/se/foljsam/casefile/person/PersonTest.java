package se.foljsam.casefile.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;
import se.foljsam.Rule;
import se.foljsam.support.Answers;

/** Whom a case concerns: the number, the age, protection and death. */
class PersonTest {

    @ParameterizedTest
    @Rule("A1")
    @CsvSource({
        "19440317-9809, 194403179809",
        "194403179809, 194403179809",
        "440317-9809, 194403179809",
        "' 4403179809 ', 194403179809",
        "121212+1212, 191212121212",
    })
    void aNumberIsReadAsPeopleWriteIt(String typed, String digits) {
        assertThat(IdentityNumber.parse(typed)).isEqualTo(new IdentityNumber(digits));
    }

    @ParameterizedTest
    @Rule("A1")
    @ValueSource(strings = {"19440317-9808", "19441317-9809", "", "Tora", "1944-03-17"})
    void whatIsNoNumberIsRefusedInWords(String typed) {
        assertThatThrownBy(() -> IdentityNumber.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("är inget giltigt personnummer eller samordningsnummer. Kontrollera siffrorna.");
        assertThatThrownBy(() -> IdentityNumber.parse(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @Rule({"A1", "C9"})
    @CsvSource({
        // digits, coordination number, born, woman
        "194403179809, false, 1944-03-17, true",
        "194403179819, false, 1944-03-17, false",
        "194403179889, false, 1944-03-17, true",
        "199912310009, false, 1999-12-31, true",
        "199912610009, true, 1999-12-01, true",
        "199912600009, false, , ",
        "199912910039, true, 1999-12-31, false",
    })
    void aCoordinationNumberHasSixtyAddedToItsDay(String digits, boolean coordination, LocalDate born, Boolean woman) {
        IdentityNumber number = new IdentityNumber(digits);
        assertThat(number.isCoordinationNumber()).isEqualTo(coordination);
        if (born == null) {
            assertThatThrownBy(number::birthDate).isInstanceOf(java.time.DateTimeException.class);
            return;
        }
        assertThat(number.birthDate()).isEqualTo(born);
        assertThat(number.isWoman()).isEqualTo(woman);
    }

    @Test
    @Rule("L13")
    void aNumberIsWrittenInLettersAndNeverInALog() {
        IdentityNumber number = new IdentityNumber("194403179809");
        assertThat(number.written()).isEqualTo("19440317-9809");
        assertThat(number).hasToString("********-****");
    }

    @Test
    @Rule({"A1", "C9"})
    void aPersonIsMetByNumberAndName() {
        assertThat(Answers.of(met())).isEqualTo("""
                birthDate: 1944-03-17
                fullName: Tora Test
                id: 3
                identityNumber: ********-****
                sex: WOMAN
                soughtAs: tora test
                """);
        assertThat(met().identityNumber().digits()).isEqualTo("194403179809");
        assertThat(Person.met(new IdentityNumber("194403179819"), "Tor Test").sex())
                .isEqualTo(Person.Sex.MAN);
    }

    @Test
    @Rule({"A1", "L16"})
    void howThePersonIsReachedAndWhoActsIsKept() {
        Person person = met();
        person.reachedAt("Storgatan 1", "011-15 00 00", "finska", true);
        person.representedBy("Gerd God", Person.Mandate.GOD_MAN, "Ekonomin");

        assertThat(Answers.of(person)).isEqualTo("""
                birthDate: 1944-03-17
                fullName: Tora Test
                hasProtectedIdentity: true
                id: 3
                identityNumber: ********-****
                interpreterLanguage: finska
                phone: 011-15 00 00
                representativeMandate: GOD_MAN
                representativeName: Gerd God
                representativeScope: Ekonomin
                sex: WOMAN
                soughtAs: tora test | storgatan 1 | 011150000
                streetAddress: Storgatan 1
                """);
    }

    @Test
    @Rule("J3")
    void protectionIsLiftedOnlyWhereThatIsSaid() {
        Person person = met();
        person.protect();
        assertThat(person.hasProtectedIdentity()).isTrue();
        person.reachedAt(null, null, null, false);
        assertThat(person.hasProtectedIdentity()).isFalse();
    }

    @Test
    @Rule("I3")
    void aDeathIsConfirmedOnce() {
        Person person = met();
        person.died(LocalDate.of(2026, 3, 2));
        assertThatThrownBy(() -> person.died(LocalDate.of(2026, 3, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("person 3 is already known to have died");
        assertThat(person.diedOn()).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @Rule({"G2", "B9"})
    @CsvSource({"2026-03-01, true, 17", "2026-03-02, false, 18", "2026-03-03, false, 18"})
    void aChildIsOneUntilTheDayBeforeTheEighteenthBirthday(LocalDate day, boolean child, int age) {
        LocalDate born = LocalDate.of(2008, 3, 2);
        assertThat(Person.isChildOn(born, day)).isEqualTo(child);
        Person person = met();
        ReflectionTestUtils.setField(person, "birthDate", born);
        assertThat(person.isChildOn(day)).isEqualTo(child);
        assertThat(person.ageOn(day)).isEqualTo(age);
    }

    private static Person met() {
        Person person = Person.met(IdentityNumber.parse("19440317-9809"), "Tora Test");
        ReflectionTestUtils.setField(person, "id", 3L);
        return person;
    }

    @Test
    void aPersonIsSoughtByNameStreetAndTelephoneAsPeopleTypeThem() {
        Person person = Person.met(IdentityNumber.parse("19440317-9809"), "Åke Östmân-Böll");
        person.reachedAt("Ängsvägen 4 B", "+46 70-123 45 67", null, false);
        assertThat(person.soughtAs()).isEqualTo("ake ostman boll | angsvagen 4 b | 0701234567");
    }
}
