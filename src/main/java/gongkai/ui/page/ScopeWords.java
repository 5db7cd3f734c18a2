package gongkai.ui.page;

import com.vaadin.flow.i18n.I18NProvider;
import gongkai.catalogue.Scope;
import gongkai.platform.i18n.Years;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The header's choice in words of one language. */
final class ScopeWords {

    private final FilterOptions rules;
    private final Locale locale;

    ScopeWords(FilterOptions rules, Locale locale) {
        this.rules = rules;
        this.locale = locale;
    }

    /** Region and unit, years, what is compared with. */
    String line(Scope filters) {
        Set<String> whose = new LinkedHashSet<>();
        whose.add(unit(rules.region()));
        whose.add(unit(filters.unit()));
        List<String> parts = new ArrayList<>(whose);
        parts.add(years(filters));
        Integer year = filters.compare();
        parts.add(translate(
                "paper.against",
                year == null ? translate("paper.against.before") : translate("period.year", String.valueOf(year))));
        String with = filters.with();
        if (with != null) {
            parts.add(translate("paper.with", unit(with)));
        }
        return String.join(translate("paper.dot"), parts);
    }

    /** Of whom and of which years a file is, for its name. */
    List<String> forFile(Scope filters) {
        List<String> scope = new ArrayList<>();
        scope.add(unit(filters.unit()));
        String with = filters.with();
        if (with != null) {
            scope.add(translate("paper.with", unit(with)));
        }
        scope.add(years(filters));
        return scope;
    }

    private String unit(String code) {
        return rules.unitName(code, locale);
    }

    private String years(Scope filters) {
        return Years.words(filters.from(), filters.to(), locale);
    }

    private String translate(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
