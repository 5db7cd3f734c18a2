package gongkai.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void chineseSentencesStandWithoutASpaceAndOthersWithOne() {
        assertThat(Texts.sentences("已读入。", "", "没有年度。")).isEqualTo("已读入。没有年度。");
        assertThat(Texts.sentences("Read.", "No year.")).isEqualTo("Read. No year.");
        assertThat(Texts.sentences("", "")).isEmpty();
    }
}
