package se.foljsam.delivery.record;

import java.time.LocalDate;
import org.springframework.data.repository.CrudRepository;

/** Timed periods by order. */
interface TimedServiceRows extends CrudRepository<TimedService, Long> {
    /** Whether a period that is reported already shares a day with this one. */
    boolean existsByOrderIdAndPeriodFromLessThanEqualAndPeriodToGreaterThanEqual(
            Long orderId, LocalDate to, LocalDate from);
}
