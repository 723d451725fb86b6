package se.foljsam.platform.outbox;

/** Whom a mail is for: a user of the engine, or all of a group by their shared address. */
public record Recipient(Kind kind, String id) {
    /** One person, or a shared inbox. */
    public enum Kind {
        USER,
        GROUP
    }

    public static Recipient user(String userId) {
        return new Recipient(Kind.USER, userId);
    }

    public static Recipient group(String groupId) {
        return new Recipient(Kind.GROUP, groupId);
    }

    static Recipient of(String key) {
        int colon = key.indexOf(':');
        return new Recipient(Kind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
    }

    /** Kind and id in one text. */
    public String key() {
        return kind + ":" + id;
    }
}
