package se.foljsam.casefile.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Absences that are not over, by who is away and by who stands in. */
interface HandlerAbsences extends CrudRepository<HandlerAbsence, Long> {
    @Query(
            "select * from handler_absence where user_id = :user and cancelled_at is null and away_until >= :today order by away_from")
    List<HandlerAbsence> ofHandler(String user, LocalDate today);

    @Query(
            "select * from handler_absence where user_id in (:users) and cancelled_at is null and away_until >= :today order by away_from")
    List<HandlerAbsence> ofHandlers(Collection<String> users, LocalDate today);

    @Query(
            "select * from handler_absence where stand_in = :user and cancelled_at is null and away_until >= :today order by away_from")
    List<HandlerAbsence> ofStandIn(String user, LocalDate today);
}
