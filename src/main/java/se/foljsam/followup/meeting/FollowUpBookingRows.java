package se.foljsam.followup.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Booked times by decision. */
interface FollowUpBookingRows extends CrudRepository<FollowUpBooking, Long> {
    Optional<FollowUpBooking> findFirstByDecisionIdAndFollowUpIdIsNullOrderByIdDesc(long decisionId);

    List<FollowUpBooking> findByDecisionIdAndFollowUpIdIsNull(long decisionId);
}
