package se.foljsam.casefile;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Journal entries by case. */
interface JournalEntries extends CrudRepository<JournalEntry, Long> {
    List<JournalEntry> findByCareCaseIdOrderById(Long careCaseId);

    List<JournalEntry> findByCareCaseIdAndUnitCodeOrderById(Long careCaseId, String unitCode);
}
