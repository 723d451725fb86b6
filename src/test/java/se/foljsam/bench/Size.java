package se.foljsam.bench;

/** How much a benchmark does: next to nothing in every build, so that it does not rot unseen, and the whole of it where {@code -Dfoljsam.bench=full} asks for figures. */
final class Size {
    private static final boolean FULL = "full".equals(System.getProperty("foljsam.bench"));

    private Size() {}

    static int of(int tiny, int full) {
        return FULL ? full : tiny;
    }
}
