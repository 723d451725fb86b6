package se.foljsam.decision.appeal;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Judgments by appeal and by case, oldest first. */
public interface CourtJudgments extends CrudRepository<CourtJudgment, Long> {
    List<CourtJudgment> findByAppealIdOrderById(Long appealId);

    List<CourtJudgment> findByCareCaseIdOrderById(Long careCaseId);
}
