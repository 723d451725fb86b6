package se.foljsam.platform.outbox;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One whom mails go to, with what stands in the way of them. */
class OutboxRecipient {
    @Id
    private String recipient;

    @Version
    private Long version;

    private String failingAddress;
    private Instant failingSince;
    private String failingReason;
    private boolean isRefused;

    /** Whether mail may be sent there: not to an address that was refused for good. */
    boolean takesMailAt(String address) {
        return !(isRefused && address.equalsIgnoreCase(failingAddress));
    }

    /** The address is refused for good: nothing more goes there. */
    void refuse(String address, String reason, Instant now) {
        fail(address, reason, now);
        isRefused = true;
    }

    /** A mail was given up; the next is tried all the same. */
    void fail(String address, String reason, Instant now) {
        failingAddress = address;
        failingReason = reason;
        failingSince = now;
        isRefused = false;
    }

    void clear() {
        failingAddress = null;
        failingReason = null;
        failingSince = null;
        isRefused = false;
    }

    String recipient() {
        return recipient;
    }

    String failingAddress() {
        return failingAddress;
    }

    Instant failingSince() {
        return failingSince;
    }

    String failingReason() {
        return failingReason;
    }

    boolean isRefused() {
        return isRefused;
    }
}
