package gongkai.ledger;

import gongkai.catalogue.ApplicantKind;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Form;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Indicator.OverTime;
import gongkai.catalogue.Period;
import gongkai.catalogue.Region;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.FigureValue;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.Revision;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.store.ClaimRepository;
import gongkai.ledger.store.DataSets;
import gongkai.ledger.store.FigureRepository;
import gongkai.ledger.store.SourceRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes synthetic figures (演示数据) for screenshots and benchmarks into the regions of
 * {@link gongkai.catalogue.SampleCatalogue SampleCatalogue}; never loaded unless asked for. The same size gives the same numbers. They hang
 * together as real ones should: parts sum to their whole, units to their list, levels to the region; the hotline comes by
 * month; some units miss a year or write a slash; the forms change as they did.
 *
 * <p>It writes past {@link Ledger} in batches, because nothing competes with a region's first figures.
 */
@Service
public class SampleData {

    private static final String NAME = "sample";
    private static final int LAST_YEAR = 2024;
    private static final int YEARS = 15;

    /** What single units report; the region and its levels report every indicator. */
    private static final List<String> OF_UNITS = List.of(
            "disclosure.items",
            "disclosure.website",
            "disclosure.wechat",
            "disclosure.weibo",
            "disclosure.normative-documents",
            "application.received",
            "application.answered",
            "application.carried",
            "consultation.",
            "appeal.",
            "resource.staff",
            "resource.spending",
            "website.visits");

    /** What comes by month, from units too. */
    private static final List<String> MONTHLY = List.of(
            "hotline.orders",
            "hotline.due",
            "hotline.completed",
            "hotline.completed.on-time",
            "hotline.callbacks",
            "hotline.callbacks.satisfied",
            "mailbox.mayor",
            "mailbox.district-head");

    private static final List<String> APPLICANTS = ApplicantKind.codes();

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final SourceRepository sources;
    private final ClaimRepository claims;
    private final FigureRepository figures;
    private final DataSets dataSets;
    private final Map<String, String> denominators = new HashMap<>();

    SampleData(
            Catalogue catalogue,
            Ledger ledger,
            SourceRepository sources,
            ClaimRepository claims,
            FigureRepository figures,
            DataSets dataSets) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.sources = sources;
        this.claims = claims;
        this.figures = figures;
        this.dataSets = dataSets;
        for (Indicator rate : catalogue.indicators()) {
            if (rate.numerator() != null && rate.denominator() != null) {
                denominators.putIfAbsent(rate.numerator(), rate.denominator());
            }
        }
    }

    /**
     * Fills the sample regions with about so many figures altogether, whole years at a time. Each year is one transaction; a
     * year that is there is left as it is, so that a load that was killed goes on.
     */
    public void load(int figures) {
        List<String> regions = catalogue.regions().stream()
                .map(Region::code)
                .filter(catalogue::isSample)
                .toList();
        for (String region : regions) {
            int written = 0;
            for (int year = LAST_YEAR;
                    year > LAST_YEAR - YEARS && (written == 0 || written < figures / regions.size());
                    year--) {
                int of = year;
                written += ledger.change(region, NAME, change -> writeYear(change, of));
            }
        }
    }

    private int writeYear(LedgerChange change, int year) {
        String region = change.region();
        Form form = catalogue.formOfYear(year);
        List<Claim> stated = new Year(region, year, form).claims();
        SourceDraft draft = SourceDraft.citation(
                region, "演示数据 " + year, "演示区", LocalDate.of(year + 1, 3, 15), year, form.code(), region, "", "", NAME);
        if (sources.citation(draft, Source.Kind.CITATION).isPresent()) {
            return stated.size();
        }
        long source = sources.insert(draft, Source.Kind.CITATION, null, null, change.at());
        sources.setStatus(region, source, Source.Status.ACCEPTED);
        long first = claims.insert(region, source, stated, StoredClaim.Status.ACCEPTED);
        List<Revision> revisions = new ArrayList<>(stated.size());
        for (Claim claim : stated) {
            revisions.add(new Revision(
                    new FigureKey(region, claim.indicator(), claim.aspect(), claim.unit(), claim.period()),
                    1,
                    FigureValue.of(claim),
                    claim.printed(),
                    claim.form(),
                    first + revisions.size(),
                    Revision.Cause.ACCEPTED,
                    NAME,
                    change.at(),
                    NAME));
        }
        figures.insert(revisions, change.version());
        if (year < LAST_YEAR) {
            figures.insertPublication(region, change.version(), Period.ofYear(year), NAME, change.at());
        }
        figures.refreshStatistics();
        change.touchFigures(revisions.stream().map(Revision::key).toList());
        dataSets.note(region, NAME, change.at());
        return stated.size();
    }

    /** The numbers of one region in one year. */
    private class Year {
        private final String region;
        private final int year;
        private final Form form;
        private final List<Unit> units;
        private final List<Claim> claims = new ArrayList<>();

        Year(String region, int year, Form form) {
            this.region = region;
            this.year = year;
            this.form = form;
            this.units = catalogue.units().stream()
                    .filter(u -> u.region().equals(region) && u.kind().isSingle())
                    .toList();
        }

        List<Claim> claims() {
            for (Indicator indicator : catalogue.indicators()) {
                if (catalogue.standsIn(indicator.code(), form.code())) {
                    of(indicator);
                }
            }
            return claims;
        }

        private void of(Indicator indicator) {
            String code = indicator.code();
            if (indicator.isRate()) {
                if (indicator.numerator() == null) {
                    add(
                            code,
                            "",
                            region,
                            Period.ofYear(year),
                            80 + random(code, region, 0).nextLong(20));
                }
            } else if (MONTHLY.contains(code)) {
                for (int month = 1; month <= 12; month++) {
                    Period period = new Period(YearMonth.of(year, month), YearMonth.of(year, month));
                    levels(indicator, period, month);
                }
            } else {
                levels(indicator, Period.ofYear(year), 0);
            }
        }

        /** The district's own number, those of the units, and the totals that they make. */
        private void levels(Indicator indicator, Period period, int month) {
            String code = indicator.code();
            long own = value(code, region + "-district", month);
            long sum = 0;
            boolean ofUnits = MONTHLY.contains(code) || OF_UNITS.stream().anyMatch(code::startsWith);
            for (Unit unit : units) {
                long value = value(code, unit.code(), month);
                if (ofUnits && !isMissing(unit)) {
                    boolean slash = value == 0 && code.startsWith("application.");
                    add(code, "", unit.code(), period, slash ? null : value);
                    sum += value;
                }
            }
            add(code, "", region + "-district", period, own);
            add(code, "", region, period, own + sum);
            if (ofUnits && month == 0) {
                add(code, "", region + "-departments-townships", period, sum);
            }
            if (code.equals("application.received") && year >= 2019) {
                applicants(own + sum, period);
            }
        }

        private void applicants(long total, Period period) {
            long left = total;
            for (int n = 0; n < APPLICANTS.size(); n++) {
                boolean last = n == APPLICANTS.size() - 1;
                long part = last ? left : Math.min(left, Math.round(total * (n == 0 ? 0.8 : 0.05)));
                add("application.received", APPLICANTS.get(n), region, period, part);
                left -= part;
            }
        }

        /** One unit in twenty-five misses a year. */
        private boolean isMissing(Unit unit) {
            return random("missing", unit.code(), 0).nextInt(25) == 0;
        }

        private final Map<String, Long> known = new HashMap<>();

        private long value(String code, String unit, int month) {
            return value(code, unit, month, new HashSet<>());
        }

        private long value(String code, String unit, int month, Set<String> asked) {
            String place = code + " " + unit + " " + month;
            Long value = known.get(place);
            if (value == null) {
                value = make(code, unit, month, asked);
                known.put(place, value);
            }
            return value;
        }

        private long make(String code, String unit, int month, Set<String> asked) {
            Indicator indicator = catalogue.indicator(code).orElseThrow();
            if (month == 0 && MONTHLY.contains(code)) {
                long sum = 0;
                for (int m = 1; m <= 12; m++) {
                    sum += value(code, unit, m);
                }
                return sum;
            }
            String whole = indicator.partOf();
            String denominator = denominators.get(code);
            boolean first = asked.add(code);
            SplittableRandom random = random(code, unit, month);
            if (first && whole != null) {
                long total = value(whole, unit, month, asked);
                String breakdown = indicator.breakdown();
                return indicator.exhaustive() && breakdown != null
                        ? share(total, code, catalogue.parts(whole, breakdown, form.code()))
                        : Math.round(total * (0.1 + random.nextDouble(0.5)));
            }
            if (first && denominator != null) {
                return Math.round(value(denominator, unit, month, asked) * (0.85 + random.nextDouble(0.15)));
            }
            return leaf(indicator, unit, month, random);
        }

        /** The parts of an exhaustive breakdown: each next one about half of the one before, the last what is left. */
        private long share(long total, String code, List<Indicator> parts) {
            long left = total;
            for (int n = 0; n < parts.size(); n++) {
                long part = n == parts.size() - 1 ? left : Math.round(left * 0.5);
                if (parts.get(n).code().equals(code)) {
                    return part;
                }
                left -= part;
            }
            return Math.round(total * 0.1);
        }

        private long leaf(Indicator indicator, String unit, int month, SplittableRandom random) {
            double size = size(indicator.code());
            double growth = Math.pow(1.05, year - (LAST_YEAR - YEARS));
            boolean isUnit = !unit.endsWith("-district");
            SplittableRandom ofUnit = new SplittableRandom((indicator.code() + unit).hashCode());
            double weight = isUnit ? (0.2 + ofUnit.nextDouble() * 1.8) / units.size() : 0.5;
            double part = month == 0 || indicator.overTime() != OverTime.SUM ? 1 : 1 / 12.0;
            return Math.round(size * growth * weight * part * (0.8 + random.nextDouble(0.4)));
        }

        private static double size(String code) {
            return switch (code.substring(0, code.indexOf('.'))) {
                case "disclosure" -> 6000;
                case "hotline" -> 60000;
                case "mailbox" -> 3000;
                case "consultation" -> 4000;
                case "website" -> 200000;
                case "appeal" -> 12;
                case "application" -> 150;
                case "resource" -> 120;
                default -> 80;
            };
        }

        private SplittableRandom random(String code, String unit, int month) {
            return new SplittableRandom(31L * (code + "|" + unit + "|" + year).hashCode() + month);
        }

        private void add(String code, String aspect, String unit, Period period, @Nullable Long value) {
            claims.add(new Claim(
                    code,
                    aspect,
                    unit,
                    period,
                    value == null ? null : BigDecimal.valueOf(value),
                    value == null ? State.SLASH : State.VALUE,
                    Qualifier.EXACT,
                    "",
                    value == null ? "/" : value.toString(),
                    Basis.TABLE,
                    form.code(),
                    "",
                    -1,
                    -1,
                    "演示数据"));
        }
    }
}
