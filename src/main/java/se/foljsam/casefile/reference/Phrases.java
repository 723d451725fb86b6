package se.foljsam.casefile.reference;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that a municipality may change, by code. */
@Component
public class Phrases {
    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every text whose code begins so, by code. */
    public Map<String, String> under(String prefix) {
        return jdbc
                .sql("select code, phrase_text from phrase where code like ?")
                .param(prefix + "%")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The text; an unknown code is a fault. */
    public String of(String code) {
        return jdbc.sql("select phrase_text from phrase where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
