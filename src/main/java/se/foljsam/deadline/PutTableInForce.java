package se.foljsam.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.deadline.calendar.SwedishCalendar;

/**
 * Lets the open watches follow a table that has changed since the last start, as {@link WhatIf} showed it: each is asked of the table it was computed by and of the one in force. What a person moved stays.
 *
 * <p>Runs before the timers do. What it could not finish it goes on with at the next start.
 */
@Component
class PutTableInForce implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PutTableInForce.class);
    private static final int BEFORE_USERS_AND_TIMERS = -100;
    private static final int IN_ONE_TRANSACTION = 100;
    private final JdbcClient jdbc;
    private final TableCheck inForce;
    private final DeadlineTable table;
    private final SwedishCalendar calendar;
    private final DeadlineProperties properties;
    private final FollowingWatches watches;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean done;

    PutTableInForce(
            JdbcClient jdbc,
            TableCheck tableInForce,
            DeadlineTable table,
            SwedishCalendar calendar,
            DeadlineProperties properties,
            FollowingWatches watches,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.inForce = tableInForce;
        this.table = table;
        this.calendar = calendar;
        this.properties = properties;
        this.watches = watches;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        remember();
        followAll();
        done = true;
    }

    /** How many followed to another day, and how many stayed where they were. */
    record Followed(int moved, int kept) {}

    /** Keeps the table in force, so that the next can be compared with it. */
    private void remember() {
        int known = jdbc.sql("select count(*) from deadline_table where table_hash = ?")
                .param(table.contentHash())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into deadline_table (table_hash, content, in_force_from) values (?, ?, ?)")
                    .params(table.contentHash(), table.text(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Lets every open watch of another table follow the one in force. */
    Followed followAll() {
        int moved = 0;
        int kept = 0;
        for (String hash : otherTables()) {
            Optional<TableCheck> before = contentOf(hash)
                    .map(text -> TableCheck.of(text.getBytes(StandardCharsets.UTF_8)))
                    .filter(check -> check.faultsFor(table.profile()).isEmpty());
            if (before.isEmpty()) {
                LOG.warn("open watches of the table {} stay: it was never kept, or cannot be read any more", hash);
                continue;
            }
            Followed some = follow(hash, before.get());
            moved += some.moved();
            kept += some.kept();
            LOG.info(
                    "deadline table changed from {} to {}: {} open watches moved, {} keep their day",
                    hash,
                    table.contentHash(),
                    some.moved(),
                    some.kept());
        }
        return new Followed(moved, kept);
    }

    private List<String> otherTables() {
        return jdbc.sql("select distinct table_hash from watch where state = 'OPEN' and table_hash <> ?")
                .param(table.contentHash())
                .query(String.class)
                .list();
    }

    private Optional<String> contentOf(String hash) {
        return jdbc.sql("select content from deadline_table where table_hash = ?")
                .param(hash)
                .query(String.class)
                .optional();
    }

    private Followed follow(String hash, TableCheck before) {
        TableChange change = new TableChange(
                before,
                inForce,
                table.profile(),
                check -> new DueDates(new DeadlineTable(check.content(), table.profile()), calendar, properties));
        List<WatchKind> touched = change.kinds();
        Arrays.stream(WatchKind.values())
                .filter(kind -> !touched.contains(kind))
                .forEach(kind -> carryOver(hash, kind));
        int moved = 0;
        int kept = 0;
        for (WatchKind kind : touched) {
            for (List<Long> some : inPortions(hash, kind)) {
                Followed portion = portion(change, some);
                moved += portion.moved();
                kept += portion.kept();
            }
        }
        return new Followed(moved, kept);
    }

    /** Rows that are the same in both tables give the same: the watch belongs to the new one as it stands. */
    private void carryOver(String hash, WatchKind kind) {
        jdbc.sql(
                        "update watch set table_hash = ?, version = version + 1 where state = 'OPEN' and table_hash = ? and kind = ?")
                .params(table.contentHash(), hash, kind.name())
                .update();
    }

    private List<List<Long>> inPortions(String hash, WatchKind kind) {
        List<Long> all = jdbc.sql(
                        "select id from watch where state = 'OPEN' and table_hash = ? and kind = ? order by id")
                .params(hash, kind.name())
                .query(Long.class)
                .list();
        List<List<Long>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IN_ONE_TRANSACTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + IN_ONE_TRANSACTION)));
        }
        return portions;
    }

    /** One watch that cannot follow holds up no other. */
    private Followed portion(TableChange change, List<Long> ids) {
        try {
            return transaction.execute(status -> {
                int moved = 0;
                for (long id : ids) {
                    moved += watches.follow(change, id) ? 1 : 0;
                }
                return new Followed(moved, ids.size() - moved);
            });
        } catch (RuntimeException failed) {
            if (ids.size() == 1) {
                LOG.error("watch {} did not follow the changed table: {}", ids.get(0), failed.getClass());
                return new Followed(0, 1);
            }
            int moved = 0;
            for (Long id : ids) {
                moved += portion(change, List.of(id)).moved();
            }
            return new Followed(moved, ids.size() - moved);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_USERS_AND_TIMERS;
    }
}
