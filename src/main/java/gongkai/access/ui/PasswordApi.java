package gongkai.access.ui;

import gongkai.access.Users;
import gongkai.platform.web.ErrorAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives somebody another password, for the command of this machine alone: {@code POST /api/users/{name}/password} with the
 * password as the body in UTF-8. 204 where it is his now, 404 where there is nobody of that name, 422 where it is too short.
 */
@RestController
class PasswordApi {

    private static final int LONGEST = 4000;

    private final Users users;
    private final DoorLog log;

    PasswordApi(Users users, DoorLog log) {
        this.users = users;
        this.log = log;
    }

    @PostMapping("/api/users/{name}/password")
    void change(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String password = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        if (password.length() < Users.SHORTEST_PASSWORD) {
            ErrorAnswers.answer(
                    request,
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    request.getRequestURI(),
                    "password.short",
                    Users.SHORTEST_PASSWORD);
        } else if (users.changePassword(name, password)) {
            log.passwordChanged(name, request);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            ErrorAnswers.answer(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    request.getRequestURI(),
                    "password.unknown",
                    name);
        }
    }
}
