package gongkai.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    private final NumberFormats chinese = NumberFormats.in(Languages.DEFAULT);
    private final NumberFormats english = NumberFormats.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "9999|9,999",
                "10000|1万",
                "377820|37.78万",
                "5582124|558.2万",
                "9194934|919.5万",
                "123456789|1.23亿"
            })
    void theBriefFormCountsInWanAndYi(BigDecimal value, String written) {
        assertThat(chinese.brief(value)).isEqualTo(written);
    }

    @Test
    void englishCountsInMillionsFromAMillionOn() {
        assertThat(english.brief(new BigDecimal("377820"))).isEqualTo("377,820");
        assertThat(english.brief(new BigDecimal("5582124"))).isEqualTo("5.58M");
    }

    @Test
    void theFullFormLosesNoDigit() {
        assertThat(chinese.full(new BigDecimal("9194934"))).isEqualTo("9,194,934");
        assertThat(chinese.full(new BigDecimal("523.15"))).isEqualTo("523.15");
    }

    @Test
    void aSignedNumberHasATrueMinus() {
        assertThat(chinese.signed(new BigDecimal("-1942"))).isEqualTo("−1,942");
        assertThat(chinese.signed(new BigDecimal("126"))).isEqualTo("+126");
        assertThat(chinese.signed(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void aRateIsRoundedOnlyWhereItIsAskedFor() {
        assertThat(chinese.percent(new BigDecimal("142.90"), 1)).isEqualTo("142.9%");
        assertThat(chinese.percent(new BigDecimal("100"), 2)).isEqualTo("100%");
    }

    @Test
    void aPrintedNumberIsGroupedAsEveryNumberIs() {
        assertThat(List.of("2000余", "近12345件", "2,000余", "5万余", "98%以上", "1234.5678", "700多", "约2000").stream()
                        .map(NumberFormats::grouped))
                .containsExactly("2,000余", "近12,345件", "2,000余", "5万余", "98%以上", "1,234.5678", "700多", "约2,000");
    }
}
