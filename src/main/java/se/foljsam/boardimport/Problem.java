package se.foljsam.boardimport;

/**
 * Why a line cannot be read in.
 *
 * @param line as the spreadsheet numbers it
 * @param heading the column's, or "Raden" for what concerns all of it
 * @param reason in Swedish; repeats nothing that stood in the line
 */
public record Problem(int line, String heading, String reason) {
    private static final String WHOLE_LINE = "Raden";

    static Problem at(int line, Column column, String reason) {
        return new Problem(line, column.heading(), reason);
    }

    static Problem ofLine(int line, String reason) {
        return new Problem(line, WHOLE_LINE, reason);
    }
}
