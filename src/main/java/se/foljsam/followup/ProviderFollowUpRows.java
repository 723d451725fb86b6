package se.foljsam.followup;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Units' own follow-ups by order. */
interface ProviderFollowUpRows extends CrudRepository<ProviderFollowUp, Long> {
    Optional<ProviderFollowUp> findByOrderIdAndState(Long orderId, ProviderFollowUp.State state);
}
