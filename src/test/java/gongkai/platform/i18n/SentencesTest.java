package gongkai.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void chineseSentencesStandWithoutASpaceAndOthersWithOne() {
        assertThat(Translations.sentences("已读入。", "", "没有年度。")).isEqualTo("已读入。没有年度。");
        assertThat(Translations.sentences("Read.", "No year.")).isEqualTo("Read. No year.");
        assertThat(Translations.sentences("", "")).isEmpty();
    }
}
