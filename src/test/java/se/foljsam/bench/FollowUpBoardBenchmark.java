package se.foljsam.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** How fast the follow-up board's first page is, over HTTP on PostgreSQL, for a manager who sees every case. Writes target/follow-up-board.md. */
@FoljsamOnPostgres
class FollowUpBoardBenchmark {
    private static final long FAR = 10_000_000;
    private static final int TIMES = Size.of(3, 21);

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
    void firstPage() throws IOException {
        work.openOn("2026-03-02");
        CaseAtWork one = CaseAtWork.started(
                        work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Tea Tavla", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        Visitor magnus = Visitor.loggedIn(port, "magnus");
        List<String> lines = new ArrayList<>();
        lines.add("| Cases | Address | Median ms | Slowest ms |");
        lines.add("|---|---|---|---|");
        int made = 0;
        for (int cases : new int[] {Size.of(5, 200), Size.of(10, 20_000)}) {
            copy(one.number(), made + 1, cases - 1);
            made = cases - 1;
            jdbc.sql("analyze").update();
            for (String address :
                    List.of("/uppfoljningar", "/uppfoljningar?ordning=behov", "/uppfoljningar?veckor=4&sida=3")) {
                lines.add(measured(magnus, cases, address));
            }
        }
        Files.writeString(Path.of("target", "follow-up-board.md"), String.join("\n", lines) + "\n");
        lines.forEach(System.out::println);
    }

    private static String measured(Visitor magnus, int cases, String address) {
        long[] took = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            assertThat(magnus.get(address).status()).isEqualTo(200);
            took[time] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        return String.format(
                Locale.ROOT, "| %d | %s | %.0f | %.0f |", cases, address, took[TIMES / 2] / 1e6, took[TIMES - 1] / 1e6);
    }

    /** The rows of a running case again and again, with identities of their own: only what the page reads. */
    private void copy(String number, int first, int last) {
        String ofCase = "care_case_id = (select id from care_case where case_number = '" + number + "')";
        copy(
                "person",
                "id = (select person_id from care_case where case_number = '" + number + "')",
                first,
                last,
                Map.of("id", FAR + " + g", "identity_number", "'99' || lpad(g::text, 10, '0')"));
        copy(
                "care_case",
                "case_number = '" + number + "'",
                first,
                last,
                Map.of(
                        "id",
                        FAR + " + g",
                        "person_id",
                        FAR + " + g",
                        "case_number",
                        "'9999-' || lpad(g::text, 6, '0')"));
        copy("care_decision", ofCase, first, last, Map.of("id", FAR + " + g", "care_case_id", FAR + " + g"));
        copy(
                "service_order",
                ofCase,
                first,
                last,
                Map.of("id", FAR + " + g", "care_case_id", FAR + " + g", "decision_id", FAR + " + g"));
        copy(
                "execution_plan",
                "order_id in (select id from service_order where " + ofCase + ")",
                first,
                last,
                Map.of("id", FAR + " + g", "care_case_id", FAR + " + g", "order_id", FAR + " + g"));
        copy(
                "watch",
                "case_number = '" + number + "' and kind = 'FOLLOW_UP'",
                first,
                last,
                Map.of(
                        "id", FAR + " + g",
                        "case_number", "'9999-' || lpad(g::text, 6, '0')",
                        "subject_id", FAR + " + g",
                        "open_key", "'copy ' || g",
                        "due_on", "x.due_on + (g % 365)"));
    }

    private void copy(String table, String condition, int first, int last, Map<String, String> own) {
        List<String> columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = current_schema() and table_name = ?")
                .param(table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> own.getOrDefault(column, "x." + column))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (%s) select %s from %s x, generate_series(%d, %d) g where x.%s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                values,
                                table,
                                first,
                                last,
                                condition.replace(" and ", " and x.")))
                .update();
    }
}
