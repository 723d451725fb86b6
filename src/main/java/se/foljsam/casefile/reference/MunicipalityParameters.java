package se.foljsam.casefile.reference;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What differs between municipalities and is no deadline. The profile's own row wins over the row of {@code default}. */
@Component
public class MunicipalityParameters {
    private final JdbcClient jdbc;
    private final String profile;

    MunicipalityParameters(JdbcClient jdbc, @Value("${foljsam.municipality-profile}") String profile) {
        this.jdbc = jdbc;
        this.profile = profile;
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(value(name));
    }

    public int number(String name) {
        return Integer.parseInt(value(name));
    }

    public String text(String name) {
        return value(name);
    }

    /** The municipality whose rows count. */
    public String profile() {
        return profile;
    }

    /** All are asked for at once: whoever asks for one asks for another soon. */
    private String value(String name) {
        return jdbc
                .sql("""
                        select name, parameter_value from municipality_parameter where profile in (?, 'default')
                        order by case when profile = 'default' then 1 else 0 end""")
                .param(profile)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("parameter_value")))
                .list()
                .stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no parameter " + name));
    }
}
