package se.foljsam.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that a municipality may change, by code. */
@Component
public class Phrases {
    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text; an unknown code is a fault. */
    public String of(String code) {
        return jdbc.sql("select phrase_text from phrase where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    /** Every text whose code begins so. */
    public List<String> beginning(String prefix) {
        return jdbc.sql("select phrase_text from phrase where code like ? order by code")
                .param(prefix + "%")
                .query(String.class)
                .list();
    }
}
