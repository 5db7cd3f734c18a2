package gongkai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import gongkai.platform.i18n.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.sql.SQLNonTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** What is said of each status where no view can say it. */
class ErrorAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ErrorAnswers answers = new ErrorAnswers(mock(ObjectProvider.class));

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 502, 503})
    void everyStatusHasASentenceOfItsOwnKindInBothLanguages(int status) throws Exception {
        for (Locale locale : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            MockHttpServletResponse program = answer("/api/reports", status, locale, null);
            assertThat(program.getStatus()).isEqualTo(status);
            assertThat(program.getContentType()).startsWith("application/json");
            String sentence =
                    JSON.readTree(program.getContentAsString()).path("error").asString("");
            assertSentence(sentence, locale);

            MockHttpServletResponse person = answer("/sources", status, locale, null);
            assertThat(person.getStatus()).isEqualTo(status);
            assertThat(person.getContentType()).startsWith("text/html");
            assertThat(person.getContentAsString())
                    .contains("<h1>" + sentence.replace("\"", "&quot;").replace("'", "&#39;") + "</h1>", "href=\"/\"");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoFaultOfTheServer() throws Exception {
        Throwable away =
                new DataAccessResourceFailureException("away", new SQLNonTransientConnectionException("closed"));
        assertThat(answer("/api/figures", 500, Locale.CHINA, away).getStatus()).isEqualTo(503);
        assertThat(answer("/", 500, Locale.CHINA, new IllegalStateException("x", away))
                        .getContentAsString())
                .contains("数据库暂时不可用");
        assertThat(answer("/", 500, Locale.CHINA, new IllegalStateException("secret"))
                        .getContentAsString())
                .contains("服务器出错")
                .doesNotContain("secret");
    }

    private MockHttpServletResponse answer(
            String path, int status, Locale locale, @org.jspecify.annotations.Nullable Throwable thrown)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addPreferredLocale(locale);
        request.setCookies(new Cookie(Languages.COOKIE, locale.getLanguage()));
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        if (thrown != null) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.failed(request, response);
        return response;
    }

    private static void assertSentence(String sentence, Locale locale) {
        assertThat(sentence).isNotBlank().doesNotContain("error.", "Exception", "null");
        assertThat(sentence.codePoints().anyMatch(Character::isIdeographic)).isEqualTo(locale.equals(Locale.CHINA));
        assertThat(sentence).endsWith(locale.equals(Locale.CHINA) ? "。" : ".");
    }
}
