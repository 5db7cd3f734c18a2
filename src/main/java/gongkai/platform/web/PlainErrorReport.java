package gongkai.platform.web;

import gongkai.platform.i18n.Languages;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that is refused before it reaches the application, such as one whose address is not encoded:
 * one sentence instead of the container's own page. Nothing of such a request may be believed, so it is in both languages.
 */
public class PlainErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            String path = request.getRequestURI();
            if (path != null && !path.isEmpty()) {
                ErrorAnswers.answer(request, response, status, path);
            } else {
                String both = ErrorAnswers.sentence(status, Languages.DEFAULT) + " "
                        + ErrorAnswers.sentence(status, Languages.ALL.getLast());
                ErrorAnswers.write(response, ErrorAnswers.json(both), true);
            }
            response.finishResponse();
        } catch (IOException e) {
            // whoever asked has gone
        }
    }
}
