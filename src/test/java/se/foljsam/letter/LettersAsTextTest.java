package se.foljsam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.foljsam.Rule;
import se.foljsam.casefile.between.DecisionText.Clause;
import se.foljsam.casefile.between.DecisionText.Decided;
import se.foljsam.casefile.between.DecisionText.DecidedPart;
import se.foljsam.casefile.between.DecisionText.Deciders;
import se.foljsam.casefile.between.DecisionText.OwnDays;
import se.foljsam.casefile.between.DecisionText.Period;
import se.foljsam.casefile.between.DecisionText.Refused;
import se.foljsam.casefile.between.DecisionText.Words;
import se.foljsam.casefile.between.OrderText.Line;
import se.foljsam.casefile.between.OrderText.Ordered;
import se.foljsam.casefile.matter.GivenCase;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.person.Person;
import se.foljsam.casefile.reference.ReferenceData;
import se.foljsam.platform.UserNames;
import se.foljsam.support.Approved;
import se.foljsam.support.Filled;

/** What a letter says, word for word, before it is set as PDF. */
class LettersAsTextTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
    private static final DecidedPart HOME_CARE = new DecidedPart(
            "Hemtjänst",
            true,
            "Hjälp tre gånger om dagen",
            "11 kap. 1 § socialtjänstlagen (2025:400)",
            true,
            new OwnDays(null, null),
            "Kunna duscha själv igen",
            new Refused(null, null),
            "Hemtjänst Björken",
            40,
            "Personlig vård");
    private static final DecidedPart ALARM = Filled.but(
            HOME_CARE,
            "service",
            "Trygghetslarm",
            "granted",
            false,
            "extent",
            "Larm i bostaden",
            "goal",
            null,
            "provider",
            null,
            "hoursPerMonth",
            null,
            "lifeArea",
            null,
            "refused",
            new Refused(null, "Behovet är tillgodosett genom hemtjänsten."));
    private static final Decided GRANTED = new Decided(
            11,
            "2026-000001",
            "BIFALL",
            Law.SOL,
            DECIDED,
            new Deciders("lisa", "förste biståndshandläggare", "hanna", List.of("nina")),
            null,
            new Period(false, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 9, 8)),
            new Words(
                    "Du har svårt att duscha.\n\nBehovet kan inte tillgodoses på annat sätt.",
                    List.of(Clause.REASSESSMENT, Clause.REVOCATION),
                    null,
                    null),
            List.of(HOME_CARE),
            null);
    private static final Words WITHOUT_CLAUSES = Filled.but(GRANTED.words(), "clauses", List.of());
    private static final Period NO_PERIOD = new Period(false, null, null);
    private final LetterPhrases phrases =
            new LetterPhrases(ReferenceData.phrases(), ReferenceData.parameters("norrkoping"));
    private final LetterPrint print = new LetterPrint(templates(), null, users());

    @TestFactory
    @Rule({"C1", "C2", "C3", "C6", "L3", "L4", "L8", "L10"})
    Stream<DynamicTest> aDecisionIsToldAsItWasApproved() {
        Map<String, Decided> letters = Map.of(
                "bifall",
                GRANTED,
                "bifall-fran-hemkomsten",
                Filled.but(
                        GRANTED,
                        "period",
                        Filled.but(GRANTED.period(), "fromReturnHome", true, "validFrom", DECIDED),
                        "by",
                        Filled.but(GRANTED.by(), "rapporteur", null)),
                "bifall-tills-vidare-samma-dag",
                Filled.but(
                        GRANTED,
                        "period",
                        new Period(false, DECIDED, null),
                        "words",
                        WITHOUT_CLAUSES,
                        "by",
                        Filled.but(GRANTED.by(), "deciderRole", null),
                        "services",
                        List.of(Filled.but(
                                HOME_CARE, "days", new OwnDays(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 4, 15))))),
                "delvis-bifall",
                Filled.but(
                        GRANTED,
                        "outcome",
                        "DELAVSLAG",
                        "services",
                        List.of(
                                Filled.but(
                                        HOME_CARE,
                                        "refused",
                                        new Refused("Hjälp på kvällen", "Du klarar kvällen själv.")),
                                ALARM),
                        "words",
                        Filled.but(
                                GRANTED.words(),
                                "appealInformation",
                                "Skriv till nämnden.\n\nGör det inom tre veckor.")),
                "avslag",
                Filled.but(
                        GRANTED,
                        "outcome",
                        "AVSLAG",
                        "services",
                        List.of(ALARM),
                        "words",
                        WITHOUT_CLAUSES,
                        "period",
                        NO_PERIOD),
                "avvisning",
                Filled.but(
                        GRANTED,
                        "outcome",
                        "AVVISNING",
                        "services",
                        List.of(),
                        "words",
                        WITHOUT_CLAUSES,
                        "period",
                        NO_PERIOD),
                "avskrivning",
                Filled.but(
                        GRANTED,
                        "outcome",
                        "AVSKRIVNING",
                        "services",
                        List.of(),
                        "words",
                        WITHOUT_CLAUSES,
                        "period",
                        NO_PERIOD),
                "utan-overklagande",
                Filled.but(
                        GRANTED,
                        "services",
                        List.of(Filled.but(HOME_CARE, "service", "Fixartjänst", "appealable", false)),
                        "words",
                        Filled.but(
                                GRANTED.words(),
                                "documentationInformation",
                                "Hjälpen dokumenteras.\n\nDu kan alltid ansöka.")),
                "lss",
                Filled.but(
                        GRANTED,
                        "law",
                        Law.LSS,
                        "personCircle",
                        "personkrets 1",
                        "planAccepted",
                        true,
                        "services",
                        List.of(Filled.but(HOME_CARE, "service", "Ledsagarservice", "ground", "9 § 3 LSS"))),
                "lss-utan-plan",
                Filled.but(
                        GRANTED,
                        "law",
                        Law.LSS,
                        "personCircle",
                        "personkrets 1",
                        "planAccepted",
                        false,
                        "services",
                        List.of(Filled.but(HOME_CARE, "ground", "9 § 9 LSS"))));
        return letters.entrySet().stream()
                .map(letter -> DynamicTest.dynamicTest(
                        letter.getKey(),
                        () -> Approved.is(
                                "letters/beslut-" + letter.getKey() + ".txt",
                                text(decision(letter.getValue(), person())))));
    }

    @Test
    @Rule("L8")
    void whatCannotBeAppealedIsNamedOnceBesideWhatCan() {
        DecidedPart handyman = Filled.but(HOME_CARE, "service", "Fixartjänst", "appealable", false);
        Approved.is(
                "letters/beslut-delvis-utan-overklagande.txt",
                text(decision(Filled.but(GRANTED, "services", List.of(HOME_CARE, handyman, handyman)), person())));
    }

    @Test
    @Rule("J3")
    void aProtectedAddressStandsNowhereInTheLetter() {
        Person atHome = person();
        atHome.reachedAt("Storgatan 1", null, null, false);
        assertThat(decision(GRANTED, atHome)).contains("Storgatan 1");
        atHome.protect();
        assertThat(decision(GRANTED, atHome)).doesNotContain("Storgatan");
    }

    @Test
    @Rule({"D4", "D8", "J3"})
    void anOrderIsToldAsItWasApproved() {
        Ordered order = new Ordered(
                21,
                "2026-000001",
                "Hemtjänst",
                false,
                "BJORKEN",
                "Hemtjänst Björken",
                2,
                "2",
                Instant.parse("2026-03-02T23:30:00Z"),
                "hanna",
                List.of(new Line("Omfattning", "Hjälp tre gånger om dagen"), new Line("Mål", "Duscha själv")));

        Approved.is("letters/uppdrag.txt", text(print.page("order", OrderLetter.content(order, person(), phrases))));
        Person hidden = person();
        hidden.protect();
        Approved.is(
                "letters/uppdrag-bradskande-skyddad.txt",
                text(print.page("order", OrderLetter.content(Filled.but(order, "urgent", true), hidden, phrases))));
    }

    @Test
    @Rule("L3")
    void aTextIsReadInTheParagraphsOfItsWriter() {
        LetterPrint.Writer writer = new LetterPrint.Writer(users());
        assertThat(writer.paragraphs(" Ett.\nSamma.\n\n \nTvå. ")).containsExactly("Ett.\nSamma.", "Två.");
        assertThat(writer.paragraphs(null)).isEmpty();
        assertThat(writer.paragraphs("  ")).isEmpty();
        assertThat(writer.date(DECIDED)).isEqualTo("2 mars 2026");
        assertThat(writer.person("hanna")).isEqualTo("[hanna]");
    }

    @Test
    @Rule({"C1", "L4"})
    void aLetterIsFilledInFromTheLibraryAndAnUnknownPhraseIsAFault() {
        LetterPhrases.Filled filled = new LetterPhrases.Filled(
                Map.of("letter.contact", "Fråga {handler} i {municipality}, {handler}."),
                Map.of("handler", "Hanna", "municipality", "Norrköping"));
        assertThat(filled.of("contact")).isEqualTo("Fråga Hanna i Norrköping, Hanna.");
        assertThatThrownBy(() -> filled.of("nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the phrase library has no letter.nothing");
        assertThat(phrases.with(Map.of("handler", "Hanna")).names())
                .isEqualTo(Map.of("handler", "Hanna", "municipality", "Norrköpings kommun", "board", "Socialnämnden"));
        assertThat(phrases.howToAppeal()).isEqualTo(ReferenceData.phrases().of("appeal.information"));
    }

    private static Person person() {
        return GivenCase.person();
    }

    private String decision(Decided decided, Person person) {
        return print.page("decision", DecisionLetter.content(decided, person, "Hanna Holm", phrases));
    }

    /** The page as it is read: headings, lines and rows, one a line. */
    private static String text(String page) {
        String body = page.substring(page.indexOf("<title>"))
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<meta[^>]*>", "")
                .replaceAll("</(div|p)>", "\n")
                .replaceAll("<h([123])[^>]*>", "\n$1# ")
                .replaceAll("</th>\\s*<td[^>]*>", ": ")
                .replaceAll("<[^>]+>", "");
        return Stream.of(body.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line ->
                        line.matches("[123]# .*") ? "\n" + "#".repeat(line.charAt(0) - '0') + line.substring(2) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    /** Names in brackets, so that it shows where a name was asked for. */
    private static UserNames users() {
        UserNames users = mock();
        when(users.of(anyString())).thenAnswer(call -> "[" + call.getArgument(0) + "]");
        return users;
    }
}
