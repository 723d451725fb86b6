package se.foljsam.actualisation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import se.foljsam.casefile.matter.Law;

/** Applications by case. */
public interface Applications extends CrudRepository<Application, Long> {

    /** The same start made shortly before: same person, kind, received date, words and user. Another wish, told in other words, is another application. */
    @Query("""
            select a.* from application a join case_known c on c.id = a.care_case_id
            where c.person_id = :personId and c.is_open and a.kind = :kind and a.received_on = :receivedOn
              and a.registered_by = :registeredBy and a.registered_at > :since and a.concerns = :concerns
            order by a.id desc fetch first row only""")
    Optional<Application> sameStart(
            Long personId, String kind, LocalDate receivedOn, String registeredBy, Instant since, String concerns);

    boolean existsByCareCaseIdAndState(Long careCaseId, Application.State state);

    boolean existsByCareCaseIdAndStateAndLawAndKindNot(
            Long careCaseId, Application.State state, Law law, Application.Kind kind);

    /** Those that are answered together with this one, oldest first. */
    List<Application> findByJoinedToOrderById(Long leadId);

    /** What came in and is in this state, oldest first. */
    List<Application> findByCareCaseIdAndStateOrderById(Long careCaseId, Application.State state);
}
