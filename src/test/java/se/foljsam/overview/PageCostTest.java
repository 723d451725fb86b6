package se.foljsam.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.page.CaseTab;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.CasePageTabs;
import se.foljsam.support.CountedStatements;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** What the pages that people open all day ask of the database: few statements, and as many for a long page as for a short one. */
@FoljsamOnPostgres
class PageCostTest {
    private static final int NEAR = 6;
    private static final Map<String, Long> MOST = Map.of("unit", 40L, "handler", 40L, "absence", 30L, "search", 20L);

    /** A tab of a case asks no more than all of them did together when they were one page, which was 63. */
    private static final Map<CaseTab, Long> MOST_OF_A_TAB = new EnumMap<>(Map.of(
            CaseTab.OVERVIEW, 40L,
            CaseTab.INVESTIGATION, 38L,
            CaseTab.DECISIONS, 32L,
            CaseTab.ORDERS, 27L,
            CaseTab.FOLLOW_UP, 30L,
            CaseTab.JOURNAL, 28L,
            CaseTab.DOCUMENTS, 25L,
            CaseTab.WATCHES, 26L));

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void aLongListTakesNoMoreStatementsThanAShortOne() {
        work.openOn("2026-03-02");
        Visitor petra = Visitor.loggedIn(port, "petra");
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        Visitor lisa = Visitor.loggedIn(port, "lisa");
        ordered();
        Map<String, Long> few = costs(petra, hanna, lisa);
        ordered();
        ordered();
        ordered();
        Map<String, Long> many = costs(petra, hanna, lisa);

        assertThat(many).isEqualTo(few);
        many.forEach((page, cost) ->
                assertThat(cost).as(page).isLessThanOrEqualTo(MOST.get(page.substring(0, page.indexOf(' ')))));
    }

    @Test
    void aCaseWithMoreServicesMessagesAndSubmissionsTakesNoMoreStatements() {
        work.openOn("2026-03-02");
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        CaseAtWork small = decided(List.of(Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN")));
        small.ordered().acknowledged("petra").begun("petra", "2026-03-02").planned("petra", "2026-09-01");
        CaseAtWork large = decided(List.of(
                Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET")));
        large.ordered();
        List.of("petra", "ola")
                .forEach(provider -> large.acknowledged(provider)
                        .begun(provider, "2026-03-02")
                        .planned(provider, "2026-09-01"));

        Map<CaseTab, Long> costs = tabCosts(hanna, large);

        assertThat(costs).isEqualTo(tabCosts(hanna, small)).containsOnlyKeys(CaseTab.values());
        costs.forEach((tab, cost) -> assertThat(cost).as(tab.swedish()).isLessThanOrEqualTo(MOST_OF_A_TAB.get(tab)));
    }

    @Test
    void aPageIsReadWithoutAnExceptionThatSomebodySwallows() throws IOException {
        work.openOn("2026-03-02");
        Visitor petra = Visitor.loggedIn(port, "petra");
        Visitor hanna = Visitor.loggedIn(port, "hanna");
        CaseAtWork known = decided(List.of(Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN")));
        known.ordered();
        costs(petra, hanna, hanna);
        tabCosts(hanna, known);

        assertThat(thrownDuring(() -> {
                    costs(petra, hanna, hanna);
                    tabCosts(hanna, known);
                }))
                .isEmpty();
    }

    /** What was thrown by a database, or no further than a few calls below our own code, whoever caught it. */
    private static List<String> thrownDuring(Runnable reading) throws IOException {
        Path file = Files.createTempFile("thrown", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.start();
            reading.run();
            recording.stop();
            recording.dump(file);
        }
        try {
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.JavaExceptionThrow"))
                    .filter(event -> event.getClass("thrownClass").getName().contains("SQL")
                            || event.getStackTrace() != null
                                    && event.getStackTrace().getFrames().stream()
                                            .limit(NEAR)
                                            .map(frame ->
                                                    frame.getMethod().getType().getName())
                                            .anyMatch(type -> type.startsWith("se.foljsam")))
                    .map(event -> event.getClass("thrownClass").getName() + ": " + event.getString("message"))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    /** A new order to each of two units, which nobody has answered. */
    private void ordered() {
        decided(List.of(
                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                        Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET")))
                .ordered();
    }

    private CaseAtWork decided(List<Map<String, Object>> services) {
        return CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Nils Ny", "2026-03-02"))
                .investigated()
                .decided(Typed.with(Typed.granted("2026-03-02", "2027-02-28"), "services", services));
    }

    private static Map<String, Long> costs(Visitor petra, Visitor hanna, Visitor lisa) {
        Map<String, Long> costs = new LinkedHashMap<>();
        costs.put("unit start page", cost(petra, "/"));
        costs.put("unit page", cost(petra, "/enhet"));
        costs.put("handler start page", cost(hanna, "/"));
        costs.put("handler board", cost(hanna, "/uppfoljningar"));
        costs.put("handler board of who leads", cost(lisa, "/uppfoljningar"));
        costs.put("absence of a handler", cost(hanna, "/franvaro"));
        costs.put("absence of who leads", cost(lisa, "/franvaro"));
        costs.put("search by a handler", searchCost(hanna, "nils ny"));
        costs.put("search by a unit", searchCost(petra, "nils ny"));
        return costs;
    }

    /** How many are found differs, from one to more than are shown. */
    private static long searchCost(Visitor reader, String typed) {
        assertThat(reader.form("/sok", "sought", typed).body()).contains("Nils Ny");
        return CountedStatements.during(
                        () -> assertThat(reader.form("/sok", "sought", typed).status())
                                .isEqualTo(200))
                .statements();
    }

    private static Map<CaseTab, Long> tabCosts(Visitor reader, CaseAtWork care) {
        Map<CaseTab, Long> costs = new EnumMap<>(CaseTab.class);
        for (CaseTab tab : CaseTab.values()) {
            costs.put(tab, cost(reader, CasePageTabs.address(care.number(), tab)));
        }
        return costs;
    }

    /** Asked for once before it is counted: what is read for good is read then. */
    private static long cost(Visitor reader, String page) {
        assertThat(reader.get(page).status()).as(page).isEqualTo(200);
        return CountedStatements.during(
                        () -> assertThat(reader.get(page).status()).isEqualTo(200))
                .statements();
    }
}
