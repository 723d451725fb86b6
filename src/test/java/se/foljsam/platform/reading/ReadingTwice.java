package se.foljsam.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.CaseAtWork;
import se.foljsam.support.Typed;
import se.foljsam.support.Workplace;

/** What is asked twice in one step is read once, and never remembered beyond what may have changed. Another transaction writes past the memory, so that a remembered answer shows. */
abstract class ReadingTwice {
    private static final String CODE = "reading.twice";

    @Autowired
    Workplace work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aPhrase() {
        jdbc.sql("insert into phrase (code, phrase_text) values (?, 'before')")
                .param(CODE)
                .update();
    }

    @AfterEach
    void noPhrase() {
        jdbc.sql("delete from phrase where code = ?").param(CODE).update();
        work.goHome();
    }

    @Test
    void theSameQuestionInOneTransactionIsAnsweredFromMemoryAndAnotherIsNot() {
        inOne(() -> {
            assertThat(text()).isEqualTo("before");
            elsewhere("update phrase set phrase_text = 'after' where code = 'reading.twice'");

            assertThat(text()).isEqualTo("before");
            assertThat(jdbc.sql("select phrase_text from phrase where code in (?)")
                            .param(CODE)
                            .query(String.class)
                            .single())
                    .isEqualTo("after");
        });
        assertThat(text()).as("in no transaction").isEqualTo("after");
    }

    @Test
    void whatTheTransactionItselfWritesIsReadAnew() {
        inOne(() -> {
            assertThat(text()).isEqualTo("before");

            jdbc.sql("update phrase set phrase_text = 'own' where code = ?")
                    .param(CODE)
                    .update();

            assertThat(text()).isEqualTo("own");
            jdbc.sql("delete from phrase where code = ?").param(CODE).update();
            assertThatThrownBy(this::text).isInstanceOf(EmptyResultDataAccessException.class);
        });
    }

    @Test
    void aWriteToAnotherTableForgetsNothingAndALockForgetsAll() {
        inOne(() -> {
            text();
            elsewhere("update phrase set phrase_text = 'after' where code = 'reading.twice'");

            jdbc.sql("update team set name = name").update();
            assertThat(text()).isEqualTo("before");

            jdbc.sql("select code from team for update").query(String.class).list();
            assertThat(text()).isEqualTo("after");
        });
    }

    @Test
    void whatAViewShowsIsReadAnewOnceATableBehindItIsWrittenAndNoSooner() {
        String before = aUnit();
        try {
            inOne(() -> {
                assertThat(aUnit()).isEqualTo(before);
                elsewhere("update provider_unit set name = name || ' (ny)'");

                jdbc.sql("update phrase set phrase_text = 'own' where code = ?")
                        .param(CODE)
                        .update();
                assertThat(aUnit()).isEqualTo(before);

                jdbc.sql("update provider_unit set is_open = is_open").update();
                assertThat(aUnit()).isEqualTo(before + " (ny)");
            });
        } finally {
            elsewhere("update provider_unit set name = replace(name, ' (ny)', '')");
        }
    }

    @Test
    void aTransactionWithinSeesForItselfAndTheOuterOneSeesWhatItWrote() {
        inOne(() -> {
            text();
            elsewhere("update phrase set phrase_text = 'after' where code = 'reading.twice'");

            inNew(() -> assertThat(text()).isEqualTo("after"));

            assertThat(text()).isEqualTo("after");
        });
    }

    @Test
    void nothingIsRememberedFromOneTransactionToTheNext() {
        inOne(this::text);
        elsewhere("update phrase set phrase_text = 'after' where code = 'reading.twice'");

        inOne(() -> assertThat(text()).isEqualTo("after"));
    }

    @Test
    void aPageIsOneMomentButForWhatItWritesItself() {
        Moment.beginPage();
        try {
            text();
            elsewhere("update phrase set phrase_text = 'after' where code = 'reading.twice'");
            assertThat(text()).isEqualTo("before");
            inOne(() -> assertThat(text()).isEqualTo("before"));

            transaction.executeWithoutResult(status -> {
                jdbc.sql("update phrase set phrase_text = 'taken back' where code = ?")
                        .param(CODE)
                        .update();
                assertThat(text()).isEqualTo("taken back");
                status.setRollbackOnly();
            });
            assertThat(text()).isEqualTo("after");
        } finally {
            Moment.endPage();
        }
    }

    @Test
    void theRowsOfEveryTableReadTheSameFromMemory() {
        work.openOn("2026-03-02");
        CaseAtWork.started(work, jdbc, Typed.application(AnotherPerson.identityNumber(), "Rita Rad", "2026-03-02"))
                .investigated()
                .running(Typed.granted("2026-03-02", "2027-02-28"), "2026-03-02", "2026-09-01", "petra");
        List<String> tables = jdbc.sql("""
                        select lower(t.table_name) from information_schema.tables t
                        where lower(t.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                        and lower(t.table_name) not like 'act\\_%' and lower(t.table_name) not like 'flyway%'""").query(String.class).list();
        for (String table : tables) {
            List<Map<String, Object>> asked = newest(table);
            inOne(() -> {
                newest(table);
                assertThat(newest(table)).as(table).usingRecursiveComparison().isEqualTo(asked);
            });
        }
        assertThat(tables).contains("watch", "case_document", "submission");
    }

    /** The newest: the database is that of every test before this one. */
    private List<Map<String, Object>> newest(String table) {
        return jdbc.sql("select * from " + table + " order by 1 desc fetch first 20 rows only")
                .query(new ColumnMapRowMapper())
                .list();
    }

    private String text() {
        return jdbc.sql("select phrase_text from phrase where code = ?")
                .param(CODE)
                .query(String.class)
                .single();
    }

    private String aUnit() {
        return jdbc.sql("select name from unit_known order by code fetch first row only")
                .query(String.class)
                .single();
    }

    private void inOne(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }

    private void inNew(Runnable step) {
        TransactionTemplate another = new TransactionTemplate(transaction.getTransactionManager());
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> step.run());
    }

    /** On another thread, and so in another transaction. */
    private void elsewhere(String change) {
        Thread other = new Thread(() -> jdbc.sql(change).update());
        other.start();
        try {
            other.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
