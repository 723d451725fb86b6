package se.foljsam.followup.provider;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Units' own follow-ups by order. */
public interface ProviderFollowUpRows extends CrudRepository<ProviderFollowUp, Long> {
    Optional<ProviderFollowUp> findByOrderIdAndState(Long orderId, ProviderFollowUp.State state);

    /** Whether a unit has seen a changed need on one of these orders on this day or later. */
    boolean existsByOrderIdInAndStateAndNeedChangedTrueAndHeldOnGreaterThanEqual(
            Collection<Long> orderIds, ProviderFollowUp.State state, LocalDate from);

    /** The version that corrects this one. */
    Optional<ProviderFollowUp> findByCorrects(Long id);
}
