package se.foljsam.casefile.matter;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Reviews of related factors by person. */
interface RelatedFactorReviews extends CrudRepository<RelatedFactorReview, Long> {
    List<RelatedFactorReview> findByPersonIdOrderById(Long personId);
}
