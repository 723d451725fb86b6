package se.foljsam.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/**
 * Makes a record of each row: a component is read from the column of its name, {@code caseNumber} from {@code case_number}.
 *
 * <p>Looks the columns up once a query and asks for each in its component's own type, so that nothing is tried that the database answers with an exception. For one query only: it remembers where that query's columns stand.
 *
 * @param <R> a record of text, numbers, {@code boolean}, {@code LocalDate}, {@code LocalTime}, {@code Instant}, {@code OffsetDateTime}, bytes and enums by their constants' names
 */
public final class Rows<R extends Record> implements RowMapper<R> {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };
    private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(int.class, ResultSet::getInt),
            Map.entry(Integer.class, ResultSet::getInt),
            Map.entry(long.class, ResultSet::getLong),
            Map.entry(Long.class, ResultSet::getLong),
            Map.entry(double.class, ResultSet::getDouble),
            Map.entry(boolean.class, ResultSet::getBoolean),
            Map.entry(Boolean.class, ResultSet::getBoolean),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(byte[].class, ResultSet::getBytes),
            Map.entry(LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class)),
            Map.entry(LocalTime.class, (row, column) -> row.getObject(column, LocalTime.class)),
            Map.entry(OffsetDateTime.class, (row, column) -> row.getObject(column, OffsetDateTime.class)),
            Map.entry(Instant.class, (row, column) -> instant(row.getObject(column, OffsetDateTime.class))));

    private final Shape shape;
    private int[] columns;

    private Rows(Shape shape) {
        this.shape = shape;
    }

    /**
     * For one query.
     *
     * @throws IllegalArgumentException if a component is of a type that no column is read as
     */
    public static <R extends Record> Rows<R> of(Class<R> type) {
        return new Rows<>(SHAPES.get(type));
    }

    @Override
    @SuppressWarnings("unchecked")
    public R mapRow(ResultSet row, int rowNumber) throws SQLException {
        if (columns == null) {
            columns = shape.columnsIn(row.getMetaData());
        }
        return (R) shape.read(row, columns);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private interface Reading {
        Object of(ResultSet row, int column) throws SQLException;
    }

    private record Shape(Constructor<?> constructor, RecordComponent[] components, Reading[] readings) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Shape(
                        constructor,
                        components,
                        Arrays.stream(components).map(Shape::readingOf).toArray(Reading[]::new));
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("a record has its canonical constructor", impossible);
            }
        }

        private static Reading readingOf(RecordComponent component) {
            Class<?> type = component.getType();
            Reading reading = type.isEnum() ? constantOf(type) : READINGS.get(type);
            if (reading == null) {
                throw new IllegalArgumentException("no column is read as " + component);
            }
            return reading;
        }

        private static Reading constantOf(Class<?> type) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return (row, column) -> {
                String name = row.getString(column);
                if (name != null && !constants.containsKey(name)) {
                    throw new SQLException(type.getSimpleName() + " has no constant " + name);
                }
                return constants.get(name);
            };
        }

        int[] columnsIn(ResultSetMetaData all) throws SQLException {
            Map<String, Integer> byName = new HashMap<>();
            for (int column = 1; column <= all.getColumnCount(); column++) {
                byName.putIfAbsent(plain(all.getColumnLabel(column)), column);
            }
            int[] found = new int[components.length];
            for (int i = 0; i < components.length; i++) {
                Integer column = byName.get(plain(components[i].getName()));
                if (column == null) {
                    throw new SQLException("no column for " + components[i] + " of "
                            + constructor.getDeclaringClass().getSimpleName());
                }
                found[i] = column;
            }
            return found;
        }

        private static String plain(String name) {
            return name.replace("_", "").toLowerCase(Locale.ROOT);
        }

        Object read(ResultSet row, int[] columns) throws SQLException {
            Object[] values = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                Object value = readings[i].of(row, columns[i]);
                boolean isNull = value == null || row.wasNull();
                if (isNull && components[i].getType().isPrimitive()) {
                    throw new SQLException("nothing stands in " + components[i]);
                }
                values[i] = isNull ? null : value;
            }
            return BeanUtils.instantiateClass(constructor, values);
        }
    }
}
