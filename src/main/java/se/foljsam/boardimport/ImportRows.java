package se.foljsam.boardimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import se.foljsam.platform.Rows;

/** The imports with their lines and problems, as rows. Every change of state says which state it leaves. */
@Component
class ImportRows {
    private static final int BATCH = 500;
    private static final String SHOWN = """
            select i.id, i.file_name, i.state, i.line_count, i.checked_by, i.checked_at, i.started_by, i.started_at, i.ended_at,
              (select count(*) from board_import_line l where l.board_import = i.id) as to_read,
              (select count(*) from board_import_line l where l.board_import = i.id and l.state = 'DONE') as done,
              (select count(*) from board_import_line l where l.board_import = i.id and l.state = 'FAILED') as failed,
              (select count(distinct l.case_number) from board_import_line l where l.board_import = i.id) as cases,
              (select count(distinct p.line_number) from board_import_problem p where p.board_import = i.id) as bad
            from board_import i""";
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    ImportRows(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    long add(String fileName, String hash, int lines, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into board_import (file_name, file_hash, state, line_count, checked_by, checked_at)
                        values (?, ?, 'CHECKED', ?, ?, ?)""").params(fileName, hash, lines, by, at(now)).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    void addLines(long id, List<DecidedLine> lines) {
        batches.batchUpdate(
                "insert into board_import_line (board_import, line_number, person_key, content, state) values (?, ?, ?, ?, 'READY')",
                lines,
                BATCH,
                (statement, line) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, line.line());
                    statement.setString(3, line.person().identityNumber());
                    statement.setString(4, written(line));
                });
    }

    void addProblems(long id, List<Problem> problems) {
        batches.batchUpdate(
                "insert into board_import_problem (board_import, line_number, heading, reason) values (?, ?, ?, ?)",
                problems,
                BATCH,
                (statement, problem) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, problem.line());
                    statement.setString(3, problem.heading());
                    statement.setString(4, problem.reason());
                });
    }

    Optional<BoardImport> byId(long id) {
        return jdbc.sql(SHOWN + " where i.id = ?")
                .param(id)
                .query(Rows.of(BoardImport.class))
                .optional();
    }

    List<BoardImport> newest(int most) {
        return jdbc.sql(SHOWN + " order by i.id desc fetch first ? rows only")
                .param(most)
                .query(Rows.of(BoardImport.class))
                .list();
    }

    List<Problem> problems(long id, int most) {
        return jdbc.sql(
                        "select line_number as line, heading, reason from board_import_problem where board_import = ? order by line_number, id fetch first ? rows only")
                .params(id, most)
                .query(Rows.of(Problem.class))
                .list();
    }

    List<Long> running() {
        return jdbc.sql("select id from board_import where state = 'RUNNING' order by id")
                .query(Long.class)
                .list();
    }

    /** Whether it was checked and runs from now on. */
    boolean start(long id, String by, Instant now) {
        return jdbc.sql(
                                "update board_import set state = 'RUNNING', started_by = ?, started_at = ? where id = ? and state = 'CHECKED'")
                        .params(by, at(now), id)
                        .update()
                == 1;
    }

    /** Whether it was checked and never will run. */
    boolean discard(long id) {
        boolean discarded = jdbc.sql("update board_import set state = 'DISCARDED' where id = ? and state = 'CHECKED'")
                        .param(id)
                        .update()
                == 1;
        if (discarded) {
            jdbc.sql("delete from board_import_line where board_import = ?")
                    .param(id)
                    .update();
        }
        return discarded;
    }

    List<Long> checkedBefore(Instant time) {
        return jdbc.sql("select id from board_import where state = 'CHECKED' and checked_at < ?")
                .param(at(time))
                .query(Long.class)
                .list();
    }

    /** Holds the import until the transaction ends, so that whoever else runs it comes after. Who started it, if it runs. */
    Optional<String> heldWhileRunning(long id) {
        return jdbc.sql("select started_by from board_import where id = ? and state = 'RUNNING' for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Persons whose lines wait, in the order of the file. */
    List<String> waitingPersons(long id, int most) {
        return jdbc.sql("""
                        select person_key from board_import_line where board_import = ? and state = 'READY'
                        group by person_key order by min(line_number) fetch first ? rows only""").params(id, most).query(String.class).list();
    }

    List<DecidedLine> waiting(long id, String person) {
        return jdbc
                .sql(
                        "select content from board_import_line where board_import = ? and person_key = ? and state = 'READY' order by line_number")
                .params(id, person)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    /** The person's lines are in the case; what stood in them is forgotten. */
    void done(long id, String person, String caseNumber) {
        settle(id, person, "DONE", caseNumber);
    }

    /** Nothing if somebody else has read them in meanwhile. */
    void failed(long id, String person, List<Problem> why) {
        if (settle(id, person, "FAILED", null)) {
            addProblems(id, why);
        }
    }

    private boolean settle(long id, String person, String state, String caseNumber) {
        return jdbc.sql("""
                        update board_import_line set state = ?, case_number = ?, person_key = null, content = null
                        where board_import = ? and person_key = ? and state = 'READY'""").params(state, caseNumber, id, person).update() > 0;
    }

    void ended(long id, Instant now) {
        jdbc.sql("update board_import set state = 'DONE', ended_at = ? where id = ? and state = 'RUNNING'")
                .params(at(now), id)
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private String written(DecidedLine line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a checked line cannot be written down", broken);
        }
    }

    private DecidedLine read(String content) {
        try {
            return json.readValue(content, DecidedLine.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a line that waits cannot be read", broken);
        }
    }
}
