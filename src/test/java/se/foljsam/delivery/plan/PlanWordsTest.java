package se.foljsam.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook.Progress;
import se.foljsam.casefile.between.Plans.Line;
import se.foljsam.delivery.Given;
import se.foljsam.delivery.plan.ExecutionPlan.Participated;
import se.foljsam.delivery.plan.ExecutionPlan.State;
import se.foljsam.delivery.plan.MakePlanForm.Part;
import se.foljsam.support.Filled;

class PlanWordsTest {
    private static final MakePlanForm TYPED = Given.plan(Given.part());

    @Rule("F5")
    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, Granskas, ''",
        "RETURNED, Åter från handläggaren, **Planen har kommit tillbaka. Det här saknas:** Vem?",
        "COMPLETE, Komplett, ''",
        "TO_BE_REVISED, Ska ändras, **Planen ska ändras. Gå igenom den och lämna in en ny version.** Kvällar"
    })
    void aVersionSaysWhereItStandsAndTheUnitWhatIsAsked(State state, String words, String asked) {
        ExecutionPlan plan = in(state);

        assertThat(PlanWords.state(plan)).isEqualTo(words);
        assertThat(PlanWords.whatIsAsked(plan).toString()).isEqualTo(asked);
    }

    @Rule({"F2", "F5"})
    @Test
    void aVersionReadsLineByLine() {
        Part other = Filled.in(Part.class, "what", "Dusch", "who", "Kim", "when", "Måndag", "how", "Stöd");

        assertThat(PlanWords.lines(plan(Filled.but(TYPED, "parts", List.of(Given.part(), other)))))
                .containsExactly(
                        new Line("Del 1, Förflyttning: vad", "Morgonhjälp"),
                        new Line("Del 1, Förflyttning: vem", "Kontaktpersonen"),
                        new Line("Del 1, Förflyttning: när", "Varje dag klockan 8"),
                        new Line("Del 1, Förflyttning: hur", "Stöd vid gång"),
                        new Line("Del 1, Förflyttning: minuter i veckan", "60"),
                        new Line(
                                "Del 1, Förflyttning: delmål",
                                "Går till köket Märks genom: Går utan stöd fem dagar av sju Senast 20 mars 2026."),
                        new Line("Del 2: vad", "Dusch"),
                        new Line("Del 2: vem", "Kim"),
                        new Line("Del 2: när", "Måndag"),
                        new Line("Del 2: hur", "Stöd"),
                        new Line("Den enskilde var med", "Ja. Var med hemma"),
                        new Line("Vilka mer var med", "Dottern"),
                        new Line("Samverkan med andra", "Arbetsterapeut"),
                        new Line("Fast omsorgskontakt eller ansvarig", "Kim"),
                        new Line("Följs upp senast", "31 mars 2026"));
    }

    @Rule({"F3", "F6"})
    @Test
    void whatDoesNotFitAndWhatIsMissingStandsLast() {
        ExecutionPlan plan = plan(Filled.but(TYPED, "misfit", "Tar längre tid", "participated", Participated.NO));
        plan.giveBack("Vem?", Given.NOW, "hanna");

        assertThat(PlanWords.lines(plan))
                .contains(new Line("Den enskilde var med", "Nej. Var med hemma"))
                .endsWith(
                        new Line("Ryms inte i uppdraget", "Tar längre tid"),
                        new Line("Saknades enligt handläggaren", "Vem?"));
    }

    @Test
    void aPlanFromBeforeFoljsamSaysWhereItIsRead() {
        ExecutionPlan plan = ExecutionPlan.approvedEarlier(
                21L,
                new Progress(Given.FIRST_DAY, null, LocalDate.of(2025, 11, 3), Given.LAST_DAY),
                Given.NOW,
                "import");

        assertThat(PlanWords.lines(plan))
                .containsExactly(
                        new Line("Planen", "Godkänd innan ärendet kom till Följsam. Läs den i det tidigare systemet."),
                        new Line("Följs upp senast", "31 mars 2026"));
    }

    @Rule("F3")
    @Test
    void theHandlerReadsWhoMadeItWithWhomAndWhenItIsFollowedUp() {
        assertThat(PlanWords.asText(plan(TYPED)).toString()).isEqualTo("""
                        **Version 1, inlämnad 1 mars 2026 av petra**

                        **Den enskilde var med:** ja. Var med hemma

                        **Vilka mer var med:** Dottern

                        **Samverkan med andra:** Arbetsterapeut

                        **Följs upp senast:** 31 mars 2026

                        **Fast omsorgskontakt eller ansvarig:** Kim""");
        assertThat(PlanWords.asText(plan(Filled.but(TYPED, "participated", Participated.NO)))
                        .toString())
                .contains("**Den enskilde var med:** nej. Var med hemma");
    }

    @Rule({"F3", "F6", "F7"})
    @Test
    void theHandlerSeesWhichLifeAreaIsMissingSinceTheOrderChangedAndWhatDoesNotFit() {
        ExecutionPlan misfit = plan(Filled.but(TYPED, "misfit", "Tar längre tid"));
        Part anywhere = Filled.but(Given.part(), "lifeArea", null);

        assertThat(PlanWords.gaps(List.of("Förflyttning"), plan(TYPED)).toString())
                .isEmpty();
        assertThat(PlanWords.gaps(List.of("Förflyttning", "Hemliv"), misfit).toString())
                .isEqualTo(
                        "**Saknas:** ingen del i livsområdet Hemliv.\n\n**Utföraren säger att planen inte ryms i uppdraget:** Tar längre tid");
        assertThat(PlanWords.gaps(List.of("Hemliv"), plan(Filled.but(TYPED, "parts", List.of(anywhere))))
                        .toString())
                .as("a part from before the area was asked for")
                .isEmpty();
    }

    @Test
    void whatTheUnitTypedIsNoMarkdown() {
        MakePlanForm typed = Filled.but(TYPED, "misfit", "- Dos 2*5*3 mg", "fixedCareContact", "<b>Kim</b>");

        assertThat(PlanWords.gaps(List.of(), plan(typed)))
                .hasToString("**Utföraren säger att planen inte ryms i uppdraget:** \\- Dos 2\\*5\\*3 mg");
        assertThat(PlanWords.asText(plan(typed)).toString()).endsWith("ansvarig:** \\<b\\>Kim\\</b\\>");
    }

    private static ExecutionPlan in(State state) {
        ExecutionPlan plan = plan(TYPED);
        switch (state) {
            case SUBMITTED -> {}
            case RETURNED -> plan.giveBack("Vem?", Given.NOW, "hanna");
            case COMPLETE -> plan.approve(Given.NOW, "hanna");
            case TO_BE_REVISED -> {
                plan.approve(Given.NOW, "hanna");
                plan.reviseLater("Kvällar", Given.LAST_DAY);
            }
        }
        return plan;
    }

    private static ExecutionPlan plan(MakePlanForm typed) {
        return ExecutionPlan.submit(21L, 1, typed, Given.FIRST_DAY, Given.NOW, "petra");
    }
}
