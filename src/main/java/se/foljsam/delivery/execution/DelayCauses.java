package se.foljsam.delivery.execution;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.taskform.FormView.Choice;
import se.foljsam.taskform.Rejected;

/** Why a service is late, in the words that the municipality uses: rows of {@code delay_cause}. */
@Component
public class DelayCauses {
    private final JdbcClient jdbc;

    DelayCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choice> choices() {
        return jdbc.sql(
                        "select label, code from delay_cause order by case when code = 'OTHER' then 1 else 0 end, label")
                .query((row, number) -> new Choice(row.getString("label"), row.getString("code")))
                .list();
    }

    /** The cause in words; a code that is no row is refused at the field. */
    public String label(String field, String code) {
        return jdbc.sql("select label from delay_cause where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Rejected.field(field, "behöver väljas i listan."));
    }
}
