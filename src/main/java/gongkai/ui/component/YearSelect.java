package gongkai.ui.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A choice of years: the browser's own select, whose choices the browser makes. Every page has this field twice, and as a
 * component with one for each year it was a fifth of what a page weighs and of what it takes to draw.
 */
@Tag("select")
public final class YearSelect extends AbstractSinglePropertyField<YearSelect, @Nullable Integer>
        implements HasStyle, HasAriaLabel {

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
        setSynchronizedEvent("change");
        addClassName("select");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        List<String> choices = Stream.concat(
                        none.isEmpty() ? Stream.empty() : Stream.of(""),
                        years.stream().map(String::valueOf))
                .toList();
        // a select takes a value only where it has that choice: so the value goes along, as it is when the answer is
        // sent
        event.getUI()
                .beforeClientResponse(
                        this,
                        context -> getElement()
                                .executeJs(
                                        "this.replaceChildren(...$0.map(year => new Option(year || $1, year))); this.value = $2",
                                        JacksonUtils.writeValue(choices),
                                        none,
                                        getElement().getProperty("value", "")));
    }
}
