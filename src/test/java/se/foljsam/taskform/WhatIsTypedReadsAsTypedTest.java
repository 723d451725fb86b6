package se.foljsam.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What one person typed is text in the forms that others open, whatever signs it has, and in the case file it stands as it was typed. */
@FoljsamTest
class WhatIsTypedReadsAsTypedTest {
    private static final String CONCERNS = "# Rubrik\n\n- Dos 2*5*3 mg\n1. <script>alert(1)</script> [a](b) {{law}}";
    private static final String READS =
            "\\# Rubrik\n\\\n\\- Dos 2\\*5\\*3 mg\n1\\. \\<script\\>alert(1)\\</script\\> \\[a\\](b) {{law}}";
    private static final String EXTENT = "_Morgon_ | kväll";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    private CaseAtWork careCase;

    @BeforeEach
    void anApplication() {
        work.openOn("2026-03-02");
        careCase = CaseAtWork.started(
                work,
                jdbc,
                Typed.with(
                        Typed.application(AnotherPerson.identityNumber(), "Ylva *Yta*", "2026-03-02"),
                        "concerns",
                        CONCERNS));
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    void fromTheApplicationToThePlan() {
        assertThat(opened("hanna", "userTask_actualiseCase"))
                .containsEntry("concerns", READS)
                .hasEntrySatisfying(
                        "caseHeader", header -> assertThat(header.toString()).startsWith("### Ylva \\*Yta\\*, "));
        assertThat(careCase.all("x.concerns", "application")).containsExactly(CONCERNS);

        careCase.investigated();
        assertThat(opened("hanna", "userTask_decide"))
                .containsEntry("law", "SoL")
                .hasEntrySatisfying(
                        "caseHeader", header -> assertThat(header.toString()).contains("**Ansökan ", ".** " + READS))
                .hasEntrySatisfying(
                        "groundworkText",
                        ground -> assertThat(ground.toString())
                                .startsWith("**Ansökan.** " + READS + "\n\n**Behov.**\n\n- **Personlig vård**, "));

        careCase.decided(Typed.with(
                        Typed.granted("2026-03-02", "2027-02-28"),
                        "services",
                        List.of(Typed.service("HEMTJANST", EXTENT, "BJORKEN"))))
                .ordered();
        assertThat(opened("petra", "userTask_acknowledgeOrder"))
                .hasEntrySatisfying(
                        "orderText",
                        order -> assertThat(order.toString())
                                .contains("**Omfattning:** \\_Morgon\\_ \\| kväll\n\n**Livsområden:** "));

        careCase.acknowledged("petra")
                .begun("petra", "2026-03-02")
                .submitsEach(
                        "petra",
                        "userTask_makePlan",
                        Typed.with(Typed.plan("2026-06-01"), "cooperation", "+ `Arbetsterapeut`"));
        assertThat(opened("hanna", "userTask_reviewPlan"))
                .hasEntrySatisfying(
                        "planText",
                        plan -> assertThat(plan.toString())
                                .contains("**Samverkan med andra:** \\+ \\`Arbetsterapeut\\`"));
        assertThat(careCase.all("x.entry_text", "journal_entry")).noneMatch(text -> text.contains("\\"));
    }

    private Map<String, Object> opened(String person, String taskKey) {
        return work.as(person).open(work.as(person).task(taskKey, careCase.number()));
    }
}
