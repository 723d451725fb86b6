package se.foljsam.actualisation.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.actualisation.application.GivenApplication;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;

/** Help granted on call goes on until somebody answers for it. */
class OnCallGrantTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final GrantOnCallForm TYPED = Filled.in(
            GrantOnCallForm.class,
            "identityNumber",
            "19440317-9809",
            "helpBeganOn",
            DAY,
            "helpBeganAt",
            "03:15",
            "help",
            "Hjälp till toaletten");

    @Test
    @Rule("A5")
    void helpIsGrantedFromTheHourItBegan() {
        assertThat(Answers.of(ongoing())).isEqualTo("""
                applicationId: 9
                careCaseId: 5
                grantedAt: 2026-03-02T08:00:00Z
                grantedBy: jonas
                helpBeganAt: 2026-03-02T02:15:00Z
                helpBeganOn: 2026-03-02
                helpGiven: Hjälp till toaletten
                id: 81
                state: ONGOING
                unitCode: BJORKEN
                unitName: Hemtjänst Björken
                """);
    }

    @Test
    @Rule("A5")
    void helpThatGoesOnIsStillOngoingAndTheProviderIsTold() {
        OnCallGrant grant = ongoing();
        grant.goesOn("Petra", DAY.plusDays(1), "Fortsätter");

        assertThat(grant.state()).isEqualTo(OnCallGrant.State.ONGOING);
        assertThat(grant.toldTo()).isEqualTo("Petra");
        assertThat(grant.toldOn()).isEqualTo(DAY.plusDays(1));
        assertThat(grant.note()).isEqualTo("Fortsätter");
        assertThat(grant.endedOn()).isNull();
        grant.decided();
        assertThat(grant.state()).isEqualTo(OnCallGrant.State.DECIDED);
    }

    @Test
    @Rule("A5")
    void helpThatHasEndedOrIsDecidedIsAnsweredFor() {
        OnCallGrant ended = ongoing();
        ended.end(DAY.plusDays(1), "Dottern är hemma");
        assertThat(ended.state()).isEqualTo(OnCallGrant.State.ENDED);
        assertThat(ended.endedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(ended.note()).isEqualTo("Dottern är hemma");
        refusesAll(ended, "ENDED");

        OnCallGrant decided = ongoing();
        decided.decided();
        refusesAll(decided, "DECIDED");
    }

    private static void refusesAll(OnCallGrant grant, String state) {
        String before = Answers.of(grant);
        assertThatThrownBy(() -> grant.goesOn("Petra", DAY, "Nej"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on-call grant 81 is " + state + " and cannot be continued");
        assertThatThrownBy(() -> grant.end(DAY, "Nej"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(state);
        assertThatThrownBy(grant::decided)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(state);
        assertThat(Answers.of(grant)).isEqualTo(before);
    }

    @ParameterizedTest
    @Rule("A5")
    @CsvSource({"03:15, ", "03.15, ", "00:00, ", "23:59, ", "24:00, helpBeganAt", "kvart över tre, helpBeganAt"})
    void theHourIsHourAndMinuteAsPeopleWriteIt(String typed, String refused) {
        assertThat(Refused.in(Filled.but(TYPED, "helpBeganAt", typed)::check))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    @Rule("A5")
    void theHourAndTheNumberAreReadOrRefusedAtTheirFields() {
        assertThat(Filled.but(TYPED, "helpBeganAt", "03.15").beganAt()).isEqualTo("03:15");
        assertThat(Refused.words(Filled.but(TYPED, "identityNumber", "19440317-9808", "helpBeganAt", "3")::check))
                .containsExactly(
                        "identityNumber: är inget giltigt personnummer eller samordningsnummer. Kontrollera siffrorna.",
                        "helpBeganAt: ska vara timme och minut, till exempel 03:15.");
    }

    @Test
    @Rule("A5")
    void whoTakesOverSaysWhoWasToldOrTheLastDay() {
        assertThat(Refused.in(takenOver(TakeOverOnCallForm.Outcome.GOES_ON, null, DAY)::check))
                .containsExactly("toldTo");
        assertThat(Refused.in(takenOver(TakeOverOnCallForm.Outcome.GOES_ON, "Petra", null)::check))
                .isEmpty();
        assertThat(Refused.in(takenOver(TakeOverOnCallForm.Outcome.NOT_NEEDED, "Petra", null)::check))
                .containsExactly("lastDay");
        assertThat(Refused.in(takenOver(TakeOverOnCallForm.Outcome.NOT_NEEDED, null, DAY)::check))
                .isEmpty();
    }

    private static TakeOverOnCallForm takenOver(TakeOverOnCallForm.Outcome outcome, String toldTo, LocalDate lastDay) {
        return new TakeOverOnCallForm(outcome, toldTo, lastDay, null);
    }

    private static OnCallGrant ongoing() {
        return GivenCase.saved(
                81,
                OnCallGrant.grant(
                        GivenApplication.registered(),
                        TYPED,
                        Instant.parse("2026-03-02T02:15:00Z"),
                        new ProviderUnit("BJORKEN", "Hemtjänst Björken", "providerBjorken", "petra", true),
                        "jonas",
                        GivenApplication.NOW));
    }
}
