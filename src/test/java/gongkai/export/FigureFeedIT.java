package gongkai.export;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.e2e.ServerIT;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed as a program sees it: the packaged server with the published figures, over HTTP. */
class FigureFeedIT extends ServerIT {

    @Test
    void theHotlineOrdersOf2014AreAnswered() throws Exception {
        JsonNode rows = rows("/api/figures?indicator=hotline.orders&unit=430602&from=2014-01&to=2014-12");
        List<JsonNode> year = rows.valueStream()
                .filter(row -> row.get("from").stringValue().equals("2014-01")
                        && row.get("to").stringValue().equals("2014-12")
                        && row.get("aspect").stringValue().isEmpty())
                .toList();
        assertThat(year).hasSize(1);
        JsonNode row = year.getFirst();
        assertThat(row.propertyNames())
                .containsExactly(
                        "region",
                        "indicator",
                        "aspect",
                        "unit",
                        "from",
                        "to",
                        "value",
                        "state",
                        "qualifier",
                        "origin",
                        "disputed",
                        "source",
                        "revision");
        assertThat(row.get("value").isNumber()).isTrue();
        assertThat(row.get("value").intValue()).isEqualTo(6772);
        assertThat(row.get("region").stringValue()).isEqualTo("430602");
        assertThat(row.get("state").stringValue()).isEqualTo("VALUE");
        assertThat(row.get("origin").stringValue()).isEqualTo("REPORTED");
        assertThat(row.get("source").stringValue()).isNotBlank();
        assertThat(row.get("revision").intValue()).isPositive();
    }

    @Test
    void onlyPeriodsThatLieWithinAreAnswered() throws Exception {
        JsonNode rows = rows("/api/figures?from=2012-01&to=2012-12");
        assertThat(rows.size()).isPositive();
        assertThat(rows.valueStream())
                .allMatch(row -> row.get("from").stringValue().startsWith("2012"));
    }

    @Test
    void theSameIsAnsweredAsASpreadsheetReadsIt() throws Exception {
        HttpResponse<String> csv = get("/api/figures.csv?indicator=hotline.orders&from=2014-01&to=2014-12", ADMIN);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body())
                .startsWith(
                        "\uFEFFregion,indicator,aspect,unit,from,to,value,state,qualifier,origin,disputed,source,revision\r\n")
                .contains("430602,hotline.orders,,430602,2014-01,2014-12,6772,VALUE,EXACT,REPORTED,");
    }

    @Test
    void withoutCredentialsNothingIsAnsweredAndNobodyIsSentElsewhere() throws Exception {
        HttpResponse<String> refused = get("/api/figures", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(way -> assertThat(way).startsWith("Basic"));
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aParameterThatIsNotUnderstoodIsRefusedWithOneSentence() throws Exception {
        for (String query : List.of(
                "indicator=hotline.order",
                "unit=430603-x",
                "from=2014",
                "from=2014-13",
                "from=2015-01&to=2014-01",
                "indicators=hotline.orders",
                "from=2014-01&from=2014-02",
                "indicator=")) {
            HttpResponse<String> refused = get("/api/figures?" + query, ADMIN);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            JsonNode answer = JsonMapper.shared().readTree(refused.body());
            assertThat(answer.propertyNames()).containsExactly("error");
            assertThat(answer.get("error").stringValue()).endsWith(".");
        }
    }

    private JsonNode rows(String path) throws Exception {
        HttpResponse<String> answer = get(path, ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
