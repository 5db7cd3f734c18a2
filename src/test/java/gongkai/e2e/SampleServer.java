package gongkai.e2e;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The jar on the synthetic data set, a district's real volume.
 *
 * @param signedIn how a browser context is given who is signed in there
 */
record SampleServer(PackagedServer server, String signedIn) implements AutoCloseable {

    static SampleServer start(Path data) throws IOException, InterruptedException {
        PackagedServer server = PackagedServer.start(data, "--gongkai.sample=true");
        return new SampleServer(server, BrowserIT.signedIn(server.address()));
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
