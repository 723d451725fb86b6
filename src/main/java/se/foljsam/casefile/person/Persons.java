package se.foljsam.casefile.person;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** Persons by id and identity number. */
public interface Persons extends CrudRepository<Person, Long> {
    /** Found and held until the transaction ends, so that two starts for one person come after each other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Person> findByIdentityNumber(String identityNumber);

    @Query("select p.* from person p join care_case c on c.person_id = p.id where c.case_number = :caseNumber")
    Optional<Person> ofCase(String caseNumber);
}
