package gongkai.platform.web;

import gongkai.platform.database.InstallationId;
import gongkai.platform.database.Verification;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the database for {@code gongkai verify} while the server holds it. */
@RestController
class VerificationApi {

    private final DataSource database;
    private final InstallationId installation;

    VerificationApi(DataSource database, InstallationId installation) {
        this.database = database;
        this.installation = installation;
    }

    @PostMapping(path = "/api/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> verify(Locale locale) throws SQLException {
        Verification.Result result = Verification.of(database, installation.get(), locale);
        return Map.of("documents", result.documents(), "claims", result.claims(), "problems", result.problems());
    }
}
