package se.foljsam.taskform;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.annotation.Transactional;
import se.foljsam.platform.CaseProcesses;
import se.foljsam.platform.CaseVariables;
import se.foljsam.platform.Facts;
import se.foljsam.platform.ModelBean;
import se.foljsam.platform.Rows;
import se.foljsam.taskform.Submissions.Submission;

/**
 * Corrections of what was submitted: the same form once more, filled in as it was, for the one who asks; then a new version with the reason. The first submission stands.
 */
@ModelBean("corrections")
public class Corrections {
    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final FormRegistry registry;
    private final CaseProcesses processes;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Submissions submissions, FormRegistry registry, CaseProcesses processes, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.registry = registry;
        this.processes = processes;
        this.clock = clock;
    }

    /** A correction under way. */
    record Correction(long id, long submissionId, String reason, String askedBy) {}

    /** Whether what this form takes can be corrected. */
    public boolean areMadeTo(String formId) {
        return registry.get(formId).useCase() instanceof Correctable;
    }

    /** What the unit has submitted of this order and can correct, each in its latest version, newest first. */
    public List<Submission> ofOrder(String caseNumber, long orderId) {
        List<Submission> all = submissions.of(caseNumber);
        Set<Long> corrected =
                all.stream().map(Submission::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> !corrected.contains(one.id()))
                .filter(one -> registry.get(one.formId()).useCase() instanceof Correctable<?> made && made.isTheUnits())
                .filter(one -> isOf(one, orderId))
                .sorted(Comparator.comparing(Submission::id).reversed())
                .toList();
    }

    /** The case of a submission that is not of this order; empty if it is, or if there is none. */
    public Optional<String> caseOfAnothers(long orderId, long submissionId) {
        return submissions.find(submissionId).filter(one -> !isOf(one, orderId)).map(Submission::caseNumber);
    }

    private boolean isOf(Submission one, long orderId) {
        return submissions.scopeOf(one).get(CaseVariables.ORDER_ID.name()) instanceof Long order && order == orderId;
    }

    /**
     * Gives somebody at the unit that has the order a task with the form filled in as it was submitted, whoever did.
     *
     * @throws Rejected at {@code submissionId} or {@code reason}
     */
    @Transactional
    public void askAtUnit(String caseNumber, long orderId, long submissionId, String reason, String by) {
        Rejected.fieldIf(reason == null || reason.isBlank(), "reason", "behöver fyllas i: vad som blev fel.");
        Submission submission = ofOrder(caseNumber, orderId).stream()
                .filter(one -> one.id() == submissionId)
                .findFirst()
                .orElseThrow(() -> Rejected.field("submissionId", "behöver väljas i listan."));
        begin(submission, reason.strip(), by);
    }

    /**
     * Gives the asker a task with the form filled in as it was submitted.
     *
     * @throws IllegalArgumentException if the form's submissions cannot be corrected, the submission is not of this case, or the asker did not make it
     */
    @Transactional
    public void ask(String caseNumber, long submissionId, String reason, String by) {
        Submission submission = submissions.byId(submissionId);
        if (!areMadeTo(submission.formId())
                || !submission.caseNumber().equals(caseNumber)
                || !submission.submittedBy().equals(by)) {
            throw new IllegalArgumentException("submission " + submissionId + " cannot be corrected by " + by);
        }
        begin(submission, reason, by);
    }

    private void begin(Submission submission, String reason, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into correction (submission_id, reason, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(submission.id(), reason, by, Timestamp.from(clock.instant()))
                .update(key, "id");
        processes.begin(
                "correction",
                submission.caseNumber(),
                Facts.of(CaseVariables.CORRECTION_ID, key.getKey().longValue())
                        .and(CaseVariables.CORRECTED_FORM, submission.formId()));
    }

    /** For the model: who corrects. */
    public String corrector(DelegateExecution execution) {
        return byId(CaseVariables.CORRECTION_ID.in(execution)).askedBy();
    }

    Correction byId(long id) {
        return jdbc.sql("select id, submission_id, reason, asked_by from correction where id = ?")
                .param(id)
                .query(Rows.of(Correction.class))
                .single();
    }
}
