package gongkai.reading;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Claim;
import gongkai.reading.document.Document;
import gongkai.reading.document.DocumentReader;
import gongkai.testing.TestReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the reader on real excerpts whose facts people have labelled. */
class ExcerptMeasure {

    /** One excerpt, as a document with its labels. */
    record Sample(int index, String title, Document document, int textStart, List<Fact> facts) {}

    /** One labelled fact: what its words count, and where they stand. */
    record Fact(String label, BigDecimal value, String quote) {}

    /** How many of how many. */
    static class Ratio {
        int right;
        int all;

        void count(boolean good) {
            all++;
            right += good ? 1 : 0;
        }

        double share() {
            return all == 0 ? 1 : (double) right / all;
        }

        @Override
        public String toString() {
            return "%d/%d = %.1f %%".formatted(right, all, 100 * share());
        }
    }

    /** The three measures over a set of excerpts. */
    record Result(Ratio found, Ratio indicator, Ratio precision, List<String> misses) {}

    private final Map<String, Set<String>> mapping = new HashMap<>();

    ExcerptMeasure() {
        try (InputStream in = ExcerptMeasure.class.getResourceAsStream("/reading/excerpt-indicators.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(l -> l.split(",")).forEach(c -> mapping.put(c[0], Set.of(c[1].split("\\|"))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Sample> samples(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            String title = node.get("title").asString();
            String published =
                    node.get("published").isNull() ? "" : node.get("published").asString();
            String head = title + "\n来源:" + node.get("publisher").asString()
                    + (published.isEmpty() ? "" : " 发布时间:" + published) + "\n";
            List<Fact> facts = new ArrayList<>();
            for (JsonNode fact : node.get("facts")) {
                facts.add(new Fact(
                        fact.get("indicator").asString(),
                        new BigDecimal(fact.get("value").asString()),
                        fact.get("quote").asString()));
            }
            samples.add(new Sample(
                    samples.size(),
                    title,
                    DocumentReader.open(
                            "excerpt.txt", (head + node.get("excerpt").asString()).getBytes(StandardCharsets.UTF_8)),
                    head.length(),
                    facts));
        }
        return samples;
    }

    Result measure(List<Sample> samples, IntPredicate which) {
        Result result = new Result(new Ratio(), new Ratio(), new Ratio(), new ArrayList<>());
        ReportReader reader = TestReader.of(Catalogue.shipped());
        for (Sample sample : samples) {
            if (which.test(sample.index())) {
                measure(sample, reader.read(sample.document(), null), result);
            }
        }
        return result;
    }

    private void measure(Sample sample, Reading reading, Result result) {
        String text = sample.document().text();
        Map<Claim, Boolean> judged = new HashMap<>();
        for (Fact fact : sample.facts()) {
            int at = text.indexOf(fact.quote(), sample.textStart());
            if (at < 0) {
                result.found().count(false);
                result.misses().add(sample.index() + " no quote " + fact);
                continue;
            }
            int end = at + fact.quote().length();
            List<Claim> inQuote = reading.claims().stream()
                    .filter(c -> c.start() >= at && c.end() <= end)
                    .toList();
            boolean found = inQuote.stream().anyMatch(c -> same(c.amount(), fact.value()))
                    || reading.unread().stream()
                            .filter(u -> u.start() >= at && u.end() <= end)
                            .anyMatch(u -> same(u.value(), fact.value()));
            result.found().count(found);
            Set<String> wanted = mapping.getOrDefault(fact.label(), Set.of());
            boolean right =
                    inQuote.stream().anyMatch(c -> wanted.contains(c.indicator()) && same(c.amount(), fact.value()));
            if (!wanted.isEmpty()) {
                result.indicator().count(right);
            }
            if (!found || !wanted.isEmpty() && !right) {
                result.misses()
                        .add(sample.index() + (found ? " indicator " : " NOT FOUND ") + fact + " got "
                                + inQuote.stream()
                                        .map(c -> c.indicator() + "=" + c.value())
                                        .toList());
            }
            for (Claim claim : inQuote) {
                boolean ok = wanted.contains(claim.indicator()) && same(claim.amount(), fact.value());
                judged.merge(claim, ok, Boolean::logicalOr);
            }
        }
        judged.forEach((claim, ok) -> {
            // a claim of an indicator outside the labels' vocabulary is judged by eye, not by the label
            boolean mapped = mapping.values().stream().anyMatch(s -> s.contains(claim.indicator()));
            result.precision().count(ok || !mapped);
            if (!ok) {
                result.misses()
                        .add(sample.index() + (mapped ? " WRONG " : " unlabelled ") + claim.indicator() + "="
                                + claim.value() + " " + claim.quote());
            }
        });
    }

    private static boolean same(@org.jspecify.annotations.Nullable BigDecimal a, BigDecimal b) {
        return a != null && a.compareTo(b) == 0;
    }

    /** By hand while writing rules: prints what is missed in the excerpts that are not held out. */
    public static void main(String[] args) throws IOException {
        boolean heldOut = args.length > 1 && args[1].equals("held-out");
        Result r = new ExcerptMeasure().measure(samples(Path.of(args[0])), i -> (i % 3 == 2) == heldOut);
        System.out.println("found " + r.found() + ", indicator " + r.indicator() + ", precision " + r.precision());
        if (!heldOut || args.length > 2) {
            r.misses().forEach(System.out::println);
        }
    }
}
