package gongkai.shell.ui;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.vaadin.flow.server.VaadinRequest;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.HomeRegion;
import gongkai.catalogue.Period;
import gongkai.ledger.query.Figures;
import gongkai.ledger.query.Sources;
import gongkai.platform.i18n.Languages;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.page.FilterOptions;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The header's choice: every unit of the region, and the years of which it has any figure. The years are read anew where
 * the ledger has changed since: what an officer has just accepted can be seen with the next click. A page asks once
 * whether it has.
 */
@Component
class InstallationFilterOptions implements FilterOptions {

    private static final String VERSION = InstallationFilterOptions.class.getName() + ".version";

    private final Catalogue catalogue;
    private final String region;
    private final Figures figures;
    private final LoadingCache<Long, Optional<Period>> years;
    private final LoadingCache<Long, List<Integer>> documents;
    private final LoadingCache<String, Long> recentVersion;

    InstallationFilterOptions(Catalogue catalogue, Figures figures, Sources sources, HomeRegion home) {
        this.catalogue = catalogue;
        this.region = home.code();
        this.figures = figures;
        this.years = Caffeine.newBuilder().maximumSize(2).build(version -> figures.years(this.region));
        this.documents = Caffeine.newBuilder().maximumSize(2).build(version -> sources.years(this.region));
        this.recentVersion =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(figures::dataVersion);
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public boolean knowsUnit(String code) {
        return catalogue.unit(code).filter(u -> u.region().equals(region)).isPresent();
    }

    @Override
    public String unitName(String code, Locale locale) {
        return catalogue
                .unit(code)
                .map(unit -> Languages.isChinese(locale) ? unit.zh() : unit.en())
                .orElse(code);
    }

    @Override
    public boolean hasFigures() {
        return years().isPresent();
    }

    /** The state of the ledger that this request sees. */
    private long version() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return recentVersion.get(region); // what is read in the background
        }
        if (request.getAttribute(VERSION) instanceof Long known) {
            return known;
        }
        long version = figures.dataVersion(region);
        request.setAttribute(VERSION, version);
        return version;
    }

    private Optional<Period> years() {
        return years.get(version());
    }

    @Override
    public int firstYear() {
        return years().map(Period::from)
                .orElse(YearMonth.from(InstallationClock.today()))
                .getYear();
    }

    @Override
    public int lastYear() {
        return years().map(Period::to)
                .orElse(YearMonth.from(InstallationClock.today()))
                .getYear();
    }

    /** Years of documents count as well, so that what came in can be chosen before any of it is accepted. */
    @Override
    public int firstChoice() {
        return documents.get(version()).stream().reduce(firstYear(), Math::min);
    }

    /** To next year: reports are awaited of this one, and targets are set for the next. */
    @Override
    public int lastChoice() {
        int next = InstallationClock.today().getYear() + 1;
        return documents.get(version()).stream().reduce(Math.max(lastYear(), next), Math::max);
    }
}
