package se.foljsam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocument.Kind;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.document.CaseDocuments.NewDocument;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Visitor.Answer;
import se.foljsam.support.Workplace;

/** Every decision has its letter and every order its document: what they say, that they can be listened to, that they stand unchanged, and who may have them. */
abstract class Letters {
    private static final Map<String, Object> HOME_CARE =
            Typed.service("HEMTJANST", "Dusch två gånger i veckan", "BJORKEN");
    private static final Map<String, Object> ALARM = Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET");
    private static final Map<String, Object> GRANT = Typed.granted("2026-03-02", "2027-02-28");
    private static final String NAME = "Åsa Öberg Ärlig";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseFile caseFile;

    @Autowired
    OrderBook orders;

    @Autowired
    RuntimeService runtime;

    @LocalServerPort
    int port;

    private String person;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
        person = AnotherPerson.identityNumber();
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    private CaseAtWork investigated(Object... otherwise) {
        return CaseAtWork.started(work, jdbc, Typed.with(Typed.application(person, NAME, "2026-03-02"), otherwise))
                .investigated();
    }

    private List<CaseDocument> documentsOf(CaseAtWork care) {
        return documents.of(caseFile.byNumber(care.number()));
    }

    private ReadPdf letterOf(CaseAtWork care) {
        return documentsOf(care).stream()
                .filter(one -> one.kind() == Kind.DECISION_LETTER)
                .map(documents::contentOf)
                .map(ReadPdf::of)
                .findFirst()
                .orElseThrow();
    }

    private byte[] pdfOf(CaseAtWork care, Kind kind) {
        return documentsOf(care).stream()
                .filter(one -> one.kind() == kind)
                .map(documents::contentOf)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule({"C1", "C2", "C4", "C6", "L3", "L5"})
    void aGrantSaysWhomItConcernsWhatIsGrantedForHowLongOnWhatGroundWhyAndHowToAppeal() {
        ReadPdf letter = letterOf(investigated()
                .decided(Typed.with(GRANT, "validFrom", "2026-03-16", "services", List.of(HOME_CARE, ALARM))));

        assertThat(letter.text())
                .containsSubsequence(
                        NAME,
                        "Beslut",
                        "Vi beviljar det stöd",
                        "Beslutet gäller " + NAME + ", " + person,
                        "Beslutsdag 2 mars 2026",
                        "Gäller från 16 mars 2026",
                        "Gäller till och med 28 februari 2027",
                        "Beslutsfattare Hanna Holm",
                        "Det här beviljas",
                        "Hemtjänst",
                        "Omfattning Dusch två gånger i veckan",
                        "Lagrum 11 kap. 1 § socialtjänstlagen (2025:400)",
                        "Mål Klara sig så självständigt som möjligt.",
                        "Utförare Hemtjänst Björken",
                        "Trygghetslarm",
                        "Larm dygnet runt",
                        "Skäl för beslutet",
                        "Behov finns av hjälp med personlig vård.",
                        "Omprövningsförbehåll",
                        "ändras väsentligt",
                        "Återkallelseförbehåll",
                        "trots att vi och utföraren har försökt motivera dig",
                        "Beslutet gäller genast",
                        "Beslutet fattades 2 mars 2026 och gäller från och med 16 mars 2026",
                        "Så här överklagar du",
                        "inom tre veckor från den dag du fick del av beslutet",
                        "Socialnämnden, Norrköpings kommun",
                        "Frågor",
                        "Hanna Holm",
                        "På uppdrag av Socialnämnden")
                .doesNotContain("Det här avslås", "Du kan ansöka igen", "Individuell plan", "{", "}");
    }

    @Test
    @Rule({"C1", "C3", "L3"})
    void aPartialGrantAndARefusalSayWhatIsRefusedAndWhy() {
        CaseAtWork partly = investigated()
                .decided(Typed.with(
                        GRANT,
                        "outcome",
                        "DELAVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(Typed.refused("MATDISTRIBUTION"), HOME_CARE)));
        assertThat(letterOf(partly).text())
                .containsSubsequence(
                        "En del avslås",
                        "Det här beviljas",
                        "Hemtjänst",
                        "Det här avslås",
                        "Matdistribution",
                        "Skäl Behovet tillgodoses på annat sätt.",
                        "Så här överklagar du");

        person = AnotherPerson.identityNumber();
        CaseAtWork refused = investigated()
                .decided(Typed.of(
                        "outcome",
                        "AVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(Typed.refused("HEMTJANST")),
                        "fromReturnHome",
                        false,
                        "reassessmentClause",
                        false,
                        "revocationClause",
                        false,
                        "reasons",
                        "Behovet tillgodoses av maken.",
                        "appealInformation",
                        "Så här gör du: skriv till nämnden inom tre veckor."));
        assertThat(letterOf(refused).text())
                .contains("Vi avslår", "Det här avslås", "Hemtjänst", "Behovet tillgodoses av maken.")
                .contains("Så här gör du: skriv till nämnden inom tre veckor.")
                .doesNotContain("Det här beviljas", "Gäller från", "Omprövningsförbehåll");
    }

    @Test
    @Rule({"C1", "C3", "L3"})
    void aDismissalSaysThatNothingIsTriedAndHowToAppeal() {
        ReadPdf letter = letterOf(investigated()
                .decided(Typed.of(
                        "outcome",
                        "AVVISNING",
                        "services",
                        List.of(),
                        "fromReturnHome",
                        false,
                        "reassessmentClause",
                        false,
                        "revocationClause",
                        false,
                        "reasons",
                        "Du bor i en annan kommun.",
                        "appealInformation",
                        "Skriv till nämnden inom tre veckor.")));
        assertThat(letter.text())
                .contains("Vi avvisar", "Du bor i en annan kommun.", "Skriv till nämnden inom tre veckor.")
                .doesNotContain("Det här beviljas", "Det här avslås");
    }

    @Test
    @Rule({"C1", "L3", "L10"})
    void aGrantUnderLssNamesItsSectionAndOffersAnIndividualPlan() {
        ReadPdf letter = letterOf(investigated("law", "LSS", "kind", "REQUEST")
                .decided(Typed.with(
                        GRANT,
                        "personGroup",
                        "ONE",
                        "individualPlan",
                        "DECLINED",
                        "services",
                        List.of(Typed.with(
                                Typed.service("LEDSAGARSERVICE", "Fyra timmar i veckan", "BJORKEN"),
                                "legalGround",
                                "LSS_9_3")))));
        assertThat(letter.text())
                .contains(
                        "Lagrum 9 § 3 LSS, ledsagarservice",
                        "individuell plan, där det står",
                        "inte vill ha någon individuell plan nu")
                .doesNotContain("socialtjänstlagen (2025:400)");
    }

    @Test
    @Rule({"L8", "C1"})
    void whatTheBoardMayGiveSaysThatItCannotBeAppealedAndThatThePersonMayApply() {
        Map<String, Object> discretionary = Typed.with(HOME_CARE, "legalGround", "SOL2025_11_4");
        assertThat(letterOf(atDiscretion(List.of(discretionary))).text())
                .contains("Du kan ansöka igen", "Det här gäller Hemtjänst.", "kan inte överklagas")
                .contains("rätt att ansöka om insatser enligt 11 kap. 1 §", "är dokumenterat")
                .doesNotContain("Så här överklagar du", "inom tre veckor");

        person = AnotherPerson.identityNumber();
        assertThat(letterOf(atDiscretion(List.of(discretionary, ALARM))).text())
                .as("one service that can be appealed and one that cannot")
                .contains("Så här överklagar du", "Det här gäller Hemtjänst.");
    }

    /** What is given at the board's discretion is decided by the authority manager. */
    private CaseAtWork atDiscretion(List<Map<String, Object>> services) {
        CaseAtWork care = investigated().decidedOnly(Typed.with(GRANT, "services", services));
        work.as("magnus").submit("userTask_decideAsProposed", care.number(), Typed.of("answer", "DECIDED"));
        return care.told();
    }

    @Test
    @Rule("L3")
    void aLetterCanBeListenedToAndKeptAndSoCanAnOrder() {
        CaseAtWork care = investigated()
                .decided(Typed.with(
                        GRANT,
                        "outcome",
                        "DELAVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(HOME_CARE, Typed.refused("MATDISTRIBUTION"))))
                .ordered();
        for (Kind kind : Kind.values()) {
            byte[] pdf = pdfOf(care, kind);
            ReadPdf read = ReadPdf.of(pdf);
            assertThat(ReadPdf.faultsOf(pdf)).as(kind.name()).isEmpty();
            assertThat(read.language()).isEqualTo("sv-SE");
            assertThat(read.title()).endsWith("i ärende " + care.number()).doesNotContain(NAME);
            assertThat(read.roles()).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
            assertThat(read.fontsNotEmbedded()).isEmpty();
            assertThat(read.text()).contains("Åsa Öberg Ärlig");
        }
        assertThat(ReadPdf.of(pdfOf(care, Kind.DECISION_LETTER)).roles().indexOf("H1"))
                .as("the heading comes before what it heads")
                .isLessThan(
                        ReadPdf.of(pdfOf(care, Kind.DECISION_LETTER)).roles().indexOf("H2"));
    }

    @Test
    @Rule({"C3", "L3"})
    void reasonsOfAHundredThousandCharactersAndStrangeSignsAreAllPrinted() {
        String filled = "Behovet är prövat med omsorg. ".repeat(3400).substring(0, 99_900);
        ReadPdf letter = letterOf(investigated()
                .decided(Typed.with(
                        GRANT,
                        "reasons",
                        "Först <b>& sist.\n\nNytt stycke. " + filled + " Slutet \uD83D\uDE00 Жук Łódź Ŋuŧ.")));
        assertThat(letter.pages()).isGreaterThan(20);
        assertThat(letter.text())
                .contains("Först <b>& sist.", "Nytt stycke.", "Slutet", "Жук Łódź Ŋuŧ.", "Så här överklagar du");
        assertThat(letter.text().split("Behovet är prövat med omsorg\\.", -1))
                .as("nothing is cut off, but where a page ends in the sentence")
                .hasSizeGreaterThan(3200);
    }

    @Test
    @Rule({"L3", "L13"})
    void aSignThatNoFontKnowsLeavesALetterThatCanStillBeListenedTo() {
        CaseAtWork care =
                investigated().decided(Typed.with(GRANT, "reasons", "Glad \uD83D\uDE00 مرحبا → ✓ \u0001 slut."));
        byte[] pdf = pdfOf(care, Kind.DECISION_LETTER);
        assertThat(ReadPdf.of(pdf).text()).contains("Glad", "slut.");
        assertThat(ReadPdf.faultsOf(pdf)).isEmpty();
    }

    @Test
    @Rule("L3")
    void aProtectedAddressStandsInNoLetter() {
        CaseAtWork care = CaseAtWork.started(work, jdbc, Typed.application(person, NAME, "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.with(Typed.actualised(), "protectedIdentity", true))
                .submits("userTask_investigateNeed", Typed.investigated())
                .decidedOnly(GRANT);
        assertThat(letterOf(care).text()).contains(NAME).doesNotContain("Storgatan 1");

        person = AnotherPerson.identityNumber();
        assertThat(letterOf(investigated().decided(GRANT)).text()).contains("Storgatan 1");
    }

    @Test
    @Rule({"I7", "J2", "L13"})
    void aDocumentIsReadAsItWasKeptOrNotAtAll() {
        CaseAtWork care = investigated().decided(GRANT);
        CareCase careCase = caseFile.byNumber(care.number());
        byte[] large = new byte[5_000_000];
        new Random(1).nextBytes(large);
        documents.keep(new NewDocument(
                careCase.id(),
                Kind.ORDER,
                1_000_000 + careCase.id(),
                null,
                "x",
                "Stor",
                "hanna",
                "application/pdf",
                large));
        CaseDocument kept = documents.of(careCase).get(0);
        assertThat(kept.bytes()).isEqualTo(5_000_000);
        assertThat(documents.contentOf(kept)).isEqualTo(large);

        large[17]++;
        jdbc.sql("update case_document set content = ? where id = ?")
                .params(large, kept.id())
                .update();
        assertThatThrownBy(() -> documents.contentOf(kept)).hasMessageContaining("checksum differs");
        assertThatThrownBy(() -> documents.keep(new NewDocument(
                        careCase.id(),
                        Kind.ORDER,
                        kept.subjectId(),
                        null,
                        "x",
                        "Ny",
                        "hanna",
                        "application/pdf",
                        large)))
                .as("the same edition is kept once")
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    @Rule({"D4", "D5", "D8", "J3"})
    void anOrderIsADocumentAtEachRevisionAndSaysWhatTheOrderSaysAndNothingElse() {
        CaseAtWork care = investigated().decided(GRANT).ordered();
        long order = Long.parseLong(care.all("x.id", "service_order").get(0));
        assertThat(work.as("petra").open(work.as("petra").task("userTask_acknowledgeOrder", care.number())))
                .as("the unit prints it from its task")
                .containsEntry(
                        "letterLink",
                        "[Hämta uppdraget (PDF)](/uppdrag/%d/handlingar/%d)"
                                .formatted(
                                        order,
                                        documents.on(Kind.ORDER, order).get(0).id()));
        care.acknowledged("petra");
        orders.revise(order, "Dusch fyra gånger i veckan", "hanna");

        List<CaseDocument> written = documents.on(Kind.ORDER, order);
        assertThat(written)
                .extracting(CaseDocument::title)
                .containsExactly("Hemtjänst, Hemtjänst Björken, version 2", "Hemtjänst, Hemtjänst Björken, version 1");
        assertThat(ReadPdf.of(documents.contentOf(written.get(1))).text())
                .contains(NAME, person, "Omfattning Hjälp tre gånger per dag", "Behov och resurser Behöver hjälp.")
                .contains("Mål Klara sig", "Period från 2 mars 2026 till och med 28 februari 2027", "version 1")
                .doesNotContain(
                        "Behov finns av hjälp med personlig vård",
                        "Jag klarar inte att duscha",
                        "Storgatan",
                        "överklag");
        assertThat(ReadPdf.of(documents.contentOf(written.get(0))).text())
                .contains("Dusch fyra gånger i veckan", "version 2");

        orders.move(order, java.time.LocalDate.parse("2026-03-09"), java.time.LocalDate.parse("2027-03-07"));
        assertThat(documents.on(Kind.ORDER, order)).hasSize(3);
    }

    @Test
    @Rule("L3")
    void nothingOfTheLetterIsInTheEngine() {
        CaseAtWork care = investigated().decidedOnly(GRANT);
        String told = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(care.number())
                .processDefinitionKey("decisionNotification")
                .singleResult()
                .getId();
        assertThat(runtime.getVariables(told)).containsOnlyKeys("decisionId");
    }

    void mayBeDownloaded(CaseAtWork care, String address, String user) {
        Answer answer = Visitor.loggedIn(port, user).get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("arende-" + care.number() + "-handling-")
                .doesNotContain("Öberg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("default-src 'none'"));
        assertThat(answer.body()).startsWith("%PDF-");
    }
}
