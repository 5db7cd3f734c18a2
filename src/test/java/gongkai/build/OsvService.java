package gongkai.build;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a service that speaks as osv.dev does for everything known of a set of libraries, of whatever version. */
final class OsvService {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final URI address;

    /** @param address without a slash at the end */
    OsvService(String address) {
        this.address = URI.create(address + "/v1/query");
    }

    /** Writes the file anew, when all is there; whatever fails, the old one stays as it was. Returns how many it holds. */
    int refresh(Collection<Library> libraries, Path file, LocalDate today) throws IOException, InterruptedException {
        Set<String> names = libraries.stream().map(Library::name).collect(Collectors.toCollection(TreeSet::new));
        Map<String, JsonNode> found = new TreeMap<>();
        for (String name : names) {
            String page = "";
            do {
                JsonNode answer = ask(name, page);
                for (JsonNode advisory : answer.path("vulns")) {
                    if (advisory.path("withdrawn").isMissingNode()) {
                        found.put(advisory.path("id").asString(""), essence(advisory, names));
                    }
                }
                page = answer.path("next_page_token").asString("");
            } while (!page.isEmpty());
        }
        ObjectNode all = JSON.createObjectNode().put("fetched", today.toString());
        all.putArray("vulns").addAll(found.values());
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
        return found.size();
    }

    private JsonNode ask(String name, String page) throws IOException, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        question.putObject("package").put("ecosystem", "Maven").put("name", name);
        if (!page.isEmpty()) {
            question.put("page_token", page);
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode() + " when asked for " + name);
        }
        return JSON.readTree(answer.body());
    }

    /** What the check needs: a whole advisory is many times as long. */
    private static JsonNode essence(JsonNode advisory, Set<String> names) {
        ObjectNode kept = JSON.createObjectNode();
        for (String field : new String[] {"id", "aliases", "modified", "summary"}) {
            if (advisory.has(field)) {
                kept.set(field, advisory.get(field));
            }
        }
        ArrayNode affected = kept.putArray("affected");
        for (JsonNode part : advisory.path("affected")) {
            if (names.stream().anyMatch(name -> Advisory.isOf(part, name))) {
                ObjectNode keptPart = affected.addObject();
                keptPart.putObject("package")
                        .put("ecosystem", "Maven")
                        .put("name", part.path("package").path("name").asString(""));
                String which = part.path("ranges").isEmpty() ? "versions" : "ranges";
                keptPart.set(which, part.path(which));
            }
        }
        return kept;
    }
}
