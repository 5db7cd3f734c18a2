package gongkai.review;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Unit;
import gongkai.ledger.Claims;
import gongkai.ledger.Ledger;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.Publications;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Figures;
import gongkai.ledger.store.DataSets;
import gongkai.platform.csv.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The figures that regions have published themselves, typed from their documents ({@code published/*.csv}): each source is
 * loaded once. The mark that it is loaded is written in the transaction that loads it, one per region, so that a start that
 * was killed begins anew, a later start finds nothing to do, and a later version adds what it has more.
 */
@Service
public class PublishedData {

    private static final String MARK = "published:";

    private final Catalogue catalogue;
    private final AcceptanceService acceptance;
    private final Claims claims;
    private final Publications publications;
    private final Figures figures;
    private final DataSets dataSets;

    PublishedData(
            Catalogue catalogue,
            AcceptanceService acceptance,
            Claims claims,
            Publications publications,
            Figures figures,
            DataSets dataSets) {
        this.catalogue = catalogue;
        this.acceptance = acceptance;
        this.claims = claims;
        this.publications = publications;
        this.figures = figures;
        this.dataSets = dataSets;
    }

    /** Loads what ships with the application and is not loaded yet. */
    public void load() {
        load(file -> PublishedData.class.getResourceAsStream("/published/" + file));
    }

    /**
     * Reads {@code sources.csv} and {@code claims.csv} and loads the sources that are not loaded yet.
     *
     * @param files gives a table by its name; null for one that is not there
     */
    void load(Function<String, @Nullable InputStream> files) {
        Map<String, CitedSource> sources = new LinkedHashMap<>();
        for (CitedSource source : read(files, "sources.csv", this::source)) {
            if (sources.put(source.id(), source) != null) {
                throw source.row().refuse("id \"" + source.id() + "\" stands twice");
            }
        }
        Map<String, Map<String, List<Claim>>> byRegion = new TreeMap<>();
        for (CitedClaim claim : read(files, "claims.csv", row -> claim(row, sources))) {
            byRegion.computeIfAbsent(claim.region(), r -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.source(), s -> new ArrayList<>())
                    .add(claim.claim());
        }
        byRegion.forEach((region, of) -> acceptance.change(region, Ledger.PUBLISHED_DATA, change -> {
            load(change, of, sources);
            return region;
        }));
    }

    private void load(LedgerChange change, Map<String, List<Claim>> stated, Map<String, CitedSource> sources) {
        // Within the change: of two servers that start together on one database, the second waits and then sees the
        // mark.
        String region = change.region();
        List<String> loaded = dataSets.loaded(region, MARK);
        Map<String, List<Claim>> missing = new LinkedHashMap<>(stated);
        missing.keySet().removeIf(id -> loaded.contains(MARK + id));
        if (missing.isEmpty()) {
            return;
        }
        Set<Integer> provisional = figures.provisionalYears(region);
        Set<Period> years = new LinkedHashSet<>();
        missing.forEach((id, of) -> {
            CitedSource source = sources.get(id);
            if (source == null) {
                throw new IllegalStateException("no source " + id);
            }
            Source stored =
                    claims.receive(change, source.draft(region), null, of).source();
            claims.acceptAll(change, stored.id(), stored.title());
            for (Claim claim : of) {
                for (int y = claim.period().from().getYear();
                        y <= claim.period().to().getYear();
                        y++) {
                    years.add(Period.ofYear(y));
                }
            }
            dataSets.note(region, MARK + id, change.at());
        });
        // What the office has accepted and not yet published must not be published with what is added here.
        years.removeIf(year -> provisional.contains(year.from().getYear()));
        for (Period year : years) {
            publications.publish(change, year);
        }
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

    private static <T> List<T> read(
            Function<String, @Nullable InputStream> files, String file, Function<CsvRow, T> make) {
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
