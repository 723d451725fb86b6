package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.matter.RelatedFactors;
import se.foljsam.investigation.InvestigateNeedForm.Answer;
import se.foljsam.investigation.InvestigateNeedForm.Area;
import se.foljsam.investigation.InvestigateNeedForm.Consent;
import se.foljsam.investigation.InvestigateNeedForm.Counterpart;
import se.foljsam.investigation.InvestigateNeedForm.Direction;
import se.foljsam.investigation.InvestigateNeedForm.Factor;
import se.foljsam.investigation.InvestigateNeedForm.HomeVisit;
import se.foljsam.investigation.InvestigateNeedForm.Manages;
import se.foljsam.investigation.InvestigateNeedForm.NotCommunicated;
import se.foljsam.investigation.InvestigateNeedForm.Outcome;
import se.foljsam.investigation.InvestigateNeedForm.Outside;
import se.foljsam.investigation.InvestigateNeedForm.Support;
import se.foljsam.investigation.InvestigateNeedForm.Way;
import se.foljsam.support.Filled;
import se.foljsam.taskform.Refused;
import se.foljsam.taskform.Submitted;

/** What an investigation asks for by itself. */
class InvestigateNeedFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    @Rule({"B1", "B2"})
    void aReadyInvestigationHasTheOwnViewTheAssessmentAndALifeArea() {
        assertThat(Refused.in(GivenInvestigation.form()::check)).isEmpty();
        assertThat(refusedBut("ownView", " ", "assessment", null, "areas", List.of()))
                .containsExactly("ownView", "assessment", "areas");
    }

    @Test
    @Rule("B1")
    void whatWasSubmittedBeforeAListWasAskedForHasNone() {
        InvestigateNeedForm old = Filled.in(
                InvestigateNeedForm.class,
                "areas",
                null,
                "also",
                null,
                "factors",
                null,
                "outside",
                null,
                "activities",
                null);
        assertThat(old.areas()).isEmpty();
        assertThat(old.also()).isEmpty();
        assertThat(old.related().factors()).isEmpty();
        assertThat(old.outside()).isEmpty();
        assertThat(old.activities()).isEmpty();
        Area bare = Filled.but(GivenInvestigation.area(), "elements", null, "support", null);
        assertThat(bare.elements()).isEmpty();
        assertThat(bare.need().support()).isEmpty();
    }

    @Test
    @Rule("B1")
    void whatIsWithdrawnOnlySaysWhy() {
        InvestigateNeedForm withdrawn = Filled.in(InvestigateNeedForm.class, "outcome", Outcome.WITHDRAWN);
        assertThat(Refused.in(withdrawn::check)).containsExactly("withdrawalReason");
        assertThat(Refused.in(Filled.but(withdrawn, "withdrawalReason", "Ångrat sig")::check))
                .isEmpty();
    }

    @Test
    @Rule({"B1", "B6"})
    void aLifeAreaStandsThereOnceWithTheKindOfSupport() {
        Area area = GivenInvestigation.area();
        Area other = Filled.but(area, "lifeArea", "Hemliv");
        assertThat(refusedBut("areas", List.of(area, other, area)))
                .containsExactly("areas[0].lifeArea", "areas[2].lifeArea");
        assertThat(refusedBut("areas", List.of(area, Filled.but(other, "support", List.of()))))
                .containsExactly("areas[1].support");
    }

    @ParameterizedTest
    @Rule("B4")
    @CsvSource({
        "2, 1, IMPROVE", "2, 2, MAINTAIN", "2, 3, ACCEPT_WORSE", "0, 4, ACCEPT_WORSE", "4, 0, IMPROVE",
        "4, 8, NOT_COMPARABLE", "8, 4, NOT_COMPARABLE", "9, 9, NOT_COMPARABLE", "4, 4, MAINTAIN", "5, 4, NOT_COMPARABLE"
    })
    void theTwoStatesMakeTheGoalAndWorseThanNowNeedsAReason(String now, String intended, GoalKind goal) {
        Area area = Filled.but(GivenInvestigation.area(), "currentState", now, "intendedState", intended);
        assertThat(area.states().goalKind()).isEqualTo(goal);
        assertThat(refusedBut("areas", List.of(area)))
                .isEqualTo(goal == GoalKind.ACCEPT_WORSE ? List.of("areas[0].worseReason") : List.of());
        assertThat(refusedBut("areas", List.of(Filled.but(area, "worseReason", "Förloppet"))))
                .isEmpty();
    }

    @Test
    @Rule({"B4", "B6", "L2"})
    void whatPeopleReadIsSwedish() {
        assertThat(Stream.of(GoalKind.values()).map(GoalKind::swedish))
                .containsExactly("förbättra", "bibehålla", "sämre än nu", "går inte att jämföra");
        assertThat(Stream.of(Way.values()).map(Way::swedish))
                .containsExactly("brev", "vid möte", "telefon", "digitalt");
        assertThat(Stream.of(Manages.values()).map(Manages::swedish))
                .containsExactly("klarar delar själv", "klarar inget själv", "gäller inte här");
        assertThat(Stream.of(Support.values()).map(Support::swedish))
                .containsExactly("tränande", "stödjande", "delvis kompenserande", "kompenserande");
        assertThat(StatesBeforeDecision.inWords("TRAINING,COMPENSATING")).isEqualTo("tränande, kompenserande");
        assertThat(StatesBeforeDecision.inWords(null)).isNull();
    }

    @Test
    @Rule("B1")
    void relatedFactorsAreGoneThroughEachTime() {
        List<Factor> factors =
                List.of(new Factor(RelatedFactors.Kind.values()[0], "Trappor", RelatedFactors.Effect.values()[0]));
        assertThat(refusedBut("factors", factors)).containsExactly("factorsReviewed");
        assertThat(refusedBut("factors", factors, "factorsReviewed", true)).isEmpty();
    }

    @Test
    @Rule({"B5", "B10"})
    void aVisitHasADayNoVisitAReasonAndARelativeWhoCaresAView() {
        assertThat(refusedBut("homeVisit", HomeVisit.MADE)).containsExactly("visitedOn");
        assertThat(refusedBut("homeVisit", HomeVisit.MADE, "visitedOn", DAY)).isEmpty();
        assertThat(refusedBut("homeVisit", HomeVisit.PLAINLY_UNNECESSARY)).containsExactly("noVisitReason");
        assertThat(refusedBut("homeVisit", HomeVisit.PLAINLY_UNNECESSARY, "noVisitReason", "På sjukhus"))
                .isEmpty();
        assertThat(refusedBut("homeVisit", HomeVisit.NOT_CALLED_FOR)).isEmpty();
        assertThat(refusedBut("relativeCares", Answer.YES)).containsExactly("relativeView");
        assertThat(refusedBut("relativeCares", Answer.YES, "relativeView", "Ja"))
                .isEmpty();
        assertThat(refusedBut("relativeCares", Answer.NO)).isEmpty();
    }

    @ParameterizedTest
    @Rule("B3")
    @CsvSource({
        "ORAL, consentOn consentScope",
        "WRITTEN, consentOn consentScope",
        "REFUSED, consentOn",
        "NOT_NEEDED, ''"
    })
    void aConsentHasADayAndWhatIsConsentedToAScope(Consent consent, String missing) {
        Outside to = Filled.in(
                Outside.class, "direction", Direction.TO, "counterpart", Counterpart.RELATIVE, "consent", consent);
        assertThat(refusedRow(to))
                .isEqualTo(Stream.of(missing.split(" "))
                        .filter(field -> !field.isEmpty())
                        .toList());
        assertThat(refusedRow(Filled.but(to, "consentOn", DAY, "consentScope", "Om maten")))
                .isEmpty();
        assertThat(to.isConsented()).isEqualTo(consent == Consent.ORAL || consent == Consent.WRITTEN);
    }

    @Test
    @Rule("B3")
    void withoutConsentThereIsNoInformation() {
        Outside refused = Filled.but(GivenInvestigation.outside(), "consent", Consent.REFUSED);
        assertThat(refusedRow(refused)).containsExactly("information");
        assertThat(refusedRow(Filled.but(refused, "information", null))).containsExactly("information", "information");
        assertThat(refusedRow(Filled.but(refused, "information", null, "informationOn", null)))
                .isEmpty();
    }

    @Test
    @Rule("B3")
    void whatIsFetchedIsWrittenDownWithItsDay() {
        Outside fetched = GivenInvestigation.outside();
        assertThat(refusedRow(fetched)).isEmpty();
        assertThat(refusedRow(Filled.but(fetched, "information", null, "informationOn", null)))
                .containsExactly("information", "informationOn");
        Outside given = Filled.but(fetched, "direction", Direction.TO);
        assertThat(refusedRow(Filled.but(given, "information", null, "informationOn", null)))
                .isEmpty();
        assertThat(refusedRow(Filled.but(given, "information", null))).containsExactly("information");
        assertThat(refusedRow(Filled.but(given, "informationOn", null))).containsExactly("informationOn");
        assertThat(refusedRow(Filled.but(fetched, "counterpart", Counterpart.PROVIDER)))
                .containsExactly("unitCode");
        assertThat(refusedRow(Filled.but(fetched, "counterpart", Counterpart.PROVIDER, "unitCode", "EKEN")))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("B3")
    @CsvSource({"2026-03-01, informationOn", "2026-03-02, ", "2026-03-03, "})
    void nothingIsFetchedBeforeTheConsent(LocalDate day, String refused) {
        Outside fetched = Filled.but(GivenInvestigation.outside(), "informationOn", day);
        assertThat(refusedRow(fetched)).isEqualTo(refused == null ? List.of() : List.of(refused));
        assertThat(refusedRow(Filled.but(fetched, "consent", Consent.NOT_NEEDED)))
                .isEmpty();
    }

    @Test
    @Rule("L2")
    void whatGoesToThePartyIsSaidWhenHowAndWhatWithTheRightToSpeak() {
        assertThat(refusedBut("outcome", Outcome.COMMUNICATE))
                .containsExactly("communicatedOn", "communicatedHow", "communicatedWhat", "toldOfRight");
        InvestigateNeedForm communicated = Filled.but(
                GivenInvestigation.form(),
                "outcome",
                Outcome.COMMUNICATE,
                "communicatedOn",
                DAY,
                "communicatedHow",
                Way.LETTER,
                "communicatedWhat",
                "Utredningen",
                "toldOfRight",
                true);
        assertThat(Refused.in(communicated::check)).isEmpty();
        assertThat(communicated.communicated().material())
                .isEqualTo(new HearParty.Material(DAY, Way.LETTER, "Utredningen", true));
        assertThat(communicated.isCommunicated()).isTrue();
        assertThat(communicated.isReady()).isFalse();
        assertThat(GivenInvestigation.form().isCommunicated()).isFalse();
        assertThat(GivenInvestigation.form().isReady()).isTrue();
    }

    @Test
    @Rule("L2")
    void whyNothingIsCommunicatedAndWhenALateAnswerCameIsSaid() {
        assertThat(refusedBut("notCommunicated", NotCommunicated.URGENT)).containsExactly("notCommunicatedWhy");
        assertThat(refusedBut("notCommunicated", NotCommunicated.URGENT, "notCommunicatedWhy", "Brådskar"))
                .isEmpty();
        assertThat(refusedBut("lateAnswer", "Håller inte med")).containsExactly("lateAnsweredOn");
        assertThat(refusedBut("lateAnswer", "Håller inte med", "lateAnsweredOn", DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @Rule("B3")
    @CsvSource({
        "FROM, ORAL, Muntligt samtycke 2 mars 2026 till att hämta uppgifter från dottern. Omfattning: Om maten",
        "TO, WRITTEN, Skriftligt samtycke 2 mars 2026 till att lämna uppgifter till dottern. Omfattning: Om maten",
        "FROM, REFUSED, Den enskilde samtycker inte 2 mars 2026 till att hämta uppgifter från dottern.",
    })
    void aConsentIsJournalledWithItsDayAndScope(Direction direction, Consent consent, String words) {
        assertThat(OutsideWords.consent(
                        Filled.but(GivenInvestigation.outside(), "direction", direction, "consent", consent)))
                .isEqualTo(words);
    }

    @Test
    @Rule("B1")
    void theGroupsOfTheFormAreNotSeenInIt() {
        InvestigateNeedForm typed = Filled.but(
                GivenInvestigation.form(), "outside", List.of(GivenInvestigation.outside()), "toldOfRight", true);
        assertThat(Submitted.again(typed)).isEqualTo(typed);
        assertThat(Submitted.fieldsOf(typed))
                .contains("facts", "factorsReviewed", "visitedOn", "relativeView", "against", "lateAnswer")
                .contains("areas.needs", "areas.support", "areas.currentState", "areas.goal", "outside.consent")
                .doesNotContain("account", "related", "visit", "relative", "hearing", "communicated")
                .doesNotContain("areas.need", "areas.states");
        assertThat(Submitted.again(Filled.in(InvestigateNeedForm.class, "areas", List.of(Area.blank())))
                        .areas())
                .containsExactly(Area.blank());
    }

    private static List<String> refusedBut(Object... but) {
        return Refused.in(Filled.but(GivenInvestigation.form(), but)::check);
    }

    /** The row's own fields. */
    private static List<String> refusedRow(Outside row) {
        return refusedBut("outside", List.of(row)).stream()
                .map(field -> field.replace("outside[0].", ""))
                .toList();
    }
}
