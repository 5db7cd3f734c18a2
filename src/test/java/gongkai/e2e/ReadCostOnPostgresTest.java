package gongkai.e2e;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.testing.TestDatabase;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ReadCostOnPostgresTest extends ReadCost {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        try (HikariDataSource database = TestDatabase.POSTGRESQL.openEmpty()) {
            properties.add("gongkai.database.url", database::getJdbcUrl);
            properties.add("gongkai.database.user", database::getUsername);
        }
    }

    @Override
    void settle(DataSource loaded) {
        new JdbcTemplate(loaded).execute("analyze");
    }
}
