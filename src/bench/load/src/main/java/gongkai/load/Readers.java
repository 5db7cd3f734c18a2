package gongkai.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import gongkai.bench.protocol.Node;
import gongkai.bench.protocol.Tab;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Readers who sign in and then go round: the overview, a subject, other years, the source of a number. Between two clicks
 * each thinks. A click has ended when all of the page is there, and of the charts that come near the window.
 *
 * <p>Told by system properties: {@code load.address}, {@code load.user}, {@code load.password}, {@code load.readers},
 * {@code load.seconds}, {@code load.evidence} (the figure whose source is asked for), {@code load.result} (a file).
 */
public final class Readers extends Simulation {

    private static final Duration THINKING = Duration.ofSeconds(8);
    /** Longer nobody waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration ARRIVING = Duration.ofSeconds(60);

    private static final List<String> SUBJECTS =
            List.of("disclosure", "application", "consultation", "hotline", "appeal", "resource", "website", "units");

    /** The years that the synthetic data set begins with. */
    private static final int FIRST_YEAR = 2010;

    private static final int FIRST_YEARS = 8;
    private static final int FOUND = 302;

    /** What was asked for has come another way in the meantime. */
    private static final int GONE = 404;

    private final String evidence = System.getProperty("load.evidence");
    private final Clicks clicks = new Clicks();
    private final long beginning = System.nanoTime();

    public Readers() {
        int readers = Integer.getInteger("load.readers");
        Duration measured = Duration.ofSeconds(Long.getLong("load.seconds"));
        setUp(reader(ARRIVING.plus(measured)).injectOpen(rampUsers(readers).during(ARRIVING)))
                .maxDuration(ARRIVING.plus(measured).plus(PATIENCE).plus(PATIENCE))
                .protocols(http.baseUrl(System.getProperty("load.address")).disableFollowRedirect());
    }

    private ScenarioBuilder reader(Duration altogether) {
        ChainBuilder round = exec(
                click("overview", "h1", session -> tab(session).goTo("", "")),
                click("subject", "h1", session -> tab(session).goTo(subject(session), "")),
                click("years", "h1", Readers::otherYears),
                click(
                        "source",
                        "vaadin-dialog",
                        session -> tab(session).goTo(subject(session), "evidence=" + evidence)),
                click("back", "h1", session -> tab(session).goTo(subject(session), "")));
        return scenario("readers")
                .exec(signIn(), open())
                .asLongAs(session -> System.nanoTime() - beginning < altogether.toNanos())
                .on(exec(session -> session.set(
                                "subject",
                                SUBJECTS.get(ThreadLocalRandom.current().nextInt(SUBJECTS.size()))))
                        .exec(round));
    }

    private ChainBuilder signIn() {
        return exec(http("sign in")
                        .post("/login")
                        .formParam("username", System.getProperty("load.user"))
                        .formParam("password", System.getProperty("load.password"))
                        .check(status().is(FOUND), header("Location").not("/login?error")))
                .exec(met("sign in"))
                .exec(exitHereIfFailed());
    }

    private ChainBuilder open() {
        return exec(http("open")
                        .get(Tab.opening("", ""))
                        .check(status().is(200), bodyString().saveAs("answer")))
                .exec(met("open"))
                .exec(exitHereIfFailed())
                .exec(session -> session.set("tab", new Tab(answer(session))))
                .exec(said("first page", session -> tab(session).goTo("", "")))
                .exec(said("come to life", session -> tab(session).comeToLife()));
    }

    /** Sends it and waits for all that comes of it; then thinks. */
    private ChainBuilder click(String name, String expected, Function<Session, String> what) {
        return pause(THINKING)
                .exec(session -> session.set("began", System.nanoTime()))
                .exec(said(name, what))
                .exec(asLongAs(session -> !session.isFailed() && isWaiting(session))
                        .on(
                                asked("wait", session -> tab(session).awaited().orElseThrow()),
                                said("show", session -> tab(session).show())))
                .exec(foreach(
                                session -> session.isFailed()
                                        ? List.of()
                                        : tab(session).charts(),
                                "chart")
                        .on(asked("chart", session -> String.valueOf(session.getString("chart")))))
                .exec(session -> {
                    if (session.isFailed()) {
                        return session.markAsSucceeded();
                    }
                    if (question(session).isPresent()) {
                        clicks.failed(name + " had not come after " + PATIENCE.toSeconds() + " s");
                        return session;
                    }
                    if (tab(session).find(node -> node.tag().equals(expected)).isEmpty()) {
                        clicks.failed(name + " brought no " + expected);
                        return session;
                    }
                    if (Duration.ofNanos(System.nanoTime() - beginning).compareTo(ARRIVING) > 0) {
                        clicks.done((System.nanoTime() - session.getLong("began")) / 1e6);
                    }
                    return session;
                });
    }

    private ChainBuilder said(String name, Function<Session, String> what) {
        return exec(session -> session.set("said", what.apply(session)))
                .exec(http(name)
                        .post(session -> tab(session).address())
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .body(StringBody(session -> session.getString("said")))
                        .check(status().is(200), bodyString().saveAs("answer")))
                .exec(met(name))
                .exec(session -> session.isFailed() ? session : taken(name, session));
    }

    private static ChainBuilder asked(String name, Function<Session, String> address) {
        return exec(http(name).get(address).check(status().in(200, 204, GONE)));
    }

    private Session taken(String name, Session session) {
        try {
            tab(session).take(answer(session));
            return session;
        } catch (Tab.UnexpectedAnswer e) {
            clicks.failed(name + ": " + e.getMessage());
            return session.markAsFailed();
        }
    }

    private Function<Session, Session> met(String name) {
        return session -> {
            if (session.isFailed()) {
                clicks.failed(name + " was not answered as it should");
            }
            return session;
        };
    }

    /** The header's first choice of a year: another of the earlier ones. */
    private static String otherYears(Session session) {
        Tab tab = tab(session);
        Node from = tab.nodes()
                .filter(node -> node.tag().equals("select") && node.classes().contains("year"))
                .min(Comparator.comparing(Node::id))
                .orElseThrow();
        List<String> years = IntStream.range(FIRST_YEAR, FIRST_YEAR + FIRST_YEARS)
                .mapToObj(String::valueOf)
                .filter(year -> !year.equals(from.property("value")))
                .toList();
        return tab.choose(from, years.get(ThreadLocalRandom.current().nextInt(years.size())));
    }

    private static Optional<Node> question(Session session) {
        return tab(session).find(node -> node.classes().contains("skeleton"));
    }

    private static boolean isWaiting(Session session) {
        return question(session).isPresent() && System.nanoTime() - session.getLong("began") < PATIENCE.toNanos();
    }

    private static Tab tab(Session session) {
        Tab tab = session.get("tab");
        if (tab == null) {
            throw new IllegalStateException("no page is open");
        }
        return tab;
    }

    private static String subject(Session session) {
        return String.valueOf(session.getString("subject"));
    }

    private static String answer(Session session) {
        return String.valueOf(session.getString("answer"));
    }

    @Override
    public void after() {
        try {
            clicks.write(Path.of(System.getProperty("load.result")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
