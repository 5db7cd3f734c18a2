package gongkai.dashboard.ui;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormBreak;
import gongkai.dashboard.card.FormBreaks;
import gongkai.ledger.model.Figure;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.LevelClaim;
import gongkai.ledger.ui.EvidenceKey;
import gongkai.ledger.ui.EvidenceLink;
import gongkai.ledger.ui.FigureText;
import gongkai.planning.Event;
import gongkai.platform.i18n.Years;
import gongkai.ui.chart.ChartData;
import gongkai.ui.component.Chip;
import gongkai.ui.download.Sheet;
import gongkai.ui.table.TableCell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Turns figures into points of charts and cells of tables, each one click from its source. */
public final class FigurePoints {

    private final Catalogue catalogue;
    private final FigureText text;

    public FigurePoints(Catalogue catalogue, FigureText text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /** @param absence what it means where there is no figure */
    public ChartData.Point point(@Nullable Figure figure, Absence absence) {
        if (figure == null) {
            return ChartData.Point.none(text.translate(absence.textKey()));
        }
        String number = text.number(figure);
        return new ChartData.Point(
                figure.amount(),
                number,
                figure.amount() == null ? number : "",
                figure.disputed(),
                figure.disputed() ? text.translate("state.disputed") : "",
                text.inFile(figure),
                EvidenceKey.text(figure.key()));
    }

    public ChartData.Point point(LevelClaim claim) {
        String number = text.number(claim);
        return new ChartData.Point(
                claim.amount(),
                number,
                claim.amount() == null ? number : "",
                false,
                "",
                inFile(claim),
                EvidenceKey.text(claim.key()));
    }

    /** A figure in a table that listens for {@link EvidenceLink}s: its number, and what is wrong with it. */
    public TableCell cell(Figure figure) {
        TableCell cell = TableCell.of(EvidenceLink.of(figure.key(), text.full(figure)), text.inFile(figure))
                .holding(text.shared(figure));
        return figure.disputed() ? cell.with(Chip.html(text.translate("state.disputed"), Chip.Tone.WARNING), "") : cell;
    }

    /** What one source says of a level. */
    public TableCell cell(LevelClaim claim, String shown) {
        return TableCell.of(EvidenceLink.of(claim.key(), shown), inFile(claim));
    }

    public Sheet.Cell inFile(LevelClaim claim) {
        return text.inFile(
                claim.value(),
                claim.state(),
                claim.qualifier(),
                claim.printed(),
                claim.key().indicator());
    }

    /** A break before every place where one of the lines no longer counts what it counted before, with the reason. */
    public List<ChartData.Break> breaks(List<List<@Nullable Figure>> lines) {
        List<ChartData.Break> breaks = new ArrayList<>();
        for (List<@Nullable Figure> line : lines) {
            for (FormBreaks.At one : FormBreaks.in(line, catalogue)) {
                breaks.add(formBreak(one.at(), one.why()));
            }
        }
        return breaks.stream().distinct().toList();
    }

    /** A break with the catalogue's reason. */
    public ChartData.Break formBreak(int before, FormBreak why) {
        return new ChartData.Break(before, text.translate("chart.form-break"), text.reason(why));
    }

    /** A line along an axis of years. */
    public List<ChartData.Point> line(
            List<@Nullable Figure> figures, List<Integer> years, Function<Integer, Absence> absence) {
        List<ChartData.Point> line = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            line.add(point(figures.get(i), absence.apply(years.get(i))));
        }
        return line;
    }

    /** Names years that stand on no axis: 2015–2019年：无报告；2020年：报告未载. Empty for none. */
    public String named(List<Integer> years, Function<Integer, Absence> absence) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < years.size(); ) {
            Absence why = absence.apply(years.get(i));
            int last = i;
            while (last + 1 < years.size() && absence.apply(years.get(last + 1)) == why) {
                last++;
            }
            String span = Years.words(years.get(i), years.get(last), text.locale());
            said.add(span + text.translate("list.colon") + text.translate(why.textKey()));
            i = last + 1;
        }
        return String.join(text.translate("list.semicolon"), said);
    }

    /** What happened within the years of an axis, at its very day. */
    public List<ChartData.Note> onYears(List<Integer> years, List<Event> events) {
        if (years.isEmpty()) {
            return List.of();
        }
        int first = years.getFirst();
        return notes(
                events,
                day -> day.getYear() - first + (day.getDayOfYear() - 1) / (double) day.lengthOfYear(),
                years.size());
    }

    /** The same on an axis of months. */
    public List<ChartData.Note> onMonths(List<YearMonth> months, List<Event> events) {
        if (months.isEmpty()) {
            return List.of();
        }
        YearMonth first = months.getFirst();
        return notes(
                events,
                day -> first.until(YearMonth.from(day), ChronoUnit.MONTHS)
                        + (day.getDayOfMonth() - 1) / (double) day.lengthOfMonth(),
                months.size());
    }

    private List<ChartData.Note> notes(List<Event> events, ToDoubleFunction<LocalDate> place, int places) {
        List<ChartData.Note> notes = new ArrayList<>();
        for (Event event : events) {
            double at = place.applyAsDouble(event.day());
            if (at >= 0 && at < places) {
                notes.add(new ChartData.Note(at - 0.5, text.date(event.day()), text.either(event.zh(), event.en())));
            }
        }
        return notes;
    }
}
