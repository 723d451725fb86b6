package se.foljsam.platform;

/** A constant that people read: it carries its own Swedish word, which is never blank. */
public interface Spoken {

    /** As it stands on a page or in a text. */
    String swedish();
}
