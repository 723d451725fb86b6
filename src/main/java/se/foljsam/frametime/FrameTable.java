package se.foljsam.frametime;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The table of standard times, {@code bpmn/decisions/frame-time.dmn}, as the municipality's profile has it (B7). Where a profile has no row of its own for an activity at a level, the row of {@code default} answers.
 *
 * <p>Evaluated outside the process engine, whose decision history would keep what was asked. {@link FrameTableCheck} has found a table that answers twice or not at all before this reads it.
 */
final class FrameTable {
    static final String DEFAULT_PROFILE = "default";
    static final List<Integer> LEVELS = List.of(1, 2, 3);
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<Asked, FrameRow> rows = new LinkedHashMap<>();
    private final String version;

    private record Asked(String activity, Integer level) {}

    FrameTable(FrameTableCheck checked, String profile) {
        this.version = hashOf(checked.content());
        DmnDecision table = DMN.parseDecision(FrameTableCheck.DECISION, new ByteArrayInputStream(checked.content()));
        for (String activity : checked.activities()) {
            Stream.concat(LEVELS.stream(), Stream.of(0)).forEach(level -> {
                DmnDecisionRuleResult own = evaluate(table, activity, profile, level);
                DmnDecisionRuleResult answer = own == null ? evaluate(table, activity, DEFAULT_PROFILE, level) : own;
                if (answer != null) {
                    FrameRow row = row(activity, level, answer);
                    rows.putIfAbsent(new Asked(activity, row.level()), row);
                }
            });
        }
    }

    private static DmnDecisionRuleResult evaluate(DmnDecision table, String activity, String profile, int level) {
        return DMN.evaluateDecisionTable(
                        table,
                        Variables.createVariables()
                                .putValue("activity", activity)
                                .putValue("profile", profile)
                                .putValue("level", level))
                .getSingleResult();
    }

    private static FrameRow row(String activity, int level, DmnDecisionRuleResult answer) {
        boolean inside = answer.getEntry("insideFrame");
        return new FrameRow(
                activity,
                inside ? level : null,
                answer.getEntry("name"),
                inside,
                (Integer) answer.getEntryMap().get("minutes"),
                answer.<Integer>getEntry("occasions"),
                Every.valueOf(answer.getEntry("every")),
                answer.<Integer>getEntry("mostPerWeek"),
                answer.getEntry("lifeArea"),
                Arrays.asList(answer.<String>getEntry("services").split("\\s*,\\s*")),
                answer.getEntry("source"));
    }

    /** The row; empty if the table has no such activity, or not at that level. Outside the frame the level is null. */
    Optional<FrameRow> row(String activity, Integer level) {
        return Optional.ofNullable(rows.get(new Asked(activity, level)));
    }

    /** Every row that answers this municipality, in the order of the table. */
    List<FrameRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Every activity once, in the order of the table. */
    List<FrameRow> activities() {
        return rows.values().stream()
                .filter(row -> row.level() == null || row.level() == 1)
                .toList();
    }

    /** SHA-256 of the table's file: the version a time was computed with. */
    String version() {
        return version;
    }

    private static String hashOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
