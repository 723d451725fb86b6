package se.foljsam.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case on its way, as tests tell of it: the handler Hanna and the providers do their steps through the door, and the case file is read as it stands. */
public final class CaseAtWork {
    public static final String HANDLER = "hanna";
    private final Workplace work;
    private final JdbcClient jdbc;
    private final String number;

    private CaseAtWork(Workplace work, JdbcClient jdbc, String number) {
        this.work = work;
        this.jdbc = jdbc;
        this.number = number;
    }

    /** What came in is registered. */
    public static CaseAtWork started(Workplace work, JdbcClient jdbc, Map<String, Object> typed) {
        return new CaseAtWork(work, jdbc, work.as(HANDLER).start(typed));
    }

    /** A case that is there already. */
    public static CaseAtWork known(Workplace work, JdbcClient jdbc, String number) {
        return new CaseAtWork(work, jdbc, number);
    }

    public String number() {
        return number;
    }

    public CaseAtWork submits(String taskKey, Map<String, Object> typed) {
        work.as(HANDLER).submit(taskKey, number, typed);
        return this;
    }

    /** The same step for each open task of that key that this person sees. */
    public CaseAtWork submitsEach(String person, String taskKey, Map<String, Object> typed) {
        List<Task> open = work.as(person).tasks(taskKey, number);
        assertThat(open).as("%s for %s", taskKey, person).isNotEmpty();
        open.forEach(task -> work.as(person).submit(task, typed));
        return this;
    }

    /** Actualised and investigated in the ordinary way. */
    public CaseAtWork investigated() {
        return submits("userTask_actualiseCase", Typed.actualised())
                .submits("userTask_investigateNeed", Typed.investigated());
    }

    /** Decided, and handed over to the person there and then; only proposed where the handler has no delegation. */
    public CaseAtWork decided(Map<String, Object> decision) {
        decidedOnly(decision);
        return tasks().contains("userTask_notifyPerson") ? told() : this;
    }

    /** Decided, with nobody told yet. */
    public CaseAtWork decidedOnly(Map<String, Object> decision) {
        return submits("userTask_decide", decision);
    }

    /** The person is handed the letter of the decision on the day it was made. */
    public CaseAtWork told() {
        Task task = work.as(HANDLER).task("userTask_notifyPerson", number);
        Map<String, Object> form = work.as(HANDLER).open(task);
        Map<String, Object> handedOver = Typed.with(Typed.handedOver("x"), "sentOn", form.get("sentOn"));
        if (Boolean.TRUE.equals(form.get("isProtected"))) {
            handedOver.put("addressChecked", true);
        }
        work.as(HANDLER).submit(task, handedOver);
        return this;
    }

    /** Orders go out as the form proposes them, with the need filled in. */
    @SuppressWarnings("unchecked")
    public CaseAtWork ordered() {
        Task task = work.as(HANDLER).task("userTask_writeOrders", number);
        var lines = (List<Map<String, Object>>) work.as(HANDLER).open(task).get("orders");
        lines.forEach(line -> line.put("need", "Behöver hjälp."));
        work.as(HANDLER).submit(task, Typed.of("orders", lines));
        return this;
    }

    public CaseAtWork acknowledged(String provider) {
        return submitsEach(provider, "userTask_acknowledgeOrder", Typed.of("answer", "ACKNOWLEDGED"));
    }

    public CaseAtWork begun(String provider, String day) {
        return submitsEach(
                provider,
                "userTask_registerExecution",
                Typed.of("startedOn", day, "contactAnswer", "ACCEPTED", "fixedCareContact", "Kim Kontakt"));
    }

    /** The provider makes a complete plan with the person, and the handler approves it. */
    public CaseAtWork planned(String provider, String followUpOn) {
        return submitsEach(provider, "userTask_makePlan", Typed.plan(followUpOn))
                .submitsEach(HANDLER, "userTask_reviewPlan", Typed.of("outcome", "COMPLETE"));
    }

    /** From decision to approved plan at these providers, all on one day. */
    public CaseAtWork running(Map<String, Object> decision, String day, String planFollowUpOn, String... providers) {
        decided(decision).ordered();
        Arrays.stream(providers)
                .forEach(provider -> acknowledged(provider).begun(provider, day).planned(provider, planFollowUpOn));
        return this;
    }

    /** Holds the follow-up with every service's proposed result changed by {@code found}. */
    public CaseAtWork followedUp(Map<String, Object> typed, Consumer<Map<String, Object>> found) {
        work.as(HANDLER)
                .submit(
                        work.as(HANDLER).task("userTask_holdFollowUp", number),
                        Typed.with(typed, "results", results(found)));
        return this;
    }

    /** Every service unchanged, each then changed by {@code found}. */
    public List<Map<String, Object>> results(Consumer<Map<String, Object>> found) {
        var results = UnchangedFollowUp.each(
                work.as(HANDLER).open(work.as(HANDLER).task("userTask_holdFollowUp", number)),
                "results",
                "outcome",
                row -> "UNCHANGED");
        results.forEach(found);
        return results;
    }

    public List<String> tasks() {
        return work.taskKeysOf(number);
    }

    /** The due date shown on the one open task of that key. */
    public LocalDate dueOf(String taskKey) {
        Task task = work.as(HANDLER).task(taskKey, number);
        return LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("Europe/Stockholm"));
    }

    /** What the case file holds: an expression over the rows {@code x} of a table that belong to this case, as text, in the order they were written. */
    public List<String> all(String expression, String table, String condition) {
        return jdbc.sql("select " + expression + " from " + table
                        + " x join care_case c on c.id = x.care_case_id where c.case_number = ? and " + condition
                        + " order by x.id")
                .param(number)
                .query(String.class)
                .list();
    }

    public List<String> all(String expression, String table) {
        return all(expression, table, "1 = 1");
    }

    /** A column of the case itself. */
    public String itself(String column) {
        return jdbc.sql("select " + column + " from care_case where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** Due days of the open watches of a kind, earliest first. */
    public List<LocalDate> watched(String kind) {
        return jdbc.sql(
                        "select due_on from watch where case_number = ? and kind = ? and state = 'OPEN' order by due_on")
                .params(number, kind)
                .query(LocalDate.class)
                .list();
    }

    /** Kinds of all open watches. */
    public List<String> watchedAtAll() {
        return jdbc.sql("select kind from watch where case_number = ? and state = 'OPEN' order by kind")
                .param(number)
                .query(String.class)
                .list();
    }

    /** Headings of a journal, AUTHORITY or PROVIDER. */
    public List<String> journal(String whose) {
        return all("x.heading", "journal_entry", "x.journal = '" + whose + "'");
    }
}
