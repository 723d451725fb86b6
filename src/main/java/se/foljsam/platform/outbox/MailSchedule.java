package se.foljsam.platform.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When rounds begin. A test turns this off and goes its rounds itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "foljsam.mail.scheduled", matchIfMissing = true)
class MailSchedule {
    private final SendMail mails;

    MailSchedule(SendMail mails) {
        this.mails = mails;
    }

    @Scheduled(fixedDelayString = "${foljsam.mail.every}", initialDelayString = "${foljsam.mail.every}")
    void now() {
        mails.round();
    }
}
