package se.foljsam.platform.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.ConcurrentLruCache;

/** What was answered so far in one transaction, or for one page. Belongs to one thread. */
final class Answers {
    private static final Pattern WRITES = Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+\"?(\\w+)");
    private static final Pattern CHANGES = Pattern.compile("\\b(?:insert|update|delete|merge)\\b");
    private static final Pattern LOCKS = Pattern.compile("\\bfor\\s+(?:no\\s+key\\s+)?(?:update|share)\\b");
    /** The engine writes its tables behind our back, and a sequence gives another number each time. */
    private static final Pattern ASKED_ANEW = Pattern.compile("\\bact_\\w+|\\bnextval\\b");

    private static final int MOST = 500;
    /** A statement is asked for far more often than a new one comes. */
    private static final ConcurrentLruCache<String, Boolean> MAY_KEEP = new ConcurrentLruCache<>(2000, Answers::isKept);

    private final Map<Question, KeptRows> answers = new HashMap<>();
    private final Map<Object, Object> remembered = new HashMap<>();
    private final Set<String> writtenHere = new HashSet<>();
    private final boolean forPage;

    Answers(boolean forPage) {
        this.forPage = forPage;
    }

    /** A select with all its parameters, each as it was set. */
    record Question(String sql, Map<Object, List<Object>> parameters) {}

    /** Whether the same question may be answered from memory at all. A lock is there to see what others have written. */
    static boolean mayKeep(String sql) {
        return MAY_KEEP.get(sql);
    }

    private static boolean isKept(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return isSelect(lower)
                && !LOCKS.matcher(lower).find()
                && !ASKED_ANEW.matcher(lower).find();
    }

    private static boolean isSelect(String lower) {
        String begins = lower.stripLeading();
        return begins.startsWith("select")
                || begins.startsWith("with ") && !CHANGES.matcher(begins).find();
    }

    KeptRows to(Question question) {
        return answers.get(question);
    }

    /** What a page has written itself may be taken back again: that is asked anew. */
    void keep(Question question, KeptRows rows, Views views) {
        if (rows.size() <= MOST && writtenHere.stream().noneMatch(table -> reads(question, table, views))) {
            answers.put(question, rows);
        }
    }

    @SuppressWarnings("unchecked")
    <T> T remembered(Object what, Supplier<T> read) {
        if (!remembered.containsKey(what)) {
            remembered.put(what, read.get());
        }
        return (T) remembered.get(what);
    }

    /** This statement is about to run: what it may change is forgotten. */
    void before(String sql, Views views) {
        String lower = sql.toLowerCase(Locale.ROOT);
        Matcher write = WRITES.matcher(lower);
        if (write.lookingAt()) {
            String table = write.group(1);
            if (forPage) {
                writtenHere.add(table);
            }
            answers.keySet().removeIf(question -> reads(question, table, views));
        } else if (!isSelect(lower) || LOCKS.matcher(lower).find()) {
            forget();
        }
    }

    /** Anything may have been changed. */
    void forget() {
        answers.clear();
    }

    private static boolean reads(Question question, String table, Views views) {
        return Views.names(question.sql()).stream().anyMatch(name -> views.reads(name, table));
    }
}
