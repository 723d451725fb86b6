package se.foljsam.followup.meeting;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Templates sent, by decision. */
interface PreFollowUpReports extends CrudRepository<PreFollowUpReport, Long> {
    List<PreFollowUpReport> findByDecisionIdAndFollowUpIdIsNullOrderById(Long decisionId);

    List<PreFollowUpReport> findByDecisionIdAndState(Long decisionId, PreFollowUpReport.State state);
}
