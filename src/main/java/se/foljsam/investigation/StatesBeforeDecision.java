package se.foljsam.investigation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.LifeAreas;

/** Answers what was investigated before a decision (K1). */
@Component
class StatesBeforeDecision implements LifeAreas {
    private final JdbcClient jdbc;

    StatesBeforeDecision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<InvestigatedState> of(long decisionId) {
        return jdbc.sql("""
                        select a.life_area, a.current_state, a.intended_state
                        from care_decision d
                        join investigation i on i.matter_id = d.matter_id
                        join investigated_area a on a.investigation = i.id
                        where d.id = ? and i.version_number = (
                          select max(i2.version_number) from investigation i2 where i2.matter_id = d.matter_id)
                        order by a.investigation_key""").param(decisionId).query(InvestigatedState.class).list();
    }
}
