package gongkai.platform.web;

import gongkai.platform.database.InstallationId;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which installation this server is: how a command knows that the right one answers. */
@RestController
class InstallationApi {

    private final InstallationId installation;

    InstallationApi(InstallationId installation) {
        this.installation = installation;
    }

    @GetMapping(path = "/api/installation", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> installation() {
        return Map.of("id", installation.get());
    }
}
