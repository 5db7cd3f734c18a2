package gongkai.catalogue;

import gongkai.platform.installation.StartRefused;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database holds of synthetic data, by the marks that their loading left, and whether more may come into it: never
 * beside real reports. Which database is synthetic cannot be asked of a name or an address, which may be mistyped; it is
 * asked of the database itself.
 */
final class SampleHoldings {

    private final JdbcClient jdbc;

    SampleHoldings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The size of what is there; none where nothing is. */
    SampleSize held() {
        List<Mark> marks = jdbc.sql("select region, name from data_set where region like '" + SampleCatalogue.PREFIX
                        + "%' and name like 'sample:%'")
                .query((rs, n) -> new Mark(rs.getString(1), rs.getString(2)))
                .list();
        Optional<SampleSize> shape = marks.stream()
                .flatMap(m -> SampleSize.ofMark(m.name()).stream())
                .findFirst();
        int last = marks.stream()
                .mapToInt(m -> SampleCatalogue.number(m.region()))
                .max()
                .orElse(0);
        return shape.map(s -> s.withRegions(last)).orElse(SampleSize.NONE);
    }

    /**
     * What the database will hold once a start has brought what it was asked for: never less than it does. Where no numbers
     * are named it is left at what is there.
     *
     * @throws StartRefused where it holds reports that were not made so, or regions of another shape
     */
    SampleSize with(Environment environment) {
        SampleSize held = held();
        SampleSize asked = SampleSize.of(environment, held.isAny() ? held : SampleSize.DISTRICT);
        if (!asked.isAny()) {
            return held;
        }
        if (held.isAny() && !held.isOfTheShapeOf(asked)) {
            throw new StartRefused(null, "sample.other-shape", held.options(), asked.options());
        }
        if (!held.isAny() && holdsReports()) {
            throw new StartRefused(null, "sample.real-data");
        }
        return held.regions() > asked.regions() ? held : asked;
    }

    private boolean holdsReports() {
        return jdbc.sql("select count(*) from (select 1 from source limit 1) found")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private record Mark(String region, String name) {}
}
