package se.foljsam.decision.reassessment;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Contacts by case and by matter, oldest first. */
interface MatterContacts extends CrudRepository<MatterContact, Long> {
    List<MatterContact> findByCareCaseIdOrderById(Long careCaseId);

    List<MatterContact> findByMatterIdOrderById(Long matterId);
}
