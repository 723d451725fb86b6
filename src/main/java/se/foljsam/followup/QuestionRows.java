package se.foljsam.followup;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Questions by case and by order. */
interface QuestionRows extends CrudRepository<Question, Long> {
    boolean existsByCareCaseIdAndState(Long careCaseId, Question.State state);

    List<Question> findByCareCaseIdAndState(Long careCaseId, Question.State state);

    List<Question> findByOrderIdAndUnitCodeOrderById(Long orderId, String unitCode);
}
