package gongkai.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose statements are kept: what ran, how long, with which values, and which method asked for it. */
public final class StatementLog extends DelegatingDataSource {

    /**
     * A statement that ran; a batch is one.
     *
     * @param method of the application that asked for it: {@code Figures.find}
     * @param values each as it was bound
     */
    public record Ran(String sql, String method, List<Value> values, long nanos) {

        /** @return the words alone, without the line breaks of the source */
        public String words() {
            return sql.replaceAll("\\s+", " ").strip();
        }

        public PreparedStatement prepare(Connection connection, String before) throws SQLException {
            PreparedStatement again = connection.prepareStatement(before + sql);
            for (Value value : values) {
                try {
                    value.setter().invoke(again, value.arguments());
                } catch (ReflectiveOperationException e) {
                    throw new SQLException(sql, e);
                }
            }
            return again;
        }
    }

    /** A value of a statement, by the call that bound it. */
    public record Value(Method setter, Object[] arguments) {}

    private static final Set<String> RUNS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final ConcurrentLinkedQueue<Ran> ran = new ConcurrentLinkedQueue<>();

    public StatementLog(DataSource database) {
        super(database);
    }

    /** Forgets what was kept so far. */
    public void begin() {
        ran.clear();
    }

    /** In the order in which they ended. */
    public List<Ran> ran() {
        return List.copyOf(ran);
    }

    public long statements() {
        return ran.size();
    }

    /** How many statements held these words. */
    public long with(String words) {
        return ran.stream().filter(of -> of.words().contains(words)).count();
    }

    /** The statements that took longest altogether, a line for each. */
    public List<String> slowest(int most) {
        Map<String, long[]> costs = new HashMap<>();
        ran.forEach(of -> {
            long[] cost = costs.computeIfAbsent(of.words(), words -> new long[2]);
            cost[0] += of.nanos();
            cost[1]++;
        });
        return costs.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
                .limit(most)
                .map(of -> "%9.2f s %7d  %.140s".formatted(of.getValue()[0] / 1e9, of.getValue()[1], of.getKey()))
                .toList();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) wrapped(super.getConnection(), Connection.class, "");
    }

    private Object wrapped(Object real, Class<?> type, String sql) {
        List<Value> values = new ArrayList<>();
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            long began = System.nanoTime();
            try {
                Object result = method.invoke(real, args);
                String name = method.getName();
                if (name.equals("prepareStatement")) {
                    return wrapped(result, PreparedStatement.class, String.valueOf(args[0]));
                }
                if (name.equals("createStatement")) {
                    return wrapped(result, Statement.class, "");
                }
                if (RUNS.contains(name)) {
                    String said = args != null && args.length > 0 && args[0] instanceof String text ? text : sql;
                    ran.add(new Ran(said, caller(), List.copyOf(values), System.nanoTime() - began));
                    values.clear();
                } else if (name.equals("addBatch")) {
                    values.clear();
                } else if (name.startsWith("set") && args != null && args.length > 1) {
                    values.add(new Value(method, args));
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** The method of the application nearest to the database; what Java and Spring made of a class bears the class's name. */
    private static String caller() {
        @Nullable
        String found = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(f -> f.getClassName().startsWith("gongkai.")
                                && !f.getClassName().startsWith("gongkai.testing.")
                                && !f.getClassName().contains("$Proxy"))
                        .findFirst()
                        .map(f -> f.getDeclaringClass().getSimpleName().replaceAll("\\$\\$.*", "") + "."
                                + f.getMethodName().replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"))
                        .orElse(null));
        return found == null ? "" : found;
    }
}
