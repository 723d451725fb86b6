package se.foljsam.closure;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Deaths that were told of, by case. */
interface ToldDeaths extends CrudRepository<ToldDeath, Long> {
    Optional<ToldDeath> findByCareCaseIdAndState(Long careCaseId, ToldDeath.State state);
}
