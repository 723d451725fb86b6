package se.foljsam.platform.reading;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The case file's way to the database: the transaction's own connection, on which a question that was asked before is not asked again ({@link Moment}).
 *
 * <p>Stands below everything that reads or writes the case file, so that no write can pass it by. The engine has its own way, and its tables are always asked anew.
 */
final class ReadingOnce extends DelegatingDataSource {
    private static final Class<?>[] CONNECTION = {Connection.class};
    private static final Class<?>[] STATEMENT = {PreparedStatement.class};
    private volatile Views views;

    ReadingOnce(DataSource database) {
        super(database);
    }

    @Override
    @SuppressWarnings("PMD.CloseResource") // closed as the proxy is
    public Connection getConnection() throws SQLException {
        DataSource database = obtainTargetDataSource();
        Connection own = DataSourceUtils.doGetConnection(database);
        return (Connection) Proxy.newProxyInstance(
                ReadingOnce.class.getClassLoader(),
                CONNECTION,
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        DataSourceUtils.doReleaseConnection(own, database);
                        yield null;
                    }
                    case "prepareStatement" ->
                        watched((PreparedStatement) call(own, method, arguments), (String) arguments[0], own);
                    case "createStatement", "prepareCall" -> {
                        Moment.change(Answers::forget);
                        yield call(own, method, arguments);
                    }
                    default -> call(own, method, arguments);
                });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql, Connection connection) {
        Map<Object, List<Object>> parameters = new HashMap<>();
        InvocationHandler handler = (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.equals("executeQuery") && arguments == null) {
                return answered(statement, sql, parameters, connection);
            }
            if (name.startsWith("execute")) {
                Views known = views(connection);
                Moment.change(answers -> answers.before(sql, known));
            } else if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                parameters.put(arguments[0], Arrays.asList(arguments));
            } else if (name.equals("clearParameters")) {
                parameters.clear();
            }
            return call(statement, method, arguments);
        };
        return (PreparedStatement) Proxy.newProxyInstance(ReadingOnce.class.getClassLoader(), STATEMENT, handler);
    }

    private ResultSet answered(
            PreparedStatement statement, String sql, Map<Object, List<Object>> parameters, Connection connection)
            throws SQLException {
        Answers answers = Moment.now();
        if (answers == null || !Answers.mayKeep(sql)) {
            Views known = views(connection);
            Moment.change(all -> all.before(sql, known));
            return statement.executeQuery();
        }
        Answers.Question question = new Answers.Question(sql, Map.copyOf(parameters));
        KeptRows kept = answers.to(question);
        if (kept == null) {
            ResultSet asked = statement.executeQuery();
            if (!KeptRows.canKeep(asked.getMetaData())) {
                return asked;
            }
            kept = KeptRows.of(asked);
            answers.keep(question, kept, views(connection));
        }
        return kept.fromTheStart();
    }

    private Views views(Connection connection) throws SQLException {
        if (views == null) {
            views = Views.in(connection);
        }
        return views;
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
