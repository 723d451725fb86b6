package se.foljsam.casefile.reference;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.Law;
import se.foljsam.platform.Rows;

/** What may be decided and on which ground: dated reference data that a municipality changes by rows. */
@Component
public class CareServices {
    private static final String GROUND =
            "id, law, section, label, valid_from, valid_to, appealable, reported, unassessed, discretionary, material_change, by_region, person_groups";
    private final JdbcClient jdbc;

    /**
     * A service: what is decided and counted, never an activity inside it.
     *
     * @param outsideFrame whether it is timed by itself rather than inside the frame (B11)
     */
    public record CareService(
            String code,
            String name,
            String law,
            String category,
            String lifeArea,
            boolean untilFurtherNotice,
            boolean outsideFrame) {}

    /**
     * A section of a law with the days it is in force, and what a decision on it means.
     *
     * @param validTo last day in force, included; null while it is
     * @param appealable whether a decision on it can be appealed (L8, SoL 35:1)
     * @param reported whether what is not executed is reported to the supervisory authority (L7, L8)
     * @param unassessed given without an assessment of the need (L8)
     * @param discretionary given at the board's discretion (L8)
     * @param materialChange whether a decision until further notice may be changed when circumstances have changed materially (L6)
     * @param byRegion not the municipality's to decide
     * @param personGroups the groups of persons it is for, such as "1,2"; null where a law has none
     */
    public record LegalGround(
            String id,
            String law,
            String section,
            String label,
            LocalDate validFrom,
            LocalDate validTo,
            boolean appealable,
            boolean reported,
            boolean unassessed,
            boolean discretionary,
            boolean materialChange,
            boolean byRegion,
            String personGroups) {

        /** Whether it is in force on that day. */
        public boolean isInForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        /** Whether it is for this group of persons (personkrets); for anyone where the law has no groups. */
        public boolean isFor(String personGroup) {
            return personGroups == null || List.of(personGroups.split(",")).contains(personGroup);
        }
    }

    CareServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Services of a law, by name. */
    public List<CareService> of(Law law) {
        return all().stream()
                .filter(service -> service.law().equals(law.name()))
                .toList();
    }

    public CareService byCode(String code) {
        return all().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + code));
    }

    /** By name. There are some thirty, and who asks for one asks for another soon. */
    private List<CareService> all() {
        return jdbc.sql(
                        "select code, name, law, category, life_area, until_further_notice, outside_frame from care_service order by name")
                .query((row, number) -> new CareService(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("law"),
                        row.getString("category"),
                        row.getString("life_area"),
                        row.getBoolean("until_further_notice"),
                        row.getBoolean("outside_frame")))
                .list();
    }

    /** Whether the service is granted by simplified decision and tied to the discharge support team (C8). */
    public boolean isSimplified(String code) {
        return jdbc.sql("select count(*) from care_service where code = ? and simplified = true")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the service is timed by itself rather than inside the frame (B11); empty if there is no such service. */
    public Optional<Boolean> outsideFrame(String code) {
        return jdbc.sql("select outside_frame from care_service where code = ?")
                .param(code)
                .query(Boolean.class)
                .optional();
    }

    /** The service that a simplified decision grants (C8); empty where the municipality has none. */
    public Optional<String> simplified() {
        return jdbc.sql("select code from care_service where simplified = true order by code fetch first row only")
                .query(String.class)
                .optional();
    }

    /** Minutes a week that the municipality has set for a service by standard (C8); empty where the handler sets the time. */
    public Optional<Integer> standardMinutes(String code) {
        return jdbc.sql("select standard_minutes from care_service where code = ? and standard_minutes is not null")
                .param(code)
                .query(Integer.class)
                .optional();
    }

    /** Services of a law that the municipality may grant that day, by name: not those that are the region's. */
    public List<CareService> of(Law law, LocalDate day) {
        return jdbc.sql("""
                        select s.code, s.name, s.law, s.category, s.life_area, s.until_further_notice, s.outside_frame from care_service s
                        where s.law = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
                          and exists (select 1 from service_ground f join legal_ground g on g.id = f.legal_ground
                                      where f.service_code = s.code and g.by_region = false)
                        order by s.name""")
                .params(law.name(), day, day)
                .query(Rows.of(CareService.class))
                .list();
    }

    /** The longest time for which the service may be granted at once (C2); empty if nothing limits it. */
    public Optional<Period> longestPeriod(String code) {
        return jdbc.sql("select longest_period from care_service where code = ? and longest_period is not null")
                .param(code)
                .query(String.class)
                .optional()
                .map(Period::parse);
    }

    /** Whether the service can be decided on this ground. */
    public boolean fits(String serviceCode, String groundId) {
        return jdbc.sql("select count(*) from service_ground where service_code = ? and legal_ground = ?")
                        .params(serviceCode, groundId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public LegalGround ground(String id) {
        return jdbc.sql("select " + GROUND + " from legal_ground where id = ?")
                .param(id)
                .query(Rows.of(LegalGround.class))
                .single();
    }

    /** Grounds of a law that are in force on that day, first and last day included. */
    public List<LegalGround> groundsInForce(Law law, LocalDate day) {
        return jdbc.sql("select " + GROUND + """
                         from legal_ground
                        where law = ? and valid_from <= ? and (valid_to is null or valid_to >= ?) order by section, id""")
                .params(law.name(), day, day)
                .query(Rows.of(LegalGround.class))
                .list();
    }
}
