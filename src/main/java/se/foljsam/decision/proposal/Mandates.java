package se.foljsam.decision.proposal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.casefile.staff.Teams;
import se.foljsam.decision.decision.DecideForm;
import se.foljsam.platform.Rows;

/**
 * Who decides what by delegation from the board (C4), as the municipality's dated table has it.
 *
 * <p>A decision is a level's to make if each of its services is: some row of that level, or of one below, allows the law, the service or its category, the outcome, the length in calendar time and the hours a month. What
 * no level holds by delegation is the board's own. A municipality that has rows of its own uses only them.
 */
@Component
public class Mandates {
    /** The category of a decision that has no services. */
    private static final String NO_SERVICE = "none";

    private final JdbcClient jdbc;
    private final CareServices services;
    private final MunicipalityParameters parameters;
    private final Teams teams;

    Mandates(JdbcClient jdbc, CareServices services, MunicipalityParameters parameters, Teams teams) {
        this.jdbc = jdbc;
        this.services = services;
        this.parameters = parameters;
        this.teams = teams;
    }

    /**
     * Those who hold a mandate, the lowest first.
     *
     * @param roleGroup the engine's group
     * @param title as people write it
     */
    public record Level(String roleGroup, int levelNumber, String title) {}

    /** What a level may decide; null allows any. */
    record Row(
            int levelNumber,
            String serviceCode,
            String category,
            String outcome,
            String longestPeriod,
            Integer mostHours,
            boolean discretionary) {

        boolean allows(Asked asked) {
            return (serviceCode == null || serviceCode.equals(asked.serviceCode))
                    && (category == null || category.equals(asked.category))
                    && (outcome == null || outcome.equals(asked.outcome))
                    && (discretionary || !asked.discretionary)
                    && (longestPeriod == null || asked.fitsInto(Period.parse(longestPeriod)))
                    && (mostHours == null || asked.hours != null && asked.hours <= mostHours);
        }
    }

    /**
     * What a level is asked to decide: one service, or a decision without any.
     *
     * @param from first day; null of a refusal
     * @param to last day; null if until further notice
     */
    record Asked(
            String serviceCode,
            String category,
            String outcome,
            boolean discretionary,
            LocalDate from,
            LocalDate to,
            Integer hours) {

        /** A refusal has no length; what runs until further notice is longer than any. */
        boolean fitsInto(Period longest) {
            return from == null || to != null && to.isBefore(from.plus(longest));
        }
    }

    /** The highest level a user belongs to; empty for one who decides nothing. */
    public Optional<Level> levelOf(String userId) {
        Collection<String> groups = teams.groupsOf(userId);
        return levels().stream()
                .filter(level -> groups.contains(level.roleGroup()))
                .reduce((lower, higher) -> higher);
    }

    /** Whether it is the board itself, which sees the proposal and not the case. */
    boolean isBoard(Level level) {
        List<Level> levels = levels();
        return level.equals(levels.get(levels.size() - 1));
    }

    /** The lowest level that may make this decision on that day: the board, if nobody holds the delegation. */
    public Level holderOf(Law law, DecideForm decision, LocalDate day) {
        return holderOf(levels(), rows(law, day), asked(decision));
    }

    /**
     * The lowest of these levels that may decide all that is asked: the last, if none may.
     *
     * @param levels the lowest first
     */
    static Level holderOf(List<Level> levels, List<Row> rows, List<Asked> all) {
        return levels.stream()
                .filter(level -> all.stream()
                        .allMatch(asked -> rows.stream()
                                .anyMatch(row -> row.levelNumber() <= level.levelNumber() && row.allows(asked))))
                .findFirst()
                .orElseGet(() -> levels.get(levels.size() - 1));
    }

    /** Whether some row of this law limits the service by hours, which have to be known then. */
    public boolean dependsOnHours(Law law, String serviceCode, LocalDate day) {
        String category = services.byCode(serviceCode).category();
        return rows(law, day).stream()
                .anyMatch(row -> row.mostHours() != null
                        && (row.serviceCode() == null || row.serviceCode().equals(serviceCode))
                        && (row.category() == null || row.category().equals(category)));
    }

    private List<Asked> asked(DecideForm decision) {
        if (decision.services().isEmpty()) {
            return List.of(new Asked(null, NO_SERVICE, decision.outcome().name(), false, null, null, null));
        }
        return decision.services().stream()
                .map(service -> new Asked(
                        service.serviceCode(),
                        services.byCode(service.serviceCode()).category(),
                        service.answer().name(),
                        services.ground(service.legalGround()).discretionary(),
                        service.isGranted() ? decision.firstDayOf(service) : null,
                        service.isGranted() ? decision.lastDayOf(service) : null,
                        service.hoursPerMonth()))
                .toList();
    }

    private List<Level> levels() {
        return jdbc.sql("select role_group, level_number, title from mandate_level order by level_number")
                .query(Rows.of(Level.class))
                .list();
    }

    private List<Row> rows(Law law, LocalDate day) {
        return jdbc.sql("""
                        select l.level_number, m.service_code, m.category, m.outcome, m.longest_period, m.most_hours, m.discretionary
                        from decision_mandate m join mandate_level l on l.role_group = m.role_group
                        where m.law = :law and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                          and m.profile = case when exists (select 1 from decision_mandate own where own.profile = :profile) then :profile else 'default' end
                        order by l.level_number""")
                .param("law", law.name())
                .param("day", day)
                .param("profile", parameters.profile())
                .query(Rows.of(Row.class))
                .list();
    }
}
