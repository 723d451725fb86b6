package se.foljsam.platform.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The municipality's mail server, if it has named one ({@code spring.mail.host}). Named without a sender or a link, Följsam does not start. */
@Component
class MailServer {
    private static final String NAME = "Följsam";
    private final ObjectProvider<JavaMailSender> smtp;
    private final MailProperties mails;
    private final Clock clock;
    private final boolean isConfigured;

    /** A mail ready to go: with the same key it is the same mail. */
    record Letter(long mailId, String recipient, String key, String address, MailSource.MailText text) {}

    MailServer(
            ObjectProvider<JavaMailSender> smtp,
            MailProperties mails,
            Clock clock,
            @Value("${spring.mail.host:}") String host) {
        this.smtp = smtp;
        this.mails = mails;
        this.clock = clock;
        this.isConfigured = !host.isBlank();
        if (isConfigured) {
            require("foljsam.mail.from", mails.from());
            require(
                    "foljsam.mail.link",
                    mails.link() == null ? null : mails.link().toString());
            require(
                    "foljsam.mail.pauses",
                    mails.pauses() == null || mails.pauses().isEmpty() ? null : "given");
        }
    }

    boolean isConfigured() {
        return isConfigured;
    }

    /** Hands over the mail, and answers how it went. Call it outside any transaction: the server may take its time. */
    Delivery deliver(Letter letter) {
        JavaMailSender sender = smtp.getObject();
        MimeMessage message;
        try {
            message = write(letter, sender.createMimeMessage());
        } catch (MessagingException | UnsupportedEncodingException unreadableAddress) {
            return Delivery.refused(unreadableAddress);
        }
        try {
            sender.send(message);
            return Delivery.sent();
        } catch (MailException failure) {
            return Delivery.failed(failure);
        }
    }

    private MimeMessage write(Letter letter, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setValidateAddresses(true);
        mail.setFrom(mails.from(), NAME);
        mail.setTo(letter.address());
        mail.setSubject(letter.text().subject());
        mail.setText(letter.text().body());
        mail.setSentDate(Date.from(clock.instant()));
        message.setHeader(
                "Message-ID",
                "<%s%s>"
                        .formatted(
                                letter.key(),
                                mails.from().substring(mails.from().indexOf('@'))));
        // no answering machine writes back (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static void require(String name, String given) {
        if (given == null || given.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    name, given, "Följsam skickar e-post (spring.mail.host är angiven) och behöver veta det här.");
        }
    }
}
