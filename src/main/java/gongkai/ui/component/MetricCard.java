package gongkai.ui.component;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import gongkai.ui.download.DownloadBar;
import gongkai.ui.download.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One indicator at a glance, as one piece of HTML. The value opens its source, the name opens the view with the detail. */
public final class MetricCard extends Section {

    /** Names where a number comes from. */
    public static final String SOURCE = "data-cell";

    /** @param onSource takes what the number that was clicked comes from */
    public MetricCard(CardContent content, SerializableConsumer<String> onSource) {
        addClassName("metric-card");
        if (content.isMissing()) {
            addClassName("is-missing");
        }
        getElement().setProperty("innerHTML", content.html().toString());
        DelegatedListener.add(this, "click", SOURCE, onSource);
    }

    /**
     * Below the cards: all of them as one table to take along, with what they say besides their numbers.
     *
     * @param cards made anew when a file is asked for, in any thread
     */
    public static DownloadBar downloads(String title, Locale language, Supplier<List<CardContent>> cards) {
        return new DownloadBar(
                title,
                (about, words) -> new Sheet(
                        title,
                        CardContent.heads(language),
                        cards.get().stream().map(CardContent::cells).toList(),
                        about,
                        words));
    }
}
