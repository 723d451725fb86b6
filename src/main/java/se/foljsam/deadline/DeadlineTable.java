package se.foljsam.deadline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * The table of deadlines, {@code bpmn/decisions/deadline.dmn}, asked with the municipality's profile. What a profile has no row of its own for is answered by the rows of {@code default}.
 *
 * <p>It is evaluated outside the process engine, whose decision history would keep what was asked. No row is a {@link NoRow}: a case the table does not answer stops, it is not guessed; {@link TableCheck} finds such cases
 * before anybody asks.
 */
final class DeadlineTable {
    /** The national minimum, and what counts where a municipality has not said otherwise. */
    static final String DEFAULT_PROFILE = "default";

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** A cell that names what it is about and says nothing else. */
    private static final Pattern WORDS_ONLY = Pattern.compile("\\s*\"[^\"]+\"(?:\\s*,\\s*\"[^\"]+\")*\\s*");

    private final DmnDecisionImpl table;
    private final Map<String, DmnDecision> ofQuestion = new ConcurrentHashMap<>();
    private final byte[] content;
    private final String profile;
    private final String contentHash;
    private final NavigableSet<Long> limits;
    private final Map<Map<String, Object>, List<DeadlineRow>> answered = new ConcurrentHashMap<>();

    /**
     * Reads a table.
     *
     * @param content a DMN file with one decision of the id {@code deadline}
     */
    DeadlineTable(byte[] content, String profile) {
        this.content = content.clone();
        this.profile = profile;
        this.contentHash = hashOf(content);
        this.limits = limitsOf(content);
        this.table = (DmnDecisionImpl) DMN.parseDecision("deadline", new ByteArrayInputStream(content));
    }

    /** The one row for these facts. */
    DeadlineRow row(Asked asked, DeadlineFacts facts) {
        List<DeadlineRow> answers = answers(asked, facts);
        if (answers.size() != 1) {
            throw new NoRow(asked.code() + " for " + profile + ", " + facts.law() + ", " + facts.category()
                    + (facts.child() ? ", child" : ", adult") + " has " + answers.size() + " rows");
        }
        return answers.get(0);
    }

    /** Every row that answers for the profile, or where it has none, for {@code default}. */
    List<DeadlineRow> answers(Asked asked, DeadlineFacts facts) {
        List<DeadlineRow> own = rows(asked, facts, profile);
        return own.isEmpty() ? rows(asked, facts, DEFAULT_PROFILE) : own;
    }

    private List<DeadlineRow> rows(Asked asked, DeadlineFacts facts, String ofProfile) {
        return answered.computeIfAbsent(inputs(asked, facts, ofProfile), this::evaluate);
    }

    /** Asking the engine takes milliseconds, and there are few different questions: each is asked once. */
    private List<DeadlineRow> evaluate(Map<String, Object> inputs) {
        DmnDecision rows = ofQuestion.computeIfAbsent((String) inputs.get("kind"), this::rowsOf);
        return DMN.evaluateDecisionTable(rows, inputs).getResultList().stream()
                .map(DeadlineRow::of)
                .toList();
    }

    /** The table without the rows that name other questions, which the engine would look through each time. */
    private DmnDecision rowsOf(String question) {
        DmnDecisionTableImpl whole = (DmnDecisionTableImpl) table.getDecisionLogic();
        int kind = whole.getInputs().stream()
                .map(input -> input.getExpression().getExpression())
                .toList()
                .indexOf("kind");
        DmnDecisionTableImpl rows = new DmnDecisionTableImpl();
        rows.setHitPolicyHandler(whole.getHitPolicyHandler());
        rows.setInputs(whole.getInputs());
        rows.setOutputs(whole.getOutputs());
        rows.setRules(whole.getRules().stream()
                .filter(rule -> mayAnswer(rule.getConditions().get(kind).getExpression(), question))
                .toList());
        DmnDecisionImpl decision = new DmnDecisionImpl();
        decision.setKey(table.getKey());
        decision.setName(table.getName());
        decision.setDecisionLogic(rows);
        decision.setRequiredDecision(List.of());
        return decision;
    }

    private static boolean mayAnswer(String cell, String question) {
        return cell == null || !WORDS_ONLY.matcher(cell).matches() || cell.contains('"' + question + '"');
    }

    private VariableMap inputs(Asked asked, DeadlineFacts facts, String ofProfile) {
        return Variables.createVariables()
                .putValue("kind", asked.code())
                .putValue("profile", ofProfile)
                .putValue("law", facts.law())
                .putValue("category", facts.category())
                .putValue("age", facts.child() ? "CHILD" : "ADULT")
                .putValue("caseAge", facts.newCase() ? "NEW" : "RUNNING")
                .putValue("decisionDays", decisionDays(facts))
                .putValue("month", month(facts));
    }

    /** SHA-256 of the table's file: the version a watch was computed with. */
    String contentHash() {
        return contentHash;
    }

    private static String hashOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String profile() {
        return profile;
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The decision's length, or another that lies between the same limits of the table and so has the same answer. */
    private long decisionDays(DeadlineFacts facts) {
        long days = facts.validFrom() == null || facts.validTo() == null
                ? Integer.MAX_VALUE
                : ChronoUnit.DAYS.between(facts.validFrom(), facts.validTo());
        Long above = limits.ceiling(days);
        if (above == null) {
            return Integer.MAX_VALUE;
        }
        return above == days ? days : above - 1;
    }

    /** Every number that a row compares the decision's length with. */
    private static NavigableSet<Long> limitsOf(byte[] content) {
        DecisionTable rules = Dmn.readModelFromStream(new ByteArrayInputStream(content))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        int column = rules.getInputs().stream()
                .map(input -> TableShape.textOf(input.getInputExpression().getText()))
                .toList()
                .indexOf("decisionDays");
        return rules.getRules().stream()
                .map(rule -> TableShape.textOf(
                        List.copyOf(rule.getInputEntries()).get(column).getText()))
                .flatMap(condition -> NUMBER.matcher(condition).results())
                .map(found -> Long.valueOf(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int month(DeadlineFacts facts) {
        LocalDate day = facts.day(StartEvent.THE_DAY);
        return day == null ? 1 : day.getMonthValue();
    }

    /** The table does not answer, or answers more than once. */
    static final class NoRow extends IllegalStateException {
        NoRow(String message) {
            super("deadline table: " + message);
        }
    }
}
