package se.foljsam.delivery;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Orders by decision. */
interface ServiceOrders extends CrudRepository<ServiceOrder, Long> {
    List<ServiceOrder> findByDecisionIdOrderById(Long decisionId);

    List<ServiceOrder> findByCareCaseIdOrderById(Long careCaseId);

    List<ServiceOrder> findByUnitCodeInAndStateNotOrderByIdDesc(Collection<String> unitCodes, ServiceOrder.State state);
}
