package se.foljsam.delivery.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.deadline.RealDeadlines;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.delivery.discharge.RegisterTakeover.Asked;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** Days and hours on which an order ordered to 31 March 2026, begun on the 5th, can move to the discharge support team or from it. */
class DaysOfAMoveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Asked ASKED =
            new Asked(21, "HGT", LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 24), "Behöver träna", "petra");
    private static final Told TOLD = new Told(
            21,
            LocalDate.of(2026, 3, 12),
            LocalTime.of(10, 0),
            "SODER",
            " Morgon ",
            " ",
            null,
            " Kortare ",
            "lisa",
            "tess");

    @Rule("D11")
    @ParameterizedTest(name = "from {0} to {1}, today {2}: {3}")
    @CsvSource({
        "2026-03-09, 2026-03-24, 2026-03-10, from: kan inte vara en dag som har varit.",
        "2026-03-10, 2026-03-24, 2026-03-10,",
        "2026-03-05, 2026-03-24, 2026-03-01, 'from: behöver vara efter 5 mars 2026, då insatsen började.'",
        "2026-03-06, 2026-03-24, 2026-03-01,",
        "2026-03-24, 2026-03-24, 2026-03-10, until: behöver vara efter första dagen hos teamet.",
        "2026-03-23, 2026-03-24, 2026-03-10,",
        "2026-03-12, 2026-03-31, 2026-03-10,",
        "2026-03-12, 2026-04-01, 2026-03-10, 'until: kan inte vara efter uppdragets sista dag, 31 mars 2026.'",
        ", 2026-03-24, 2026-03-10, from: behöver fyllas i med ett datum.",
        "2026-03-12, , 2026-03-10, until: behöver fyllas i med ett datum."
    })
    void aTakeoverIsAskedForDaysOfTheServiceToCome(LocalDate from, LocalDate until, LocalDate today, String refused) {
        Asked asked = Filled.but(ASKED, "from", from, "until", until);

        assertThat(FieldsRefused.byStep(() -> asked.refuse(begun(), today))).isEqualTo(refused);
    }

    @Rule("D11")
    @Test
    void aTakeoverIsAskedForWithAReason() {
        assertThat(FieldsRefused.byStep(() -> Filled.but(ASKED, "reason", " ").refuse(begun(), TODAY)))
                .isEqualTo("reason: behöver fyllas i: varför teamet behövs.");
        assertThat(FieldsRefused.byStep(() -> Filled.but(ASKED, "reason", null).refuse(begun(), TODAY)))
                .isEqualTo("reason: behöver fyllas i: varför teamet behövs.");
    }

    @Rule("D11")
    @Test
    void anOrderUntilFurtherNoticeSetsNoLastDay() {
        ServiceOrder lasting = Given.sentOrder(Given.FIRST_DAY, null);
        lasting.acknowledge(Given.FIRST_DAY, null, Given.NOW, "unit");
        lasting.start(LocalDate.of(2026, 3, 5), null, null, "unit");

        assertThat(FieldsRefused.byStep(() ->
                        Filled.but(ASKED, "until", LocalDate.of(2036, 1, 1)).refuse(lasting, TODAY)))
                .isNull();
        assertThat(Filled.but(TOLD, "day", LocalDate.of(2036, 1, 1)).at(lasting, Given.NOW))
                .isEqualTo("2036-01-01T09:00:00Z");
    }

    @Rule("D11")
    @ParameterizedTest(name = "{0}, today {1}: {2}")
    @CsvSource({
        "2026-03-05, 2026-03-01, 'startsOn: behöver vara efter 5 mars 2026, då insatsen började.'",
        "2026-03-06, 2026-03-01,",
        "2026-03-09, 2026-03-10, startsOn: kan inte vara en dag som har varit.",
        "2026-03-10, 2026-03-10,",
        "2026-03-23, 2026-03-10,",
        "2026-03-24, 2026-03-10, 'startsOn: behöver vara före 24 mars 2026, då hemtjänsten tar tillbaka uppdraget.'"
    })
    void theTeamBeginsBetweenTheServicesStartAndItsReturn(LocalDate day, LocalDate today, String refused) {
        DecideTakeoverForm typed = new DecideTakeoverForm(DecideTakeoverForm.Outcome.MOVED, day, "Vill", null);

        assertThat(FieldsRefused.byStep(
                        () -> typed.refuseDay(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 24), today)))
                .isEqualTo(refused);
    }

    @Rule({"D9", "D10"})
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-05, 'handoverOn: behöver vara efter 5 mars 2026, då insatsen började.'",
        "2026-03-06,",
        "2026-03-31,",
        "2026-04-01, 'handoverOn: kan inte vara efter uppdragets sista dag, 31 mars 2026.'"
    })
    void aHandoverLiesWithinTheService(LocalDate day, String refused) {
        assertThat(FieldsRefused.byStep(() -> Filled.but(TOLD, "day", day).at(begun(), Given.NOW)))
                .isEqualTo(refused);
    }

    @Rule("D10")
    @ParameterizedTest(name = "now {0}: {1}")
    @CsvSource({
        "2026-03-12T08:59:59Z,",
        "2026-03-12T09:00:00Z, handoverOn: kan inte vara en tid som har varit.",
        "2026-03-12T09:00:01Z, handoverOn: kan inte vara en tid som har varit."
    })
    void aHandoverLiesAhead(Instant now, String refused) {
        assertThat(FieldsRefused.byStep(() -> TOLD.at(begun(), now))).isEqualTo(refused);
    }

    @Rule({"D9", "D10"})
    @ParameterizedTest(name = "simplified {0}, told {1}: {2}")
    @CsvSource({
        // the handover is at ten on Thursday the 12th
        "false, 2026-03-11T09:00:00Z,",
        "false, 2026-03-11T09:00:01Z, 'handoverOn: behöver anmälas minst 24 timmar före. Är ni överens med förste handläggaren om något annat, skriv det nedan.'",
        "true, 2026-03-10T22:59:59Z,",
        "true, 2026-03-10T23:00:00Z, 'handoverOn: behöver anmälas minst 2 arbetsdagar före. Är ni överens med förste handläggaren om något annat, skriv det nedan.'"
    })
    void aHandoverIsToldInTimeUnlessAnotherNoticeIsAgreed(boolean simplified, Instant now, String refused) {
        var notice = RealDeadlines.hours("norrkoping").handoverNotice(simplified, TOLD.at(begun(), Given.NOW));

        assertThat(FieldsRefused.byStep(() -> Filled.but(TOLD, "departure", " ").refuseTooLate(notice, now)))
                .isEqualTo(refused);
        assertThat(FieldsRefused.byStep(() -> TOLD.refuseTooLate(notice, now))).isNull();
    }

    @Rule("D10")
    @Test
    void whatIsBlankWasNotToldAndNobodyAgreedToNothing() {
        assertThat(TOLD.stripped())
                .isEqualTo(Filled.but(TOLD, "services", "Morgon", "howItWorks", null, "departure", "Kortare"));
        assertThat(Filled.but(TOLD, "departure", " ").stripped().agreedWith()).isNull();
    }

    private static ServiceOrder begun() {
        ServiceOrder order = Given.acknowledgedOrder();
        order.start(LocalDate.of(2026, 3, 5), null, null, "unit");
        return order;
    }
}
