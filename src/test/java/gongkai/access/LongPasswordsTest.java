package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LongPasswordsTest {

    private final LongPasswords passwords = new LongPasswords();

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String sentence = "岳阳楼区政务公开办每年三月公布上一年度的工作报告和各单位数据"; // 30 characters, 90 bytes
        String hash = passwords.encode(sentence);
        assertThat(passwords.matches(sentence, hash)).isTrue();
        assertThat(passwords.matches(sentence + "。", hash)).isFalse();
        assertThat(passwords.matches(sentence.substring(0, 29) + "表", hash)).isFalse();
    }

    @Test
    void whatWasStoredBeforeStillOpens() {
        for (String password : new String[] {"only-for-this-test", "二十四个汉字就是七十二个字节这里还要再写几个字吧"}) {
            assertThat(passwords.matches(password, new BCryptPasswordEncoder().encode(password)))
                    .as(password)
                    .isTrue();
        }
    }
}
