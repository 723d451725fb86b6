package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.Outcome;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.platform.Rows;

/** Reads appeals, judgments and what went to the court, for the case's page. */
@NamedInterface("used-outside")
@Component
public class AppealReadings {
    private final JdbcClient jdbc;

    AppealReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Appealed(
            long id,
            LocalDate decidedOn,
            Outcome outcome,
            LocalDate receivedOn,
            String appealedBy,
            String appellant,
            Appeal.State state,
            LocalDate lastDayOn,
            LocalDate handedOverOn,
            String court,
            String whatIsAsked,
            LocalDate settledOn) {}

    record Judged(
            long appealId,
            RegisterJudgmentForm.Outcome outcome,
            String court,
            String courtCaseNumber,
            LocalDate judgedOn,
            LocalDate receivedOn,
            String whatItSays,
            String appealedBy,
            LocalDate appealedOn,
            LocalDate finalOn) {}

    @NamedInterface("used-outside")
    public record CameIn(LocalDate receivedOn, Matter.Kind kind) {}

    record Sent(LocalDate datedOn, String title, String madeBy) {}

    List<Appealed> appealsOf(long careCaseId) {
        return jdbc.sql("""
                        select a.id, d.decided_on, d.outcome, a.received_on, a.appealed_by, a.appellant, a.state, a.last_day_on, a.handed_over_on, a.court,
                               a.what_is_asked, a.settled_on
                        from appeal a join care_decision d on d.id = a.decision_id where a.care_case_id = ? order by a.id""").param(careCaseId).query(Rows.of(Appealed.class)).list();
    }

    Optional<Appealed> appeal(long careCaseId, long appealId) {
        return appealsOf(careCaseId).stream()
                .filter(one -> one.id() == appealId)
                .findFirst();
    }

    List<Judged> judgmentsOf(long careCaseId) {
        return jdbc.sql("""
                        select appeal_id, outcome, court, court_case_number, judged_on, received_on, what_it_says, appealed_by, appealed_on, final_on
                        from court_judgment where care_case_id = ? order by id""").param(careCaseId).query(Rows.of(Judged.class)).list();
    }

    /**
     * An appeal that no court has settled for good.
     *
     * @param stands where it stands, in words
     */
    @NamedInterface("used-outside")
    public record UnderWay(LocalDate decidedOn, String stands) {}

    public List<UnderWay> underWay(long careCaseId) {
        return appealsOf(careCaseId).stream()
                .filter(appeal -> appeal.settledOn() == null)
                .map(appeal -> new UnderWay(appeal.decidedOn(), appeal.state().swedish()))
                .toList();
    }

    /** What came in to a case: ansökan, begäran or anmälan, with its day. */
    public List<CameIn> cameIn(long careCaseId) {
        return jdbc.sql("select received_on, kind from application_known where care_case_id = ? order by id")
                .param(careCaseId)
                .query(Rows.of(CameIn.class))
                .list();
    }

    /** The file list of an appeal, as it was when it was handed over. */
    List<Sent> sentWith(long appealId) {
        return jdbc.sql("select dated_on, title, made_by from appeal_document where appeal = ? order by appeal_key")
                .param(appealId)
                .query(Rows.of(Sent.class))
                .list();
    }
}
