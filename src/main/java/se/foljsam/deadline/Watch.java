package se.foljsam.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.platform.Spoken;

/** A deadline that is watched: what it concerns, when it is due and by which row of which table, the steps taken when it passes, and how it ended. */
public class Watch {
    /** How it stands. */
    public enum State implements Spoken {
        OPEN("Pågår"),
        MET("Klar i tid"),
        LATE("Klar för sent"),
        DROPPED("Gäller inte längre");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    static final String PREPARATION = "preparation";
    static final String REMINDER = "reminder";
    static final String ESCALATION = "escalation";
    static final String DEVIATION = "deviation";

    @Id
    private Long id;

    @Version
    private Long version;

    private WatchKind kind;
    private String caseNumber;
    private long subjectId;
    private String openKey;
    private String processInstanceId;
    private LocalDate countedFrom;
    private LocalDate dueOn;
    private Instant dueAt;
    private String explanation;
    private String rowId;
    private String ruleId;
    private String tableHash;
    private State state;
    private boolean inHand;
    private LocalDate endedOn;
    private LocalDate latestOn;
    private List<WatchStep> steps = new ArrayList<>();
    private List<WatchMove> moves = new ArrayList<>();

    /**
     * What happens at a set time around the due date.
     *
     * @param step preparation, reminder, escalation or deviation
     * @param recipient whom it reaches; null for what is only asked about
     * @param takenAt null until it happened
     */
    public record WatchStep(String step, LocalDate stepOn, Instant stepAt, String recipient, Instant takenAt) {
        WatchStep taken(Instant now) {
            return new WatchStep(step, stepOn, stepAt, recipient, now);
        }

        WatchStep at(LocalDate newOn, Instant newAt, Instant now) {
            return new WatchStep(step, newOn, newAt, recipient, newAt.isAfter(now) ? null : takenAt);
        }
    }

    /**
     * A move from one day to another.
     *
     * @param byHand whether a person chose the day; else it followed changed facts or a changed table
     */
    public record WatchMove(
            LocalDate movedFrom, LocalDate movedTo, String reason, String movedBy, Instant movedAt, boolean byHand) {}

    static Watch open(WatchKind kind, String caseNumber, long subjectId, String tableHash) {
        Watch watch = new Watch();
        watch.kind = kind;
        watch.caseNumber = caseNumber;
        watch.subjectId = subjectId;
        watch.openKey = keyOf(kind, caseNumber, subjectId);
        watch.tableHash = tableHash;
        watch.state = State.OPEN;
        return watch;
    }

    /** A watch as its row has it, without its steps and moves. */
    static Watch read(ResultSet row) throws SQLException {
        Watch watch = new Watch();
        watch.id = row.getLong("id");
        watch.version = row.getLong("version");
        watch.kind = WatchKind.valueOf(row.getString("kind"));
        watch.caseNumber = row.getString("case_number");
        watch.subjectId = row.getLong("subject_id");
        watch.openKey = row.getString("open_key");
        watch.processInstanceId = row.getString("process_instance_id");
        watch.countedFrom = row.getObject("counted_from", LocalDate.class);
        watch.dueOn = row.getObject("due_on", LocalDate.class);
        watch.dueAt = WatchReader.instant(row, "due_at");
        watch.explanation = row.getString("explanation");
        watch.rowId = row.getString("row_id");
        watch.ruleId = row.getString("rule_id");
        watch.tableHash = row.getString("table_hash");
        watch.state = State.valueOf(row.getString("state"));
        watch.inHand = row.getBoolean("in_hand");
        watch.endedOn = row.getObject("ended_on", LocalDate.class);
        watch.latestOn = row.getObject("latest_on", LocalDate.class);
        return watch;
    }

    /** A move that was made before. */
    void known(WatchMove move) {
        moves.add(move);
    }

    static String keyOf(WatchKind kind, String caseNumber, long subjectId) {
        return kind.code() + ":" + caseNumber + ":" + subjectId;
    }

    /**
     * Sets the date as computed.
     *
     * @param latest the last day to which a person may move it
     */
    void dueOn(LocalDate from, LocalDate date, Instant instant, LocalDate latest, String why, DeadlineRow row) {
        refuseUnlessOpen("set");
        this.countedFrom = from;
        this.dueOn = date;
        this.dueAt = instant;
        this.latestOn = latest;
        this.explanation = why;
        this.rowId = row.rowId();
        this.ruleId = row.origin().ruleId();
    }

    void step(WatchStep step) {
        steps.add(step);
    }

    void watchedBy(String instanceId) {
        this.processInstanceId = instanceId;
    }

    /**
     * Takes a step: true exactly once, when its time has come, the watch is open and what it waits for is not in somebody's hand. A step whose date was moved ahead can be taken again.
     *
     * <p>What follows on a reminder comes no sooner after it than the table says, in calendar days, however late the reminder was (F4). What comes at the very time it is due waits for no reminder (A5).
     */
    boolean take(String step, Instant now) {
        Optional<WatchStep> due = steps.stream()
                .filter(one -> one.step().equals(step)
                        && one.takenAt() == null
                        && !one.stepAt().isAfter(now)
                        && isRemindedInTimeFor(one, now))
                .findFirst();
        if (state != State.OPEN || inHand || due.isEmpty()) {
            return false;
        }
        steps.replaceAll(one -> one.equals(due.get()) ? one.taken(now) : one);
        return true;
    }

    private boolean isRemindedInTimeFor(WatchStep later, Instant now) {
        return step(REMINDER)
                .filter(reminder -> reminder.stepOn().isBefore(later.stepOn())
                        && !later.stepAt().equals(dueAt))
                .map(reminder -> reminder.takenAt() != null
                        && !SwedishTime.dateOf(reminder.takenAt())
                                .plusDays(ChronoUnit.DAYS.between(reminder.stepOn(), later.stepOn()))
                                .isAfter(SwedishTime.dateOf(now)))
                .orElse(true);
    }

    /** Moves the due date by hand. */
    void move(LocalDate newDue, Instant newDueAt, String reason, String by, Instant now) {
        moveTo(newDue, newDueAt, new WatchMove(dueOn, newDue, reason, by, now, true));
    }

    private void moveTo(LocalDate newDue, Instant newDueAt, WatchMove move) {
        refuseUnlessOpen("moved");
        moves.add(move);
        this.dueOn = newDue;
        this.dueAt = newDueAt;
    }

    /** Whether other facts or another table give another date, or another reason for the same. */
    boolean differsFrom(Watch fresh) {
        return !dueOn.equals(fresh.dueOn) || !explanation.equals(fresh.explanation);
    }

    /** Whether another table gives the same in everything that people and timers meet. */
    boolean isSameAs(Watch other) {
        return dueAt.equals(other.dueAt)
                && latestOn.equals(other.latestOn)
                && explanation.equals(other.explanation)
                && rowId.equals(other.rowId)
                && steps.equals(other.steps);
    }

    /** Belongs to another table, whose answer is the same. */
    void carriedOver(String newTableHash) {
        refuseUnlessOpen("carried over");
        this.tableHash = newTableHash;
    }

    /** Takes over the date, the reason and the steps of a watch computed from new facts. A step that was taken stays taken unless it now lies ahead. */
    void become(Watch fresh, String reason, String by, Instant now) {
        refuseUnlessOpen("moved");
        if (!dueOn.equals(fresh.dueOn)) {
            moveTo(fresh.dueOn, fresh.dueAt, new WatchMove(dueOn, fresh.dueOn, reason, by, now, false));
        }
        this.dueAt = fresh.dueAt;
        this.countedFrom = fresh.countedFrom;
        this.latestOn = fresh.latestOn;
        this.explanation = fresh.explanation;
        this.rowId = fresh.rowId;
        this.ruleId = fresh.ruleId;
        this.tableHash = fresh.tableHash;
        this.steps = new ArrayList<>(fresh.steps.stream()
                .map(one -> step(one.step())
                        .map(old ->
                                new WatchStep(one.step(), one.stepOn(), one.stepAt(), one.recipient(), old.takenAt()))
                        .orElse(one)
                        .at(one.stepOn(), one.stepAt(), now))
                .toList());
    }

    void steps(List<WatchStep> moved) {
        this.steps = new ArrayList<>(moved);
    }

    /** What the watch waits for has come and is being looked at: nobody needs reminding meanwhile. */
    void inHand(boolean isInHand) {
        refuseUnlessOpen("put in hand");
        this.inHand = isInHand;
    }

    /** It happened on this day, which may be before it was written down: met if no later than the due date, late otherwise. */
    void happened(LocalDate day) {
        refuseUnlessOpen("met");
        this.state = day.isAfter(dueOn) ? State.LATE : State.MET;
        end(day);
    }

    /**
     * It happened now: by the date, unless the watch is due at an hour of its own.
     *
     * @param usualHour the time of day at which what is due on a date shows as overdue
     */
    void happened(Instant now, LocalTime usualHour) {
        refuseUnlessOpen("met");
        LocalDate today = SwedishTime.dateOf(now);
        boolean hasItsHour = !SwedishTime.timeOf(dueAt).equals(usualHour);
        this.state = today.isAfter(dueOn) || hasItsHour && now.isAfter(dueAt) ? State.LATE : State.MET;
        end(today);
    }

    /** It is no longer wanted. */
    void drop(LocalDate day) {
        refuseUnlessOpen("dropped");
        this.state = State.DROPPED;
        end(day);
    }

    private void end(LocalDate day) {
        this.endedOn = day;
        this.openKey = null;
    }

    private void refuseUnlessOpen(String what) {
        if (state != State.OPEN) {
            throw new IllegalStateException("watch " + id + " is " + state + " and cannot be " + what);
        }
    }

    Optional<WatchStep> step(String name) {
        return steps.stream().filter(one -> one.step().equals(name)).findFirst();
    }

    public Long id() {
        return id;
    }

    public WatchKind kind() {
        return kind;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public long subjectId() {
        return subjectId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String explanation() {
        return explanation;
    }

    public State state() {
        return state;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    /** The last day to which a person may move it. */
    public LocalDate latestOn() {
        return latestOn;
    }

    /** Every move, oldest first. */
    public List<WatchMove> moves() {
        return List.copyOf(moves);
    }

    /** The move that gave the date its present value; empty if it stands as first computed. */
    public Optional<WatchMove> lastMove() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
    }

    /** Whether it stands where a person put it, and not where facts and table do. */
    public boolean isMovedByHand() {
        return lastMove().filter(WatchMove::byHand).isPresent();
    }

    public String ruleId() {
        return ruleId;
    }

    public String rowId() {
        return rowId;
    }

    public String tableHash() {
        return tableHash;
    }

    public List<WatchStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether what is waited for has come and is being looked at. */
    public boolean isInHand() {
        return inHand;
    }

    LocalDate countedFrom() {
        return countedFrom;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    String openKey() {
        return openKey;
    }

    Long version() {
        return version;
    }
}
