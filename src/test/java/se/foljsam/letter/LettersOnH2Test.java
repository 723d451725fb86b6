package se.foljsam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.foljsam.Rule;
import se.foljsam.casefile.document.CaseDocument.Kind;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;

@FoljsamTest
class LettersOnH2Test extends Letters {

    @Test
    @Rule({"J3", "L13"})
    void aDocumentIsHandedToWhoMaySeeItAndEveryOtherTryIsRefusedAndKept() {
        CaseAtWork care = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Åsa Öberg Ärlig", "2026-03-02"))
                .investigated()
                .decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Dusch", "BJORKEN"),
                                Typed.service("TRYGGHETSLARM", "Larm", "LARMET"))))
                .ordered();
        CaseAtWork another = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Kaj Annan", "2026-03-02"))
                .investigated()
                .decided(Typed.granted("2026-03-02", "2027-02-28"));
        long letter = idOf(care, Kind.DECISION_LETTER.name(), "x.unit_code is null");
        long bjorkens = idOf(care, Kind.ORDER.name(), "x.unit_code = 'BJORKEN'");
        long larmets = idOf(care, Kind.ORDER.name(), "x.unit_code = 'LARMET'");
        long anothers = idOf(another, Kind.DECISION_LETTER.name(), "x.unit_code is null");
        String ofCase = "/arende/" + care.number() + "/handlingar/";
        String ofOrder = "/uppdrag/"
                + care.all("x.id", "service_order", "x.unit_code = 'BJORKEN'").get(0) + "/handlingar/";

        mayBeDownloaded(care, ofCase + letter, "hanna");
        mayBeDownloaded(care, ofCase + bjorkens, "hanna");
        mayBeDownloaded(care, ofOrder + bjorkens, "petra");
        assertThat(CasePageTabs.tab(Visitor.loggedIn(port, "hanna"), care.number(), CaseTab.DOCUMENTS))
                .contains("Handlingar", ofCase + letter, ofCase + bjorkens, "Kontrollsumma");
        assertThat(Visitor.loggedIn(port, "petra")
                        .get(ofOrder.replace("/handlingar/", ""))
                        .body())
                .contains(ofOrder + bjorkens)
                .doesNotContain("handlingar/" + larmets, "handlingar/" + letter, "Beslutsmeddelande");

        isRefused("petra", ofCase + letter);
        isRefused("petra", ofOrder + letter);
        isRefused("petra", ofOrder + larmets);
        isRefused("petra", ofOrder + anothers);
        isRefused("ola", ofOrder + bjorkens);
        isRefused("helena", ofCase + letter);
        isRefused("hanna", ofCase + anothers);
        isRefused("hanna", ofCase + 999_999_999);
        isRefused("anders", ofCase + letter);
        isRefused("admin", ofCase + letter);
        assertThat(Visitor.anonymous(port).get(ofCase + letter).status()).isEqualTo(302);

        assertThat(log(care, true))
                .contains("petra handling " + letter, "petra handling " + larmets, "petra ärendets sida")
                .contains("helena ärendets sida", "ola uppdragets sida", "anders ärendets sida");
        assertThat(log(another, true)).contains("hanna handling " + anothers, "petra handling " + anothers);
        assertThat(log(care, false))
                .contains("hanna handling " + letter + ": Beslut 2 mars 2026")
                .anyMatch(seen -> seen.startsWith("petra handling " + bjorkens + ": Hemtjänst"));
    }

    private void isRefused(String user, String address) {
        Visitor.Answer answer = Visitor.loggedIn(port, user).get(address);
        assertThat(answer.status()).as(user + " " + address).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("%PDF", "Öberg");
    }

    private long idOf(CaseAtWork care, String kind, String condition) {
        return Long.parseLong(care.all("x.id", "case_document", "x.kind = '" + kind + "' and " + condition)
                .get(0));
    }

    private List<String> log(CaseAtWork care, boolean refused) {
        return care.all("x.user_id || ' ' || x.what", "access_log", "x.refused = " + refused);
    }
}
