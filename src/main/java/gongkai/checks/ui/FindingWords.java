package gongkai.checks.ui;

import com.vaadin.flow.i18n.I18NProvider;
import gongkai.catalogue.Catalogue;
import gongkai.checks.FindingFilter;
import gongkai.checks.FindingTexts;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.platform.i18n.Languages;
import gongkai.platform.i18n.NumberFormats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings in words of one language, without a page around them: a file is written in the same words. */
public final class FindingWords {

    private final Catalogue catalogue;
    private final FindingTexts texts;
    private final Locale locale;

    public FindingWords(Catalogue catalogue, FindingTexts texts, Locale locale) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String sentence(StoredFinding finding) {
        return texts.message(finding.message(), finding.arguments(), locale);
    }

    public String rule(String rule) {
        return texts.ruleName(rule, locale);
    }

    /** A unit that the catalogue lacks is called as printed. */
    public String unit(String code) {
        return catalogue
                .unit(code)
                .map(u -> Languages.isChinese(locale) ? u.zh() : u.en())
                .orElse(code);
    }

    public String number(@Nullable BigDecimal value) {
        return value == null ? "–" : NumberFormats.in(locale).full(value);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** Overdue since so many days, due on a day; empty where it is settled or no day was set. */
    public String due(StoredFinding finding, LocalDate today) {
        LocalDate due = finding.due();
        FindingFilter.Due how = FindingFilter.due(finding, today);
        if (due == null || finding.verdict() != Verdict.OPEN || how == null) {
            return "";
        }
        long days = Math.abs(ChronoUnit.DAYS.between(today, due));
        return switch (how) {
            case OVERDUE -> translate("findings.overdue", days, date(due));
            case SOON -> days == 0 ? translate("findings.due-today") : translate("findings.due-soon", days, date(due));
            case LATER, NO_DATE -> translate("findings.due-on", date(due));
        };
    }

    public String translate(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
