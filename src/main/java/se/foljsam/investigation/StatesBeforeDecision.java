package se.foljsam.investigation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.investigation.InvestigateNeedForm.Support;
import se.foljsam.investigation.Investigation.InvestigatedArea;
import se.foljsam.platform.Rows;

/** Answers what was investigated before a decision (B6, B8, K1). */
@Component
class StatesBeforeDecision implements LifeAreas {
    private final JdbcClient jdbc;
    private final Investigations investigations;
    private final LifeAreaTable table;

    StatesBeforeDecision(JdbcClient jdbc, Investigations investigations, LifeAreaTable table) {
        this.jdbc = jdbc;
        this.investigations = investigations;
        this.table = table;
    }

    @Override
    public List<InvestigatedState> of(long decisionId) {
        return jdbc.sql("""
                        select a.life_area, a.current_state, a.intended_state
                        from decision_known d
                        join investigation i on i.matter_id = d.matter_id
                        join investigated_area a on a.investigation = i.id
                        where d.id = ? and i.version_number = (
                          select max(i2.version_number) from investigation i2 where i2.matter_id = d.matter_id)
                        order by a.investigation_key""")
                .param(decisionId)
                .query(Rows.of(InvestigatedState.class))
                .list();
    }

    @Override
    public List<InvestigatedNeed> needsIn(long matterId) {
        return investigations
                .findFirstByMatterIdOrderByVersionNumberDesc(matterId)
                .map(last ->
                        last.areas().stream().map(StatesBeforeDecision::need).toList())
                .orElse(List.of());
    }

    @Override
    public boolean repeatsTheLaw(String goal) {
        return table.repeatsTheLaw(goal);
    }

    private static InvestigatedNeed need(InvestigatedArea area) {
        return new InvestigatedNeed(
                area.lifeArea(),
                area.needs(),
                area.resources(),
                area.manages() == null ? null : area.manages().swedish(),
                inWords(area.support()),
                area.goal(),
                area.currentState(),
                area.intendedState());
    }

    /** Kinds of support in Swedish; null if none was set. */
    static String inWords(String support) {
        return support == null
                ? null
                : Arrays.stream(support.split(","))
                        .map(one -> Support.valueOf(one).swedish())
                        .collect(Collectors.joining(", "));
    }
}
