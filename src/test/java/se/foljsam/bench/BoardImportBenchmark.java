package se.foljsam.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.foljsam.boardimport.BoardImport;
import se.foljsam.boardimport.BoardImports;
import se.foljsam.boardimport.GivenBoard;
import se.foljsam.support.FoljsamOnPostgres;
import se.foljsam.support.Workplace;

/** How long it takes to check and to read in a board, on PostgreSQL. Writes target/board-import.md. */
@FoljsamOnPostgres
class BoardImportBenchmark {
    private static final int LOOK_EVERY_MS = 200;

    @Autowired
    Workplace work;

    @Autowired
    BoardImports imports;

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void checkAndRun() throws IOException, InterruptedException {
        work.openOn("2026-06-01");
        List<String> lines = new ArrayList<>();
        lines.add("| Lines | Check s | Run s | Cases a second |");
        lines.add("|---|---|---|---|");
        int begun = 0;
        for (int count : new int[] {Size.of(3, 200), Size.of(5, 5_000)}) {
            byte[] file = board(begun, count);
            begun += count;
            long began = System.nanoTime();
            long id = imports.check("tavla.xlsx", file, "lisa");
            double checked = seconds(began);
            began = System.nanoTime();
            imports.start(id, "lisa");
            while (imports.find(id).orElseThrow().state() == BoardImport.State.RUNNING) {
                Thread.sleep(LOOK_EVERY_MS);
            }
            double ran = seconds(began);
            assertThat(imports.find(id).orElseThrow().cases()).isEqualTo(count);
            lines.add(String.format(Locale.ROOT, "| %d | %.1f | %.0f | %.0f |", count, checked, ran, count / ran));
        }
        Files.writeString(Path.of("target", "board-import.md"), String.join("\n", lines) + "\n");
        lines.forEach(System.out::println);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static byte[] board(int begun, int count) {
        GivenBoard board = new GivenBoard();
        for (int i = 0; i < count; i++) {
            board.line(identityNumber(begun + i), "Person " + (begun + i));
        }
        return board.file();
    }

    /** Born one a day from 1930 on, so that there are enough. */
    private static String identityNumber(int index) {
        String nine = java.time.LocalDate.of(1930, 1, 1)
                        .plusDays(index)
                        .toString()
                        .replace("-", "")
                        .substring(2)
                + "101";
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }
        return "19" + nine + (10 - sum % 10) % 10;
    }
}
