package se.foljsam.followup.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.foljsam.Rule;
import se.foljsam.followup.need.ReportNeed.Kind;
import se.foljsam.followup.need.ReportNeed.Origin;
import se.foljsam.followup.need.ReportNeed.TalkedOver;
import se.foljsam.followup.need.ReportNeed.Told;
import se.foljsam.support.Filled;
import se.foljsam.taskform.FieldsRefused;

/** What is asked of who tells of a changed need on 3 March 2026. */
class WhatIsToldOfANeedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Told URGENT =
            new Told("2026-1", 21L, Kind.LASTING, TODAY, "Natten", Origin.STAFF, TalkedOver.PERSON, null, "petra");

    @Rule({"H1", "H2"})
    @ParameterizedTest
    @EnumSource
    void urgentHelpIsGivenInAServiceFromADay(Kind kind) {
        Told told = Filled.but(URGENT, "kind", kind);
        boolean urgent = kind != Kind.OTHER;

        assertThat(refused(told)).isNull();
        assertThat(refused(Filled.but(told, "orderId", null)))
                .isEqualTo(urgent ? "orderId: behöver väljas: insatsen som hjälpen ges i." : null);
        assertThat(refused(Filled.but(told, "helpBeganOn", null)))
                .isEqualTo(urgent ? "helpBeganOn: behöver fyllas i med ett datum." : null);
        assertThat(refused(Filled.but(told, "helpBeganOn", TODAY.plusDays(1))))
                .isEqualTo(urgent ? "helpBeganOn: kan inte ligga i framtiden." : null);
    }

    @Rule({"H7", "B12"})
    @ParameterizedTest
    @CsvSource({"STAFF, true", "ON_CALL, true", "PERSON, false", "REPRESENTATIVE, false", "OTHER, false"})
    void whatTheProviderFoundItselfIsTalkedOver(Origin origin, boolean needed) {
        assertThat(refused(Filled.but(URGENT, "origin", origin, "talkedOver", null)))
                .isEqualTo(needed ? "talkedOver: behöver väljas: vem enheten har gått igenom det med." : null);
    }

    @Rule({"H7", "B12"})
    @Test
    void whereNobodyWasAskedItIsSaidWhy() {
        Told alone = Filled.but(URGENT, "talkedOver", TalkedOver.NOBODY);

        assertThat(refused(alone)).isEqualTo("notTalkedOverWhy: behöver fyllas i när ingen är tillfrågad.");
        assertThat(refused(Filled.but(alone, "notTalkedOverWhy", " "))).startsWith("notTalkedOverWhy");
        assertThat(refused(Filled.but(alone, "notTalkedOverWhy", "Sov"))).isNull();
        assertThat(refused(Filled.but(URGENT, "origin", null))).isEqualTo("origin: behöver väljas.");
    }

    private static String refused(Told told) {
        return FieldsRefused.byStep(() -> told.refuse(TODAY));
    }
}
