package se.foljsam.casefile.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Rejected;

/** Who is away and who stands in: what is meant for a handler who is away reaches the stand-in too (A8, J1). The case stays the handler's. */
@Service
public class Absences {
    private final HandlerAbsences rows;
    private final Teams teams;
    private final HandlerTasks handlerTasks;
    private final Clock clock;

    Absences(HandlerAbsences rows, Teams teams, HandlerTasks handlerTasks, Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.handlerTasks = handlerTasks;
        this.clock = clock;
    }

    /** The absence of today; empty for one who is at work. */
    public Optional<HandlerAbsence> today(String userId) {
        LocalDate today = SwedishTime.today(clock);
        return ahead(userId).stream().filter(absence -> absence.isOn(today)).findFirst();
    }

    /** Today's and coming absences. */
    public List<HandlerAbsence> ahead(String userId) {
        return rows.ofHandler(userId, SwedishTime.today(clock));
    }

    /** Whose stand-in this user is today. */
    public List<HandlerAbsence> standsInFor(String userId) {
        LocalDate today = SwedishTime.today(clock);
        return rows.ofStandIn(userId, today).stream()
                .filter(absence -> absence.isOn(today))
                .toList();
    }

    /** The user, and everybody whose stand-in they are today. */
    public List<String> answersFor(String userId) {
        return Stream.concat(Stream.of(userId), standsInFor(userId).stream().map(HandlerAbsence::userId))
                .toList();
    }

    /** Who is handed what is meant for this handler today. */
    public String atWork(String handler) {
        return today(handler).map(HandlerAbsence::standIn).orElse(handler);
    }

    /**
     * Registers that a handler will be away, first and last day included.
     *
     * @throws Rejected by field {@code awayFrom}, {@code awayUntil} or {@code standIn}
     */
    @Transactional
    public void set(String userId, LocalDate awayFrom, LocalDate awayUntil, String standIn, String by) {
        Rejected.fieldIf(awayFrom == null, "awayFrom", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(awayUntil == null, "awayUntil", "behöver fyllas i med ett datum.");
        Rejected.fieldIf(awayUntil.isBefore(awayFrom), "awayUntil", "kan inte vara före första dagen.");
        Rejected.fieldIf(
                awayUntil.isBefore(SwedishTime.today(clock)), "awayUntil", "kan inte vara en dag som har varit.");
        Rejected.fieldIf(
                ahead(userId).stream().anyMatch(absence -> absence.overlaps(awayFrom, awayUntil)),
                "awayFrom",
                "är inne i en frånvaro som redan är registrerad.");
        Rejected.fieldIf(
                colleagues(userId).stream().noneMatch(one -> one.userId().equals(standIn)),
                "standIn",
                "behöver väljas: en handläggare i samma team.");
        Rejected.fieldIf(
                ahead(standIn).stream().anyMatch(absence -> absence.overlaps(awayFrom, awayUntil)),
                "standIn",
                "är själv borta de dagarna.");
        Rejected.fieldIf(
                rows.ofStandIn(userId, SwedishTime.today(clock)).stream()
                        .anyMatch(absence -> absence.overlaps(awayFrom, awayUntil)),
                "awayFrom",
                "går inte: du ersätter en kollega de dagarna.");
        rows.save(HandlerAbsence.of(userId, awayFrom, awayUntil, standIn, by, clock.instant()));
    }

    /** Takes back an absence that is not over; nothing if it is not this user's. */
    @Transactional
    public void cancel(long id, String userId) {
        rows.findById(id).filter(absence -> absence.userId().equals(userId)).ifPresent(absence -> {
            absence.cancel(clock.instant());
            rows.save(absence);
        });
    }

    /**
     * The stand-in takes a task that waits for one who is away.
     *
     * @return whether the task waited for somebody whose stand-in this user is today
     */
    @Transactional
    public boolean takeOver(String taskId, String standIn) {
        List<String> away =
                standsInFor(standIn).stream().map(HandlerAbsence::userId).toList();
        return handlerTasks.standIn(taskId, away, standIn);
    }

    /** A colleague of whoever leads the team, with how many tasks wait. */
    public record Led(Handler handler, Optional<HandlerAbsence> away, int waiting) {}

    /** The others of the team that this user leads; nobody for one who leads none. */
    public List<Led> ledBy(String userId) {
        List<Handler> led = leads(userId) ? colleagues(userId) : List.of();
        if (led.isEmpty()) {
            return List.of();
        }
        List<String> ids = led.stream().map(Handler::userId).toList();
        LocalDate today = SwedishTime.today(clock);
        Map<String, HandlerAbsence> away = rows.ofHandlers(ids, today).stream()
                .filter(absence -> absence.isOn(today))
                .collect(Collectors.toMap(HandlerAbsence::userId, Function.identity(), (first, later) -> first));
        Map<String, Integer> waiting = handlerTasks.count(ids);
        return led.stream()
                .map(one -> new Led(
                        one, Optional.ofNullable(away.get(one.userId())), waiting.getOrDefault(one.userId(), 0)))
                .toList();
    }

    /**
     * Whoever leads the team hands all that waits for a colleague to somebody at work, in one step; the stand-in of one who is away takes it over the same way. The cases stay where they are.
     *
     * @return how many tasks there were
     * @throws Rejected by field {@code from} or {@code to}
     */
    @Transactional
    public int handAllOver(String from, String to, String by) {
        boolean isTheStandIn = by.equals(to) && answersFor(by).contains(from) && !by.equals(from);
        boolean isLed = leads(by)
                && colleagues(by).stream().anyMatch(one -> one.userId().equals(from));
        Rejected.fieldIf(!isTheStandIn && !isLed, "from", "behöver väljas: en handläggare i ditt team.");
        Rejected.fieldIf(
                to == null
                        || colleagues(from).stream()
                                .noneMatch(one -> one.userId().equals(to))
                        || today(to).isPresent(),
                "to",
                "behöver väljas: en handläggare i teamet som är på plats.");
        return handlerTasks.handAllOver(from, to);
    }

    /** The user as one who handles cases; empty for one who does not. */
    public Optional<Handler> myself(String userId) {
        return teams.handlers().stream()
                .filter(one -> one.userId().equals(userId))
                .findFirst();
    }

    private boolean leads(String userId) {
        return teams.leadHandlers().stream().anyMatch(one -> one.userId().equals(userId));
    }

    /** Those who could stand in: the other handlers of the team. */
    public List<Handler> colleagues(String userId) {
        return teams.of(userId)
                .map(team -> teams.handlers().stream()
                        .filter(one -> one.team().equals(team) && !one.userId().equals(userId))
                        .toList())
                .orElse(List.of());
    }
}
