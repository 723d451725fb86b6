package se.foljsam.followup.meeting;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.LifeAreas;
import se.foljsam.casefile.between.LifeAreas.InvestigatedState;
import se.foljsam.casefile.between.OrderBook;
import se.foljsam.casefile.reference.CareServices;

/** The life areas that a follow-up of a decision describes anew, each with its state at the last follow-up or, before any, in the investigation (G9, G11, K1). */
@Component
class AreasFollowedUp {
    private static final List<String> SCALE = List.of(
            "0 Ingen begränsning",
            "1 Lätt begränsning",
            "2 Måttlig begränsning",
            "3 Stor begränsning",
            "4 Total begränsning");
    private static final int NOT_SPECIFIED = 8;
    private static final int NOT_APPLICABLE = 9;
    private final FollowUps followUps;
    private final LifeAreas lifeAreas;
    private final OrderBook orders;
    private final CareServices services;

    AreasFollowedUp(FollowUps followUps, LifeAreas lifeAreas, OrderBook orders, CareServices services) {
        this.followUps = followUps;
        this.lifeAreas = lifeAreas;
        this.orders = orders;
        this.services = services;
    }

    /** A life area before the follow-up; states on the ICF scale. */
    record Area(String lifeArea, int start, int intended, int lastState) {

        /** In Swedish, with the scale's words. */
        String asText() {
            return "%s: avsett %s, senast %s".formatted(lifeArea, inWords(intended), inWords(lastState));
        }
    }

    List<Area> of(DecisionInForce decision) {
        List<FollowUp> held = followUps.findByDecisionIdOrderById(decision.decisionId());
        return investigated(decision).stream()
                .map(area -> new Area(area.lifeArea(), area.currentState(), area.intendedState(), lastOf(area, held)))
                .toList();
    }

    /** A decision that was not investigated here, such as one read in, begins with its services' life areas, not specified. */
    private List<InvestigatedState> investigated(DecisionInForce decision) {
        List<InvestigatedState> areas = lifeAreas.of(decision.decisionId());
        return areas.isEmpty()
                ? orders.inForceOf(decision.decisionId()).stream()
                        .map(order -> services.byCode(order.serviceCode()).lifeArea())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(area -> new InvestigatedState(area, NOT_SPECIFIED, NOT_SPECIFIED))
                        .toList()
                : areas;
    }

    private static int lastOf(InvestigatedState area, List<FollowUp> held) {
        return held.stream()
                .flatMap(followUp -> followUp.states().stream())
                .filter(state -> state.lifeArea().equals(area.lifeArea()))
                .reduce((earlier, later) -> later)
                .map(AreaState::stateNow)
                .orElse(area.currentState());
    }

    private static String inWords(int state) {
        return switch (state) {
            case NOT_SPECIFIED -> "8 Ej specificerad";
            case NOT_APPLICABLE -> "9 Ej tillämpbar";
            default -> SCALE.get(state);
        };
    }
}
