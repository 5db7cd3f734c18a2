package gongkai.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.util.FileSystemUtils;

/**
 * A test of the packaged server with the published figures. All such tests ask one and the same server, which is started
 * for the first and stopped after the last: they may only read. A test that writes starts a {@link PackagedServer} of its
 * own.
 */
@ExtendWith(ServerIT.Shared.class)
public abstract class ServerIT {

    /** The administrator's credentials, as {@link #get} takes them. */
    public static final String ADMIN = "admin:" + PackagedServer.PASSWORD;

    public static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable PackagedServer server;
    private static @Nullable Path data;

    /** Where the server answers, without a slash at the end; it is started for the first who asks. */
    public static String address() {
        return Shared.running().address();
    }

    /** Asks with {@code user:password}, or as nobody where that is empty. Redirects are not followed. */
    public static HttpResponse<String> get(String path, String credentials) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (!credentials.isEmpty()) {
            request.header("Authorization", basic(credentials));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Stops the server with the test run, if a test has asked for it. */
    public static final class Shared implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Shared.class))
                    .computeIfAbsent(Shared.class, key -> (AutoCloseable) Shared::stop);
        }

        static synchronized PackagedServer running() {
            PackagedServer running = server;
            if (running == null) {
                try {
                    data = Files.createTempDirectory("gongkai-test");
                    running = PackagedServer.start(data);
                    server = running;
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return running;
        }

        private static synchronized void stop() throws IOException, InterruptedException {
            PackagedServer running = server;
            server = null;
            if (running != null) {
                running.close();
                FileSystemUtils.deleteRecursively(data);
            }
        }
    }
}
