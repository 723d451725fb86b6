package se.foljsam.investigation;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Told delays by matter. */
interface ToldDelays extends CrudRepository<ToldDelay, Long> {
    List<ToldDelay> findByMatterIdOrderById(Long matterId);
}
