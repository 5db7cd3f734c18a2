package gongkai.sample.report;

import gongkai.catalogue.ApplicantKind;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormRow;
import gongkai.catalogue.Period;
import gongkai.catalogue.SampleSize;
import gongkai.catalogue.Unit;
import gongkai.sample.numbers.Dice;
import gongkai.sample.numbers.Numbers;
import gongkai.sample.numbers.RegionYear;
import gongkai.sample.numbers.Reporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The annual report of one unit: the table of the form of that year, and some sentences before it. */
final class UnitReport {

    /** What a unit without anything to state writes / into, in the forms to 2018. */
    private static final List<String> MAY_BE_SLASHED =
            List.of("application.", "appeal.reconsideration", "appeal.litigation", "appeal.complaint");

    /** What is said of them in words then. */
    private static final List<String> SAID_IN_WORDS = List.of(
            "application.received",
            "application.completed",
            "application.answered",
            "appeal.reconsideration",
            "appeal.litigation",
            "appeal.complaint");

    /** What reports say in their text whether or not the form asks for it. */
    private static final List<String> SENTENCES = List.of(
            "disclosure.items",
            "disclosure.website",
            "disclosure.wechat",
            "disclosure.weibo",
            "consultation.people",
            "consultation.people.on-site",
            "consultation.people.phone",
            "consultation.people.online",
            "website.column-visits",
            "mailbox.mayor",
            "mailbox.mayor.completed",
            "mailbox.district-head",
            "mailbox.district-head.completed");

    private final Catalogue catalogue;
    private final RegionYear of;
    private final Reporter unit;
    private final Numbers numbers;
    private final Dice dice;
    private final Statements said;
    private final Period period;

    private UnitReport(Catalogue catalogue, RegionYear of, Reporter unit) {
        this.catalogue = catalogue;
        this.of = of;
        this.unit = unit;
        this.numbers = of.of(unit);
        this.dice = unit.dice("report", of.year());
        this.said = new Statements(catalogue, of.form().code());
        this.period = Period.ofYear(of.year());
    }

    /** Empty where the unit did not file: one in forty, and of the last year some never. */
    static Optional<Report> of(Catalogue catalogue, RegionYear year, Reporter unit) {
        return isMissing(year, unit) ? Optional.empty() : Optional.of(new UnitReport(catalogue, year, unit).write());
    }

    private static boolean isMissing(RegionYear year, Reporter unit) {
        double never = year.year() == SampleSize.LAST_YEAR ? 0.07 : 0.025;
        return unit.dice("files", year.year()).chance(never);
    }

    private Report write() {
        if (dice.chance(0.03)) {
            said.withoutMeasures();
        }
        sentences();
        table();
        Slips.of(catalogue, unit.dice("slip", of.year()), said.claims());
        String name = of.zh() + unit.zh();
        return said.published(of, unit.code(), name + of.year() + "年政府信息公开工作年度报告", name, published());
    }

    /** Most in time by the law of the year, one in twenty late. */
    private LocalDate published() {
        boolean old = of.year() <= 2018;
        boolean free = !old && unit.size().kind() != Unit.Kind.DEPARTMENT;
        LocalDate due = LocalDate.of(of.year() + 1, old || free ? 3 : 1, 31);
        return dice.chance(0.05) ? due.plusDays(1 + dice.below(45)) : due.minusDays(dice.below(old || free ? 55 : 24));
    }

    private void sentences() {
        for (String code : SENTENCES) {
            boolean asked = catalogue.formRow(code, of.form().code()).isPresent();
            boolean inTable = asked && !isProse(code);
            long value = numbers.get(code);
            boolean isYet = value > 0 || !code.equals("disclosure.wechat") && !code.equals("disclosure.weibo");
            if (!inTable && isYet && !numbers.has(code)) {
                throw new IllegalStateException("no number of " + code);
            }
            if (!inTable && isYet) {
                boolean rounds = code.equals("disclosure.items") || code.endsWith("visits");
                if (rounds && dice.chance(0.12)) {
                    said.sentence(code, "", unit.code(), period, Rounded.of(value, dice));
                } else {
                    said.sentence(code, unit.code(), period, value);
                }
            }
        }
        if (!isProse("disclosure.items") && dice.chance(0.3)) {
            said.sentence(
                    "disclosure.items", "", unit.code(), period, Rounded.of(numbers.get("disclosure.items"), dice));
        }
    }

    private void table() {
        String form = of.form().code();
        boolean old = form.equals("2008") || form.equals("2014");
        boolean slashes = old && numbers.get("application.received") == 0 && dice.chance(0.7);
        boolean explained = dice.chance(0.86);
        for (FormRow row : catalogue.formRows()) {
            String code = row.indicator();
            if (!row.form().equals(form) || !numbers.has(code)) {
                continue;
            }
            long value = numbers.get(code);
            if (isProse(code)) {
                if (!SENTENCES.contains(code)) {
                    said.sentence(code, unit.code(), period, value);
                }
            } else if (slashes && value == 0 && MAY_BE_SLASHED.stream().anyMatch(code::startsWith)) {
                said.slash(code, unit.code(), period);
                if (explained && SAID_IN_WORDS.contains(code)) {
                    said.none(code, unit.code(), period);
                }
            } else if (!old && value == 0 && code.startsWith("application.answered.") && dice.chance(0.0006)) {
                said.slash(code, unit.code(), period);
            } else {
                said.cell(code, "", unit.code(), period, value);
                applicants(code, value);
            }
        }
    }

    /** The columns of table 三; a row of zeros has its total only. */
    private void applicants(String code, long value) {
        boolean columns = of.year() >= 2019 && value > 0;
        if (columns
                && catalogue
                        .indicator(code)
                        .filter(i -> "applicant".equals(i.aspects()))
                        .isPresent()) {
            for (String applicant : ApplicantKind.codes()) {
                said.cell(code, applicant, unit.code(), period, numbers.get(code, applicant));
            }
        }
    }

    /** Rows that the list of the form's rows has although they stand in the text. */
    private boolean isProse(String code) {
        return catalogue
                .formRow(code, of.form().code())
                .filter(row -> row.row().startsWith("P"))
                .isPresent();
    }
}
