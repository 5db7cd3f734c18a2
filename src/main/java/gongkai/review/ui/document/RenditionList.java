package gongkai.review.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gongkai.ledger.model.Rendition;
import gongkai.ledger.model.Source;
import gongkai.ledger.ui.FigureText;
import gongkai.platform.installation.InstallationClock;
import gongkai.ui.component.SidePanel;
import gongkai.ui.page.SourceRoutes;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The files that one report came as, above its review: each with its day and hand, and the way to take one out again. */
class RenditionList extends NativeDetails {

    private final transient FigureText text;

    /** @param separate takes the number of the file that is another report; null for those who only look */
    RenditionList(List<Rendition> renditions, FigureText text, @Nullable IntConsumer separate) {
        this.text = text;
        addClassName("renditions");
        long standing = renditions.stream().filter(Rendition::stands).count();
        setSummaryText(text.translate("review.renditions", standing));
        UnorderedList list = new UnorderedList();
        for (Rendition one : renditions) {
            ListItem item = new ListItem(new Span(words(one)));
            Long elsewhere = one.separatedInto();
            if (elsewhere != null) {
                item.add(new Anchor(SourceRoutes.of(elsewhere), text.translate("review.renditions.elsewhere")));
            } else if (separate != null && one.kind() == Source.Kind.DOCUMENT && standing > 1) {
                Button button = new Button(text.translate("review.renditions.separate"), click -> ask(one, separate));
                button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                item.add(button);
            }
            list.add(item);
        }
        setContent(list);
    }

    private String words(Rendition one) {
        String name =
                one.kind() == Source.Kind.CITATION ? text.translate("review.renditions.citation") : one.fileName();
        String said = text.translate(
                "review.renditions.one",
                name,
                DateTimeFormatter.ISO_LOCAL_DATE
                        .withZone(InstallationClock.zone())
                        .format(one.receivedAt()),
                by(one));
        return one.leads() ? text.translate("review.renditions.leads", said) : said;
    }

    private String by(Rendition one) {
        return one.receivedBy().equals(gongkai.ledger.Ledger.PUBLISHED_DATA)
                ? text.translate("evidence.published-data")
                : one.receivedBy();
    }

    private void ask(Rendition one, IntConsumer separate) {
        Div content = new Div(new Paragraph(text.translate("review.renditions.ask", one.fileName())));
        content.addClassName("number-panel");
        SidePanel panel = new SidePanel(text.translate("review.renditions.separate"), content);
        Button yes = new Button(text.translate("review.renditions.confirm"), click -> {
            panel.close();
            separate.accept(one.number());
        });
        yes.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(yes);
        actions.addClassName("actions");
        content.add(actions);
        panel.open();
    }
}
