package gongkai.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.PackagedServer;
import gongkai.e2e.ServerIT;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses over the wire, as broken as a wire can bring them: an answer in words or the page itself, never the inside. */
class NotFoundStatusIT extends ServerIT {

    private static String session = "";

    @BeforeAll
    static void signIn() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=" + PackagedServer.PASSWORD))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        session = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/disclosure", "/units/430602-caizhengju", "/indicators/disclosure.items", "/sources/1"})
    void anAddressOfSomethingIsFound(String address) throws IOException {
        assertThat(ask(address)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/units/nobody", "/indicators/nothing", "/sources/999999", "/sources/abc"})
    void anAddressOfNothingIsNotFoundAndThePageIsThereAllTheSame(String address) throws IOException {
        assertThat(ask(address)).startsWith("HTTP/1.1 404").contains("<title>", "<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/units/%zz",
                "/units/%00",
                "/units/%E0%A4%A",
                "/disclosure?unit=%",
                "/disclosure?unit=%00",
                "/disclosure?from=%zz&to=%",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/units/..%2f..%2fadmin",
                "/units//x;y=z",
                "/disclosure?=&=&&",
                "/disclosure?from=<script>alert(1)</script>",
                "/disclosure?\\",
                "/api/figures?indicator=%zz",
                "/api/figures?unit=%00"
            })
    void aBrokenAddressIsAnsweredWithoutTheInside(String address) throws IOException {
        answered(ask(address));
    }

    @Test
    void anEndlessAddressIsAnsweredToo() throws IOException {
        answered(ask("/disclosure?unit=" + "a".repeat(7_000)));
        answered(ask("/disclosure?unit=" + "a".repeat(100_000)));
        answered(ask("/units/" + "a".repeat(7_000)));
        String known = session;
        try {
            session = "gongkai-nobody=";
            answered(ask("/disclosure?unit=" + "a".repeat(7_000)));
            answered(ask("/wall?views=" + "a".repeat(7_000)));
        } finally {
            session = known;
        }
    }

    private static void answered(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(answer.substring(9, 12));
        assertThat(status).as(brief(answer)).isBetween(200, 499);
        int body = answer.indexOf("\r\n\r\n");
        assertThat(answer.substring(body).strip().length() > 0 || status / 100 == 3)
                .as("something to read in " + brief(answer))
                .isTrue();
        assertThat(answer)
                .doesNotContain("<script>alert(1)</script>")
                .doesNotContain("Exception")
                .doesNotContainPattern("\\bat (?:java|org|com|gongkai|jakarta)\\.")
                .doesNotContain("Apache Tomcat/");
    }

    private static String brief(String answer) {
        return answer.substring(0, Math.min(300, answer.length()));
    }

    /** Writes the address as it is: a client of ours would refuse to send it. */
    private static String ask(String address) throws IOException {
        URI server = URI.create(address());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + session
                                    + (address.startsWith("/api/") ? "\r\nAuthorization: " + basic(ADMIN) : "")
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "HTTP/1.1 400 closed while we were writing\r\n\r\n" + e.getMessage();
        }
    }
}
