package se.foljsam.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.foljsam.Rule;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Refusal;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What an investigation must hold, and that the person's own view stands apart from the assessment. */
@FoljsamTest
class InvestigationTest {
    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        work.openOn("2026-03-02");
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    @Test
    @Rule({"B1", "B2"})
    void needsAreKeptPerLifeAreaAndThePersonsOwnViewApart() {
        CaseAtWork investigated = actualised("19370127-9857")
                .submits(
                        "userTask_investigateNeed",
                        Typed.with(
                                Typed.investigated(),
                                "ownView",
                                "Jag vill bo kvar hemma.",
                                "assessment",
                                "Behov av stöd finns.",
                                "areas",
                                List.of(
                                        area("Personlig vård", "Duschen är svår."),
                                        area("Hemliv", "Orkar inte städa."))));

        assertThat(jdbc.sql("""
                                select i.own_view || '|' || i.assessment || '|' || a.life_area || '|' || a.own_view || '|' || a.needs || '|' || a.resources
                                from investigation i join investigated_area a on a.investigation = i.id join matter m on m.id = i.matter_id
                                join care_case c on c.id = m.care_case_id where c.case_number = ? order by a.investigation_key""")
                        .param(investigated.number())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Jag vill bo kvar hemma.|Behov av stöd finns.|Personlig vård|Duschen är svår.|Behöver stöd.|Tvättar sig själv.",
                        "Jag vill bo kvar hemma.|Behov av stöd finns.|Hemliv|Orkar inte städa.|Behöver stöd.|Tvättar sig själv.");
    }

    @Test
    @Rule({"B1", "B2"})
    void anInvestigationThatLacksAPartIsNotReady() {
        CaseAtWork actualised = actualised("19620404-9859");
        assertThat(refused(actualised, "ownView", null))
                .contains("behöver fyllas i med den enskildes egen uppfattning");
        assertThat(refused(actualised, "ownView", "   ")).contains("egen uppfattning");
        assertThat(refused(actualised, "assessment", null)).contains("skild från den enskildes egen uppfattning");
        assertThat(refused(actualised, "areas", List.of())).contains("minst ett livsområde");
        assertThat(refused(actualised, "areas", List.of(area("Hemliv", "Tungt."), area("Hemliv", "Tungt."))))
                .contains("finns med mer än en gång");
        assertThat(refused(actualised, "areas", List.of(Typed.with(area("Hemliv", "Tungt."), "needs", null))))
                .contains("Behov");
        assertThat(actualised.tasks()).containsExactly("userTask_investigateNeed");
    }

    private static String refused(CaseAtWork actualised, String field, Object typed) {
        return Refusal.of(
                () -> actualised.submits("userTask_investigateNeed", Typed.with(Typed.investigated(), field, typed)));
    }

    private CaseAtWork actualised(String identityNumber) {
        return CaseAtWork.started(work, jdbc, Typed.application(identityNumber, "Ulla Utredd", "2026-03-02"))
                .submits("userTask_actualiseCase", Typed.actualised());
    }

    private static Map<String, Object> area(String lifeArea, String ownView) {
        return Typed.of(
                "lifeArea", lifeArea,
                "ownView", ownView,
                "needs", "Behöver stöd.",
                "resources", "Tvättar sig själv.",
                "currentState", "3",
                "intendedState", "1");
    }
}
