package gongkai.bench.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tab of a browser as the server sees it: it makes what the browser would send and takes what comes back. It sends
 * nothing itself; whoever does, sends one thing after the other.
 */
public final class Tab {

    /** What is said when a page is opened, before anything is known of it. */
    private static final String SCREEN =
            "&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280&v-tzo=-480&v-rtzo=-480"
                    + "&v-dstd=0&v-dston=false&v-tzid=Asia%2FShanghai&v-td=false&v-pr=1&v-np=Linux&v-pv=VISIBLE";

    private static final Set<String> EARLY = Set.of(
            "primary-section-changed",
            "drawer-opened-changed",
            "overlay-changed",
            "collapsed-changed",
            "expanded-changed");

    private static final String GUARD = "for(;;);";
    private static final int BODY = 1;

    private final JsonMapper json = JsonMapper.shared();
    private final String address;
    private final String key;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private int heard;
    private int said;
    private int asked;

    /** Where a browser asks first for a page at this path, without a slash before it, and query. */
    public static String opening(String path, String query) {
        return "/?v-r=init&location=" + encoded(path) + "&query=" + encoded(query) + SCREEN;
    }

    /** Of what was answered to {@link #opening}. */
    public Tab(String answer) {
        JsonNode configuration = json.readTree(answer).path("appConfig");
        JsonNode first = configuration.path("uidl");
        key = first.path("Vaadin-Security-Key").asString("");
        if (key.isEmpty()) {
            throw new UnexpectedAnswer("no page was opened", answer);
        }
        address = "/?v-r=uidl&v-uiId=" + configuration.path("v-uiId").asInt();
        take(first);
    }

    /** Where everything else is sent, by POST. */
    public String address() {
        return address;
    }

    /** The browser has gone to a page, or is on the one that was opened. */
    public String goTo(String path, String query) {
        ObjectNode data = json.createObjectNode()
                .put("route", path.isEmpty() ? "/" : path)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "client");
        data.putObject("historyState").put("idx", 0);
        return saying(json.createArrayNode().add(event(BODY, "ui-navigate", data)));
    }

    /**
     * The elements of the page have come to life, which a browser says unasked. With the answer the server forgets the one
     * before, which carried the page.
     */
    public String comeToLife() {
        ArrayNode events = json.createArrayNode();
        nodes().forEach(node -> node.listeners().keySet().stream()
                .filter(EARLY::contains)
                .forEach(early -> events.add(event(node.id(), early, json.createObjectNode()))));
        return saying(events);
    }

    /** Something was clicked. */
    public String click(Node node) {
        return saying(json.createArrayNode().add(event(node.id(), "click", details(node, "click"))));
    }

    /** Something has another value now, which its user gave it. */
    public String choose(Node node, String value) {
        return saying(json.createArrayNode()
                .add(json.createObjectNode()
                        .put("type", "mSync")
                        .put("node", node.id())
                        .put("feature", Features.PROPERTIES)
                        .put("property", "value")
                        .put("value", value))
                .add(event(node.id(), "change", json.createObjectNode())));
    }

    /** Where a page whose content is on its way asks, by GET, whether that is there; empty where nothing is awaited. */
    public Optional<String> awaited() {
        return skeleton()
                .flatMap(skeleton -> find(node -> node.children().contains(skeleton.id())))
                .map(page -> "/" + page.attribute("data-ready"));
    }

    /** The content is there: the page has it sent. */
    public String show() {
        return saying(json.createArrayNode()
                .add(json.createObjectNode()
                        .put("type", "publishedEventHandler")
                        .put("node", skeleton().orElseThrow().id())
                        .put("templateEventMethodName", "show")
                        .put("promise", asked++)
                        .set("templateEventMethodArgs", json.createArrayNode())));
    }

    private Optional<Node> skeleton() {
        return find(node -> node.classes().contains("skeleton"));
    }

    /** Where the charts that a reader sees without scrolling far ask, by GET, for what they show. */
    public List<String> charts() {
        return nodes().filter(node -> node.classes().contains("house-chart"))
                .sorted(Comparator.comparing(Node::id))
                .map(node -> "/" + node.attribute("data-chart"))
                .skip(1) // the first comes with the page
                .limit(2)
                .toList();
    }

    /** The tab is closed. */
    public String close() {
        return json.createObjectNode()
                .put("csrfToken", key)
                .put("syncId", heard)
                .put("clientId", said)
                .put("UNLOAD", true)
                .toString();
    }

    /** What came back. */
    public void take(String answer) {
        String body = answer.startsWith(GUARD) ? answer.substring(GUARD.length()) : answer;
        JsonNode read;
        try {
            read = json.readTree(body);
        } catch (RuntimeException e) {
            throw new UnexpectedAnswer("no answer of Flow", answer);
        }
        JsonNode message = read.isArray() ? read.path(0) : read;
        if (!message.has("syncId") || message.path("meta").has("appError")) {
            throw new UnexpectedAnswer("no answer of Flow", answer);
        }
        take(message);
    }

    /** Those of the page, in no order. */
    public Stream<Node> nodes() {
        return nodes.values().stream();
    }

    /** One of a kind. */
    public Optional<Node> find(Predicate<Node> kind) {
        return nodes().filter(kind).findFirst();
    }

    /** Everything below a node. */
    public Stream<Node> below(Node node) {
        return node.children().stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    /** What a reader could read in a node. */
    public String words(Node node) {
        return below(node).map(Node::text).collect(Collectors.joining());
    }

    /** An address of the page's own stands in a name of its own. */
    private static String value(JsonNode value) {
        return value.has("uri") ? value.path("uri").asString("") : value.asString("");
    }

    private String saying(ArrayNode what) {
        ObjectNode message = json.createObjectNode().put("csrfToken", key);
        message.set("rpc", what);
        return message.put("syncId", heard).put("clientId", said++).toString();
    }

    private ObjectNode event(int node, String event, ObjectNode data) {
        ObjectNode message =
                json.createObjectNode().put("type", "event").put("node", node).put("event", event);
        message.set("data", data);
        return message;
    }

    /** What the server wants to know of an event; the mouse is nowhere in particular, and no key is pressed. */
    private ObjectNode details(Node node, String event) {
        ObjectNode details = json.createObjectNode();
        JsonNode wanted = constants.get(node.listeners().getOrDefault(event, ""));
        if (wanted != null) {
            wanted.propertyNames().forEach(expression -> {
                if (expression.endsWith("Key")) {
                    details.put(expression, false);
                } else if (expression.startsWith("event.")) {
                    details.put(expression, 0);
                }
            });
        }
        return details;
    }

    private void take(JsonNode message) {
        heard = message.path("syncId").asInt();
        said = message.path("clientId").asInt(said);
        message.path("constants").propertyStream().forEach(one -> constants.put(one.getKey(), one.getValue()));
        message.path("changes").forEach(this::change);
    }

    private void change(JsonNode change) {
        int id = change.path("node").asInt();
        String type = change.path("type").asString("");
        if (type.equals("detach")) {
            nodes.remove(id);
            return;
        }
        Node node = nodes.computeIfAbsent(id, Node::new);
        int feature = change.path("feat").asInt(-1);
        switch (type) {
            case "put" -> node.put(feature, change.path("key").asString(""), value(change.path("value")));
            case "remove" -> node.remove(feature, change.path("key").asString(""));
            case "splice" ->
                node.splice(
                        feature,
                        change.path("index").asInt(),
                        change.path("remove").asInt(0),
                        change.path("addNodes")
                                .valueStream()
                                .map(JsonNode::asInt)
                                .toList(),
                        change.path("add")
                                .valueStream()
                                .map(word -> word.asString(""))
                                .toList());
            case "clear" -> node.clear(feature);
            default -> {}
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** The server said something that it does not say to a browser whose user is signed in. */
    public static final class UnexpectedAnswer extends IllegalStateException {

        UnexpectedAnswer(String what, String answer) {
            super(what + ": " + answer.substring(0, Math.min(200, answer.length())));
        }
    }
}
