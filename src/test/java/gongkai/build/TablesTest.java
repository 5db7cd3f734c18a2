package gongkai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table of the database is named in one package: who wants to know asks that package. */
class TablesTest {

    private static final Path SOURCES = Path.of("src/main/java/gongkai");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    private static final Map<String, List<String>> TABLES = Map.of(
            "access", List.of("app_user", "wall_token"),
            "catalogue", List.of("region", "unit", "unit_alias", "unit_count", "indicator", "form", "form_row"),
            "ledger",
                    List.of(
                            "ledger_state",
                            "data_set",
                            "source",
                            "source_rendition",
                            "source_content",
                            "rendition_place",
                            "claim",
                            "figure",
                            "publication",
                            "dispute",
                            "roll_up",
                            "series"),
            "checks", List.of("finding", "finding_claim", "finding_decision"),
            "review",
                    List.of(
                            "reading",
                            "other_number",
                            "pending_check",
                            "review_step",
                            "review_step_head",
                            "review_step_part"),
            "planning", List.of("target", "axis_note"),
            "platform", List.of("installation"));

    /**
     * The ledger asks which units and indicators there are; the catalogue asks whether a code that left its files is still used;
     * the database as a whole is verified and mended table by table.
     */
    private static final Map<String, Set<String>> MAY_NAME_TOO = Map.of(
            "ledger", Set.of("unit", "indicator"),
            "catalogue", Set.of("claim", "source", "ledger_state", "data_set", "publication", "dispute"),
            "platform", everyTable());

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|using)\\s+([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATED = Pattern.compile("create table ([a-z_]+)");
    private static final Pattern DROPPED = Pattern.compile("drop table ([a-z_]+)");

    @Test
    void everyTableHasAPackage() throws IOException {
        Set<String> created = new TreeSet<>();
        Set<String> dropped = new TreeSet<>();
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                Matcher matcher = CREATED.matcher(Files.readString(script));
                while (matcher.find()) {
                    created.add(matcher.group(1));
                }
                Matcher gone = DROPPED.matcher(Files.readString(script));
                while (gone.find()) {
                    dropped.add(gone.group(1));
                }
            }
        }
        created.removeAll(dropped);
        assertThat(everyTable()).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void aTableIsNamedInItsPackageOnly() throws IOException {
        Map<String, String> owner = new TreeMap<>();
        TABLES.forEach((module, tables) -> tables.forEach(table -> owner.put(table, module)));
        Set<String> wrong = new TreeSet<>();
        int named = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String module = SOURCES.relativize(file).getName(0).toString();
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
                    Matcher table = NAMED.matcher(text);
                    while (text.matches("(?s).*\\b(select|insert|update|delete|merge|join)\\b.*") && table.find()) {
                        String of = owner.get(table.group(1));
                        if (of == null) {
                            continue;
                        }
                        named++;
                        if (!of.equals(module)
                                && !MAY_NAME_TOO.getOrDefault(module, Set.of()).contains(table.group(1))) {
                            wrong.add(SOURCES.relativize(file) + " names " + table.group(1));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).as("that the test sees SQL at all").isGreaterThan(100);
    }

    private static Set<String> everyTable() {
        return TABLES.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
