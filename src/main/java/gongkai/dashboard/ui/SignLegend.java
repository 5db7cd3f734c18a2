package gongkai.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Set;

/** What the signs in a table's cells stand for; only those that were used. */
public final class SignLegend extends Div {

    public SignLegend(Set<FigureCell.Sign> used, boolean mostlySums) {
        addClassName("legend");
        signs(this, used, mostlySums);
    }

    /** The same in a legend that tells other things too; what holds for most of the numbers is said once. */
    public static void signs(Div legend, Set<FigureCell.Sign> used, boolean mostlySums) {
        if (mostlySums) {
            legend.add(new Span(legend.getTranslation(
                    used.contains(FigureCell.Sign.REPORTED) ? "shared.sum.most" : "shared.sum.all")));
        }
        for (FigureCell.Sign sign : used) {
            Span mark = new Span(sign.mark());
            mark.addClassNames(
                    "sign", "sign-" + sign.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            legend.add(new Span(mark, new Span(legend.getTranslation("sign." + sign))));
        }
    }
}
