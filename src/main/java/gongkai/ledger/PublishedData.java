package gongkai.ledger;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Months;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.platform.csv.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The figures that regions have published themselves, typed from their documents ({@code published/*.csv}): each source is
 * loaded once. The mark that it is loaded is written in the transaction that loads it, one per region, so that a start that
 * was killed begins anew, a later start finds nothing to do, and a later version adds what it has more.
 */
public class PublishedData {

    private static final String MARK = "published:";

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Function<String, @Nullable InputStream> files;

    public PublishedData(
            Catalogue catalogue, Ledger ledger, JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this(
                catalogue,
                ledger,
                jdbc,
                transactions,
                clock,
                file -> PublishedData.class.getResourceAsStream("/published/" + file));
    }

    /** @param files gives a table by its name; null for one that is not there */
    PublishedData(
            Catalogue catalogue,
            Ledger ledger,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock,
            Function<String, @Nullable InputStream> files) {
        this.files = files;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads {@code sources.csv} and {@code claims.csv} and loads the sources that are not loaded yet. */
    public void load() {
        Map<String, CitedSource> sources = new LinkedHashMap<>();
        for (CitedSource source : read("sources.csv", this::source)) {
            if (sources.put(source.id(), source) != null) {
                throw source.row().refuse("id \"" + source.id() + "\" stands twice");
            }
        }
        Map<String, Map<String, List<Claim>>> byRegion = new TreeMap<>();
        for (CitedClaim claim : read("claims.csv", row -> claim(row, sources))) {
            byRegion.computeIfAbsent(claim.region(), r -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.source(), s -> new ArrayList<>())
                    .add(claim.claim());
        }
        byRegion.forEach(
                (region, claims) -> transactions.executeWithoutResult(status -> load(region, claims, sources)));
    }

    private void load(String region, Map<String, List<Claim>> claims, Map<String, CitedSource> sources) {
        // The lock comes first: of two servers that start together on one database, the second waits and then sees the
        // mark.
        ledger.lock(region);
        List<String> loaded = jdbc.sql("select name from data_set where region = ? and name like ?")
                .params(region, MARK + "%")
                .query((rs, n) -> rs.getString(1))
                .list();
        Map<String, List<Claim>> missing = new LinkedHashMap<>(claims);
        missing.keySet().removeIf(id -> loaded.contains(MARK + id));
        if (missing.isEmpty()) {
            return;
        }
        Set<Integer> provisional = provisionalYears(region);
        Set<Period> years = new LinkedHashSet<>();
        missing.forEach((id, of) -> {
            CitedSource source = sources.get(id);
            if (source == null) {
                throw new IllegalStateException("no source " + id);
            }
            Source stored = ledger.receive(source.draft(region), null, of).source();
            ledger.acceptAll(region, stored.id(), Ledger.PUBLISHED_DATA, stored.title());
            for (Claim claim : of) {
                for (int y = claim.period().from().getYear();
                        y <= claim.period().to().getYear();
                        y++) {
                    years.add(Period.ofYear(y));
                }
            }
            jdbc.sql("insert into data_set (region, name, loaded_at) values (?, ?, ?)")
                    .params(region, MARK + id, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
        // What the office has accepted and not yet published must not be published with what is added here.
        years.removeIf(year -> provisional.contains(year.from().getYear()));
        for (Period year : years) {
            ledger.publish(region, year, Ledger.PUBLISHED_DATA);
        }
    }

    private Set<Integer> provisionalYears(String region) {
        Set<Integer> years = new LinkedHashSet<>();
        jdbc.sql("select distinct from_month, to_month from roll_up where region = ? and provisional")
                .param(region)
                .query((rs, n) -> Months.period(rs.getInt(1), rs.getInt(2)))
                .list()
                .forEach(period -> {
                    for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
                        years.add(year);
                    }
                });
        return years;
    }

    private CitedSource source(CsvRow row) {
        String published = row.text("published");
        String form = row.text("form");
        if (!form.isEmpty() && catalogue.form(form).isEmpty()) {
            throw row.refuse("unknown form \"" + form + "\"");
        }
        int year = row.number("year", 0);
        return new CitedSource(
                row.required("id"),
                row.required("title"),
                row.text("publisher"),
                published.isEmpty() ? null : date(row, published),
                year == 0 ? null : year,
                form,
                unit(row).code(),
                row.text("address"),
                row.text("note"),
                row);
    }

    private CitedClaim claim(CsvRow row, Map<String, CitedSource> sources) {
        CitedSource source = sources.get(row.known("source", sources));
        String indicator = row.required("indicator");
        if (catalogue.indicator(indicator).isEmpty()) {
            throw row.refuse("unknown indicator \"" + indicator + "\"");
        }
        Unit unit = unit(row);
        String value = row.text("value");
        try {
            Claim claim = new Claim(
                    indicator,
                    row.text("aspect"),
                    unit.code(),
                    Period.parse(row.required("from"), row.required("to")),
                    value.isEmpty() ? null : new BigDecimal(value),
                    row.oneOf("state", State.class),
                    row.oneOf("qualifier", Qualifier.class),
                    row.text("measure"),
                    row.text("printed"),
                    row.oneOf("basis", Basis.class),
                    source == null ? "" : source.form(),
                    row.text("section"),
                    -1,
                    -1,
                    row.required("quote"));
            return new CitedClaim(unit.region(), row.required("source"), claim);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw row.refuse(String.valueOf(e.getMessage()));
        }
    }

    private Unit unit(CsvRow row) {
        String code = row.required("unit");
        return catalogue.unit(code).orElseThrow(() -> row.refuse("unknown unit \"" + code + "\""));
    }

    /** A date, or a date with the time of day, which is not kept. */
    private static LocalDate date(CsvRow row, String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw row.refuse("\"published\" is not a date: " + text);
        }
    }

    private <T> List<T> read(String file, Function<CsvRow, T> make) {
        try (InputStream in = files.apply(file)) {
            return in == null ? List.of() : CsvRow.readAll("published/" + file, in, make);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private record CitedClaim(String region, String source, Claim claim) {}

    private record CitedSource(
            String id,
            String title,
            String publisher,
            @Nullable LocalDate published,
            @Nullable Integer year,
            String form,
            String unit,
            String address,
            String note,
            CsvRow row) {

        SourceDraft draft(String region) {
            return SourceDraft.citation(
                    region, title, publisher, published, year, form, unit, address, note, Ledger.PUBLISHED_DATA);
        }
    }
}
