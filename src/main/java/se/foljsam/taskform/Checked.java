package se.foljsam.taskform;

/** A record with rules of its own, beyond what its form says of each field alone. */
public interface Checked {

    /** Names every field that is wrong; silence is consent. */
    void check(Problems problems);
}
