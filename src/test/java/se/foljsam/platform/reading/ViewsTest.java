package se.foljsam.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tables a view reads. */
class ViewsTest {

    @Test
    void aTableIsReadByItsOwnNameAndByNoOther() {
        Views none = new Views(Map.of());
        assertThat(none.reads("team", "team")).isTrue();
        assertThat(none.reads("teams", "team")).isFalse();
    }

    @Test
    void aViewReadsTheTablesThatItNamesInWhateverLettersAndNoOther() {
        Views views = new Views(Map.of(
                "order_known", "SELECT \"O\".\"ID\" FROM \"PUBLIC\".\"SERVICE_ORDER\" \"O\" join Team t on true"));
        assertThat(views.reads("order_known", "service_order")).isTrue();
        assertThat(views.reads("order_known", "team")).isTrue();
        assertThat(views.reads("order_known", "order_revision")).isFalse();
        assertThat(views.reads("service_order", "team")).isFalse();
    }

    @Test
    void aViewOfViewsReadsTheTablesBehindThem() {
        Views views = new Views(Map.of(
                "outer_view", "select * from middle_view",
                "middle_view", "select * from inner_view, watch",
                "inner_view", "select * from team"));
        assertThat(views.reads("outer_view", "team")).isTrue();
        assertThat(views.reads("outer_view", "watch")).isTrue();
        assertThat(views.reads("inner_view", "watch")).isFalse();
    }

    @Test
    void aViewThatCannotBeLookedIntoMayReadAnythingAndSoMayOneUponIt() {
        Map<String, String> definitions = new HashMap<>();
        definitions.put("hidden_view", null);
        definitions.put("outer_view", "select * from hidden_view");
        definitions.put("other_view", "select * from team");
        Views views = new Views(definitions);
        assertThat(views.reads("hidden_view", "watch")).isTrue();
        assertThat(views.reads("outer_view", "watch")).isTrue();
        assertThat(views.reads("other_view", "watch")).isFalse();
    }

    @Test
    void viewsAreReadFromTheDatabaseItself() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:views", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table team (code varchar)");
            statement.execute("create table watch (id bigint)");
            statement.execute("create view inner_view as select code from team");
            statement.execute("create view outer_view as select code from inner_view");
            Views views = Views.in(connection);
            assertThat(views.reads("outer_view", "team")).isTrue();
            assertThat(views.reads("outer_view", "watch")).isFalse();
            assertThat(views.reads("watch", "team")).isFalse();
        }
    }
}
