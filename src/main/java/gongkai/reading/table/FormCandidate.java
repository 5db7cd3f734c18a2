package gongkai.reading.table;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.reading.metadata.UnitContext;
import gongkai.reading.table.TableRules.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form that a document's tables may follow, with whose report it is and when. */
final class FormCandidate {

    private final Catalogue catalogue;
    private final TableRules rules;
    private final String code;
    private final UnitContext unit;
    private final Period period;
    private final Map<String, List<Row>> titled = new HashMap<>();

    FormCandidate(Catalogue catalogue, TableRules rules, String code, UnitContext unit, Period period) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.code = code;
        this.unit = unit;
        this.period = period;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    TableRules rules() {
        return rules;
    }

    String code() {
        return code;
    }

    UnitContext unit() {
        return unit;
    }

    Period period() {
        return period;
    }

    List<Row> rows() {
        return rules.rows(code);
    }

    /** The rows with this title, which is a {@link TitleText}; none for an empty one. */
    List<Row> rowsOf(String title) {
        return title.isEmpty()
                ? List.of()
                : titled.computeIfAbsent(
                        title,
                        key -> rows().stream()
                                .filter(r -> r.title() != null && r.title().matches(key))
                                .toList());
    }
}
