package se.foljsam.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.page.Reader;
import se.foljsam.platform.Rows;

/**
 * Finds cases, or a unit's orders, by what was typed; one statement however many there are.
 *
 * <p>A name, a street or a telephone number finds only what the reader may open. A whole number finds every case that has it, so that whoever may not open it can be told that it is there, or the try be kept: what is shown of it is the caller's to decide.
 */
@Component
class SearchReadings {
    static final int SHOWN = 20;
    private final JdbcClient jdbc;

    SearchReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found. A person with protected identity has no name, birth date or street here.
     *
     * @param orderId null of a case
     * @param service null of a case
     * @param isExact whether a whole number found it
     */
    record Hit(
            String caseNumber,
            Long orderId,
            String service,
            String handler,
            String team,
            String teamName,
            boolean isOpen,
            boolean protectedIdentity,
            String listedName,
            LocalDate listedBirthDate,
            String listedStreet,
            boolean isExact) {}

    /** One more than is shown, if there are more. Own cases first, then the team's, then others', then the closed ones. */
    List<Hit> cases(Sought sought, Reader reader) {
        String mine = reader.leads() ? "1 = 1" : "(s.handler = :user or s.team in (:groups))";
        return jdbc.sql("""
                        select s.case_number, cast(null as bigint) as order_id, cast(null as varchar) as service, s.handler, s.team, s.team_name, s.is_open,
                               s.protected_identity, s.listed_name, s.listed_birth_date, s.listed_street, (%s) as is_exact
                        from case_sought s
                        where (%s) or (%s) and %s
                        order by case when %s and not s.is_open then 3 when s.handler = :user then 0 when s.team in (:groups) then 1 else 2 end,
                                 s.listed_name nulls last, s.case_number desc
                        fetch first %d rows only""".formatted(sought.exact(), sought.exact(), sought.wide(), mine, mine, SHOWN + 1))
                .params(sought.parameters())
                .param("user", reader.userId())
                .param("groups", reader.groups())
                .query(Rows.of(Hit.class))
                .list();
    }

    /** The same of the orders of the reader's own units (J3). Of one that has ended, where the person lives now is not told and finds nothing. */
    List<Hit> orders(Sought sought, Reader reader) {
        return jdbc.sql("""
                        select s.case_number, s.order_id, s.service, s.handler, s.team, s.team_name, s.is_open,
                               s.protected_identity, s.listed_name, s.listed_birth_date, s.listed_street, (%s) as is_exact
                        from (select k.case_number, o.id as order_id, v.name as service, k.handler, k.team, k.team_name, o.is_in_force as is_open,
                                     k.identity_number, k.protected_identity, k.listed_name, k.listed_birth_date, k.sought_name,
                                     case when o.is_in_force then k.listed_street end as listed_street,
                                     case when o.is_in_force then k.sought_street end as sought_street,
                                     case when o.is_in_force then k.sought_phone end as sought_phone
                              from order_known o
                              join unit_known u on u.code = o.unit_code
                              join case_sought k on k.id = o.care_case_id
                              join service_known v on v.code = o.service_code
                              where u.group_id in (:groups)) s
                        where (%s) or (%s)
                        order by case when s.is_open then 0 else 1 end, s.listed_name nulls last, s.order_id desc
                        fetch first %d rows only""".formatted(sought.exact(), sought.exact(), sought.wide(), SHOWN + 1))
                .params(sought.parameters())
                .param("groups", reader.groups())
                .query(Rows.of(Hit.class))
                .list();
    }
}
