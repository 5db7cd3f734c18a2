package gongkai.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose statements are counted and timed; a batch counts once. */
public final class CountedStatements extends DelegatingDataSource {

    private record Cost(LongAdder times, LongAdder nanos) {}

    private final Map<String, Cost> costs = new ConcurrentHashMap<>();

    public CountedStatements(DataSource database) {
        super(database);
    }

    /** Forgets what was counted so far. */
    public void begin() {
        costs.clear();
    }

    public long statements() {
        return costs.values().stream().mapToLong(cost -> cost.times().sum()).sum();
    }

    /** How many statements held these words. */
    public long with(String words) {
        return costs.entrySet().stream()
                .filter(of -> of.getKey().contains(words))
                .mapToLong(of -> of.getValue().times().sum())
                .sum();
    }

    /** The statements that took longest altogether, a line for each. */
    public List<String> slowest(int most) {
        return costs.entrySet().stream()
                .sorted((a, b) -> Long.compare(
                        b.getValue().nanos().sum(), a.getValue().nanos().sum()))
                .limit(most)
                .map(of -> "%9.2f s %7d  %.140s"
                        .formatted(
                                of.getValue().nanos().sum() / 1e9,
                                of.getValue().times().sum(),
                                of.getKey()))
                .toList();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) wrapped(super.getConnection(), Connection.class, "");
    }

    private Object wrapped(Object real, Class<?> type, String sql) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            long began = System.nanoTime();
            try {
                Object result = method.invoke(real, args);
                if (method.getName().equals("prepareStatement")) {
                    return wrapped(result, PreparedStatement.class, String.valueOf(args[0]));
                }
                if (method.getName().equals("createStatement")) {
                    return wrapped(result, Statement.class, "");
                }
                if (method.getName().startsWith("execute")) {
                    String said = args != null && args.length > 0 && args[0] instanceof String text ? text : sql;
                    Cost cost = costs.computeIfAbsent(
                            said.replaceAll("\\s+", " ").strip(), words -> new Cost(new LongAdder(), new LongAdder()));
                    cost.times().increment();
                    cost.nanos().add(System.nanoTime() - began);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
