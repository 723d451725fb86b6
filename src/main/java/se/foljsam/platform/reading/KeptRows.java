package se.foljsam.platform.reading;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows of one answer as the driver gave them, to be read from the start any number of times. Knows the types of the case file's columns, on H2 and on PostgreSQL. */
final class KeptRows {
    private static final Set<Integer> TEXT = Set.of(
            Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB);
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
    private static final Set<Integer> OTHER = Set.of(
            Types.BIT,
            Types.BOOLEAN,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.NUMERIC,
            Types.DECIMAL,
            Types.REAL,
            Types.DOUBLE,
            Types.FLOAT,
            Types.DATE,
            Types.TIMESTAMP,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.NULL);

    private final List<String> labels = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> classNames = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();

    private KeptRows() {}

    static boolean canKeep(ResultSetMetaData what) throws SQLException {
        for (int column = 1; column <= what.getColumnCount(); column++) {
            int type = what.getColumnType(column);
            if (!TEXT.contains(type) && !BYTES.contains(type) && !OTHER.contains(type)) {
                return false;
            }
        }
        return true;
    }

    /** Reads an answer to its end and closes it. */
    static KeptRows of(ResultSet answer) throws SQLException {
        KeptRows kept = new KeptRows();
        try (answer) {
            ResultSetMetaData what = answer.getMetaData();
            int width = what.getColumnCount();
            for (int column = 1; column <= width; column++) {
                kept.labels.add(what.getColumnLabel(column));
                kept.names.add(what.getColumnName(column));
                kept.classNames.add(what.getColumnClassName(column));
                kept.types.add(what.getColumnType(column));
                kept.columns.putIfAbsent(what.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
            }
            while (answer.next()) {
                Object[] row = new Object[width];
                for (int column = 1; column <= width; column++) {
                    row[column - 1] = value(answer, column, kept.types.get(column - 1));
                }
                kept.rows.add(row);
            }
        }
        return kept;
    }

    private static Object value(ResultSet answer, int column, int type) throws SQLException {
        if (TEXT.contains(type)) {
            return answer.getString(column);
        }
        return BYTES.contains(type) ? answer.getBytes(column) : answer.getObject(column);
    }

    int size() {
        return rows.size();
    }

    ResultSet fromTheStart() {
        return (ResultSet) Proxy.newProxyInstance(
                KeptRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new Reading());
    }

    /** One way through the rows. */
    private final class Reading implements InvocationHandler {
        private int at = -1;
        private boolean wasNull;

        @Override
        @SuppressWarnings("PMD.CompareObjectsWithEquals") // a reading is equal to itself
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.startsWith("get") && arguments != null) {
                return read(method, arguments);
            }
            return switch (name) {
                case "next" -> ++at < rows.size();
                case "wasNull" -> wasNull;
                case "findColumn" -> column(arguments[0]);
                case "getMetaData" -> described();
                case "getRow" -> at < rows.size() ? at + 1 : 0;
                case "isBeforeFirst" -> at < 0 && !rows.isEmpty();
                case "isAfterLast" -> at >= rows.size() && !rows.isEmpty();
                case "isClosed", "isWrapperFor" -> false;
                case "close" -> null;
                case "toString" -> rows.size() + " kept rows";
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                default -> throw new SQLFeatureNotSupportedException(name + " of kept rows");
            };
        }

        private Object read(Method method, Object... arguments) throws SQLException {
            Object value = rows.get(at)[column(arguments[0]) - 1];
            wasNull = value == null;
            Class<?> asked =
                    arguments.length > 1 && arguments[1] instanceof Class<?> type ? type : method.getReturnType();
            return as(asked, value instanceof byte[] bytes ? bytes.clone() : value);
        }
    }

    private int column(Object asked) throws SQLException {
        if (asked instanceof Integer index) {
            return index;
        }
        Integer found = columns.get(((String) asked).toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new SQLException("no column " + asked);
        }
        return found;
    }

    private static Object as(Class<?> asked, Object value) throws SQLException {
        if (value == null) {
            return asked.isPrimitive() ? ofNothing(asked) : null;
        }
        if (asked.isInstance(value)) {
            return value;
        }
        if (asked == String.class) {
            return value.toString();
        }
        if (value instanceof Boolean flag) {
            return asked == boolean.class ? flag : number(asked, flag ? 1 : 0);
        }
        if (value instanceof Number number) {
            return number(asked, number);
        }
        Object moment = moment(asked, value);
        if (moment == null) {
            throw new SQLFeatureNotSupportedException(
                    value.getClass().getName() + " is not read as " + asked.getName());
        }
        return moment;
    }

    private static Object ofNothing(Class<?> asked) throws SQLException {
        return asked == boolean.class ? Boolean.FALSE : number(asked, 0);
    }

    private static Object number(Class<?> asked, Number number) throws SQLException {
        if (asked == int.class || asked == Integer.class) {
            return new BigDecimal(number.toString()).intValueExact();
        }
        if (asked == long.class || asked == Long.class) {
            return new BigDecimal(number.toString()).longValueExact();
        }
        if (asked == boolean.class || asked == Boolean.class) {
            return number.intValue() != 0;
        }
        if (asked == double.class || asked == Double.class) {
            return number.doubleValue();
        }
        if (asked == short.class || asked == Short.class) {
            return number.shortValue();
        }
        if (asked == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        throw new SQLFeatureNotSupportedException("a number is not read as " + asked.getName());
    }

    /** A day or an instant in the class that is asked for; the JVM runs in UTC. Null if it is neither. */
    private static Object moment(Class<?> asked, Object value) {
        if (value instanceof Date day && asked == LocalDate.class) {
            return day.toLocalDate();
        }
        Instant instant = value instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : value instanceof OffsetDateTime offset ? offset.toInstant() : null;
        if (instant == null) {
            return null;
        }
        if (asked == Timestamp.class) {
            return Timestamp.from(instant);
        }
        if (asked == OffsetDateTime.class) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return asked == Instant.class ? instant : null;
    }

    private ResultSetMetaData described() {
        return (ResultSetMetaData) Proxy.newProxyInstance(
                KeptRows.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getColumnCount" -> labels.size();
                    case "getColumnLabel" -> labels.get((int) arguments[0] - 1);
                    case "getColumnName" -> names.get((int) arguments[0] - 1);
                    case "getColumnClassName" -> classNames.get((int) arguments[0] - 1);
                    case "getColumnType" -> types.get((int) arguments[0] - 1);
                    default -> throw new SQLFeatureNotSupportedException(method.getName() + " of kept rows");
                });
    }
}
