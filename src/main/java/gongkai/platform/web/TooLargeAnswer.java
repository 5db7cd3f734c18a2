package gongkai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers a form that is too large where it is found out: led to the page for errors, its parts would be looked at again
 * and refused again, and nothing would be said.
 */
@ControllerAdvice
class TooLargeAnswer {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorAnswers.answer(
                request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request.getRequestURI());
    }
}
