package gongkai.sample.report;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormRow;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.State;
import gongkai.sample.numbers.RegionYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what one report states, each as a cell of its table or in a sentence, and marked as made up (演示数据). */
final class Statements {

    private static final String MARK = "演示数据：";

    private final Catalogue catalogue;
    private final String form;
    private final List<Claim> claims = new ArrayList<>();
    private boolean measured = true;

    /** @param form that the report follows, empty for none */
    Statements(Catalogue catalogue, String form) {
        this.catalogue = catalogue;
        this.form = form;
    }

    /** Leaves the measures out of the tables from now on, as some reports do. */
    void withoutMeasures() {
        measured = false;
    }

    List<Claim> claims() {
        return claims;
    }

    /** All that was written down, as the report of a unit that somebody published on a day. */
    Report published(RegionYear of, String unit, String title, String publisher, LocalDate on) {
        return new Report(
                SourceDraft.citation(
                        of.region(),
                        title,
                        publisher,
                        on,
                        of.year(),
                        form,
                        unit,
                        "",
                        MARK + "由程序生成",
                        Report.RECEIVED_BY),
                List.copyOf(claims));
    }

    void cell(String code, String aspect, String unit, Period period, long value) {
        BigDecimal amount = amount(code, value);
        boolean signed = code.endsWith("-change") && value > 0;
        add(
                code,
                aspect,
                unit,
                period,
                State.VALUE,
                Basis.TABLE,
                new Rounded(amount, Qualifier.EXACT, (signed ? "+" : "") + amount.toPlainString()));
    }

    void slash(String code, String unit, Period period) {
        add(code, "", unit, period, State.SLASH, Basis.TABLE, null);
    }

    /** What a sentence says there was none of. */
    void none(String code, String unit, Period period) {
        add(code, "", unit, period, State.NONE_STATED, Basis.NARRATIVE, null);
    }

    void sentence(String code, String unit, Period period, long value) {
        sentence(code, "", unit, period, Rounded.exactly(amount(code, value)));
    }

    void sentence(String code, String aspect, String unit, Period period, Rounded number) {
        add(code, aspect, unit, period, State.VALUE, Basis.NARRATIVE, number);
    }

    private BigDecimal amount(String code, long value) {
        boolean money =
                catalogue.indicator(code).filter(i -> i.measure().equals("万元")).isPresent();
        return money ? BigDecimal.valueOf(value, 2) : BigDecimal.valueOf(value);
    }

    private void add(
            String code,
            String aspect,
            String unit,
            Period period,
            State state,
            Basis basis,
            @Nullable Rounded number) {
        Indicator indicator = catalogue.indicator(code).orElseThrow(() -> new IllegalArgumentException(code));
        String row = basis == Basis.TABLE
                ? catalogue.formRow(code, form).map(FormRow::row).orElse("")
                : "";
        boolean withMeasure = basis == Basis.NARRATIVE && state == State.VALUE || basis == Basis.TABLE && measured;
        String measure = withMeasure ? indicator.measure() : "";
        String printed = switch (state) {
            case SLASH -> "/";
            case NONE_STATED -> "无";
            default -> number == null ? "" : number.printed();
        };
        claims.add(new Claim(
                code,
                aspect,
                unit,
                period,
                number == null ? null : number.value(),
                state,
                number == null ? Qualifier.EXACT : number.qualifier(),
                measure,
                printed,
                basis,
                form,
                row,
                -1,
                -1,
                MARK + indicator.zh() + printed + (printed.endsWith(measure) ? "" : measure)));
    }
}
