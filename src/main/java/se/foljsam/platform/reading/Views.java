package se.foljsam.platform.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows which tables each view of the database reads, through other views too. Of a view that cannot be looked into it is held that it reads any. */
final class Views {
    private static final Pattern NAMES = Pattern.compile("\\w+");
    private static final String DEFINITIONS = """
            select lower(table_name), view_definition from information_schema.views
            where lower(table_schema) not in ('information_schema', 'pg_catalog')""";

    /** By view what it names, itself and what is no table among it; nothing where that is not known. */
    private final Map<String, Set<String>> named = new HashMap<>();

    /** @param definitions by view, in lower case, the select behind it; null where it is not told */
    Views(Map<String, String> definitions) {
        definitions.keySet().forEach(view -> named.put(view, behind(view, definitions)));
    }

    static Views in(Connection connection) throws SQLException {
        Map<String, String> definitions = new HashMap<>();
        try (PreparedStatement asked = connection.prepareStatement(DEFINITIONS);
                ResultSet rows = asked.executeQuery()) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return new Views(definitions);
    }

    /** The words of a statement, in lower case and without quotes. */
    static Set<String> names(String sql) {
        return NAMES.matcher(sql.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Whether what a statement calls by this name may hold rows of the table: it is the table, or a view that reads it. */
    boolean reads(String name, String table) {
        Set<String> behind = named.get(name);
        return name.equals(table) || behind != null && (behind.isEmpty() || behind.contains(table));
    }

    private static Set<String> behind(String view, Map<String, String> definitions) {
        Set<String> found = new HashSet<>(Set.of(view));
        Set<String> unread = Set.of(view);
        while (!unread.isEmpty()) {
            Set<String> further = new HashSet<>();
            for (String name : unread) {
                if (definitions.containsKey(name)) {
                    if (definitions.get(name) == null) {
                        return Set.of();
                    }
                    further.addAll(names(definitions.get(name)));
                }
            }
            further.removeAll(found);
            found.addAll(further);
            unread = further;
        }
        return found;
    }
}
