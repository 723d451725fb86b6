package se.foljsam.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.order.ServiceOrder;
import se.foljsam.delivery.record.ContactCareProvider.Contacted;
import se.foljsam.delivery.record.DocumentNotDone.Extent;
import se.foljsam.delivery.record.DocumentNotDone.NotDone;
import se.foljsam.delivery.record.TimeServices.Timed;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** What a unit documents of a service sent on 2 March 2026 and begun on the 5th: told on the 10th. */
class WhatAUnitTellsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final NotDone NOT_DONE =
            new NotDone(DAY, Extent.PARTLY, " Duschen ", "STAFF", null, " Ny tid ", "petra");
    private static final Timed TIMED = new Timed(LocalDate.of(2026, 3, 5), DAY, 60, 60, 10, null, "petra");
    private static final Contacted CONTACTED = new Contacted(DAY, " Vårdcentralen ", " Andas tungt ", null, "petra");

    @Rule("E12")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-04, 'happenedOn: kan inte vara före 5 mars 2026, då insatsen började.'",
        "2026-03-05,",
        "2026-03-10,",
        "2026-03-11, happenedOn: kan inte ligga i framtiden.",
        ", happenedOn: behöver fyllas i med ett datum."
    })
    void whatWasNotDoneHappenedWhileTheServiceRan(LocalDate day, String refused) {
        assertThat(refused(Filled.but(NOT_DONE, "happenedOn", day))).isEqualTo(refused);
    }

    @Rule("E12")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-08,", "2026-03-09, happenedOn: kan inte vara efter insatsens sista dag.", "2026-03-07,"})
    void nothingIsUndoneAfterTheLastDay(LocalDate day, String refused) {
        ServiceOrder ending = begun();
        ending.end(LocalDate.of(2026, 3, 8), "Flyttar");

        assertThat(FieldsRefused.byStep(
                        () -> Filled.but(NOT_DONE, "happenedOn", day).refuse(ending, TODAY)))
                .isEqualTo(refused);
    }

    @Rule("E12")
    @Test
    void whatWasNotDoneIsSaidOfAServiceThatRuns() {
        ServiceOrder ended = begun();
        ended.end(TODAY, "Flyttar");
        ended.confirmEnding(Given.NOW, "petra");
        String refused = "happenedOn: går inte att registrera: insatsen har inte börjat, eller är avslutad.";

        assertThat(FieldsRefused.byStep(() -> NOT_DONE.refuse(Given.acknowledgedOrder(), TODAY)))
                .isEqualTo(refused);
        assertThat(FieldsRefused.byStep(() -> NOT_DONE.refuse(ended, TODAY))).isEqualTo(refused);
        assertThat(refused(Filled.but(NOT_DONE, "extent", null))).isEqualTo("extent: behöver väljas.");
        assertThat(refused(Filled.but(NOT_DONE, "what", " ")))
                .isEqualTo("what: behöver fyllas i: vad som inte blev gjort.");
    }

    @Rule("E12")
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "STAFF, , Ny tid,",
        "OTHER, ' ', Ny tid, causeNote: behöver fyllas i: vad orsaken var.",
        "OTHER, Strömavbrott, Ny tid,",
        "STAFF, , ' ', measure: behöver fyllas i: vad enheten gjorde åt det."
    })
    void whatWasNotDoneIsExplainedAndSomethingIsDoneAboutIt(String cause, String note, String measure, String refused) {
        NotDone told = Filled.but(NOT_DONE, "cause", cause, "causeNote", note, "measure", measure);

        assertThat(FieldsRefused.byStep(told::refuseUnlessExplained)).isEqualTo(refused);
    }

    @Rule("E12")
    @Test
    void whatWasNotDoneReadsWithItsCauseAndWhatWasDone() {
        assertThat(NOT_DONE.words("Hemtjänst", "Personalbrist"))
                .isEqualTo("Hemtjänst, 9 mars 2026. Duschen\nOrsak: Personalbrist.\nÅtgärd: Ny tid");
        assertThat(Filled.but(NOT_DONE, "causeNote", " Två sjuka ").words("Hemtjänst", "Annat"))
                .isEqualTo("Hemtjänst, 9 mars 2026. Duschen\nOrsak: Annat. Två sjuka\nÅtgärd: Ny tid");
    }

    @Rule("B11")
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-03-04, 2026-03-09, 'from: kan inte vara före 5 mars 2026, då insatsen började.'",
        "2026-03-05, 2026-03-09,",
        "2026-03-09, 2026-03-08, to: kan inte vara före första dagen.",
        "2026-03-09, 2026-03-09,",
        "2026-03-09, 2026-03-10,",
        "2026-03-09, 2026-03-11, to: kan inte ligga i framtiden.",
        ", 2026-03-09, from: behöver fyllas i med ett datum.",
        "2026-03-09, , to: behöver fyllas i med ett datum."
    })
    void timeIsToldOfAPeriodInWhichTheServiceRan(LocalDate from, LocalDate to, String refused) {
        Timed told = Filled.but(TIMED, "from", from, "to", to);

        assertThat(FieldsRefused.byStep(() -> told.refuseWrongPeriod(begun(), TODAY)))
                .isEqualTo(refused);
    }

    @Rule("B11")
    @ParameterizedTest(name = "ended {0}: {1}")
    @CsvSource({"2026-03-08, to: kan inte vara efter insatsens sista dag.", "2026-03-09,", "2026-03-10,"})
    void aPeriodEndsWithTheService(LocalDate ended, String refused) {
        ServiceOrder order = begun();
        order.end(ended, "Flyttar");

        assertThat(FieldsRefused.byStep(() -> TIMED.refuseWrongPeriod(order, TODAY)))
                .isEqualTo(refused);
        assertThat(FieldsRefused.byStep(() -> TIMED.refuseWrongPeriod(Given.acknowledgedOrder(), TODAY)))
                .isEqualTo("from: går inte att rapportera: insatsen har inte börjat.");
    }

    @Rule("B11")
    @ParameterizedTest(name = "ordered {0}, performed {1}, ancillary {2}, because {3}")
    @CsvSource({
        "60, 60, 0, ,",
        "0, 60, 0, , 'ordered: behöver vara mer än noll.'",
        "1, 1, 0, ,",
        ", 60, 0, , 'ordered: behöver fyllas i, till exempel 12:30.'",
        "60, , 0, , 'performed: behöver fyllas i, till exempel 12:30.'",
        "60, 60, , , 'ancillary: behöver fyllas i, till exempel 12:30.'",
        "60, 59, 0, , cause: behöver fyllas i: varför utförd tid inte är den beställda.",
        "60, 61, 0, ' ', cause: behöver fyllas i: varför utförd tid inte är den beställda.",
        "60, 61, 0, Drog ut,",
        "600, 600, 0, ,"
    })
    void minutesAreToldAndADifferenceIsExplained(
            Integer ordered, Integer performed, Integer ancillary, String cause, String refused) {
        Timed told = new Timed(DAY, DAY, ordered, performed, ancillary, cause, "petra");

        assertThat(FieldsRefused.byStep(told::refuseWrongTime)).isEqualTo(refused);
    }

    @Rule("B11")
    @ParameterizedTest(name = "performed {0}")
    @CsvSource({
        "600, 'utförd 10 tim 0 min, kringtid 0 tim 10 min.'",
        "510, 'utförd 8 tim 30 min, kringtid 0 tim 10 min. Utförd tid är 1 tim 30 min mindre än beställd. Orsak: Sjuk'",
        "601, 'utförd 10 tim 1 min, kringtid 0 tim 10 min. Utförd tid är 0 tim 1 min mer än beställd. Orsak: Sjuk'"
    })
    void theTextHoldsPerformedAgainstOrderedAndKeepsAncillaryApart(int performed, String rest) {
        Timed told = new Timed(DAY, TODAY, 600, performed, 10, " Sjuk ", "petra");

        assertThat(told.words()).isEqualTo("Tid 9 mars 2026 till och med 10 mars 2026: beställd 10 tim 0 min, " + rest);
        assertThat(told.isAsOrdered()).isEqualTo(performed == 600);
    }

    @Rule("H6")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-01, 'contactedOn: kan inte vara före 2 mars 2026, då uppdraget skickades.'",
        "2026-03-02,",
        "2026-03-10,",
        "2026-03-11, contactedOn: kan inte ligga i framtiden.",
        ", contactedOn: behöver fyllas i med ett datum."
    })
    void aCareProviderIsContactedWhileTheOrderIsThere(LocalDate day, String refused) {
        assertThat(refused(Filled.but(CONTACTED, "contactedOn", day))).isEqualTo(refused);
    }

    @Rule("H6")
    @Test
    void whoWasContactedAndWhyIsSaid() {
        ServiceOrder ended = begun();
        ended.end(TODAY, "Flyttar");

        assertThat(refused(Filled.but(CONTACTED, "careProvider", " ")))
                .isEqualTo("careProvider: behöver fyllas i: vem som kontaktades.");
        assertThat(refused(Filled.but(CONTACTED, "need", null)))
                .isEqualTo("need: behöver fyllas i: vad enheten har sett.");
        assertThat(FieldsRefused.byStep(() -> CONTACTED.refuse(ended, TODAY)))
                .isEqualTo("contactedOn: går inte att registrera: insatsen är avslutad.");
    }

    @Rule("H6")
    @ParameterizedTest
    @CsvSource({"' Vak från i kväll ', Ställningstagande: Vak från i kväll", "' ', Ställningstagande är inte känt ännu."
    })
    void theTextSaysThatLicensedStaffDecide(String standpoint, String said) {
        assertThat(Filled.but(CONTACTED, "standpoint", standpoint).words())
                .isEqualTo(
                        "Ansvarig vårdgivare kontaktades 9 mars 2026: Vårdcentralen. Andas tungt %s Legitimerad personal avgör; vak är hälso- och sjukvård."
                                .formatted(said));
    }

    private static String refused(NotDone told) {
        return FieldsRefused.byStep(() -> told.refuse(begun(), TODAY));
    }

    private static String refused(Contacted told) {
        return FieldsRefused.byStep(() -> told.refuse(begun(), TODAY));
    }

    private static ServiceOrder begun() {
        ServiceOrder order = Given.acknowledgedOrder();
        order.start(LocalDate.of(2026, 3, 5), null, null, "unit");
        return order;
    }
}
