package gongkai.sample.report;

import gongkai.catalogue.ApplicantKind;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.FormRow;
import gongkai.catalogue.Indicator;
import gongkai.catalogue.Issuer;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Qualifier;
import gongkai.sample.numbers.Course;
import gongkai.sample.numbers.Dice;
import gongkai.sample.numbers.HotlineYear;
import gongkai.sample.numbers.Numbers;
import gongkai.sample.numbers.RegionYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The annual report of the region's government: the form's table for all units together, and a text that says more. */
final class DistrictReport {

    private static final List<String> CATEGORIES = List.of("policy", "planning", "business", "other");

    /** What the text divides into the region's own level and its units. */
    private static final List<String> BY_LEVEL =
            List.of("disclosure.items", "application.received", "consultation.people");

    private static final List<String> WEBSITE_COLUMNS = List.of(
            "news",
            "district-news",
            "unit-news",
            "catalogue",
            "notices",
            "key-areas",
            "personnel",
            "regulations",
            "plans",
            "meetings",
            "reports");

    private static final double[] COLUMN_SHARES = {34, 16, 14, 10, 6, 9, 2, 2, 1, 1, 0.3};

    private static final List<String> HOTLINE = List.of(
            "hotline.orders",
            "hotline.due",
            "hotline.completed",
            "hotline.completed.on-time",
            "hotline.callbacks",
            "hotline.callbacks.satisfied",
            "mailbox.mayor",
            "mailbox.mayor.due",
            "mailbox.mayor.completed",
            "mailbox.district-head",
            "mailbox.district-head.due",
            "mailbox.district-head.completed");

    private static final List<String> MEDIA =
            List.of("people-daily-online", "hunan-daily", "yueyang-daily", "video-news", "mobile-newspaper");

    private final Catalogue catalogue;
    private final RegionYear of;
    private final Numbers hotline;
    private final Dice dice;
    private final Statements said;
    private final Period period;
    private final String region;

    private DistrictReport(Catalogue catalogue, RegionYear of, HotlineYear hotline) {
        this.catalogue = catalogue;
        this.of = of;
        this.hotline = hotline.total();
        this.dice = of.dice("district-report", of.year());
        this.said = new Statements(catalogue, of.form().code());
        this.period = Period.ofYear(of.year());
        this.region = of.region();
    }

    static Report of(Catalogue catalogue, RegionYear year, HotlineYear hotline) {
        return new DistrictReport(catalogue, year, hotline).write();
    }

    private Report write() {
        levels();
        categories();
        website();
        hotline();
        prose();
        table();
        disputes();
        LocalDate due = LocalDate.of(of.year() + 1, 3, 31);
        return said.published(
                of,
                region,
                of.zh() + of.year() + "年政府信息公开工作年度报告",
                of.zh() + (of.year() < 2014 ? "政务公开领导小组办公室" : "人民政府办公室"),
                of.year() == 2011 ? due.plusDays(9) : due.minusDays(1 + dice.below(45)));
    }

    private void levels() {
        for (String code : BY_LEVEL) {
            said.sentence(code, of.level().code(), period, of.of(of.level()).get(code));
            said.sentence(
                    code,
                    region + "-departments-townships",
                    period,
                    of.ofUnits().get(code));
            boolean rounds = of.year() <= 2013 && !code.startsWith("application");
            said.sentence(code, "", region, period, rounds ? Rounded.of(of.all().get(code), dice) : exactly(code));
        }
    }

    private Rounded exactly(String code) {
        return Rounded.exactly(BigDecimal.valueOf(of.all().get(code)));
    }

    private void say(String code, long value) {
        said.sentence(code, region, period, value);
    }

    private void rate(String code, long part, long whole, int digits) {
        if (whole > 0) {
            BigDecimal percent =
                    BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
            said.sentence(code, "", region, period, new Rounded(percent, Qualifier.EXACT, percent + "%"));
        }
    }

    private void categories() {
        if (of.year() <= 2018) {
            long items = of.all().get("disclosure.items");
            for (String category : CATEGORIES) {
                String code = "disclosure.items." + category;
                say(code, of.all().get(code));
                rate(Indicator.shareOf(code), of.all().get(code), items, 1);
            }
            said.sentence("disclosure.key-areas", "", region, period, Rounded.of(items / 3, dice));
        }
        say("disclosure.wechat", of.all().get("disclosure.wechat"));
        say("disclosure.weibo", of.all().get("disclosure.weibo"));
    }

    private void website() {
        long items = of.all().get("disclosure.website");
        if (catalogue
                .formRow("disclosure.website", of.form().code())
                .filter(r -> !r.row().startsWith("P"))
                .isEmpty()) {
            say("disclosure.website", items);
        }
        long collected = dice.of(items, 0.28);
        long submitted = (items - collected) * 100 / (91 + dice.below(5));
        say("disclosure.website.collected", collected);
        say("disclosure.website.reviewed", items - collected);
        say("disclosure.website.submitted", submitted);
        say("disclosure.website.submitted.rejected", submitted - (items - collected));
        double[] shares = new double[COLUMN_SHARES.length + 1];
        System.arraycopy(COLUMN_SHARES, 0, shares, 0, COLUMN_SHARES.length);
        shares[COLUMN_SHARES.length] = 5;
        long[] columns = dice.divide(items, shares);
        for (int n = 0; n < WEBSITE_COLUMNS.size(); n++) {
            say("disclosure.website." + WEBSITE_COLUMNS.get(n), columns[n]);
        }
        long forwarded = dice.count(620 + (of.year() - 2008) * 30, 0.06);
        say("disclosure.forwarded", forwarded);
        say("disclosure.forwarded.accepted", dice.of(forwarded, 0.96));
        long media = 0;
        for (int n = 0; n < MEDIA.size(); n++) {
            long carried = dice.count((9 + n * 17) * (1 + (of.year() - 2008) * 0.05), 0.12);
            say("disclosure.media." + MEDIA.get(n), carried);
            media += carried;
        }
        say("disclosure.media", media);
    }

    private void hotline() {
        if (of.year() == 2011 || of.year() == 2013) {
            // as many reports do, without the numbers that would bear it out
            for (String code : List.of("hotline.orders", "mailbox.mayor", "mailbox.district-head")) {
                say(code, hotline.get(code));
            }
            Rounded most = new Rounded(BigDecimal.valueOf(92), Qualifier.AT_LEAST, "92%以上");
            said.sentence("hotline.satisfaction-rate", "", region, period, most);
            said.sentence("hotline.closure-rate", "", region, period, most);
            return;
        }
        HOTLINE.forEach(code -> say(code, hotline.get(code)));
        long letters = hotline.get("mailbox.mayor") + hotline.get("mailbox.district-head");
        long others = dice.count(letters * 0.4, 0.1);
        say("mailbox.all", letters + others);
        say(
                "mailbox.all.completed",
                hotline.get("mailbox.mayor.completed")
                        + hotline.get("mailbox.district-head.completed")
                        + dice.of(others, 0.98));
        rate("hotline.closure-rate", "hotline.completed", "hotline.due", 2);
        rate("hotline.on-time-rate", "hotline.completed.on-time", "hotline.due", 2);
        rate("hotline.satisfaction-rate", "hotline.callbacks.satisfied", "hotline.callbacks", 1);
        if (of.year() >= 2016) {
            double points = dice.about(Course.SATISFIED.in(of.year()) * 100 + 1.2, 0.006);
            BigDecimal score = BigDecimal.valueOf(Math.round(points * 10), 1);
            said.sentence("hotline.score", "", region, period, Rounded.exactly(score));
        }
        if (of.year() >= 2017) {
            long orders = hotline.get("hotline.orders");
            issuer(Issuer.CITY, orders - dice.of(orders, 0.014));
            issuer(Issuer.DISTRICT, orders);
        }
    }

    private void rate(String code, String part, String whole, int digits) {
        rate(code, hotline.get(part), hotline.get(whole), digits);
    }

    private void issuer(Issuer issuer, long orders) {
        said.sentence("hotline.orders", issuer.code(), region, period, Rounded.exactly(BigDecimal.valueOf(orders)));
    }

    private void prose() {
        Numbers all = of.all();
        for (String way : List.of("on-site", "phone", "online")) {
            String code = "consultation.people." + way;
            if (catalogue.formRow(code, of.form().code()).isEmpty()) {
                say(code, all.get(code));
            }
        }
        if (catalogue.formRow("consultation.service-items", of.form().code()).isEmpty()) {
            say("consultation.service-items", all.get("consultation.service-items"));
        }
        if (of.year() < 2018) {
            said.sentence("website.visits", "", region, period, Rounded.of(visits(of), dice));
        }
        if (of.year() >= 2019) {
            for (String code :
                    List.of("resource.staff", "training.meetings", "training.courses", "training.participants")) {
                say(code, all.get(code));
            }
            say("resource.processing-fees", 0);
            said.none("oversight.accountability", region, period);
        }
        long[] proposals = dice.divide(90 + (of.year() - 2008) * 3, 18, 30, 26, 16, 10);
        say("oversight.proposals", proposals[0] + proposals[1] + proposals[2] + proposals[3] + proposals[4]);
        int n = 0;
        for (String topic : List.of("economy", "urban", "livelihood", "education", "other")) {
            say("oversight.proposals." + topic, proposals[n++]);
        }
    }

    /** What the website was visited in the year. */
    static long visits(RegionYear of) {
        return of.dice("visits", of.year()).count(Course.VISITS.in(of.year()) * 1000, 0.03);
    }

    private void table() {
        for (FormRow row : catalogue.formRows()) {
            String code = row.indicator();
            if (!row.form().equals(of.form().code())
                    || row.row().startsWith("P")
                    || !of.all().has(code)) {
                continue;
            }
            long value = of.all().get(code);
            said.cell(code, "", region, period, value);
            if (of.year() >= 2019
                    && value > 0
                    && catalogue
                            .indicator(code)
                            .filter(i -> "applicant".equals(i.aspects()))
                            .isPresent()) {
                for (String applicant : ApplicantKind.codes()) {
                    said.cell(code, applicant, region, period, of.all().get(code, applicant));
                }
            }
        }
    }

    /** In some years the report contradicts itself, or the one before it. */
    private void disputes() {
        switch (of.year()) {
            case 2012 -> {
                // the columns of the table do not add up to the total that the same table has
                said.cell(
                        "disclosure.items",
                        "",
                        of.level().code(),
                        period,
                        of.of(of.level()).get("disclosure.items") - 903);
                said.cell(
                        "disclosure.items",
                        "",
                        region + "-townships",
                        period,
                        of.ofUnits().get("disclosure.items") + 1870);
            }
            case 2014 -> Slips.in(said.claims(), "application.received.online", region, Basis.TABLE, 3);
            case 2016 -> Slips.in(said.claims(), "disclosure.items.business", region, Basis.NARRATIVE, 100);
            case 2020 -> Slips.in(said.claims(), "application.carried-in", region, Basis.TABLE, 2);
            case 2022 -> Slips.in(said.claims(), "hotline.callbacks.satisfied", region, Basis.NARRATIVE, -900);
            case 2023 -> Slips.in(said.claims(), "disclosure.website.collected", region, Basis.NARRATIVE, 60);
            default -> {}
        }
    }
}
