package se.foljsam.platform.outbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on this machine that can be down, and that answers as it is told to for some addresses. */
final class MailHub {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private GreenMail server;

    /** A mail as its reader sees it, and all of it as it went over the wire. */
    record Arrived(String to, String id, String subject, String body, String whole) {}

    /** Up again, empty, on a port of its own. */
    int open() {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP)) {
            @Override
            protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
                return super.createServices(setups, new ChoosyManagers(managers));
            }
        };
        server.start();
        return server.getSmtp().getPort();
    }

    void shut() {
        server.stop();
    }

    /** What the server says to a mail for this address from now on. */
    void answer(String address, String said) {
        answers.put(address, said);
    }

    /** How often somebody has tried to hand over a mail. */
    int timesAsked() {
        return asked.get();
    }

    List<Arrived> arrived() {
        return Arrays.stream(server.getReceivedMessages()).map(MailHub::read).toList();
    }

    private static Arrived read(MimeMessage mail) {
        try {
            return new Arrived(
                    mail.getAllRecipients()[0].toString(),
                    mail.getMessageID(),
                    mail.getSubject(),
                    mail.getContent().toString(),
                    GreenMailUtil.getWholeMessage(mail));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class ChoosyManagers extends Managers {
        private final Managers ordinary;
        private final SmtpManager choosy;

        ChoosyManagers(Managers ordinary) {
            this.ordinary = ordinary;
            this.choosy = new SmtpManager(ordinary.getImapHostManager(), ordinary.getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress address) {
                    asked.incrementAndGet();
                    return answers.get(address.getEmail());
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return choosy;
        }

        @Override
        public UserManager getUserManager() {
            return ordinary.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return ordinary.getImapHostManager();
        }
    }
}
