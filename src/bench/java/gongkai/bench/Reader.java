package gongkai.bench;

import gongkai.bench.protocol.Tab;
import gongkai.e2e.PackagedServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody who has signed in and opens tabs, without a browser. */
public final class Reader implements AutoCloseable {

    private static final int FOUND = 302;
    private static final int OK = 200;

    /** As the skeleton of a page does. */
    private final String address;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Reader(String address) {
        this.address = address;
    }

    /** Signs in at a server. */
    public static Reader at(String address) throws IOException, InterruptedException {
        Reader reader = new Reader(address);
        String form = "username=" + Product.USER + "&password="
                + URLEncoder.encode(PackagedServer.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer = reader.client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != FOUND || to.contains("login")) {
            throw new IllegalStateException("could not sign in: " + answer.statusCode() + " " + to);
        }
        return reader;
    }

    /** Opens a page and stays on it until all of it is there. */
    public Tab open(String path) throws IOException, InterruptedException {
        Tab tab = new Tab(asked(HttpRequest.newBuilder(URI.create(address + Tab.opening(path, "")))
                .build()));
        say(tab, tab.goTo(path, ""));
        say(tab, tab.comeToLife());
        awaitContent(tab);
        say(tab, tab.comeToLife());
        return tab;
    }

    /** Goes to another page in the same tab; answers how many milliseconds passed until all of it was there. */
    public double goTo(Tab tab, String path, String query) throws IOException, InterruptedException {
        long began = System.nanoTime();
        say(tab, tab.goTo(path, query));
        awaitContent(tab);
        return (System.nanoTime() - began) / 1e6;
    }

    private void awaitContent(Tab tab) throws IOException, InterruptedException {
        for (Optional<String> place = tab.awaited(); place.isPresent(); place = tab.awaited()) {
            asked(HttpRequest.newBuilder(URI.create(address + place.get())).build());
            say(tab, tab.show());
        }
    }

    /** As a browser does when its user closes the tab. */
    public void close(Tab tab) throws IOException, InterruptedException {
        asked(post(tab, tab.close()));
    }

    private void say(Tab tab, String what) throws IOException, InterruptedException {
        tab.take(asked(post(tab, what)));
    }

    private HttpRequest post(Tab tab, String body) {
        return HttpRequest.newBuilder(URI.create(address + tab.address()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String asked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
