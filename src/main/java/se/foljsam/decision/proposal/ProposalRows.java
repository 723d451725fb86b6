package se.foljsam.decision.proposal;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Proposals by matter. */
interface ProposalRows extends CrudRepository<Proposal, Long> {
    Optional<Proposal> findFirstByMatterIdOrderByIdDesc(Long matterId);
}
