package se.foljsam.boardimport;

/** The file is no spreadsheet that can be checked line by line; the text says why, in Swedish. */
public final class UnreadableFile extends RuntimeException {
    UnreadableFile(String swedish) {
        super(swedish);
    }

    UnreadableFile(String swedish, Throwable cause) {
        super(swedish, cause);
    }
}
