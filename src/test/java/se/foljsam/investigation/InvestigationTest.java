package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.NotCommunicated;
import se.foljsam.investigation.Investigation.InvestigatedArea;
import se.foljsam.investigation.Investigation.OutsideInformation;
import se.foljsam.support.Answers;
import se.foljsam.support.Filled;

/** A version of an investigation keeps all that was typed, and gives it back as it was typed. */
class InvestigationTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    @Rule({"B1", "B2", "B4", "B5", "B9", "B10", "L2", "A7"})
    void allThatWasFoundIsKeptApartFromViewsAndAssessment() {
        InvestigateNeedForm typed = Filled.but(
                GivenInvestigation.form(),
                "facts",
                "Läkarintyg",
                "objection",
                "Stämmer inte",
                "homeVisit",
                HomeVisit.MADE,
                "visitedOn",
                LocalDate.of(2026, 3, 1),
                "noVisitReason",
                "Nej",
                "relativeCares",
                Answer.YES,
                "relativeView",
                "Orkar",
                "heardChild",
                "Vill bada",
                "leafletHandedOver",
                true,
                "against",
                Answer.NO,
                "notCommunicated",
                NotCommunicated.URGENT,
                "notCommunicatedWhy",
                "Brådskar",
                "outside",
                List.of(GivenInvestigation.outside()));

        Investigation kept = GivenCase.saved(91, Investigation.record(7, 2, typed, 4L, "hanna", NOW, "Fel område"));

        assertThat(Answers.of(kept, "areas", "outside")).isEqualTo("""
                againstTheParty: NO
                assessment: Har behov av stöd
                correctionReason: Fel område
                facts: Läkarintyg
                heardChild: Vill bada
                homeVisit: MADE
                id: 91
                isLeafletHandedOver: true
                matterId: 7
                noVisitReason: Nej
                notCommunicatedGround: URGENT
                notCommunicatedWhy: Brådskar
                objection: Stämmer inte
                ownView: Vill bo kvar
                recordedAt: 2026-03-02T08:00:00Z
                recordedBy: hanna
                relatedFactorReviewId: 4
                relativeCares: YES
                relativeView: Orkar
                versionNumber: 2
                visitedOn: 2026-03-01
                """);
        assertThat(kept.areas())
                .containsExactly(new InvestigatedArea(
                        "Personlig vård",
                        "d510,d540",
                        "Vill duscha själv",
                        "Behöver stöd i duschen",
                        "Klarar att klä sig",
                        InvestigateNeedForm.Manages.PARTS,
                        "SUPPORTIVE,TRAINING",
                        2,
                        1,
                        GoalKind.IMPROVE,
                        null,
                        "Duschar själv två gånger i veckan"));
        assertThat(kept.outside()).extracting(OutsideInformation::typed).containsExactly(GivenInvestigation.outside());
    }

    @Test
    @Rule({"B1", "B13"})
    void whatWasTypedComesBackAsItWasTyped() {
        InvestigateNeedForm.Area area = GivenInvestigation.area();
        assertThat(InvestigatedArea.of(area).typed()).isEqualTo(area);
        InvestigateNeedForm.Area bare = Filled.but(area, "elements", List.of(), "support", List.of());
        assertThat(InvestigatedArea.of(bare).elements()).isNull();
        assertThat(InvestigatedArea.of(bare).typed()).isEqualTo(bare);
        assertThat(Filled.but(InvestigatedArea.of(bare), "support", null).typed())
                .isEqualTo(bare);
    }

    @Test
    @Rule("B9")
    void whatWasNotAskedIsNotKept() {
        Investigation kept = Investigation.record(7, 1, GivenInvestigation.form(), null, "hanna", NOW, null);

        assertThat(Answers.of(kept, "areas")).isEqualTo("""
                assessment: Har behov av stöd
                matterId: 7
                ownView: Vill bo kvar
                recordedAt: 2026-03-02T08:00:00Z
                recordedBy: hanna
                versionNumber: 1
                """);
    }
}
