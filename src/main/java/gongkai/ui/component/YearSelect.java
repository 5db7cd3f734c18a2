package gongkai.ui.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A choice of years. The choices are drawn by the browser: every page has this field several times, and a component for each
 * year in each of them would be a fifth of what a page weighs.
 */
@Tag("vaadin-select")
@Uses(Select.class)
public final class YearSelect extends AbstractSinglePropertyField<YearSelect, @Nullable Integer> implements HasStyle {

    private final List<Integer> years;
    private final String none;

    /** @param none what stands for no year; empty where one has to be chosen */
    public YearSelect(List<Integer> years, String none) {
        super(
                "value",
                null,
                String.class,
                value -> value.matches("[0-9]{4}") ? Integer.valueOf(value) : null,
                year -> year == null ? "" : year.toString());
        this.years = years;
        this.none = none;
        getElement().setProperty("placeholder", none);
    }

    /** Its name beside it. */
    public YearSelect labelled(String label) {
        getElement().setProperty("label", label);
        return this;
    }

    /** Its name for who cannot see what it stands beside. */
    public YearSelect named(String name) {
        getElement().setProperty("accessibleName", name);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        List<Map<String, String>> choices = Stream.concat(
                        none.isEmpty() ? Stream.empty() : Stream.of(Map.of("label", none, "value", "")),
                        years.stream().map(String::valueOf).map(year -> Map.of("label", year, "value", year)))
                .toList();
        getElement().executeJs("this.items = $0", JacksonUtils.writeValue(choices));
    }
}
