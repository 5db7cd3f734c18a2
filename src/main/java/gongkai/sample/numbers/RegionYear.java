package gongkai.sample.numbers;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Form;
import gongkai.catalogue.Region;
import gongkai.catalogue.SampleSize;
import gongkai.catalogue.SampleUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What really was in one region in one year, before anybody reports it: the numbers of each unit, and all of them together. */
public final class RegionYear {

    private final Region region;
    private final int year;
    private final Form form;
    private final List<Reporter> units;
    private final Reporter level;
    private final Map<String, Numbers> byReporter = new LinkedHashMap<>();
    private final Numbers ofUnits = new Numbers();
    private final Numbers all = new Numbers();

    public RegionYear(Catalogue catalogue, SampleSize size, Region region, int year) {
        this.region = region;
        this.year = year;
        this.form = formOf(catalogue, year);
        this.units = SampleUnit.of(size.units()).stream()
                .filter(unit -> unit.existsIn(year))
                .map(unit -> Reporter.of(region.code(), unit))
                .toList();
        this.level = Reporter.level(region.code());
        for (Reporter unit : units) {
            Numbers numbers = numbers(unit);
            byReporter.put(unit.code(), numbers);
            ofUnits.addAll(numbers);
        }
        byReporter.put(level.code(), numbers(level));
        all.addAll(ofUnits);
        all.addAll(of(level));
    }

    /** From 2014 on all follow the form of that year. */
    private static Form formOf(Catalogue catalogue, int year) {
        return year == 2014 ? catalogue.form("2014").orElseThrow() : catalogue.formOfYear(year);
    }

    private Numbers numbers(Reporter unit) {
        Numbers numbers = new Numbers();
        numbers.addAll(DisclosureNumbers.of(unit, year));
        numbers.addAll(ApplicationNumbers.of(unit, year, form.code()));
        numbers.addAll(OfficeNumbers.of(unit, year, form.code()));
        if (year >= 2019) {
            numbers.addAll(PowerNumbers.of(unit, year));
        }
        return numbers;
    }

    public String region() {
        return region.code();
    }

    /** As its name stands in titles. */
    public String zh() {
        return region.zh();
    }

    public int year() {
        return year;
    }

    public Form form() {
        return form;
    }

    /** The units that existed in the year. */
    public List<Reporter> units() {
        return units;
    }

    /** The level of the region itself. */
    public Reporter level() {
        return level;
    }

    public Numbers of(Reporter reporter) {
        Numbers numbers = byReporter.get(reporter.code());
        if (numbers == null) {
            throw new IllegalArgumentException(reporter.code() + " has no numbers of " + year);
        }
        return numbers;
    }

    /** Of all units together, without the level of the region itself. */
    public Numbers ofUnits() {
        return ofUnits;
    }

    /** Of the region as a whole. */
    public Numbers all() {
        return all;
    }

    public Dice dice(Object... about) {
        return level.dice(about);
    }
}
