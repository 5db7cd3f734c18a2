package gongkai.review.api;

import gongkai.checks.FindingTexts;
import gongkai.checks.context.Finding;
import gongkai.ledger.model.Claim;
import gongkai.reading.Reading;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import gongkai.review.intake.IntakeResult;
import gongkai.review.intake.Joined;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading as the one JSON object that the command line prints and the HTTP interface answers. */
public final class ReadingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadingJson() {}

    /**
     * What a check says of a reading's claims.
     *
     * @param claims places in the reading's list of claims
     * @param left and {@code right}, {@code difference}: null where nothing can be verified
     */
    public record FindingLine(
            String rule,
            String severity,
            java.math.@Nullable BigDecimal left,
            java.math.@Nullable BigDecimal right,
            java.math.@Nullable BigDecimal difference,
            List<Integer> claims,
            String message) {}

    /** Findings with their sentence in a language. */
    public static List<FindingLine> lines(List<Finding> findings, FindingTexts texts, Locale locale) {
        return findings.stream()
                .map(f -> new FindingLine(
                        f.rule(),
                        f.severity().name(),
                        f.left(),
                        f.right(),
                        f.difference(),
                        f.claims(),
                        texts.message(f, locale)))
                .toList();
    }

    public static ObjectNode of(Reading reading, List<FindingLine> findings) {
        ObjectNode root = MAPPER.createObjectNode();
        ReportMetadata head = reading.head();
        ObjectNode document = root.putObject("document");
        document.put("title", head.title());
        document.put("publisher", head.publisher());
        document.put(
                "published", head.published() == null ? null : head.published().toString());
        document.put("year", head.year());
        document.put("form", head.form());
        document.put("text", reading.document().text());
        ArrayNode claims = root.putArray("claims");
        reading.claims().forEach(c -> claim(claims.addObject(), c));
        ArrayNode unread = root.putArray("unread");
        for (Unread u : reading.unread()) {
            unread.addObject()
                    .put("value", u.value())
                    .put("measure", u.measure())
                    .put("qualifier", u.qualifier().name())
                    .put("section", u.section())
                    .put("start", u.start())
                    .put("end", u.end())
                    .put("quote", u.quote());
        }
        ArrayNode ignored = root.putArray("ignored");
        for (Ignored i : reading.ignored()) {
            ignored.addObject()
                    .put("text", i.text())
                    .put("start", i.start())
                    .put("end", i.end())
                    .put("reason", i.reason());
        }
        ArrayNode lines = root.putArray("findings");
        for (FindingLine f : findings) {
            ObjectNode line = lines.addObject()
                    .put("rule", f.rule())
                    .put("severity", f.severity())
                    .put("left", f.left())
                    .put("right", f.right())
                    .put("difference", f.difference());
            ArrayNode of = line.putArray("claims");
            f.claims().forEach(of::add);
            line.put("message", f.message());
        }
        return root;
    }

    /** The object as text, indented. */
    public static String text(Reading reading, List<FindingLine> findings) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(of(reading, findings));
    }

    /**
     * The object of a document that was brought. Where it was added to a report that was held already, {@code joined} says to
     * which and how many of its numbers were known there and wait.
     */
    static String text(IntakeResult receipt, List<FindingLine> findings) {
        ObjectNode root = of(receipt.reading(), findings);
        Joined joined = receipt.joined();
        if (joined != null) {
            root.putObject("joined")
                    .put("source", receipt.source().id())
                    .put("title", receipt.source().title())
                    .put("known", joined.known())
                    .put("waiting", joined.fresh());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void claim(ObjectNode node, Claim c) {
        node.put("indicator", c.indicator())
                .put("aspect", c.aspect())
                .put("unit", c.unit())
                .put("from", c.period().from().toString())
                .put("to", c.period().to().toString())
                .put("value", c.value())
                .put("state", c.state().name())
                .put("qualifier", c.qualifier().name())
                .put("measure", c.measure())
                .put("basis", c.basis().name())
                .put("section", c.section())
                .put("start", c.start())
                .put("end", c.end())
                .put("quote", c.quote());
    }
}
