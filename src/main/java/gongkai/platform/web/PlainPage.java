package gongkai.platform.web;

import gongkai.platform.i18n.ColourScheme;
import gongkai.platform.i18n.Languages;
import gongkai.platform.i18n.Translations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * A page outside the views, for whoever is not signed in: a card with the product's mark, in his language and colour
 * scheme. It runs no script and keeps nothing on the server, so that strangers cost nothing.
 */
public final class PlainPage {

    private final Locale locale;
    private final String scheme;
    private final String root;

    public PlainPage(HttpServletRequest request) {
        this.locale = Languages.of(request);
        this.scheme = ColourScheme.of(request.getCookies()).css();
        this.root = request.getContextPath();
    }

    public Locale locale() {
        return locale;
    }

    /** A text in the reader's language, ready to stand in HTML. */
    public String translate(String key) {
        return Html.escape(Translations.translate(locale, key));
    }

    /**
     * Answers with the page; the response has its status already.
     *
     * @param title as HTML text
     * @param heading as HTML text
     * @param content HTML
     */
    public void write(HttpServletResponse response, String title, String heading, String content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.PLAIN);
        String html = """
                <!doctype html>
                <html lang="%s" style="color-scheme: %s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="icon" href="%5$s/icons/gongkai.svg">
                <link rel="stylesheet" href="%5$s/aura/aura.css"><link rel="stylesheet" href="%5$s/styles/gongkai.css">
                </head>
                <body><main class="sign-in"><div class="box">
                <div class="mark"><img src="%5$s/icons/gongkai.svg" alt="" width="40" height="40"><h1>%4$s</h1></div>
                %6$s
                </div></main></body>
                </html>
                """.formatted(
                        locale.toLanguageTag(),
                        scheme,
                        title + " · " + translate("app.name"),
                        heading,
                        Html.escape(root),
                        content);
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
