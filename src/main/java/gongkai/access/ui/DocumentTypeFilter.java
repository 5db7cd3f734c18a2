package gongkai.access.ui;

import gongkai.platform.web.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At the interface for programs a body has to say what it is, and may not say that it is a form: those types, and none at
 * all, are what a page of another site can send without asking first.
 */
class DocumentTypeFilter extends OncePerRequestFilter {

    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.POST.matches(request.getMethod()) && isForm(request.getContentType())) {
            ErrorAnswers.answer(
                    request,
                    response,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    request.getRequestURI(),
                    "error.form-type");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(@Nullable String type) {
        return type == null || FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
