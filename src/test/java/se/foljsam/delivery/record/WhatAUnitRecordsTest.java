package se.foljsam.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.record.DocumentNotDone.Extent;
import se.foljsam.delivery.record.DocumentNotDone.NotDone;
import se.foljsam.delivery.record.TimeServices.Timed;

class WhatAUnitRecordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private final ServiceOrder order = Given.kept(Given.executedOrder(), 21);

    @Rule("E12")
    @Test
    void whatWasNotDoneIsKeptWithItsCauseAndWhatTheUnitDidAboutIt() {
        assertThat(UndoneWork.of(
                        order,
                        new NotDone(DAY, Extent.PARTLY, " Duschen ", "STAFF", "Sjukdom", " Ny tid ", "petra"),
                        TODAY))
                .isEqualTo(new UndoneWork(
                        null,
                        null,
                        7L,
                        21L,
                        DAY,
                        Extent.PARTLY,
                        "Duschen",
                        "STAFF",
                        "Sjukdom",
                        "Ny tid",
                        TODAY,
                        "petra"));
    }

    @Rule("B11")
    @Test
    void timeIsKeptAsOrderedPerformedAndAncillaryEachForItself() {
        Timed told = new Timed(DAY, TODAY, null, 70, 10, "Drog ut", "petra");

        assertThat(TimedService.of(order, told.ordering(60), TODAY))
                .isEqualTo(new TimedService(null, null, 7L, 21L, DAY, TODAY, 60, 70, 10, "Drog ut", TODAY, "petra"));
    }
}
