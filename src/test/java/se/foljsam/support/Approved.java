package se.foljsam.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that people read, compared whole with the one that somebody has read and approved, in {@code src/test/resources/approved}. After a change that is meant:
 * {@code mvn test -Dtest=... -Dfoljsam.approve=true} writes the files anew, and what became different is read in the commit.
 */
public final class Approved {
    private static final Path ALL = Path.of("src", "test", "resources", "approved");

    private Approved() {}

    /** Fails where the text is another than the approved one, or none has been approved. */
    public static void is(String file, String text) {
        Path approved = ALL.resolve(file);
        try {
            if (Boolean.getBoolean("foljsam.approve")) {
                Files.createDirectories(approved.getParent());
                Files.writeString(approved, text);
            }
            assertThat(approved).as("nobody has approved %s", file).exists();
            assertThat(text).as(file).isEqualTo(Files.readString(approved));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
