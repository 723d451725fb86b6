package se.foljsam.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A record is read by its columns' own names, in its components' own types. */
class RowsTest {
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:"));

    enum Colour {
        RED,
        BLUE
    }

    record Everything(
            String someText,
            int count,
            Long maybe,
            boolean isSet,
            BigDecimal amount,
            LocalDate onDay,
            LocalTime atTime,
            Instant writtenAt,
            Colour colour) {}

    record One(int number) {}

    record Unreadable(List<String> names) {}

    @Test
    void eachComponentIsReadFromTheColumnOfItsNameWhateverTheOrder() {
        assertThat(jdbc.sql("""
                        select 'RED' as colour, timestamp with time zone '2026-03-29 01:30:00+01:00' as written_at, time '09:30:00' as at_time,
                               date '2026-03-29' as on_day, 1.50 as amount, true as is_set, cast(null as bigint) as maybe, 7 as count, 'å' as some_text,
                               'not asked for' as other""").query(Rows.of(Everything.class)).single())
                .isEqualTo(new Everything(
                        "å",
                        7,
                        null,
                        true,
                        new BigDecimal("1.50"),
                        LocalDate.of(2026, 3, 29),
                        LocalTime.of(9, 30),
                        Instant.parse("2026-03-29T00:30:00Z"),
                        Colour.RED));
    }

    @Test
    void everyRowIsReadAndNothingIsNothing() {
        assertThat(jdbc.sql("select x as number from system_range(1, 3)")
                        .query(Rows.of(One.class))
                        .list())
                .containsExactly(new One(1), new One(2), new One(3));
        assertThat(jdbc.sql("""
                        select null as some_text, 0 as count, null as maybe, false as is_set, null as amount, null as on_day, null as at_time,
                               null as written_at, null as colour""").query(Rows.of(Everything.class)).single())
                .isEqualTo(new Everything(null, 0, null, false, null, null, null, null, null));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsName() {
        assertThatThrownBy(() ->
                        jdbc.sql("select 1 as amount").query(Rows.of(One.class)).list())
                .hasMessageContaining("no column for int number of One");
        assertThatThrownBy(() -> jdbc.sql("select cast(null as int) as number")
                        .query(Rows.of(One.class))
                        .list())
                .hasMessageContaining("nothing stands in int number");
        assertThatThrownBy(() -> jdbc.sql("""
                                select 'GREEN' as colour, 'x' as some_text, 0 as count, null as maybe, false as is_set, null as amount,
                                       null as on_day, null as at_time, null as written_at""").query(Rows.of(Everything.class)).list())
                .hasMessageContaining("Colour has no constant GREEN");
        assertThatThrownBy(() -> Rows.of(Unreadable.class)).hasMessageContaining("no column is read as");
    }
}
