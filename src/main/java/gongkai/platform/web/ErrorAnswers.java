package gongkai.platform.web;

import gongkai.platform.database.Outage;
import gongkai.platform.i18n.Languages;
import gongkai.platform.i18n.Translations;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered where something went wrong outside the views: one sentence, as JSON to programs under {@code /api},
 * as a page with a way back to people. Never a stack trace, never a page of the server's own.
 */
@Controller
public class ErrorAnswers implements ErrorController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those that have a sentence; any other is said as the first of its hundred. */
    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 500, 503);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ErrorAnswers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Where the container leads every request that failed. */
    @RequestMapping("/error")
    void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int code = status instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
        if (code == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && thrown instanceof Throwable t && Outage.is(t)) {
            code = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        answer(request, response, code, path instanceof String uri ? uri : request.getRequestURI());
    }

    /** An address for programs that nothing answers, or not to this method. */
    @RequestMapping({"/api/**", "/actuator/**"})
    void nobody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<RequestMappingInfo> there = mappings.getObject().getHandlerMethods().entrySet().stream()
                .filter(e -> !e.getValue().getBeanType().equals(ErrorAnswers.class))
                .map(Map.Entry::getKey)
                .filter(info -> matches(info, request.getRequestURI()))
                .toList();
        Set<String> methods = there.stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
        int status = HttpServletResponse.SC_NOT_FOUND;
        if (!there.isEmpty() && !methods.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            status = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        } else if (!there.isEmpty()) {
            status = HttpServletResponse.SC_NOT_ACCEPTABLE;
        }
        answer(request, response, status, request.getRequestURI());
    }

    private static boolean matches(RequestMappingInfo info, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return info.getPathPatternsCondition() != null
                && info.getPathPatternsCondition().getPatterns().stream().anyMatch(p -> p.matches(parsed));
    }

    /**
     * Answers a status with its sentence.
     *
     * @param path the address that failed, which says whether a program or a person asked
     */
    public static void answer(HttpServletRequest request, HttpServletResponse response, int status, String path)
            throws IOException {
        answer(request, response, status, path, key(status));
    }

    /**
     * The same with a sentence of its own.
     *
     * @param key of the sentence among the texts, and what stands in its places
     */
    public static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String path,
            String key,
            Object... parameters)
            throws IOException {
        boolean program = path.startsWith("/api") || path.startsWith("/actuator");
        Locale locale = program ? program(request) : Languages.of(request);
        String sentence = Translations.translate(locale, key, parameters);
        response.setStatus(status);
        write(response, program ? json(sentence) : page(sentence, locale), program);
    }

    /** One sentence as the object that every refusal under {@code /api} is. */
    static String json(String sentence) {
        return JSON.writeValueAsString(Map.of("error", sentence));
    }

    static void write(HttpServletResponse response, String body, boolean json) throws IOException {
        response.setContentType((json ? "application/json" : "text/html") + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        SecurityHeaders.onErrors(response);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** What a status means to people, in their language. */
    public static String sentence(int status, Locale locale) {
        return Translations.translate(locale, key(status));
    }

    private static String key(int status) {
        return "error.status." + (SAID.contains(status) ? status : status < 500 ? 400 : 500);
    }

    private static String page(String sentence, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="icon" href="/icons/gongkai.svg">
                <style>:root{color-scheme:light dark}body{font:16px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;
                min-height:100vh;display:grid;place-content:center;padding:24px;text-align:center}
                h1{font-size:22px;margin:0 0 8px}a{color:LinkText}</style></head>
                <body><main><h1>%s</h1><p><a href="/">%s</a></p></main></body>
                </html>
                """.formatted(
                        locale.toLanguageTag(),
                        Html.escape(Translations.translate(locale, "app.name")),
                        Html.escape(sentence),
                        Html.escape(Translations.translate(locale, "error.back")));
    }

    /** A program's language is what it asks for; people choose theirs. */
    private static Locale program(HttpServletRequest request) {
        return Languages.of(request.getLocale().toLanguageTag());
    }
}
