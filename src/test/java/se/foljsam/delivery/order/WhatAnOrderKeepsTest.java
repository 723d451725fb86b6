package se.foljsam.delivery.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook.NewOrder;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.order.OfferService.Answer;
import se.foljsam.delivery.order.OfferService.Offer;
import se.foljsam.delivery.order.ServiceOrder.ContactAnswer;

/** What an order says after each thing that is done with it, and what it goes on saying. */
class WhatAnOrderKeepsTest {
    private static final Instant LATER = Given.NOW.plusSeconds(3600);
    private static final LocalDate MID_MARCH = LocalDate.of(2026, 3, 15);

    @Rule("D8")
    @Test
    void aSentOrderStatesWhatWasOrderedAndNothingThatHasNotHappened() {
        ServiceOrder order = Given.kept(Given.sentOrder(), 21);

        assertThat(order)
                .extracting(
                        ServiceOrder::id,
                        ServiceOrder::careCaseId,
                        ServiceOrder::decisionId,
                        ServiceOrder::decidedServiceId,
                        ServiceOrder::unitCode,
                        ServiceOrder::serviceCode,
                        ServiceOrder::revision)
                .containsExactly(21L, 7L, 11L, 12L, "NORR", "HEMTJANST", 1);
        assertThat(order)
                .extracting(
                        ServiceOrder::extent,
                        ServiceOrder::need,
                        ServiceOrder::goal,
                        ServiceOrder::lifeAreas,
                        ServiceOrder::otherInformation,
                        ServiceOrder::isUrgent)
                .containsExactly(
                        "Fem gånger om dagen",
                        "Behöver stöd vid förflyttning",
                        "Kan gå till köket själv",
                        List.of("Förflyttning"),
                        "Nyckel finns hos dottern",
                        true);
        assertThat(order)
                .extracting(ServiceOrder::validFrom, ServiceOrder::validTo, ServiceOrder::sentAt, ServiceOrder::sentBy)
                .containsExactly(Given.FIRST_DAY, Given.LAST_DAY, Given.NOW, "anna.handlaggare");
        assertThat(order)
                .extracting(
                        ServiceOrder::frameMinutes,
                        ServiceOrder::movedFrom,
                        ServiceOrder::acknowledgedAt,
                        ServiceOrder::acknowledgedBy,
                        ServiceOrder::plannedStart,
                        ServiceOrder::roughPlan,
                        ServiceOrder::unclear,
                        ServiceOrder::refused,
                        ServiceOrder::startedOn,
                        ServiceOrder::startRegisteredBy,
                        ServiceOrder::contactAnswer,
                        ServiceOrder::fixedCareContact,
                        ServiceOrder::endedOn,
                        ServiceOrder::endingGround,
                        ServiceOrder::endingConfirmedAt,
                        ServiceOrder::endingConfirmedBy,
                        ServiceOrder::version)
                .containsOnlyNulls();
        assertThat(order.awaitsAnswer()).isTrue();
        assertThat(order.wasTaken()).isFalse();
        assertThat(order.clarification()).isEmpty();
    }

    @Rule("D8")
    @Test
    void aLifeAreaThatIsNamedTwiceIsOrderedOnce() {
        ServiceOrder order = ServiceOrder.send(
                7L,
                new NewOrder(
                        "2026-000001",
                        11,
                        12,
                        "NORR",
                        "HEMTJANST",
                        new NewOrder.Content(
                                "Två gånger", "Behov", "Mål", List.of("Förflyttning", "Hemliv", "Förflyttning"), 120),
                        null,
                        null,
                        false,
                        null,
                        "anna"),
                Given.NOW);

        assertThat(order.lifeAreas()).containsExactly("Förflyttning", "Hemliv");
        assertThat(order.frameMinutes()).isEqualTo(120);
        assertThat(order.isUrgent()).isFalse();
    }

    @Rule({"D3", "E11"})
    @Test
    void anAcknowledgedOrderKeepsWhenAndHowTheUnitMeansToBegin() {
        ServiceOrder order = Given.sentOrder();

        order.acknowledge(MID_MARCH, "Mornar först", LATER, "petra");

        assertThat(order)
                .extracting(
                        ServiceOrder::plannedStart,
                        ServiceOrder::roughPlan,
                        ServiceOrder::acknowledgedAt,
                        ServiceOrder::acknowledgedBy)
                .containsExactly(MID_MARCH, "Mornar först", LATER, "petra");
        assertThat(order.wasTaken()).isTrue();
        assertThat(order.awaitsAnswer()).isFalse();
        assertThat(order.startedOn()).isNull();
    }

    @Rule("D3")
    @Test
    void aReturnedOrderSaysWhatIsUnclearUntilItIsSentAgain() {
        ServiceOrder order = Given.sentOrder();

        order.giveBack("Vilka dagar?");
        assertThat(order.unclear()).isEqualTo("Vilka dagar?");
        assertThat(order.awaitsAnswer()).isFalse();
        assertThat(order.wasTaken()).isFalse();
        assertThat(order.isInForce()).isTrue();
        order.clarify("Alla dagar", "NORR", "Nytt behov", "Kod 1234", LATER, "hanna");

        assertThat(order.unclear()).isNull();
        assertThat(order)
                .extracting(
                        ServiceOrder::need,
                        ServiceOrder::otherInformation,
                        ServiceOrder::sentBy,
                        ServiceOrder::sentAt,
                        ServiceOrder::revision)
                .containsExactly("Nytt behov", "Kod 1234", "hanna", LATER, 2);
    }

    @Rule("D4")
    @Test
    void theLatestClarificationIsTheOneThatCounts() {
        ServiceOrder order = Given.sentOrder();
        order.giveBack("Vilka dagar?");
        order.clarify("Vardagar", "NORR", "Behov", null, LATER, "hanna");
        order.giveBack("Vilka tider?");
        order.clarify("Klockan åtta", "NORR", "Behov", null, LATER, "hanna");
        order.revise("Sex gånger", null, LATER, "hanna");

        assertThat(order.clarification()).contains("Klockan åtta");
    }

    @Rule("D4")
    @Test
    void anOrderThatNobodyReturnedHasNothingToClarify() {
        ServiceOrder order = Given.acknowledgedOrder();

        assertThatThrownBy(() -> order.clarify("Klart", "NORR", "Behov", null, LATER, "hanna"))
                .hasMessageContaining("was not returned");
        assertThat(order.revision()).isEqualTo(1);
        assertThat(order.need()).isEqualTo("Behöver stöd vid förflyttning");
    }

    @Rule({"D4", "D7"})
    @Test
    void aReturnedOrderThatHasEndedIsNeitherClarifiedNorAnswered() {
        ServiceOrder order = Given.sentOrder();
        order.giveBack("Vilka dagar?");
        order.end(MID_MARCH, "Behövs inte");

        assertThatThrownBy(() -> order.clarify("Alla", "NORR", "Behov", null, LATER, "hanna"))
                .hasMessageContaining("is ENDING and cannot be clarified");
        assertThatThrownBy(() -> order.acknowledge(MID_MARCH, null, LATER, "petra"))
                .hasMessageContaining("is ENDING and cannot be acknowledged");
        assertThat(order.revision()).isEqualTo(1);
        assertThat(order.acknowledgedBy()).isNull();
    }

    @Rule("D1")
    @Test
    void aRefusedOrderSaysWhyAndAwaitsNoAnswer() {
        ServiceOrder order = Given.sentOrder();

        order.refuse("Ingen personal");

        assertThat(order.refused()).isEqualTo("Ingen personal");
        assertThat(order.unclear()).isNull();
        assertThat(order.awaitsAnswer()).isFalse();
        assertThat(order.unitCode()).isEqualTo("NORR");
    }

    @Rule({"D5", "G13"})
    @ParameterizedTest(name = "frame time {0} and then {1}")
    @CsvSource({"120, 150, 150", "120, , 120", ", 90, 90", ", ,"})
    void aRevisionChangesTheFrameTimeOnlyIfItSaysAnother(Integer before, Integer said, Integer after) {
        ServiceOrder order = Given.acknowledgedOrder();
        order.revise("Fem gånger", before, LATER, "hanna");

        order.revise("Sex gånger", said, LATER, "hanna");

        assertThat(order.frameMinutes()).isEqualTo(after);
        assertThat(order.extent()).isEqualTo("Sex gånger");
        assertThat(order.sentBy()).isEqualTo("hanna");
    }

    @Rule("A6")
    @Test
    void anOrderFollowsItsDecisionsPeriodWithoutBeingSentAgain() {
        ServiceOrder order = Given.acknowledgedOrder();

        order.move(MID_MARCH, null);

        assertThat(order.validFrom()).isEqualTo(MID_MARCH);
        assertThat(order.validTo()).isNull();
        assertThat(order.revision()).isEqualTo(1);
        assertThat(order.sentAt()).isEqualTo(Given.NOW);
    }

    @Rule({"E1", "L9"})
    @Test
    void aStartIsKeptWithTheContactAndWhoRegisteredIt() {
        ServiceOrder order = Given.acknowledgedOrder();

        order.start(MID_MARCH, ContactAnswer.ACCEPTED, "Kim", "petra");
        assertThat(order)
                .extracting(
                        ServiceOrder::startedOn,
                        ServiceOrder::contactAnswer,
                        ServiceOrder::fixedCareContact,
                        ServiceOrder::startRegisteredBy)
                .containsExactly(MID_MARCH, ContactAnswer.ACCEPTED, "Kim", "petra");

        order.correctStart(MID_MARCH.plusDays(2), ContactAnswer.DECLINED, null, "pelle");
        assertThat(order)
                .extracting(
                        ServiceOrder::startedOn,
                        ServiceOrder::contactAnswer,
                        ServiceOrder::fixedCareContact,
                        ServiceOrder::startRegisteredBy)
                .containsExactly(MID_MARCH.plusDays(2), ContactAnswer.DECLINED, null, "pelle");
    }

    @Rule("E9")
    @Test
    void aStartThatNeverWasLeavesNothingBehindButTheAcknowledgement() {
        ServiceOrder order = Given.acknowledgedOrder();
        order.start(MID_MARCH, ContactAnswer.ACCEPTED, "Kim", "petra");

        order.removeStart();

        assertThat(order)
                .extracting(
                        ServiceOrder::startedOn,
                        ServiceOrder::contactAnswer,
                        ServiceOrder::fixedCareContact,
                        ServiceOrder::startRegisteredBy)
                .containsOnlyNulls();
        assertThat(order.state()).isEqualTo(OrderState.ACKNOWLEDGED);
        assertThat(order.acknowledgedBy()).isEqualTo("unit");
    }

    @Test
    void whatBeganBeforeTheCaseCameHereIsTakenAndExecutedAtOnce() {
        ServiceOrder withContact = Given.sentOrder();
        withContact.begunEarlier(MID_MARCH, "Kim", LATER, "import");
        ServiceOrder without = Given.sentOrder();
        without.begunEarlier(MID_MARCH, null, LATER, "import");

        assertThat(withContact)
                .extracting(
                        ServiceOrder::state,
                        ServiceOrder::startedOn,
                        ServiceOrder::contactAnswer,
                        ServiceOrder::fixedCareContact,
                        ServiceOrder::startRegisteredBy,
                        ServiceOrder::acknowledgedAt,
                        ServiceOrder::acknowledgedBy)
                .containsExactly(
                        OrderState.EXECUTED, MID_MARCH, ContactAnswer.ACCEPTED, "Kim", "import", LATER, "import");
        assertThat(withContact.awaitsAnswer()).isFalse();
        assertThat(withContact.wasTaken()).isTrue();
        assertThat(without.contactAnswer()).isNull();
        assertThat(without.fixedCareContact()).isNull();
    }

    @Rule({"D7", "I2"})
    @Test
    void anEndingIsKeptWithItsGroundAndCanBeCorrectedAlsoWhenItIsConfirmed() {
        ServiceOrder order = Given.executedOrder();
        order.end(MID_MARCH, "Flyttar");
        assertThat(order.endingGround()).isEqualTo("Flyttar");
        assertThat(order.endingConfirmedAt()).isNull();
        order.confirmEnding(LATER, "petra");

        order.correctEnd(MID_MARCH.plusDays(1), "Flyttade dagen efter");

        assertThat(order)
                .extracting(
                        ServiceOrder::endedOn,
                        ServiceOrder::endingGround,
                        ServiceOrder::endingConfirmedAt,
                        ServiceOrder::endingConfirmedBy,
                        ServiceOrder::state)
                .containsExactly(MID_MARCH.plusDays(1), "Flyttade dagen efter", LATER, "petra", OrderState.ENDED);
    }

    @Rule("I3")
    @ParameterizedTest(name = "ends {0}, died 2026-03-15: {1}, {2}")
    @CsvSource({
        "2026-03-14, 2026-03-14, Flyttar",
        "2026-03-15, 2026-03-15, Flyttar",
        "2026-03-16, 2026-03-15, Avliden",
        ", 2026-03-15, Avliden"
    })
    void aDeathEndsAnOrderThatDayUnlessItEndedBefore(LocalDate set, LocalDate last, String ground) {
        ServiceOrder order = Given.executedOrder();
        if (set != null) {
            order.end(set, "Flyttar");
        }

        order.endAfterDeath(MID_MARCH, "Avliden");

        assertThat(order)
                .extracting(ServiceOrder::state, ServiceOrder::endedOn, ServiceOrder::endingGround)
                .containsExactly(OrderState.ENDED, last, ground);
        assertThat(order.isInForce()).isFalse();
    }

    @Rule({"D10", "D11"})
    @Test
    void anOrderThatMovesIsTheSameAtTheOtherUnitFromThatDay() {
        ServiceOrder order = Given.kept(Given.executedOrder(), 21);
        order.revise("Sex gånger", 90, Given.NOW, "hanna");

        ServiceOrder moved = order.movedTo("SODER", MID_MARCH, "Så fungerar det", LATER, "hanna");

        assertThat(moved)
                .extracting(
                        ServiceOrder::careCaseId,
                        ServiceOrder::decisionId,
                        ServiceOrder::decidedServiceId,
                        ServiceOrder::movedFrom,
                        ServiceOrder::unitCode,
                        ServiceOrder::serviceCode,
                        ServiceOrder::state,
                        ServiceOrder::revision,
                        ServiceOrder::extent,
                        ServiceOrder::need,
                        ServiceOrder::goal)
                .containsExactly(
                        7L,
                        11L,
                        12L,
                        21L,
                        "SODER",
                        "HEMTJANST",
                        OrderState.SENT,
                        1,
                        "Sex gånger",
                        "Behöver stöd vid förflyttning",
                        "Kan gå till köket själv");
        assertThat(moved)
                .extracting(
                        ServiceOrder::frameMinutes,
                        ServiceOrder::lifeAreas,
                        ServiceOrder::validFrom,
                        ServiceOrder::validTo,
                        ServiceOrder::isUrgent,
                        ServiceOrder::otherInformation,
                        ServiceOrder::sentAt,
                        ServiceOrder::sentBy)
                .containsExactly(
                        90,
                        List.of("Förflyttning"),
                        MID_MARCH,
                        Given.LAST_DAY,
                        true,
                        "Så fungerar det",
                        LATER,
                        "hanna");
        assertThat(moved.startedOn()).isNull();
        assertThat(moved.awaitsAnswer()).isTrue();
        assertThat(moved.revisions()).singleElement().satisfies(first -> {
            assertThat(first.unitCode()).isEqualTo("SODER");
            assertThat(first.madeAt()).isEqualTo(LATER);
            assertThat(first.madeBy()).isEqualTo("hanna");
        });
        assertThat(order.state()).as("ended by whoever moves it").isEqualTo(OrderState.EXECUTED);
    }

    @Rule("D6")
    @Test
    void anOrderThatMovesWithNothingToldKeepsWhatMatteredBefore() {
        assertThat(Given.executedOrder()
                        .movedTo("SODER", MID_MARCH, null, LATER, "hanna")
                        .otherInformation())
                .isEqualTo("Nyckel finns hos dottern");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-19, true", "2026-03-20, true", "2026-03-21, false"})
    void helpIsGivenFromItsFirstDayToItsLast(LocalDate day, boolean given) {
        ServiceOrder order = Given.acknowledgedOrder();
        order.start(LocalDate.of(2026, 3, 2), null, null, "unit");
        order.end(LocalDate.of(2026, 3, 20), "Flyttar");

        assertThat(order.isGivenOn(day)).isEqualTo(given);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-31, true", "2026-04-01, false"})
    void helpRunsOutWithItsPeriod(LocalDate day, boolean given) {
        assertThat(Given.executedOrder().isGivenOn(day)).isEqualTo(given);
    }

    @Test
    void helpThatHasNotBegunIsNotGivenAndHelpWithoutEndGoesOn() {
        ServiceOrder lasting = Given.executedOrder();
        lasting.move(Given.FIRST_DAY, null);

        assertThat(Given.acknowledgedOrder().isGivenOn(MID_MARCH)).isFalse();
        assertThat(lasting.isGivenOn(LocalDate.of(2036, 1, 1))).isTrue();
    }

    @Rule("D10")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-14, false", "2026-03-15, true", "2026-03-31, true", "2026-04-01, false"})
    void helpThatMovedGoesOnFromTheDayItMovedAlsoBeforeItsStartIsRegistered(LocalDate day, boolean given) {
        ServiceOrder moved = Given.kept(Given.executedOrder(), 21).movedTo("SODER", MID_MARCH, null, LATER, "hanna");

        assertThat(moved.isGivenOn(day)).isEqualTo(given);
    }

    @Rule("L7")
    @Test
    void anOfferIsKeptWithItsAnswerAndReadBackAsItWasTold() {
        Offer told = new Offer(MID_MARCH, "Plats", Answer.DECLINED, "För långt bort", "petra");

        ServiceOffer offer = ServiceOffer.of(Given.kept(Given.sentOrder(), 21), told, MID_MARCH.plusDays(1));

        assertThat(offer)
                .isEqualTo(new ServiceOffer(
                        null,
                        null,
                        7L,
                        21L,
                        MID_MARCH,
                        "Plats",
                        Answer.DECLINED,
                        "För långt bort",
                        MID_MARCH.plusDays(1),
                        "petra"));
        assertThat(offer.asOffer()).isEqualTo(told);
    }
}
