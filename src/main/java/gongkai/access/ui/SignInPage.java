package gongkai.access.ui;

import gongkai.platform.i18n.Languages;
import gongkai.platform.web.Html;
import gongkai.platform.web.PlainPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The one page that is open to everybody: name, password, and the language to read them in. No view: whoever is not
 * signed in is given no session, so that a hundred thousand strangers take no memory.
 */
@Controller
class SignInPage {

    static final String PATH = "/login";

    /** The parameters of the address that say why one is here again. */
    static final String WRONG = "error";

    static final String TOO_OFTEN = "wait";

    @GetMapping(PATH)
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainPage page = new PlainPage(request);
        Languages.keep(request, response);
        page.write(response, page.translate("sign-in.title"), page.translate("app.full-name"), """
                <p class="lede">%s</p>
                %s
                <form method="post" action="%s">
                <label for="username">%s</label>
                <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false"
                  maxlength="100" required autofocus>
                <label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="current-password" maxlength="1000"
                  required>
                <button type="submit">%s</button>
                </form>
                <div class="languages">%s</div>
                """.formatted(
                        page.translate("sign-in.lede"),
                        problem(request, page),
                        Html.escape(request.getContextPath() + PATH),
                        page.translate("sign-in.user"),
                        page.translate("sign-in.password"),
                        page.translate("sign-in.submit"),
                        languages(page)));
    }

    private static String problem(HttpServletRequest request, PlainPage page) {
        if (request.getParameter(TOO_OFTEN) != null) {
            return problem(page.translate("sign-in.wait"), page.translate("sign-in.wait.hint"));
        }
        return request.getParameter(WRONG) != null
                ? problem(page.translate("sign-in.failed"), page.translate("sign-in.failed.hint"))
                : "";
    }

    private static String problem(String what, String hint) {
        return "<div class=\"wrong\" role=\"alert\"><strong>%s</strong><p>%s</p></div>".formatted(what, hint);
    }

    private static String languages(PlainPage page) {
        StringBuilder links = new StringBuilder();
        for (Locale language : Languages.ALL) {
            if (!language.equals(page.locale())) {
                links.append("<a href=\"?%s=%s\" lang=\"%s\">%s</a>"
                        .formatted(
                                Languages.PARAMETER,
                                language.getLanguage(),
                                language.toLanguageTag(),
                                page.translate("header.language." + language.getLanguage())));
            }
        }
        return links.toString();
    }
}
