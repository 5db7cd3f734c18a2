package gongkai.sample.report;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.sample.numbers.Course;
import gongkai.sample.numbers.Dice;
import gongkai.sample.numbers.RegionYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The annual statement of the region's website (政府网站工作年度报表), which there is since 2018. */
final class WebsiteReport {

    private static final int FIRST = 2018;

    private final RegionYear of;
    private final Statements said;
    private final Period period;
    private final Dice dice;

    private WebsiteReport(Catalogue catalogue, RegionYear of) {
        this.of = of;
        this.said = new Statements(catalogue, "");
        this.period = Period.ofYear(of.year());
        this.dice = of.dice("website", of.year());
    }

    static Optional<Report> of(Catalogue catalogue, RegionYear year) {
        return year.year() < FIRST ? Optional.empty() : Optional.of(new WebsiteReport(catalogue, year).write());
    }

    private Report write() {
        int since = of.year() - FIRST;
        long visits = DistrictReport.visits(of);
        say("website.visits", visits);
        say("website.unique-visitors", dice.of(visits, 0.22));
        long columns = 24 + since * 2;
        say("website.columns", columns);
        say("website.columns.new", 2 + dice.below(4));
        interpretations(since);
        say("website.responses", dice.count(26 + (of.year() == 2020 ? 30 : 0), 0.3));
        say("website.registered-users", 41_000 + since * 5_200L + dice.below(900));
        long services = 1180 + since * 31L;
        say("website.services", services);
        say("website.services.online", dice.of(services, 0.55 + since * 0.06));
        long cases = dice.count(86_000 + since * 9_000, 0.05);
        long persons = dice.of(cases, 0.78);
        say("website.service-cases", cases);
        say("website.service-cases.persons", persons);
        say("website.service-cases.organisations", cases - persons);
        messages(since);
        say("website.security-checks", 4 + dice.below(8));
        long problems = dice.count(14 - since, 0.4);
        say("website.security-problems", problems);
        say("website.security-problems.fixed", problems);
        say("website.weibo-followers", 61_000 + since * 1_100L);
        say("website.wechat-subscribers", 38_000 + since * 14_500L);
        say("website.other-media-items", dice.count(600 + since * 420, 0.08));
        say("website.other-media-subscribers", 5_000 + since * 6_100L);
        return said.published(
                of,
                of.region(),
                of.zh() + of.year() + "年度政府网站工作年度报表",
                of.zh() + "人民政府办公室",
                LocalDate.of(of.year() + 1, 1, 12 + dice.below(18)));
    }

    private void interpretations(int since) {
        long all = dice.count(120 + since * 24, 0.1);
        long[] parts = dice.divide(all, 0.6, 0.28, 0.12);
        say("website.interpretations", all);
        say("website.interpretations.texts", parts[0]);
        say("website.interpretations.products", parts[1]);
        say("website.interpretations.media", parts[2]);
    }

    private void messages(int since) {
        long all = dice.count((900 + since * 70) * (of.year() == 2020 ? 1.4 : 1), 0.06);
        long completed = dice.of(all, Course.COMPLETED.in(of.year()));
        say("website.messages", all);
        say("website.messages.completed", completed);
        say("website.messages.completed.published", dice.of(completed, 0.72));
        said.sentence(
                "website.message-days",
                "",
                of.region(),
                period,
                Rounded.exactly(BigDecimal.valueOf(Math.round(dice.about(4.2 - since * 0.25, 0.1) * 10), 1)));
        long consultations = 9 + dice.below(6);
        say("website.consultations", consultations);
        say("website.consultations.published", dice.of(consultations, 0.9));
        say("website.consultation-opinions", dice.count(consultations * 12.0, 0.3));
        say("website.interview-messages", dice.count(180, 0.2));
        say("website.interview-messages.answered", dice.count(120, 0.2));
    }

    private void say(String code, long value) {
        said.cell(code, "", of.region(), period, value);
    }
}
