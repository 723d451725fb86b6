package se.foljsam.boardimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** What Följsam already knows of persons that stand in a spreadsheet. Read for many at once, or for one when that one is read in. */
@Component
class KnownPersons {
    private static final int AT_A_TIME = 500;
    private final JdbcClient jdbc;

    KnownPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person met before.
     *
     * @param caseNumber the open case; null if there is none
     * @param handler of the open case
     * @param decisions what is granted and goes on, as {@link #decision} writes it
     */
    record Known(String fullName, LocalDate diedOn, String caseNumber, String handler, Set<String> decisions) {
        boolean has(DecidedLine line) {
            return decisions.contains(decision(
                    line.grant().law().name(),
                    line.grant().decidedOn(),
                    line.service().serviceCode()));
        }
    }

    private record PersonRow(
            String identityNumber, String fullName, LocalDate diedOn, String caseNumber, String handler) {}

    private record DecisionRow(String identityNumber, String law, LocalDate decidedOn, String serviceCode) {}

    private static String decision(String law, LocalDate decidedOn, String serviceCode) {
        return law + " " + decidedOn + " " + serviceCode;
    }

    /** Those of them who are known, by identity number. */
    Map<String, Known> of(Collection<String> identityNumbers) {
        Map<String, Known> known = new HashMap<>();
        List<String> all = new ArrayList<>(identityNumbers);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<String> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
            persons(some)
                    .forEach(row -> known.put(
                            row.identityNumber(),
                            new Known(row.fullName(), row.diedOn(), row.caseNumber(), row.handler(), new HashSet<>())));
            decisions(some)
                    .forEach(row -> known.get(row.identityNumber())
                            .decisions()
                            .add(decision(row.law(), row.decidedOn(), row.serviceCode())));
        }
        return known;
    }

    private List<PersonRow> persons(List<String> some) {
        return jdbc.sql("""
                        select p.identity_number, p.full_name, p.died_on, c.case_number, c.handler
                        from person_known p left join case_known c on c.person_id = p.id and c.is_open
                        where p.identity_number in (:some)""").param("some", some).query(Rows.of(PersonRow.class)).list();
    }

    private List<DecisionRow> decisions(List<String> some) {
        return jdbc.sql("""
                        select c.identity_number, d.law, d.decided_on, s.service_code
                        from case_known c
                        join decision_known d on d.care_case_id = c.id
                        join service_granted s on s.decision_id = d.id
                        where c.is_open and c.identity_number in (:some)""")
                .param("some", some)
                .query(Rows.of(DecisionRow.class))
                .list();
    }
}
