package gongkai.checks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import gongkai.checks.FindingBoard;
import gongkai.checks.FindingFilter;
import gongkai.checks.Verdict;
import gongkai.checks.context.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which findings are shown; each choice becomes a parameter of the address. */
final class FindingControls extends Div {

    private final SerializableBiConsumer<String, String> choose;

    /** @param choose takes the name of a parameter and its value; empty for none */
    FindingControls(
            FindingFilter filter,
            FindingBoard.Choices choices,
            FindingWords words,
            SerializableBiConsumer<String, String> choose) {
        this.choose = choose;
        add(
                select(
                        FindingAddress.SEVERITY,
                        values(Severity.values()),
                        filter.severity() == null ? null : FindingAddress.text(filter.severity()),
                        named("severity.", Severity.values())),
                select(
                        FindingAddress.VERDICT,
                        verdicts(),
                        filter.verdict() == null ? FindingAddress.ALL : FindingAddress.text(filter.verdict()),
                        code -> code.equals(FindingAddress.ALL)
                                ? getTranslation("findings.verdict.all")
                                : named("finding.verdict.", Verdict.values()).apply(code)),
                box(FindingAddress.RULE, sorted(choices.rules(), words::rule), filter.rule(), words::rule),
                box(FindingAddress.ABOUT, sorted(choices.units(), words::unit), filter.unit(), words::unit),
                box(
                        FindingAddress.RESPONSIBLE,
                        responsible(choices, words),
                        filter.responsible(),
                        code -> responsibleName(code, words)),
                select(
                        FindingAddress.DUE,
                        values(FindingFilter.Due.values()),
                        filter.due() == null ? null : FindingAddress.text(filter.due()),
                        named("findings.due.", FindingFilter.Due.values())));
        addClassNames("controls", "many");
    }

    private static List<String> verdicts() {
        List<String> verdicts = new ArrayList<>(values(Verdict.values()));
        verdicts.add(FindingAddress.ALL);
        return verdicts;
    }

    private static List<String> responsible(FindingBoard.Choices choices, FindingWords words) {
        List<String> units = new ArrayList<>(sorted(choices.responsible(), words::unit));
        units.addFirst(FindingFilter.NOBODY);
        return units;
    }

    private String responsibleName(String code, FindingWords words) {
        return code.equals(FindingFilter.NOBODY) ? getTranslation("findings.nobody") : words.unit(code);
    }

    private static List<String> sorted(Collection<String> codes, Function<String, String> name) {
        return codes.stream().sorted(Comparator.comparing(name)).toList();
    }

    private static List<String> values(Enum<?>[] values) {
        return Arrays.stream(values).map(FindingAddress::text).toList();
    }

    private <E extends Enum<E>> Function<String, String> named(String prefix, E[] values) {
        Map<String, String> names = new HashMap<>();
        Arrays.stream(values).forEach(v -> names.put(FindingAddress.text(v), getTranslation(prefix + v)));
        return code -> names.getOrDefault(code, code);
    }

    private Component select(String name, List<String> items, @Nullable String value, Function<String, String> label) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("filter." + name));
        select.setItems(items);
        boolean optional = !name.equals(FindingAddress.VERDICT);
        if (optional) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("findings.any"));
        }
        select.setItemLabelGenerator(code -> code == null ? getTranslation("findings.any") : label.apply(code));
        select.setValue(value);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(name, Objects.requireNonNullElse(change.getValue(), ""));
            }
        });
        return select;
    }

    private Component box(String name, List<String> items, String value, Function<String, String> label) {
        ComboBox<String> box = new ComboBox<>(getTranslation("filter." + name));
        box.setItems(items);
        box.setItemLabelGenerator(label::apply);
        box.setPlaceholder(getTranslation("findings.any"));
        box.setClearButtonVisible(true);
        box.setValue(value.isEmpty() ? null : value);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(name, Objects.requireNonNullElse(change.getValue(), ""));
            }
        });
        return box;
    }
}
