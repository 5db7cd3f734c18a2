package gongkai.checks;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import gongkai.platform.i18n.Languages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Puts findings into words, in the language asked for: names from the catalogue, sentences from the application's
 * translations. It needs no user interface.
 */
@Service
public class FindingTexts {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Catalogue catalogue;

    public FindingTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The finding as one sentence. */
    public String message(Finding finding, Locale locale) {
        return message(finding.message(), finding.arguments(), locale);
    }

    /** The same from a stored finding's message key and arguments. */
    public String message(String key, Map<String, MessageArgument> arguments, Locale locale) {
        ResourceBundle texts = texts(locale);
        Map<String, Object> shown = new LinkedHashMap<>();
        arguments.forEach((name, argument) -> shown.put(name, show(argument, texts, locale)));
        MessageArgument aspect = arguments.get("aspect");
        if (aspect != null && !aspect.value().isEmpty() && shown.containsKey("indicator")) {
            shown.put(
                    "indicator",
                    format(
                            texts,
                            "finding.aspect",
                            Map.of("indicator", shown.get("indicator"), "aspect", aspect(aspect.value(), texts)),
                            locale));
        }
        return format(texts, key, shown, locale);
    }

    /** The rule's name, for lists and filters. */
    public String ruleName(String rule, Locale locale) {
        return texts(locale).getString("finding." + rule + ".title");
    }

    public String severityName(Severity severity, Locale locale) {
        return texts(locale).getString("severity." + severity);
    }

    public String verdictName(Verdict verdict, Locale locale) {
        return texts(locale).getString("finding.verdict." + verdict);
    }

    private static String aspect(String code, ResourceBundle texts) {
        String key = "finding.aspect." + code;
        return texts.containsKey(key) ? texts.getString(key) : code;
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    private static String format(ResourceBundle texts, String key, Map<String, ?> arguments, Locale locale) {
        MessageFormat format = new MessageFormat(texts.getString(key), ULocale.forLocale(locale));
        return format.format(new LinkedHashMap<String, Object>(arguments));
    }

    private String show(MessageArgument argument, ResourceBundle texts, Locale locale) {
        String value = argument.value();
        return switch (argument.kind()) {
            case INDICATOR -> joined(value, texts, code -> indicator(code, texts, locale));
            case UNIT -> joined(value, texts, code -> unit(code, locale));
            case AMOUNT -> amount(value, "", texts, locale);
            case PERCENT -> amount(value, "%", texts, locale);
            case NUMBER -> number(new BigDecimal(value), locale);
            case DATE ->
                LocalDate.parse(value)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
            case PERIOD -> period(value, texts, locale);
            case BASIS -> texts.getString("finding.basis." + value);
            case TEXT -> value;
        };
    }

    private static String joined(String codes, ResourceBundle texts, java.util.function.Function<String, String> name) {
        return Arrays.stream(codes.split("\\+")).map(name).collect(Collectors.joining(texts.getString("finding.join")));
    }

    private String indicator(String code, ResourceBundle texts, Locale locale) {
        int year = code.indexOf('@');
        if (year >= 0) {
            return format(
                    texts,
                    "finding.year-before",
                    Map.of("indicator", indicator(code.substring(0, year), texts, locale)),
                    locale);
        }
        return catalogue
                .indicator(code)
                .map(i -> Languages.isChinese(locale) ? plainName(i) : i.en())
                .orElse(code);
    }

    /** The catalogue prints a part as the form does, with 其中 before it. */
    private static String plainName(Indicator indicator) {
        return indicator.zh().replaceFirst("^其中[:\\uFF1A]\\s*", "");
    }

    private String unit(String code, Locale locale) {
        return catalogue
                .unit(code)
                .map(u -> Languages.isChinese(locale) ? u.zh() : u.en())
                .orElse(code);
    }

    private static String amount(String terms, String sign, ResourceBundle texts, Locale locale) {
        List<String> each = List.of(terms.split("\\+"));
        String shown =
                each.stream().map(term -> term(term, sign, texts, locale)).collect(Collectors.joining(" + "));
        if (each.size() == 1) {
            return shown;
        }
        BigDecimal total = each.stream().map(FindingTexts::floor).reduce(BigDecimal.ZERO, BigDecimal::add);
        return shown + " = " + number(total, locale) + sign;
    }

    private static BigDecimal floor(String term) {
        String number = term.substring(term.indexOf(' ') + 1);
        return number.equals("/") || number.equals("_") ? BigDecimal.ZERO : new BigDecimal(number);
    }

    private static String term(String term, String sign, ResourceBundle texts, Locale locale) {
        if (term.equals("/")) {
            return term;
        }
        if (term.equals("_")) {
            return texts.getString("finding.blank");
        }
        int space = term.indexOf(' ');
        String number = number(new BigDecimal(term.substring(space + 1)), locale) + sign;
        return space < 0
                ? number
                : format(texts, "finding.qualifier." + term.substring(0, space), Map.of("number", number), locale);
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private static String period(String value, ResourceBundle texts, Locale locale) {
        int slash = value.indexOf('/');
        Period period = Period.parse(value.substring(0, slash), value.substring(slash + 1));
        String from = String.valueOf(period.from().getYear());
        String to = String.valueOf(period.to().getYear());
        if (period.from().getMonthValue() == 1 && period.to().getMonthValue() == 12) {
            return from.equals(to) ? translate(texts, "period.year", from) : translate(texts, "period.years", from, to);
        }
        if (period.isQuarter()) {
            return translate(
                    texts, "period.quarter", from, String.valueOf((period.from().getMonthValue() + 2) / 3));
        }
        String first = month(period.from(), locale);
        String last = month(period.to(), locale);
        if (period.months() == 1) {
            return translate(texts, "period.month", from, first);
        }
        return from.equals(to)
                ? translate(texts, "period.months", from, first, last)
                : translate(texts, "period.span", from, first, to, last);
    }

    private static String month(YearMonth month, Locale locale) {
        return Languages.isChinese(locale)
                ? String.valueOf(month.getMonthValue())
                : month.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }

    private static String translate(ResourceBundle texts, String key, String... parts) {
        return new MessageFormat(texts.getString(key)).format(parts);
    }
}
