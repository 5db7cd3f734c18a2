package gongkai.ledger.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of which sets of data a region was filled with. Writers hold the region's lock. */
@Repository
public class DataSets {

    private final JdbcClient jdbc;

    DataSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of the sets that begin so. */
    public List<String> loaded(String region, String prefix) {
        return jdbc.sql("select name from data_set where region = ? and name like ?")
                .params(region, prefix + "%")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    /** Notes that a set was loaded, for the first time or again. */
    public void note(String region, String name, Instant at) {
        jdbc.sql("delete from data_set where region = ? and name = ?")
                .params(region, name)
                .update();
        jdbc.sql("insert into data_set (region, name, loaded_at) values (?, ?, ?)")
                .params(region, name, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
