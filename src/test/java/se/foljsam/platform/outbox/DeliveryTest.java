package se.foljsam.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import se.foljsam.platform.outbox.Delivery.Outcome;

/** What a failure means: whose fault it is, and whether the mail may have arrived all the same. */
class DeliveryTest {

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void eachFailureIsTakenForWhatItIs(String what, Outcome expected, MailException failure) {
        assertThat(Delivery.failed(failure).outcome()).isEqualTo(expected);
    }

    static Stream<Arguments> eachFailureIsTakenForWhatItIs() {
        MessagingException unreachable = new MessagingException("connection refused");
        return Stream.of(
                arguments(
                        "no server",
                        Outcome.NOT_REACHED,
                        new MailSendException("connect", unreachable, Map.of("mail", unreachable))),
                arguments(
                        "a wrong password",
                        Outcome.NOT_REACHED,
                        new MailAuthenticationException(new AuthenticationFailedException("535"))),
                arguments("a farewell that failed", Outcome.SENT, new MailSendException("close", unreachable)),
                arguments("an address 499", Outcome.NOT_TAKEN, during(address(499))),
                arguments("an address 500", Outcome.REFUSED, during(address(500))),
                arguments("an address 550", Outcome.REFUSED, during(address(550))),
                arguments("a mailbox that is full", Outcome.NOT_TAKEN, during(address(552))),
                arguments("a mail refused after its data", Outcome.NOT_TAKEN, during(answer(554))),
                arguments("a mail to be tried later", Outcome.NOT_TAKEN, during(answer(421))),
                arguments("a server that hung up", Outcome.UNKNOWN, during(answer(-1))),
                arguments(
                        "silence",
                        Outcome.UNKNOWN,
                        during(new MessagingException("read", new SocketTimeoutException()))));
    }

    private static MailSendException during(Exception failure) {
        return new MailSendException(Map.of("mail", failure));
    }

    private static MessagingException address(int code) {
        return new SendFailedException(
                "Invalid Addresses", new SMTPAddressFailedException(null, "RCPT TO", code, code + " said no"));
    }

    private static MessagingException answer(int code) {
        return new SMTPSendFailedException("DATA", code, "said", null, null, null, null);
    }
}
