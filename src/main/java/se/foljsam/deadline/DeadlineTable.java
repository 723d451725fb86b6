package se.foljsam.deadline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table of deadlines, {@code bpmn/decisions/deadline.dmn}, asked with the municipality's profile.
 *
 * <p>It is evaluated outside the process engine, whose decision history would keep what was asked. No row is a {@link NoRow}: a case the table does not answer stops, it is not guessed.
 * A profile that no row names is refused at start: a misspelt municipality would otherwise run on another's times.
 */
@Component
class DeadlineTable {
    private final DmnEngine dmn;
    private final DmnDecision table;
    private final String contentHash;
    private final String profile;

    DeadlineTable(
            @Value("classpath:bpmn/decisions/deadline.dmn") Resource file,
            @Value("${foljsam.municipality-profile}") String profile)
            throws IOException {
        this.profile = profile;
        this.dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream in = file.getInputStream()) {
            byte[] content = in.readAllBytes();
            this.table = dmn.parseDecision("deadline", new ByteArrayInputStream(content));
            this.contentHash = sha256(content);
            if (!new String(content, StandardCharsets.UTF_8).contains('"' + profile + '"')) {
                throw new IllegalStateException(
                        "no row of the deadline table is for the municipality profile " + profile);
            }
        }
    }

    /** The one row for these facts. */
    DeadlineRow row(String kind, DeadlineFacts facts) {
        VariableMap inputs = Variables.createVariables()
                .putValue("kind", kind)
                .putValue("profile", profile)
                .putValue("law", facts.law())
                .putValue("category", facts.category())
                .putValue("age", facts.child() ? "CHILD" : "ADULT")
                .putValue("caseAge", facts.newCase() ? "NEW" : "RUNNING")
                .putValue("decisionDays", decisionDays(facts));
        DmnDecisionResult result = dmn.evaluateDecision(table, inputs);
        if (result.size() != 1) {
            throw new NoRow(kind + " for " + profile + ", " + facts.law() + ", " + facts.category()
                    + (facts.child() ? ", child" : ", adult") + " has " + result.size() + " rows");
        }
        return DeadlineRow.of(result.getSingleResult().getEntryMap());
    }

    /** SHA-256 of the table's file: the version a watch was computed with. */
    String contentHash() {
        return contentHash;
    }

    private static long decisionDays(DeadlineFacts facts) {
        return facts.validFrom() == null || facts.validTo() == null
                ? Integer.MAX_VALUE
                : ChronoUnit.DAYS.between(facts.validFrom(), facts.validTo());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The table does not answer, or answers more than once. */
    static final class NoRow extends IllegalStateException {
        NoRow(String message) {
            super("deadline table: " + message);
        }
    }
}
