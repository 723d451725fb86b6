package se.foljsam.casefile.matter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives case numbers: year and running number within the year, {@code 2026-000123}, without gaps among committed cases. */
@Component
class CaseNumbers {
    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of that year. Whoever asks at the same time waits until this transaction ends. */
    String next(int year) {
        int updated = jdbc.sql("update case_number_series set last_number = last_number + 1 where series_year = ?")
                .param(year)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into case_number_series (series_year, last_number) values (?, 1)")
                    .param(year)
                    .update();
        }
        int number = jdbc.sql("select last_number from case_number_series where series_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return "%d-%06d".formatted(year, number);
    }
}
