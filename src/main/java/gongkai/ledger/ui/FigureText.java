package gongkai.ledger.ui;

import com.vaadin.flow.i18n.I18NProvider;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormBreak;
import gongkai.catalogue.FormRow;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.query.LevelClaim;
import gongkai.platform.i18n.Languages;
import gongkai.platform.i18n.NumberFormats;
import gongkai.platform.i18n.Translations;
import gongkai.platform.i18n.Years;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.SharedState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures, periods and names in words of one language. The one place that decides how a number is written: a qualified
 * number as its source prints it (2000余, grouped: 2,000余), {@code /} and blank as such, a stated nothing as 无, a number with all its
 * digits unless the brief form is asked for.
 */
public final class FigureText {

    private final Locale locale;
    private final boolean chinese;
    private final Catalogue catalogue;
    private final NumberFormats numbers;
    private final Map<String, Sheet.Fact> defined = new ConcurrentHashMap<>();

    public FigureText(Catalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.chinese = Languages.isChinese(locale);
        this.numbers = NumberFormats.in(locale);
    }

    /** What the words are about. */
    public Catalogue catalogue() {
        return catalogue;
    }

    public Locale locale() {
        return locale;
    }

    public NumberFormats numbers() {
        return numbers;
    }

    /** Without its measure, but with the per cent sign of a rate. */
    public String number(Figure figure) {
        return number(figure.value(), figure.state(), figure.qualifier(), figure.printed(), figure.indicator(), false);
    }

    /** As a source states it of a level. */
    public String number(LevelClaim claim) {
        return number(
                claim.value(),
                claim.state(),
                claim.qualifier(),
                claim.printed(),
                claim.key().indicator(),
                false);
    }

    /** A figure's, in 万 and 亿 where it is long. */
    public String brief(Figure figure) {
        return number(figure.value(), figure.state(), figure.qualifier(), figure.printed(), figure.indicator(), true);
    }

    /** With its measure: 6,728 条. */
    public String full(Figure figure) {
        return withMeasure(number(figure), figure.indicator(), figure.state());
    }

    public String number(
            @Nullable BigDecimal value,
            State state,
            Qualifier qualifier,
            String printed,
            String indicator,
            boolean brief) {
        return switch (state) {
            case SLASH -> "/";
            case BLANK -> translate("state.blank");
            case NONE_STATED -> translate("state.none-stated");
            case VALUE -> {
                BigDecimal amount = value == null ? BigDecimal.ZERO : value;
                String plain = isPercent(indicator)
                        ? numbers.percent(amount, 2)
                        : brief ? numbers.brief(amount) : numbers.full(amount);
                yield switch (qualifier) {
                    case EXACT -> plain;
                    case OVER ->
                        chinese && !printed.isEmpty()
                                ? NumberFormats.grouped(printed)
                                : translate("qualifier.over", plain);
                    case AT_LEAST ->
                        chinese && !printed.isEmpty()
                                ? NumberFormats.grouped(printed)
                                : translate("qualifier.at-least", plain);
                    case NEARLY ->
                        chinese && !printed.isEmpty()
                                ? NumberFormats.grouped(printed)
                                : translate("qualifier.nearly", plain);
                    case ABOUT ->
                        chinese && !printed.isEmpty()
                                ? NumberFormats.grouped(printed)
                                : translate("qualifier.about", plain);
                };
            }
        };
    }

    /** What a document says, without its measure: the number of a claim as every number on the screen is written. */
    public String number(Claim claim) {
        return number(claim.value(), claim.state(), claim.qualifier(), claim.printed(), claim.indicator(), false);
    }

    /** The figure for a file: its number on the scale of its measure, what else is to be said of it as remarks. */
    public Sheet.Cell inFile(Figure figure) {
        Sheet.Cell cell =
                inFile(figure.value(), figure.state(), figure.qualifier(), figure.printed(), figure.indicator());
        return cell.noting(standing(figure).stream().map(Standing::word).toArray(String[]::new));
    }

    /** The same for a claim: a number has its qualifier as a remark; an absent one the words for its absence. */
    public Sheet.Cell inFile(
            @Nullable BigDecimal value, State state, Qualifier qualifier, String printed, String indicator) {
        Sheet.Fact definition = defined(indicator);
        String words = number(value, state, qualifier, printed, indicator, false);
        if (state != State.VALUE || value == null) {
            return Sheet.Cell.of(words).defined(definition);
        }
        return inFile(value, indicator).defined(definition).noting(qualifier == Qualifier.EXACT ? "" : words);
    }

    /** An amount in the measure of an indicator for a file, without the definition. */
    public Sheet.Cell inFile(BigDecimal amount, String indicator) {
        BigDecimal plain = amount.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
        return isPercent(indicator) ? Sheet.Cell.percent(plain) : Sheet.Cell.number(plain);
    }

    /** A period for a file: a whole year is a number. */
    public Sheet.Cell inFile(Period period) {
        return period.isYear() ? Sheet.Cell.year(period.from().getYear()) : Sheet.Cell.of(period(period));
    }

    /** The measure as a column of a file has it: % of a rate, 条. */
    public String measureInFile(String indicator) {
        return isPercent(indicator) ? "%" : measure(indicator);
    }

    public String withMeasure(String number, String indicator, State state) {
        String measure = state == State.VALUE ? measure(indicator) : "";
        return measure.isEmpty() ? number : number + " " + measure;
    }

    /** 条, 件, 人次, 分 …; empty where a per cent sign is part of the number. */
    public String measure(String indicator) {
        return catalogue
                .indicator(indicator)
                .filter(i -> !i.isPercent())
                .map(Indicator::measure)
                .map(m -> chinese ? m : translate("measure." + m))
                .orElse("");
    }

    private boolean isPercent(String indicator) {
        return catalogue.indicator(indicator).map(Indicator::isPercent).orElse(false);
    }

    /** The name of an indicator, standing alone: without the 其中 of the form it comes from. */
    public String indicator(String code) {
        return catalogue
                .indicator(code)
                .map(i -> chinese ? i.zh().replaceFirst("^..[:：]", "") : i.en())
                .orElse(code);
    }

    public String definition(String code) {
        return catalogue
                .indicator(code)
                .map(i -> chinese ? i.definition() : i.definitionEn())
                .orElse("");
    }

    /** What an indicator counts, for a file that holds its numbers: name and measure; definition, and a rate's base. */
    public Sheet.Fact defined(String code) {
        return defined.computeIfAbsent(code, this::define);
    }

    private Sheet.Fact define(String code) {
        String measure = isPercent(code) ? "%" : measure(code);
        String name = measure.isEmpty() ? indicator(code) : translate("download.measured", indicator(code), measure);
        String base = catalogue
                .indicator(code)
                .filter(Indicator::isRate)
                .map(rate -> {
                    String numerator = rate.numerator();
                    String denominator = rate.denominator();
                    return numerator == null || denominator == null
                            ? translate("card.rate-without-base")
                            : translate("card.rate-base", indicator(numerator), indicator(denominator));
                })
                .orElse("");
        return new Sheet.Fact(
                translate("download.definition-of", name), Translations.sentences(definition(code), base));
    }

    /** The name of a unit; a unit that the catalogue lacks is called as printed. */
    public String unit(String code) {
        return catalogue.unit(code).map(u -> chinese ? u.zh() : u.en()).orElse(code);
    }

    public String form(String code) {
        return catalogue.form(code).map(f -> chinese ? f.zh() : f.en()).orElse(code);
    }

    /** Why the figures of two forms do not stand in one line: the catalogue's note of the row that counts otherwise. */
    public String reason(FormBreak why) {
        FormRow row = why.row();
        return row == null
                ? translate("form.does-not-ask", form(why.form().code()), indicator(why.indicator()))
                : either(row.note(), row.noteEn());
    }

    /** 2014年, 2012–2014年, 2014年第1季度, 2012年5–8月. */
    public String period(Period period) {
        YearMonth from = period.from();
        YearMonth to = period.to();
        if (from.getMonthValue() == 1 && to.getMonthValue() == 12) {
            return Years.words(from.getYear(), to.getYear(), locale);
        }
        if (period.isQuarter()) {
            return translate(
                    "period.quarter", String.valueOf(from.getYear()), String.valueOf((from.getMonthValue() + 2) / 3));
        }
        if (from.equals(to)) {
            return translate("period.month", String.valueOf(from.getYear()), month(from));
        }
        if (from.getYear() == to.getYear()) {
            return translate("period.months", String.valueOf(from.getYear()), month(from), month(to));
        }
        return translate(
                "period.span", String.valueOf(from.getYear()), month(from), String.valueOf(to.getYear()), month(to));
    }

    /** A day in full: 2019年5月15日. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Whichever of both is in the reader's language. */
    public String either(String zh, String en) {
        return chinese ? zh : en;
    }

    /** An amount in the measure of an indicator: 98.5%, 5,000 条. */
    public String amount(BigDecimal amount, String indicator) {
        return isPercent(indicator)
                ? numbers.percent(amount, 2)
                : withMeasure(numbers.full(amount), indicator, State.VALUE);
    }

    private String month(YearMonth month) {
        return chinese
                ? String.valueOf(month.getMonthValue())
                : month.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }

    /** Whether a figure has the states that the figures of a table may share. */
    public Map<SharedState, Boolean> shared(Figure figure) {
        return Map.of(
                sharedState("sum"), figure.origin() == Origin.SUM, sharedState("provisional"), figure.provisional());
    }

    private SharedState sharedState(String name) {
        return new SharedState(
                translate("shared." + name),
                translate("shared." + name + ".not"),
                translate("shared." + name + ".all"),
                translate("shared." + name + ".most"));
    }

    /** How a figure stands, in a word. */
    public record Standing(String word, Chip.Tone tone) {}

    /** 有争议, 暂定, 合计 – whatever holds, in this order. */
    public List<Standing> standing(Figure figure) {
        List<Standing> chips = new ArrayList<>();
        if (figure.disputed()) {
            chips.add(new Standing(translate("state.disputed"), Chip.Tone.WARNING));
        }
        if (figure.origin() == Origin.SUM) {
            Integer of = figure.ofUnits();
            chips.add(new Standing(
                    figure.units() == 0
                            ? translate("state.sum")
                            : of == null
                                    ? translate("state.sum-of", figure.units())
                                    : translate("state.sum-of-expected", figure.units(), of),
                    Chip.Tone.PLAIN));
        }
        if (figure.provisional()) {
            chips.add(new Standing(translate("state.provisional"), Chip.Tone.PLAIN));
        }
        return chips;
    }

    public String translate(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
