package gongkai.sample;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.catalogue.Region;
import gongkai.catalogue.SampleSize;
import gongkai.ledger.FirstFigures;
import gongkai.ledger.Ledger;
import gongkai.ledger.LedgerChange;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.ReportedFigures;
import gongkai.ledger.store.DataSets;
import gongkai.sample.report.Report;
import gongkai.sample.report.YearReports;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Writes the synthetic regions of the catalogue, year by year from the oldest on. A year is one transaction, which also
 * marks it as done; so a load that was killed goes on with the year that it was at. The same size gives the same numbers,
 * whatever the machine and the day.
 */
@Service
public class SampleLoader {

    private static final String YEAR = "sample-year:";

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final FirstFigures figures;
    private final ReportedFigures reported;
    private final SampleChecks checks;
    private final DataSets dataSets;

    SampleLoader(
            Catalogue catalogue,
            Ledger ledger,
            FirstFigures figures,
            ReportedFigures reported,
            SampleChecks checks,
            DataSets dataSets) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.figures = figures;
        this.reported = reported;
        this.checks = checks;
        this.dataSets = dataSets;
    }

    /** Is told of each year that was written. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param done years of regions that are there
         * @param all how many there will be
         * @param written figures in this year
         */
        void year(int done, int all, long written);
    }

    /**
     * Writes what is not there yet of the catalogue's first regions, several regions side by side where there are several:
     * writers of different regions do not wait for one another.
     */
    public void load(SampleSize size, Progress progress) {
        List<Region> regions = catalogue.regions().stream()
                .filter(region -> catalogue.isSample(region.code()))
                .limit(size.regions())
                .toList();
        AtomicInteger done = new AtomicInteger();
        int workers = Math.min(regions.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers))) {
            List<Future<Boolean>> loads = new ArrayList<>();
            for (Region region : regions) {
                loads.add(pool.submit(() -> load(size, region, written -> {
                    int years = done.incrementAndGet();
                    if (written > 0 && Integer.bitCount(years) == 1) {
                        figures.refreshStatistics(); // whenever what is there has doubled
                    }
                    synchronized (progress) {
                        progress.year(years, regions.size() * size.years(), written);
                    }
                })));
            }
            try {
                boolean some = false;
                for (Future<Boolean> load : loads) {
                    some |= load.get();
                }
                if (some) {
                    figures.refreshStatistics();
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw new IllegalStateException("the synthetic data were not written", e.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @return whether anything was written */
    private boolean load(SampleSize size, Region region, LongConsumer progress) {
        Set<Integer> there = years(region.code());
        KnownFigures known = new KnownFigures();
        boolean begun = false; // whether what is known goes as far as the year before
        boolean some = false;
        for (int year = size.firstYear(); year <= SampleSize.LAST_YEAR && !Thread.interrupted(); year++) {
            long written = 0;
            if (!there.contains(year)) {
                if (!begun) {
                    known.begin(before(region.code(), year));
                }
                int of = year;
                written = ledger.change(
                        region.code(), Report.RECEIVED_BY, change -> write(change, size, region, of, known));
                begun = written > 0;
                some |= begun;
            }
            progress.accept(written);
        }
        return some;
    }

    private Set<Integer> years(String region) {
        return dataSets.loaded(region, YEAR).stream()
                .map(name -> Integer.valueOf(name.substring(YEAR.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands of the year before the one that a load begins or goes on with: of the year, and of its months. */
    private List<Figure> before(String region, int year) {
        List<Period> spans = new ArrayList<>(List.of(Period.ofYear(year - 1)));
        for (int month = 1; month <= 12; month++) {
            spans.add(new Period(YearMonth.of(year - 1, month), YearMonth.of(year - 1, month)));
        }
        return reported.of(
                region,
                catalogue.units().stream()
                        .filter(unit -> unit.region().equals(region))
                        .flatMap(unit -> spans.stream().map(span -> new ReportedFigures.Place(unit.code(), span)))
                        .toList());
    }

    private long write(LedgerChange change, SampleSize size, Region region, int year, KnownFigures known) {
        if (years(region.code()).contains(year)) {
            return 0; // another server, which had the lock before, has written it
        }
        List<FirstFigures.Brought> reports = YearReports.of(catalogue, size, region, year).stream()
                .map(report -> new FirstFigures.Brought(report.draft(), report.claims()))
                .toList();
        FirstFigures.Books books = figures.write(change, reports, Report.RECEIVED_BY);
        known.next(books);
        checks.check(change, year, books, known);
        if (year < SampleSize.LAST_YEAR) {
            figures.publish(change, Period.ofYear(year));
        }
        dataSets.note(region.code(), size.mark(), change.at());
        dataSets.note(region.code(), YEAR + year, change.at());
        return books.figures().size();
    }
}
