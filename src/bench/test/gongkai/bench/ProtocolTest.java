package gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.bench.protocol.Node;
import gongkai.bench.protocol.Tab;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab without a browser says what a browser would, and knows of the page what it was told. */
class ProtocolTest {

    private static final String OPENED = """
            {"appConfig": {"v-uiId": 7, "uidl": {"syncId": 0, "clientId": 0, "Vaadin-Security-Key": "a-key",
              "changes": [{"node": 1, "type": "put", "key": "tag", "feat": 0, "value": "body"}]}}}
            """;

    private static final String WAITING = """
            for(;;);[{"syncId": 1, "clientId": 1, "changes": [
              {"node": 2, "type": "attach"},
              {"node": 2, "type": "put", "key": "tag", "feat": 0, "value": "div"},
              {"node": 2, "type": "splice", "feat": 11, "index": 0, "add": ["skeleton"]},
              {"node": 1, "type": "put", "key": "data-ready", "feat": 3,
                "value": {"uri": "VAADIN/dynamic/resource/7/ready/"}},
              {"node": 1, "type": "splice", "feat": 2, "index": 0, "addNodes": [2]}]}]
            """;

    private static final String CONTENT = """
            for(;;);[{"syncId": 2, "clientId": 2, "constants": {"c": {"event.screenX": false, "event.ctrlKey": false}},
              "changes": [
              {"node": 1, "type": "splice", "feat": 2, "index": 0, "remove": 1, "addNodes": [3]},
              {"node": 2, "type": "detach"},
              {"node": 3, "type": "put", "key": "tag", "feat": 0, "value": "button"},
              {"node": 3, "type": "put", "key": "click", "feat": 4, "value": "c"},
              {"node": 3, "type": "splice", "feat": 2, "index": 0, "addNodes": [4]},
              {"node": 4, "type": "put", "key": "text", "feat": 7, "value": "6,728"}]}]
            """;

    @Test
    void aPageIsGoneToAndAskedForUntilItsContentIsThere() {
        Tab tab = new Tab(OPENED);
        assertThat(tab.address()).isEqualTo("/?v-r=uidl&v-uiId=7");
        JsonNode asked = read(tab.goTo("", "from=2012"));
        assertThat(asked.path("csrfToken").asString()).isEqualTo("a-key");
        assertThat(asked.at("/rpc/0/event").asString()).isEqualTo("ui-navigate");
        assertThat(asked.at("/rpc/0/data/route").asString()).isEqualTo("/");
        assertThat(asked.at("/rpc/0/data/query").asString()).isEqualTo("from=2012");
        assertThat(asked.path("syncId").asInt()).isZero();

        tab.take(WAITING);
        assertThat(tab.awaited()).contains("/VAADIN/dynamic/resource/7/ready/");
        JsonNode again = read(tab.show());
        assertThat(again.at("/rpc/0/templateEventMethodName").asString()).isEqualTo("show");
        assertThat(again.at("/rpc/0/node").asInt()).isEqualTo(2);
        assertThat(again.path("syncId").asInt()).isEqualTo(1);
        assertThat(again.path("clientId").asInt()).isEqualTo(1);

        tab.take(CONTENT);
        assertThat(tab.awaited()).isEmpty();
        Node button = tab.find(node -> node.tag().equals("button")).orElseThrow();
        assertThat(tab.words(button)).isEqualTo("6,728");
        JsonNode click = read(tab.click(button));
        assertThat(click.at("/rpc/0/node").asInt()).isEqualTo(3);
        assertThat(click.at("/rpc/0/data").toString()).isEqualTo("{\"event.screenX\":0,\"event.ctrlKey\":false}");
        assertThat(click.path("clientId").asInt()).isEqualTo(2);
        assertThat(read(tab.close()).path("UNLOAD").asBoolean()).isTrue();
    }

    @Test
    void whatIsNoAnswerIsNotTakenForOne() {
        Tab tab = new Tab(OPENED);
        for (String other : new String[] {
            "<!doctype html><title>登录</title>",
            "for(;;);[{\"meta\": {\"sessionExpired\": true}}]",
            "for(;;);[{\"syncId\": 1, \"meta\": {\"appError\": {\"caption\": \"x\"}}}]",
            ""
        }) {
            assertThatThrownBy(() -> tab.take(other)).as(other).isInstanceOf(Tab.UnexpectedAnswer.class);
        }
        assertThatThrownBy(() -> new Tab("{}")).isInstanceOf(Tab.UnexpectedAnswer.class);
    }

    private static JsonNode read(String message) {
        return JsonMapper.shared().readTree(message);
    }
}
