package se.foljsam.access;

/** Started like this, Följsam would not be safe. The text says what to do, in Swedish, to whoever starts it. */
public final class RefusedToStart extends RuntimeException {
    public RefusedToStart(String swedish) {
        super(swedish);
    }
}
