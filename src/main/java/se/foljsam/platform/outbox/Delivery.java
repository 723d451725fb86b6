package se.foljsam.platform.outbox;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * How one try to hand over a mail ended.
 *
 * @param reason what the server said, which may hold the address: for the record and the page, never for the log
 */
record Delivery(Outcome outcome, String reason) {
    enum Outcome {
        SENT,
        /** This address takes no mail, for good (SMTP 5xx). */
        REFUSED,
        /** The server said no to this mail now. */
        NOT_TAKEN,
        /** There was no server to talk to, or it does not let us in: the same for every mail. */
        NOT_REACHED,
        /** The server fell silent: it may have the mail, or not. */
        UNKNOWN
    }

    /** "Mailbox full, or too many recipients": permanent by its number, temporary by RFC 5321 4.5.3.1.10. */
    private static final int EXCEEDED = 552;

    private static final int FIRST_FAILURE = 400;
    private static final int FIRST_PERMANENT = 500;

    static Delivery sent() {
        return new Delivery(Outcome.SENT, null);
    }

    static Delivery refused(Exception why) {
        return new Delivery(Outcome.REFUSED, why.getMessage());
    }

    static Delivery failed(MailException why) {
        if (why instanceof MailAuthenticationException) {
            return new Delivery(Outcome.NOT_REACHED, why.getMessage());
        }
        Exception[] told = why instanceof MailSendException send ? send.getMessageExceptions() : new Exception[] {why};
        if (told.length == 0) {
            return sent(); // only the farewell failed
        }
        return told[0].equals(why.getCause())
                ? new Delivery(Outcome.NOT_REACHED, told[0].getMessage())
                : answered(told[0]);
    }

    private static Delivery answered(Exception told) {
        Exception at = told;
        while (at != null) {
            if (at instanceof SMTPAddressFailedException address) {
                return new Delivery(
                        isPermanent(address.getReturnCode()) ? Outcome.REFUSED : Outcome.NOT_TAKEN, at.getMessage());
            }
            if (saidNo(at)) {
                return new Delivery(Outcome.NOT_TAKEN, at.getMessage());
            }
            at = at instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return new Delivery(Outcome.UNKNOWN, told.getMessage());
    }

    private static boolean isPermanent(int code) {
        return code >= FIRST_PERMANENT && code != EXCEEDED;
    }

    private static boolean saidNo(Exception at) {
        return at instanceof SMTPSendFailedException send && send.getReturnCode() >= FIRST_FAILURE
                || at instanceof SMTPSenderFailedException;
    }
}
