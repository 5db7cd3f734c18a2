package gongkai.sample.report;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Region;
import gongkai.catalogue.SampleSize;
import gongkai.sample.numbers.HotlineYear;
import gongkai.sample.numbers.RegionYear;
import gongkai.sample.numbers.Reporter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All reports on one year of one region, in the order in which they came out. */
public final class YearReports {

    private YearReports() {}

    public static List<Report> of(Catalogue catalogue, SampleSize size, Region region, int year) {
        RegionYear numbers = new RegionYear(catalogue, size, region, year);
        HotlineYear hotline = new HotlineYear(numbers);
        List<Report> reports = new ArrayList<>(HotlineBulletin.of(catalogue, numbers, hotline, size.months()));
        for (Reporter unit : numbers.units()) {
            UnitReport.of(catalogue, numbers, unit).ifPresent(reports::add);
        }
        WebsiteReport.of(catalogue, numbers).ifPresent(reports::add);
        reports.add(DistrictReport.of(catalogue, numbers, hotline));
        reports.sort(Comparator.comparing(
                report -> report.draft().published(), Comparator.nullsLast(Comparator.naturalOrder())));
        return reports;
    }
}
