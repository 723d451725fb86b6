package se.foljsam.casefile.journal;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Journal entries by case. */
public interface JournalEntries extends CrudRepository<JournalEntry, Long> {
    List<JournalEntry> findByCareCaseIdOrderById(Long careCaseId);

    List<JournalEntry> findByCareCaseIdAndUnitCodeOrderById(Long careCaseId, String unitCode);
}
