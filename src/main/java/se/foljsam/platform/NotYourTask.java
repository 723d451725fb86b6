package se.foljsam.platform;

/** The task cannot be submitted by this user now; the text says why, in Swedish. */
public final class NotYourTask extends RuntimeException {
    public NotYourTask(String swedish) {
        super(swedish);
    }
}
