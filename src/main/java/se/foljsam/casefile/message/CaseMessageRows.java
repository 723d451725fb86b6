package se.foljsam.casefile.message;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Rows of {@code case_message}. */
interface CaseMessageRows extends CrudRepository<CaseMessage, Long> {
    List<CaseMessage> findByCareCaseIdOrderById(Long careCaseId);

    boolean existsByCareCaseIdAndToUserAndMessageTextAndReadAtIsNull(
            Long careCaseId, String toUser, String messageText);

    @Query(
            "select * from case_message where read_at is null and (to_user in (:users) or to_group in (:groups)) order by id")
    List<CaseMessage> unread(Collection<String> users, Collection<String> groups);

    @Query("select id from case_message where read_at is null and id in (:ids)")
    Set<Long> unreadAmong(Collection<Long> ids);
}
