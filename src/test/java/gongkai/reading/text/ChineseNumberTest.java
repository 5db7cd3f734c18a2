package gongkai.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Numerals with their values; what cannot be one number has none. */
class ChineseNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/chinese-numbers.csv", numLinesToSkip = 1)
    void aNumeralIsItsValue(String numeral, @Nullable BigDecimal value) {
        assertThat(numeral.chars()).allMatch(c -> ChineseNumber.isNumeral((char) c.intValue()));

        assertThat(ChineseNumber.parse(numeral)).isEqualTo(value);
    }
}
