package se.foljsam.casefile.matter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** Cases by number and person. */
interface CareCases extends CrudRepository<CareCase, Long> {
    Optional<CareCase> findByCaseNumber(String caseNumber);

    List<CareCase> findByPersonIdAndState(Long personId, CareCase.State state);

    /** Reads the case and holds its row until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<CareCase> findFirstByCaseNumber(String caseNumber);
}
