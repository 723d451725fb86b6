package se.foljsam.followup.question;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** AskQuestion by case and by order. */
public interface QuestionRows extends CrudRepository<Question, Long> {
    boolean existsByCareCaseIdAndState(Long careCaseId, Question.State state);

    List<Question> findByCareCaseIdAndState(Long careCaseId, Question.State state);

    List<Question> findByOrderIdAndUnitCodeOrderById(Long orderId, String unitCode);
}
