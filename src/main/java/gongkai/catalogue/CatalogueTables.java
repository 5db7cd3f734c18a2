package gongkai.catalogue;

import gongkai.platform.csv.DataFileException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the catalogue's tables level with its files, in one transaction and any number of times. A code that left the
 * files leaves its table, unless something is recorded under it: then the start stops and says so.
 */
public class CatalogueTables {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public CatalogueTables(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Throws {@link DataFileException} where a code that is still in use is missing from the files. */
    public void synchronise(Catalogue catalogue) {
        transactions.executeWithoutResult(status -> {
            refuseMissing(catalogue);
            // Rows that nothing refers to are simply written anew.
            for (String table : List.of("form_row", "unit_count", "unit_alias")) {
                jdbc.sql("delete from " + table).update();
            }
            regions(catalogue);
            indicators(catalogue);
            units(catalogue);
            forms(catalogue);
        });
    }

    private void refuseMissing(Catalogue catalogue) {
        Set<String> indicators = used("select distinct indicator from claim");
        indicators.removeAll(
                catalogue.indicators().stream().map(Indicator::code).toList());
        if (!indicators.isEmpty()) {
            throw gone("indicators.csv", "indicator", indicators);
        }
        Set<String> units =
                used("select distinct c.unit from claim c join unit u on u.region = c.region and u.code = c.unit");
        units.removeAll(catalogue.units().stream().map(Unit::code).toList());
        if (!units.isEmpty()) {
            throw gone("units.csv", "unit", units);
        }
        Set<String> regions = used("select distinct region from source");
        regions.removeAll(catalogue.regions().stream().map(Region::code).toList());
        if (!regions.isEmpty()) {
            throw gone("regions.csv", "region", regions);
        }
    }

    private Set<String> used(String sql) {
        return new TreeSet<>(jdbc.sql(sql).query(String.class).set());
    }

    private static DataFileException gone(String file, String what, Set<String> codes) {
        return new DataFileException(
                file, 1, what + " " + String.join(", ", codes) + " is missing, but numbers are recorded under it");
    }

    private void regions(Catalogue catalogue) {
        Rows rows = new Rows("region", List.of("code"), List.of("zh", "en", "parent", "ordinal"));
        for (Region r : catalogue.regions()) {
            rows.put(s -> s.param("code", r.code())
                    .param("zh", r.zh())
                    .param("en", r.en())
                    .param("parent", r.parent()));
        }
        Set<String> stored = used("select region from ledger_state");
        for (Region r : catalogue.regions()) {
            if (!stored.contains(r.code())) {
                jdbc.sql("insert into ledger_state (region, data_version, last_source, last_claim) values (?, 0, 0, 0)")
                        .param(r.code())
                        .update();
            }
        }
        for (String code : used("select code from region")) {
            if (catalogue.region(code).isEmpty()) {
                // Its units have to go before it, and its state: nothing is recorded under it (see refuseMissing).
                for (String table : List.of("unit", "data_set", "publication", "dispute", "ledger_state")) {
                    jdbc.sql("delete from " + table + " where region = ?")
                            .param(code)
                            .update();
                }
                jdbc.sql("delete from region where code = ?").param(code).update();
            }
        }
    }

    private void indicators(Catalogue catalogue) {
        Rows rows = new Rows(
                "indicator",
                List.of("code"),
                List.of(
                        "zh",
                        "en",
                        "measure",
                        "kind",
                        "part_of",
                        "breakdown",
                        "exhaustive",
                        "over_time",
                        "direction",
                        "numerator",
                        "denominator",
                        "aspects",
                        "definition",
                        "definition_en",
                        "note",
                        "ordinal"));
        for (Indicator i : catalogue.indicators()) {
            rows.put(s -> s.param("code", i.code())
                    .param("zh", i.zh())
                    .param("en", i.en())
                    .param("measure", i.measure())
                    .param("kind", i.kind().name())
                    .param("part_of", i.partOf())
                    .param("breakdown", i.breakdown())
                    .param("exhaustive", i.exhaustive())
                    .param("over_time", i.overTime().name())
                    .param("direction", i.direction().name())
                    .param("numerator", i.numerator())
                    .param("denominator", i.denominator())
                    .param("aspects", i.aspects())
                    .param("definition", i.definition())
                    .param("definition_en", i.definitionEn())
                    .param("note", i.note()));
        }
        for (String code : used("select code from indicator")) {
            if (catalogue.indicator(code).isEmpty()) {
                jdbc.sql("delete from indicator where code = ?").param(code).update();
            }
        }
    }

    private void units(Catalogue catalogue) {
        Rows rows = new Rows(
                "unit",
                List.of("region", "code"),
                List.of("zh", "en", "kind", "parent", "valid_from", "valid_to", "succeeds", "source", "ordinal"));
        for (Unit u : catalogue.units()) {
            rows.put(s -> s.param("region", u.region())
                    .param("code", u.code())
                    .param("zh", u.zh())
                    .param("en", u.en())
                    .param("kind", u.kind().name())
                    .param("parent", u.parent())
                    .param("valid_from", u.validFrom())
                    .param("valid_to", u.validTo())
                    .param("succeeds", u.succeeds())
                    .param("source", u.source()));
            for (String alias : Set.copyOf(u.aliases())) {
                jdbc.sql("insert into unit_alias (region, unit, alias) values (?, ?, ?)")
                        .params(u.region(), u.code(), alias)
                        .update();
            }
        }
        for (String code : used("select code from unit")) {
            if (catalogue.unit(code).isEmpty()) {
                jdbc.sql("delete from unit where code = ?").param(code).update();
            }
        }
        for (UnitCount c : catalogue.unitCounts()) {
            Unit group = catalogue.unit(c.group()).orElseThrow();
            jdbc.sql("""
                    insert into unit_count (region, unit, report_year, unit_count, quote, source_title, published)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(group.region(), c.group(), c.year(), c.count(), c.quote(), c.sourceTitle(), c.published())
                    .update();
        }
    }

    private void forms(Catalogue catalogue) {
        Rows rows = new Rows(
                "form", List.of("code"), List.of("zh", "en", "from_year", "to_year", "basis", "note", "ordinal"));
        for (Form f : catalogue.forms()) {
            rows.put(s -> s.param("code", f.code())
                    .param("zh", f.zh())
                    .param("en", f.en())
                    .param("from_year", f.fromYear())
                    .param("to_year", f.toYear())
                    .param("basis", f.basis())
                    .param("note", f.note()));
        }
        for (String code : used("select code from form")) {
            if (catalogue.form(code).isEmpty()) {
                jdbc.sql("delete from form where code = ?").param(code).update();
            }
        }
        int ordinal = 0;
        for (FormRow r : catalogue.formRows()) {
            jdbc.sql("""
                    insert into form_row (form, form_row, indicator, title, comparable, note, ordinal)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            r.form(),
                            r.row(),
                            r.indicator(),
                            r.title(),
                            r.comparable().name(),
                            r.note(),
                            ordinal++)
                    .update();
        }
    }

    /** Updates or inserts rows of one table, numbering them in the order of the file. */
    private class Rows {
        private final String update;
        private final String insert;
        private int ordinal;

        Rows(String table, List<String> key, List<String> columns) {
            update = "update " + table + " set " + join(columns, " = :", ", ") + " where " + join(key, " = :", " and ");
            insert = "insert into " + table + " (" + String.join(", ", key) + ", " + String.join(", ", columns)
                    + ") values (:" + String.join(", :", key) + ", :" + String.join(", :", columns) + ")";
        }

        void put(Consumer<JdbcClient.StatementSpec> values) {
            if (run(update, values) == 0) {
                run(insert, values);
            }
            ordinal++;
        }

        private int run(String sql, Consumer<JdbcClient.StatementSpec> values) {
            JdbcClient.StatementSpec statement = jdbc.sql(sql).param("ordinal", ordinal);
            values.accept(statement);
            return statement.update();
        }

        private static String join(List<String> names, String equals, String separator) {
            return String.join(
                    separator, names.stream().map(n -> n + equals + n).toList());
        }
    }
}
