package se.foljsam.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may be decided and on which ground: dated reference data that a municipality changes by rows. */
@Component
public class CareServices {
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

    /** A section of a law with the days it is in force; {@code validTo} is null while it is. */
    public record LegalGround(
            String id, String law, String section, String label, LocalDate validFrom, LocalDate validTo) {}

    CareServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a decision on this ground can be appealed (L8, SoL 35:1). */
    public boolean isAppealable(String groundId) {
        return jdbc.sql("select appealable from legal_ground where id = ?")
                .param(groundId)
                .query(Boolean.class)
                .single();
    }

    /** Services of a law, by name. */
    public List<CareService> of(Law law) {
        return jdbc.sql(
                        "select code, name, law, category, life_area, until_further_notice, outside_frame from care_service where law = ? order by name")
                .param(law.name())
                .query(CareService.class)
                .list();
    }

    public CareService byCode(String code) {
        return jdbc.sql(
                        "select code, name, law, category, life_area, until_further_notice, outside_frame from care_service where code = ?")
                .param(code)
                .query(CareService.class)
                .single();
    }

    /** Whether the service is granted by simplified decision and tied to the discharge support team (C8). */
    public boolean isSimplified(String code) {
        return jdbc.sql("select count(*) from care_service where code = ? and simplified = true")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Minutes a week that the municipality has set for a service by standard (C8); empty where the handler sets the time. */
    public Optional<Integer> standardMinutes(String code) {
        return jdbc.sql("select standard_minutes from care_service where code = ? and standard_minutes is not null")
                .param(code)
                .query(Integer.class)
                .optional();
    }

    /** Grounds of a law that are in force on that day, first and last day included. */
    public List<LegalGround> groundsInForce(Law law, LocalDate day) {
        return jdbc.sql("""
                        select id, law, section, label, valid_from, valid_to from legal_ground
                        where law = ? and valid_from <= ? and (valid_to is null or valid_to >= ?) order by section""")
                .params(law.name(), day, day)
                .query(LegalGround.class)
                .list();
    }
}
