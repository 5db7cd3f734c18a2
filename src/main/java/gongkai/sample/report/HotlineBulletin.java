package gongkai.sample.report;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.sample.numbers.Course;
import gongkai.sample.numbers.Dice;
import gongkai.sample.numbers.HotlineYear;
import gongkai.sample.numbers.Numbers;
import gongkai.sample.numbers.RegionYear;
import gongkai.sample.numbers.Reporter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bulletins of the hotline's office (热线办理情况通报): a row for each unit, and the region as a whole. */
final class HotlineBulletin {

    private final Catalogue catalogue;
    private final RegionYear of;

    private HotlineBulletin(Catalogue catalogue, RegionYear of) {
        this.catalogue = catalogue;
        this.of = of;
    }

    /** @param months one for each month, but for the few that were never published; else one for the year */
    static List<Report> of(Catalogue catalogue, RegionYear year, HotlineYear hotline, boolean months) {
        HotlineBulletin bulletin = new HotlineBulletin(catalogue, year);
        if (!months) {
            return List.of(bulletin.write(
                    Period.ofYear(year.year()),
                    year.year() + "年",
                    hotline.rows(),
                    hotline.total(),
                    LocalDate.of(year.year() + 1, 1, 12)));
        }
        List<Report> reports = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            if (!isMissing(year.year(), month)) {
                YearMonth when = YearMonth.of(year.year(), month);
                reports.add(bulletin.write(
                        new Period(when, when),
                        year.year() + "年" + month + "月",
                        hotline.rows(month),
                        hotline.total(month),
                        when.plusMonths(1)
                                .atDay(6 + year.dice("bulletin", month).below(7))));
            }
        }
        return reports;
    }

    private static boolean isMissing(int year, int month) {
        return year == 2012 && month == 2 || year == 2016 && month == 10;
    }

    private Report write(Period period, String when, Map<Reporter, Numbers> rows, Numbers total, LocalDate published) {
        Dice dice = of.dice("bulletin", when);
        Statements said = new Statements(catalogue, "");
        total.each((code, value) -> said.cell(code, "", of.region(), period, value));
        rates(said, dice, period);
        rows.forEach((unit, row) -> {
            // now and then a unit is left out
            if (!unit.dice("row", when).chance(period.months() == 1 ? 0.003 : 0)) {
                row.each((code, value) -> said.cell(code, "", unit.code(), period, value));
            }
        });
        if (dice.chance(0.06)) {
            Slips.inBulletin(dice, said.claims());
        }
        return said.published(
                of, of.region(), of.zh() + when + "12345热线办理情况通报", of.zh() + "12345政务服务便民热线办公室", published);
    }

    /** What is measured rather than counted. */
    private void rates(Statements said, Dice dice, Period period) {
        double good = Course.SATISFIED.in(of.year());
        if (of.year() >= 2016) {
            decimal(said, "hotline.answer-seconds", period, dice.about(26 - good * 20, 0.2));
        }
        if (of.year() >= 2014) {
            decimal(said, "hotline.handling-days", period, dice.about(13 - good * 10, 0.12));
            decimal(said, "mailbox.average-days", period, dice.about(12 - good * 9, 0.15));
        }
    }

    private void decimal(Statements said, String code, Period period, double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 10), 1);
        said.sentence(code, "", of.region(), period, Rounded.exactly(rounded));
    }
}
