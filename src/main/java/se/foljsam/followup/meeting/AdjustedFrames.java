package se.foljsam.followup.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderBook.OrderInForce;
import se.foljsam.casefile.reference.MunicipalityParameters;
import se.foljsam.followup.meeting.HoldFollowUpForm.Answer;
import se.foljsam.followup.meeting.HoldFollowUpForm.Change;
import se.foljsam.followup.meeting.HoldFollowUpForm.Outcome;
import se.foljsam.followup.meeting.HoldFollowUpForm.Result;
import se.foljsam.followup.need.AssessChangedNeedForm;
import se.foljsam.frametime.FrameChanges;
import se.foljsam.frametime.FrameChanges.Moved;
import se.foljsam.frametime.FrameChanges.Occasion;
import se.foljsam.frametime.GrantedFrames.ServiceFrame;
import se.foljsam.frametime.TypedChange;
import se.foljsam.taskform.FormView;
import se.foljsam.taskform.Problems;

/**
 * What the handler changes in orders whose time is computed from activities, at a follow-up or for a changed need: minutes are never typed, less than before needs the person's agreement whatever it is called, and a
 * municipality may let every change go through a new decision (B7, B12, C5, D5, G13, G22).
 */
@Component
public class AdjustedFrames {
    private static final String LIST = "frameChanges";
    private final FrameChanges changes;
    private final MunicipalityParameters parameters;

    AdjustedFrames(FrameChanges changes, MunicipalityParameters parameters) {
        this.changes = changes;
        this.parameters = parameters;
    }

    public void show(FormView<?> form, List<OrderInForce> orders) {
        changes.show(form, orders);
    }

    /** Names each field of a follow-up that cannot be as it is. */
    public void check(HoldFollowUpForm typed, List<OrderInForce> orders, Problems problems) {
        changes.check(typed.outcomes().frameChanges(), orders, LIST, problems);
        for (int row = 0; row < typed.outcomes().frameChanges().size(); row++) {
            TypedChange change = typed.outcomes().frameChanges().get(row);
            problems.addIf(
                    typed.outcomes().results().stream()
                            .filter(result -> change.isOf(Long.parseLong(result.orderId())))
                            .noneMatch(result -> result.outcome() == Outcome.ADJUSTED),
                    LIST + "[" + row + "].orderActivity",
                    "hör till en insats som inte justeras. Välj Justeras inom beslutet för insatsen.");
        }
        for (int row = 0; row < typed.outcomes().results().size(); row++) {
            Result result = typed.outcomes().results().get(row);
            String at = "results[" + row + "].";
            if (result.outcome() == Outcome.ADJUSTED) {
                problems.addIf(
                        needsNewDecision(),
                        at + "outcome",
                        "går inte här: i kommunen ger varje ändring ett nytt beslut. Välj Nytt behov, så öppnas en utredning i ärendet.");
                orders.stream()
                        .filter(result::isOf)
                        .filter(changes::isComputed)
                        .findFirst()
                        .ifPresent(
                                order -> check(result, order, typed.outcomes().frameChanges(), at, problems));
            }
        }
    }

    private void check(Result result, OrderInForce order, List<TypedChange> all, String at, Problems problems) {
        problems.addIf(
                result.adjusted().frameMinutes() != null,
                at + "frameMinutes",
                "ska vara tomt: ramtiden räknas ur aktiviteterna. Ändra nivå eller aktivitet.");
        Optional<Moved> moved = moved(order, all, problems);
        if (moved.isEmpty()) {
            return;
        }
        int difference =
                moved.get().after().minutesInTwoWeeks() - moved.get().before().minutesInTwoWeeks();
        problems.addIf(
                difference < 0 && result.adjusted().change() == Change.MORE,
                at + "change",
                "stämmer inte: ändringarna ger mindre tid. Välj Mindre hjälp.");
        problems.addIf(
                difference > 0 && result.adjusted().change() == Change.LESS,
                at + "change",
                "stämmer inte: ändringarna ger mer tid. Välj Mer hjälp.");
        problems.addIf(
                moved.get().lowers() && result.less().personAgrees() == Answer.NO && !result.isLess(),
                at + "personAgrees",
                "stänger den här vägen: mot den enskildes vilja minskas eller avslutas inget utan omprövning.");
        problems.addIf(
                moved.get().lowers() && result.less().personAgrees() == null && !result.isLess(),
                at + "personAgrees",
                "behöver väljas när tiden för en aktivitet minskar.");
        problems.addIf(
                moved.get().frame().isEmpty(), at + "outcome", "går inte: ingen aktivitet blir kvar. Välj Avslutas.");
    }

    /** What the order's own changes would do; empty if it has none, or if something in them is wrong already. */
    private Optional<Moved> moved(OrderInForce order, List<TypedChange> all, Problems problems) {
        boolean any = all.stream().anyMatch(change -> change.isOf(order.orderId()));
        return any && problems.none() ? Optional.of(changes.moved(order, all)) : Optional.empty();
    }

    /** Names each field of a changed need's assessment that cannot be as it is. The person's agreement is asked for any revision there. */
    public void check(AssessChangedNeedForm typed, Optional<OrderInForce> revised, Problems problems) {
        problems.addIf(
                needsNewDecision(),
                "outcome",
                "går inte här: i kommunen ger varje ändring ett nytt beslut. Välj Ny ansökan och utredning.");
        if (revised.isEmpty()) {
            return;
        }
        OrderInForce order = revised.get();
        changes.check(typed.frameChanges(), List.of(order), LIST, problems);
        for (int row = 0; row < typed.frameChanges().size(); row++) {
            problems.addIf(
                    !typed.frameChanges().get(row).isOf(order.orderId()),
                    LIST + "[" + row + "].orderActivity",
                    "hör till ett annat uppdrag än det som ändras.");
        }
        moved(order, typed.frameChanges(), problems)
                .ifPresent(moved -> problems.addIf(
                        moved.frame().isEmpty(),
                        LIST,
                        "tar bort alla aktiviteter. Vill den enskilde avsluta insatsen gör du det på ärendets sida."));
    }

    private boolean needsNewDecision() {
        return parameters.flag("reassessment.always-new-decision");
    }

    /** The follow-up with the extent and the minutes that the changed activities give. */
    HoldFollowUpForm computed(HoldFollowUpForm typed, Collection<OrderInForce> orders) {
        return typed.withResults(typed.outcomes().results().stream()
                .map(result -> result.outcome() == Outcome.ADJUSTED
                        ? frame(result.orderId(), typed.outcomes().frameChanges(), orders)
                                .map(frame -> result.computed(frame.extent(), frame.minutesAWeek()))
                                .orElse(result)
                        : result)
                .toList());
    }

    private Optional<ServiceFrame> frame(String orderId, List<TypedChange> all, Collection<OrderInForce> orders) {
        return orders.stream()
                .filter(order -> String.valueOf(order.orderId()).equals(orderId))
                .findFirst()
                .flatMap(order -> frame(order, all));
    }

    /** What the order carries after its changes; empty if it has none. */
    public Optional<ServiceFrame> frame(OrderInForce order, List<TypedChange> all) {
        return all.stream().anyMatch(change -> change.isOf(order.orderId()))
                ? changes.moved(order, all).frame()
                : Optional.empty();
    }

    /** Keeps what a follow-up changed. */
    public void keep(String caseNumber, HoldFollowUpForm typed, Collection<OrderInForce> orders, String by) {
        orders.forEach(
                order -> changes.carryOut(caseNumber, order, typed.outcomes().frameChanges(), Occasion.FOLLOW_UP, by));
    }

    /** Keeps what a changed need changed. */
    public void keep(String caseNumber, AssessChangedNeedForm typed, OrderInForce order, String by) {
        changes.carryOut(caseNumber, order, typed.frameChanges(), Occasion.CHANGED_NEED, by);
    }
}
