package gongkai.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import gongkai.catalogue.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final List<String> UNITS = List.of("430602", "430602-district", "430602-caizhengju");

    private final FilterOptions rules = new FilterOptions() {
        @Override
        public String region() {
            return "430602";
        }

        @Override
        public boolean knowsUnit(String code) {
            return UNITS.contains(code);
        }

        @Override
        public String unitName(String code, Locale locale) {
            return code;
        }

        @Override
        public int firstYear() {
            return 2012;
        }

        @Override
        public int lastYear() {
            return 2024;
        }
    };

    @Test
    void everyChoiceComesBackFromItsAddress() {
        Random random = new Random(20141231);
        for (int i = 0; i < 2000; i++) {
            int one = 2012 + random.nextInt(13);
            int other = 2012 + random.nextInt(13);
            @Nullable Integer compare = random.nextBoolean() ? null : Integer.valueOf(2012 + random.nextInt(13));
            Scope chosen = new Scope(
                            Math.min(one, other),
                            Math.max(one, other),
                            UNITS.get(random.nextInt(UNITS.size())),
                            compare,
                            null)
                    .comparedWith(random.nextBoolean() ? null : UNITS.get(random.nextInt(UNITS.size())));
            String address = Filters.toQuery(chosen, rules).getQueryString();
            Filters.Parsed read = Filters.parse(QueryParameters.fromString(address), rules);
            assertThat(read.scope()).as(address).isEqualTo(chosen);
            assertThat(read.ignored()).as(address).isEmpty();
        }
    }

    @Test
    void theChoiceOfEverythingNeedsNoParameters() {
        assertThat(Filters.toQuery(Filters.all(rules), rules).getQueryString()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsLeftOutAndNamed() {
        Filters.Parsed read = Filters.parse(
                QueryParameters.fromString("from=20x4&to=1999&unit=430602-nowhere&compare=2023&compare=2024"), rules);
        assertThat(read.scope()).isEqualTo(Filters.all(rules));
        assertThat(read.ignored()).containsExactlyInAnyOrder("from", "to", "unit", "compare");
    }

    @Test
    void aUnitIsNotComparedWithItself() {
        String unit = UNITS.getLast();
        Filters.Parsed read = Filters.parse(QueryParameters.fromString("unit=" + unit + "&with=" + unit), rules);
        assertThat(read.scope().with()).isNull();
        assertThat(read.ignored()).containsExactly("with");
        Scope beside = Filters.all(rules).comparedWith(unit);
        assertThat(beside.with()).isEqualTo(unit);
        assertThat(beside.withUnit(unit).with()).isNull();
    }

    @Test
    void yearsInTheWrongOrderAreNotSwappedSilently() {
        Filters.Parsed read = Filters.parse(QueryParameters.fromString("from=2020&to=2014"), rules);
        assertThat(read.scope()).isEqualTo(Filters.all(rules));
        assertThat(read.ignored()).containsExactly("from", "to");
    }
}
