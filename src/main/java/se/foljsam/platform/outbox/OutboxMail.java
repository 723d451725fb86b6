package se.foljsam.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One mail to one recipient. Its key is the same at every try, so that a repeat is known for one. */
class OutboxMail {
    enum State {
        /** It has reached nobody, for sure: more may be told in it. */
        WAITING,
        /** It may have reached somebody: it is repeated as it was. */
        SENDING,
        SENT,
        REFUSED,
        FAILED,
        NOT_NEEDED
    }

    @Id
    private Long id;

    @Version
    private Long version;

    private String recipient;
    private String mailKey;
    private State state;
    private int tries;
    private Instant nextTryAt;
    private Instant settledAt;
    private String failure;

    static OutboxMail to(String recipient, Instant now) {
        OutboxMail mail = new OutboxMail();
        mail.recipient = recipient;
        mail.mailKey = UUID.randomUUID().toString();
        mail.state = State.WAITING;
        mail.nextTryAt = now;
        return mail;
    }

    boolean isDue(Instant now) {
        return isOpen() && !nextTryAt.isAfter(now);
    }

    boolean mayHaveArrived() {
        return state == State.SENDING;
    }

    boolean isSpent(MailProperties mails) {
        return mails.isLast(tries);
    }

    /** Takes the mail for one try. Until the pause has passed it is nobody else's, also if the one who took it is never heard of again. */
    void begin(Instant now, MailProperties mails) {
        refuseUnless(isDue(now) && !isSpent(mails), "be sent");
        tries++;
        state = State.SENDING;
        nextTryAt = now.plus(mails.pauseAfter(tries));
    }

    /** The try failed before anything was handed over. */
    void waitOn(String reason) {
        refuseUnless(state == State.SENDING, "wait");
        state = State.WAITING;
        failure = reason;
    }

    /** Nobody knows whether the try succeeded. */
    void doubt(String reason) {
        refuseUnless(state == State.SENDING, "be in doubt");
        failure = reason;
    }

    void settle(State outcome, String reason, Instant now) {
        refuseUnless(isOpen(), "become " + outcome);
        state = outcome;
        failure = reason;
        settledAt = now;
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.SENDING;
    }

    private void refuseUnless(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalStateException("mail " + id + " is " + state + " and cannot " + what);
        }
    }

    Long id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String mailKey() {
        return mailKey;
    }

    Instant settledAt() {
        return settledAt;
    }

    /** What the server said last, if it was not yes. */
    String failure() {
        return failure;
    }
}
