package gongkai.bench.store;

import gongkai.bench.DataSet;
import gongkai.bench.Measurement;
import gongkai.bench.Row;
import gongkai.bench.Stage;
import gongkai.bench.Words;
import gongkai.platform.database.DatabaseConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the folder of the embedded database weighs for each figure that it holds, after a restart. */
public record StoreSize() implements Row {

    private static final double BOUND = 1024;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Words about() {
        return new Words("重新启动后数据目录中每条数据的字节数", "bytes of the data folder for each figure, after a restart");
    }

    @Override
    public Duration takes() {
        return Duration.ofMinutes(1);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Path folder = stage.filled(DataSet.SYNTHETIC);
        long fresh = size(folder);
        Stage.start(DataSet.SYNTHETIC, folder).close();
        long restarted = size(folder);
        long figures = figures(folder);
        stage.progress()
                .say(new Words(
                                "  %,d 条数据，重启前 %,d 字节，重启后 %,d 字节",
                                "  %,d figures, %,d bytes before the restart, %,d after")
                        .with(figures, fresh, restarted));
        return List.of(new Measurement(name(), (double) restarted / figures, "B", BOUND, null, (int) figures));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StoreSize::bytes)
                    .sum();
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that count now; what they were before is weighed with them. */
    private static long figures(Path folder) throws SQLException {
        String url = DatabaseConfiguration.h2Url(folder.toString());
        String password = DatabaseConfiguration.h2Password(folder.toString());
        try (var connection = DriverManager.getConnection(url, DatabaseConfiguration.H2_USER, password);
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(*) from (select distinct region, indicator, aspect, unit, from_month, to_month from figure)")) {
            result.next();
            return result.getLong(1);
        }
    }
}
