package se.foljsam.overview;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.deadline.WatchKind;
import se.foljsam.platform.Rows;

/** What the case file knows of the tasks of a list, each in one question for all of them. */
@Component
class TaskCardReadings {
    private static final int YEAR = 4;
    private static final String PROTECTED = "Skyddade personuppgifter";
    private final JdbcClient jdbc;
    private final UnitReadings units;

    TaskCardReadings(JdbcClient jdbc, UnitReadings units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** An open watch, for the tasks that are due when it is. */
    record Due(String caseNumber, WatchKind kind, long subjectId, OffsetDateTime dueAt, String explanation) {}

    private record Person(String caseNumber, String listedName, String identityNumber) {
        String said() {
            return listedName == null
                    ? PROTECTED
                    : "%s, född %s".formatted(listedName, identityNumber.substring(0, YEAR));
        }
    }

    /** Whose case each is, as lists say it. */
    Map<String, String> people(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select case_number, listed_name, identity_number from case_known where case_number in (:numbers)")
                        .param("numbers", caseNumbers)
                        .query(Rows.of(Person.class))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Person::caseNumber, Person::said));
    }

    Map<Long, String> services(Collection<Long> orderIds) {
        return units.servicesOf(orderIds);
    }

    List<Due> due(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select case_number, kind, subject_id, due_at, explanation from watch_open
                        where case_number in (:numbers)""")
                        .param("numbers", caseNumbers)
                        .query(Rows.of(Due.class))
                        .list();
    }
}
