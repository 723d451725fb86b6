package se.foljsam.casefile.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that carry out services. */
@Component
public class ProviderUnits {
    private final JdbcClient jdbc;

    /** A unit with the group that its people belong to in the engine. */
    public record ProviderUnit(String code, String name, String groupId, String unitManager, boolean isOpen) {}

    ProviderUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ProviderUnit> byCode(String code) {
        return all().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** Where the unit with this group takes mail, if anywhere. */
    public Optional<String> mailAddressOf(String groupId) {
        return jdbc.sql("select mail_address from provider_unit where group_id = ? and mail_address is not null")
                .param(groupId)
                .query(String.class)
                .optional();
    }

    /** Units that take new orders, by name. */
    public List<ProviderUnit> open() {
        return all().stream().filter(ProviderUnit::isOpen).toList();
    }

    /** Units that are discharge support teams and take new orders, by name. */
    public List<ProviderUnit> openDischargeTeams() {
        return open().stream().filter(unit -> isDischargeTeam(unit.code())).toList();
    }

    /** Whether the unit is a discharge support team, which hands its persons over to home care (D9, D10). */
    public boolean isDischargeTeam(String code) {
        return jdbc.sql("select count(*) from provider_unit where code = ? and discharge_team = true")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Every unit, also one that takes no new orders, by name. */
    public List<ProviderUnit> all() {
        return jdbc.sql("select code, name, group_id, unit_manager, is_open from provider_unit order by name")
                .query((row, number) -> new ProviderUnit(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("group_id"),
                        row.getString("unit_manager"),
                        row.getBoolean("is_open")))
                .list();
    }

    /** Whether the unit is under the same board as the handler: then no consent is needed between the two, though internal secrecy holds (B3). */
    public boolean isUnderSameBoard(String code) {
        return jdbc.sql("select count(*) from provider_unit where code = ? and same_board = true")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
