package se.foljsam.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.foljsam.casefile.between.OrderState;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.matter.CaseFile;
import se.foljsam.casefile.matter.Matter;
import se.foljsam.deadline.WatchKind;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.decision.appeal.AppealReadings;
import se.foljsam.page.CaseReadings;
import se.foljsam.page.CaseReadings.Decided;
import se.foljsam.page.CaseReadings.Ordered;
import se.foljsam.page.Written;

/** Says where a case stands, one line for each thing that goes on in it: every open matter, what just came in, every pause and every appeal. */
@Component
class CaseStages {
    private final CaseFile caseFile;
    private final CaseReadings readings;
    private final CaseStageReadings stageReadings;
    private final AppealReadings appeals;
    private final Written written;

    CaseStages(
            CaseFile caseFile,
            CaseReadings readings,
            CaseStageReadings stageReadings,
            AppealReadings appeals,
            Written written) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.stageReadings = stageReadings;
        this.appeals = appeals;
        this.written = written;
    }

    /**
     * Something that goes on.
     *
     * @param name what it is
     * @param now the stages it is in; none for what stands beside them, such as a pause
     * @param words where it stands, in a sentence
     */
    record Branch(String name, Set<CaseStage> now, String words) {
        static Branch beside(String name, String words) {
            return new Branch(name, EnumSet.noneOf(CaseStage.class), words);
        }

        /** Whether the stage is behind it. */
        public boolean isPast(CaseStage stage) {
            return now.stream().allMatch(one -> one.compareTo(stage) > 0);
        }
    }

    /** Nothing for a case that is closed. */
    List<Branch> of(CareCase careCase) {
        if (careCase.state() != CareCase.State.OPEN) {
            return List.of();
        }
        List<CaseStageReadings.Waited> waited = stageReadings.waitedFor(careCase.caseNumber());
        List<Matter> open = caseFile.mattersOf(careCase).stream()
                .filter(matter -> matter.state() == Matter.State.OPEN)
                .toList();
        List<Branch> branches = new ArrayList<>();
        waited.stream()
                .filter(one -> one.kind() == WatchKind.ACTUALISATION || one.kind() == WatchKind.PRELIMINARY_ASSESSMENT)
                .forEach(one -> branches.add(new Branch(
                        "Nytt",
                        EnumSet.of(CaseStage.ACTUALISATION),
                        "%s, senast %s"
                                .formatted(
                                        one.kind() == WatchKind.ACTUALISATION
                                                ? "Ska aktualiseras"
                                                : "Anmälan ska bedömas",
                                        written.date(one.dueOn())))));
        List<Decided> decisions = readings.decisionsOf(careCase.id());
        List<Ordered> orders = readings.ordersOf(careCase.id());
        Set<Long> followedUp = stageReadings.followedUpNow(careCase.id());
        open.forEach(matter -> branches.add(branch(matter, decisions, orders, followedUp, waited)));
        stageReadings
                .pauses(careCase.id())
                .forEach(pause -> branches.add(Branch.beside(
                        "Uppehåll", "%s, borta från %s".formatted(pause.reason(), written.date(pause.awayFrom())))));
        appeals.underWay(careCase.id())
                .forEach(appeal -> branches.add(Branch.beside(
                        "Överklagande",
                        "Av beslut %s. %s".formatted(written.date(appeal.decidedOn()), appeal.stands()))));
        return branches.isEmpty() ? List.of(nothing(careCase)) : branches;
    }

    private Branch nothing(CareCase careCase) {
        return caseFile.mattersOf(careCase).isEmpty()
                ? new Branch(
                        "Ärendet",
                        EnumSet.of(CaseStage.ACTUALISATION),
                        "Öppnat %s".formatted(written.date(careCase.openedOn())))
                : Branch.beside("Ärendet", "Inget pågår. Det kan avslutas.");
    }

    private Branch branch(
            Matter matter,
            List<Decided> decisions,
            List<Ordered> orders,
            Set<Long> followedUp,
            List<CaseStageReadings.Waited> waited) {
        String name = "%s %s".formatted(matter.kind().swedish(), written.date(SwedishTime.dateOf(matter.openedAt())));
        Set<Long> decided = decisions.stream()
                .filter(decision -> decision.matterId() == matter.id())
                .map(Decided::id)
                .collect(Collectors.toSet());
        if (decided.isEmpty()) {
            return waited.stream().anyMatch(one -> one.kind() == WatchKind.DECISION && one.subjectId() == matter.id())
                    ? new Branch(name, EnumSet.of(CaseStage.DECISION), "Utredningen är klar och väntar på beslut")
                    : new Branch(name, EnumSet.of(CaseStage.INVESTIGATION), "Utreds");
        }
        List<Ordered> going = orders.stream()
                .filter(order -> decided.contains(order.decisionId()) && order.state() != OrderState.ENDED)
                .toList();
        EnumSet<CaseStage> now = EnumSet.noneOf(CaseStage.class);
        going.forEach(order -> now.add(stageOf(order)));
        boolean isFollowedUp = decided.stream().anyMatch(followedUp::contains);
        if (isFollowedUp) {
            now.add(CaseStage.FOLLOW_UP);
        }
        if (now.isEmpty()) {
            boolean toOrder = waited.stream()
                    .anyMatch(one -> one.kind() == WatchKind.ORDER_WRITTEN && decided.contains(one.subjectId()));
            return new Branch(
                    name,
                    EnumSet.of(toOrder ? CaseStage.ORDER : CaseStage.DECISION),
                    toOrder ? "Beslutet är fattat, uppdrag ska skickas" : "Beslutet är fattat");
        }
        return new Branch(name, now, words(going) + (isFollowedUp ? " · Följs upp" : ""));
    }

    private static CaseStage stageOf(Ordered order) {
        return order.startedOn() == null ? CaseStage.ORDER : CaseStage.EXECUTION;
    }

    /** In one sentence if all of them stand alike, otherwise each by its service. */
    private String words(List<Ordered> going) {
        List<String> alike = going.stream().map(this::words).distinct().toList();
        return alike.size() == 1
                ? alike.get(0)
                : going.stream()
                        .map(order -> "%s: %s".formatted(order.service(), words(order)))
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }

    private String words(Ordered order) {
        return order.state() == OrderState.EXECUTED && order.startedOn() != null
                ? "Verkställs sedan %s".formatted(written.date(order.startedOn()))
                : order.state().swedish();
    }
}
