package gongkai.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.ledger.model.FigureKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceKeyTest {

    @Test
    void everyKeyOfTheCatalogueComesBackFromItsTextAndNeedsNoEscape() {
        Catalogue catalogue = Catalogue.shipped();
        List<Period> periods = List.of(
                Period.ofYear(2014),
                Period.parse("2014-05", "2014-05"),
                Period.parse("2012-05", "2012-08"),
                Period.parse("2013-07", "2014-06"));
        catalogue
                .indicators()
                .forEach(indicator -> catalogue.units().forEach(unit -> {
                    for (Period period : periods) {
                        for (String aspect : List.of("", "natural-person")) {
                            FigureKey key = new FigureKey(unit.region(), indicator.code(), aspect, unit.code(), period);
                            String text = EvidenceKey.text(key);
                            assertThat(EvidenceKey.parse(text)).contains(key);
                            assertThat(URLEncoder.encode(text, StandardCharsets.UTF_8))
                                    .isEqualTo(text);
                        }
                    }
                }));
        assertThat(EvidenceKey.text(new FigureKey("430602", "disclosure.items", "", "430602", Period.ofYear(2014))))
                .isEqualTo("disclosure.items_430602_2014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "___",
                "disclosure.items",
                "disclosure.items_430602",
                "disclosure.items_430602_99",
                "disclosure.items_430602_2014-13",
                "disclosure.items_430602_2014-08_2014-05",
                "disclosure.items_a_b_430602_2014",
                "_430602_2014",
                "disclosure.items__2014"
            })
    void whatNamesNoKeyIsNone(String text) {
        assertThat(EvidenceKey.parse(text)).isEmpty();
    }
}
