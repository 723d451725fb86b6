package se.foljsam.delivery.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.discharge.DecideHandoverForm.Contact;
import se.foljsam.delivery.discharge.DecideHandoverForm.HomeCare;
import se.foljsam.delivery.discharge.Handover.State;
import se.foljsam.delivery.discharge.RegisterHandover.Told;
import se.foljsam.taskform.FieldsRefused;

/** What a discharge support team tells of a handover, and the one decision that is made on it. */
class HandoverTest {
    /** Half past midnight on 11 March in Sweden, still the 10th in UTC. */
    private static final Instant AT = Instant.parse("2026-03-10T23:30:00Z");

    private static final Instant LATER = Given.NOW.plusSeconds(3600);

    @Rule("D10")
    @Test
    void aHandoverKeepsWhatTheTeamToldAndNothingIsDecided() {
        Handover handover = Given.kept(told(false), 4);

        assertThat(handover)
                .extracting(
                        Handover::id,
                        Handover::careCaseId,
                        Handover::orderId,
                        Handover::unitCode,
                        Handover::toUnit,
                        Handover::isSimplified,
                        Handover::handoverAt,
                        Handover::handoverOn,
                        Handover::toldAt,
                        Handover::toldBy,
                        Handover::state)
                .containsExactly(
                        4L,
                        7L,
                        21L,
                        "NORR",
                        "SODER",
                        false,
                        AT,
                        LocalDate.of(2026, 3, 11),
                        Given.NOW,
                        "tess",
                        State.OPEN);
        assertThat(handover)
                .extracting(
                        Handover::services,
                        Handover::howItWorks,
                        Handover::remaining,
                        Handover::departure,
                        Handover::agreedWith)
                .containsExactly("Morgon", "Går bra", "Träning", "Kortare tid", "lisa");
        assertThat(handover)
                .extracting(
                        Handover::personContacted,
                        Handover::note,
                        Handover::decidedAt,
                        Handover::decidedBy,
                        Handover::movedOrderId,
                        Handover::version)
                .containsOnlyNulls();
    }

    @Rule("D9")
    @Test
    void afterASimplifiedDecisionNoUnitIsChosenYet() {
        Handover handover = told(true);

        assertThat(handover.isSimplified()).isTrue();
        assertThat(handover.toUnit()).isNull();
    }

    @Rule("D10")
    @ParameterizedTest(name = "services {0}")
    @CsvSource({
        "Morgon, Går bra, Träning, Insatser: Morgon Så fungerar det: Går bra Kvar att göra: Träning",
        "Morgon, , Träning, Insatser: Morgon Kvar att göra: Träning",
        "Morgon, , , Insatser: Morgon",
        ", , , ''"
    })
    void theTemplateSaysWhatWasToldAndLeavesOutTheRest(
            String services, String howItWorks, String remaining, String template) {
        Handover handover = Handover.tell(
                Given.executedOrder(),
                false,
                AT,
                new Told(
                        21,
                        LocalDate.of(2026, 3, 11),
                        LocalTime.of(0, 30),
                        "SODER",
                        services,
                        howItWorks,
                        remaining,
                        null,
                        null,
                        "tess"),
                Given.NOW);

        assertThat(handover.template()).isEqualTo(template);
    }

    @Rule("D10")
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anOrderThatMovesGoesOnAsAnother(boolean contacted) {
        Handover handover = told(false);

        handover.moved(contacted, "Har pratat", LATER, "hanna");
        handover.continuesAs(22);

        assertThat(handover)
                .extracting(
                        Handover::state,
                        Handover::personContacted,
                        Handover::note,
                        Handover::decidedAt,
                        Handover::decidedBy,
                        Handover::movedOrderId)
                .containsExactly(State.MOVED, contacted, "Har pratat", LATER, "hanna", 22L);
    }

    @Rule({"D9", "D10"})
    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void aHandoverIsDecidedOnOnce(State state, Consumer<Handover> decision) {
        Handover handover = told(false);
        decision.accept(handover);

        assertThat(handover.state()).isEqualTo(state);
        assertThat(handover.note()).isEqualTo(state == State.DROPPED ? null : "Skäl");
        outcomes()
                .map(other -> other.get()[1])
                .forEach(again -> assertThatThrownBy(() -> decide(again, handover))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(state + " and cannot be"));
        assertThat(handover.state()).isEqualTo(state);
    }

    static Stream<Arguments> outcomes() {
        Map<State, Consumer<Handover>> all = new LinkedHashMap<>();
        all.put(State.MOVED, one -> one.moved(true, "Skäl", LATER, "hanna"));
        all.put(State.ENDED, one -> one.ended("Skäl", LATER, "hanna"));
        all.put(State.GOES_ON, one -> one.goesOn("Skäl", LATER, "hanna"));
        all.put(State.DROPPED, Handover::drop);
        return all.entrySet().stream().map(entry -> Arguments.arguments(entry.getKey(), entry.getValue()));
    }

    @SuppressWarnings("unchecked")
    private static void decide(Object decision, Handover handover) {
        ((Consumer<Handover>) decision).accept(handover);
    }

    @Rule({"D9", "D10"})
    @Test
    void eachDecisionNeedsWhatItRestsOn() {
        assertThat(FieldsRefused.by(new DecideHandoverForm("MOVED", null, null, null, "n")))
                .containsExactly("unitCode", "contact");
        assertThat(FieldsRefused.by(new DecideHandoverForm("MOVED", "SODER", Contact.NOT_NEEDED, null, "n")))
                .isEmpty();
        assertThat(FieldsRefused.by(new DecideHandoverForm("ENDED", null, null, null, "n")))
                .containsExactly("homeCare");
        assertThat(FieldsRefused.by(new DecideHandoverForm("ENDED", null, null, HomeCare.ORDERED, "n")))
                .isEmpty();
        assertThat(FieldsRefused.by(new DecideHandoverForm("GOES_ON", null, null, null, "n")))
                .isEmpty();
        assertThat(new DecideHandoverForm("GOES_ON", null, null, null, "n").state())
                .isEqualTo(State.GOES_ON);
    }

    private static Handover told(boolean simplified) {
        return Handover.tell(
                Given.kept(Given.executedOrder(), 21),
                simplified,
                AT,
                new Told(
                        21,
                        LocalDate.of(2026, 3, 11),
                        LocalTime.of(0, 30),
                        "SODER",
                        "Morgon",
                        "Går bra",
                        "Träning",
                        "Kortare tid",
                        "lisa",
                        "tess"),
                Given.NOW);
    }
}
