package se.foljsam.page;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.foljsam.page.PageStep.Done;

/** What has been done from forms of our own pages and how it was answered, for as long as {@code foljsam.pages.keep-done} says. A form of which nothing is kept may be sent. */
@Component
@EnableScheduling
class DoneSteps {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    DoneSteps(JdbcClient jdbc, Clock clock, @Value("${foljsam.pages.keep-done}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /** The form has been sent before, and what it asked for is done. */
    static final class AlreadyDone extends RuntimeException {
        AlreadyDone(DuplicateKeyException sentBefore) {
            super(sentBefore);
        }
    }

    /**
     * Takes the form's key in the step's own transaction: who sends the same form meanwhile waits here until that transaction ends.
     *
     * @throws AlreadyDone if it was sent before
     */
    void begin(FormKey form) {
        try {
            jdbc.sql("insert into page_step (form_key, user_id, contents_hash, done_at) values (?, ?, ?, ?)")
                    .params(form.key(), form.userId(), form.contents(), Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException sentBefore) {
            throw new AlreadyDone(sentBefore);
        }
    }

    /** Keeps the answer, in the same transaction. */
    void keep(FormKey form, Done done) {
        jdbc.sql("update page_step set said = ?, next_page = ? where form_key = ? and user_id = ?")
                .params(done.said(), done.nextPage(), form.key(), form.userId())
                .update();
    }

    /** How the same form with the same contents was answered; empty if it was not sent before, or with other contents. */
    Optional<Done> answerTo(FormKey form) {
        return jdbc.sql(
                        "select said, next_page from page_step where form_key = ? and user_id = ? and contents_hash = ?")
                .params(form.key(), form.userId(), form.contents())
                .query((row, number) -> new Done(row.getString("said"), row.getString("next_page")))
                .optional();
    }

    /** Nobody sends a form again that was opened so long ago. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from page_step where done_at < ?")
                .param(Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}
