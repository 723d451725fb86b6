package se.foljsam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.casefile.document.CaseDocument;
import se.foljsam.casefile.document.CaseDocuments;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** How long a decision holds its transaction for the sake of its letter: an ordinary one, and one whose reasons fill 100,000 characters. Writes target/letters, with the letters themselves to look at. */
@FoljsamTest
class LetterBenchmark {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseFile caseFile;

    @Test
    void decide() throws IOException {
        Path out = Files.createDirectories(Path.of("target", "letters"));
        work.openOn("2026-03-02");
        List<Double> ordinary = new ArrayList<>();
        for (int i = 0; i < Size.of(2, 20); i++) {
            ordinary.add(decided(
                    out,
                    i == 0 ? "bifall" : null,
                    Typed.with(
                            Typed.granted("2026-03-02", "2027-02-28"),
                            "services",
                            List.of(
                                    Typed.service(
                                            "HEMTJANST",
                                            "Hjälp med dusch två gånger i veckan och tillsyn varje kväll",
                                            "BJORKEN"),
                                    Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET")))));
        }
        double filled = decided(
                out,
                "langt",
                Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "reasons",
                        "Behovet är prövat och utrett med omsorg. ".repeat(2500).substring(0, 100_000)));
        decided(
                out,
                "delavslag",
                Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "outcome",
                        "DELAVSLAG",
                        "notHeardWhy",
                        "Bygger bara på den enskildes egna uppgifter.",
                        "services",
                        List.of(
                                Typed.service("HEMTJANST", "Hjälp med dusch två gånger i veckan", "BJORKEN"),
                                Typed.refused("MATDISTRIBUTION")),
                        "appealInformation",
                        "Beslutet kan överklagas till förvaltningsrätten. Överklagandet ska vara skriftligt och lämnas till nämnden inom tre veckor från den dag du fick del av beslutet. Skriv vilket beslut det gäller, vad som ska ändras och varför."));
        ordinary.sort(null);
        Files.writeString(
                out.resolve("time.md"),
                String.format(
                        Locale.ROOT,
                        "The step \"decide\" with its letter: median %.0f ms, slowest %.0f ms of %d; with 100,000 characters %.0f ms.%n",
                        ordinary.get(ordinary.size() / 2),
                        ordinary.get(ordinary.size() - 1),
                        ordinary.size(),
                        filled));
        work.goHome();
    }

    private double decided(Path out, String name, Map<String, Object> decision) throws IOException {
        CaseAtWork ready = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Åsa Öberg Ärlig", "2026-03-02"))
                .investigated();
        long began = System.nanoTime();
        ready.decidedOnly(decision);
        double took = (System.nanoTime() - began) / 1e6;
        if (name != null) {
            ready.ordered();
            for (CaseDocument document : documents.of(caseFile.byNumber(ready.number()))) {
                Files.write(out.resolve(name + "-" + document.kind() + ".pdf"), documents.contentOf(document));
            }
        }
        return took;
    }
}
