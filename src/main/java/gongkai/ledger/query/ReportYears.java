package gongkai.ledger.query;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which years there is a report of a unit: where an accepted annual document is of that unit and year, with figures or
 * without, or where another annual document states a number of the unit for that whole year; and of which one waits for its
 * review. A level or a group reports in the report of its region.
 */
@Service
@Transactional(readOnly = true)
public class ReportYears {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    public ReportYears(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** One statement, whose cost depends on how much these units have in these years. */
    public Reports of(String region, Collection<String> units, int fromYear, int toYear) {
        if (units.isEmpty()) {
            return Reports.NONE;
        }
        Set<String> asked = new LinkedHashSet<>(units);
        asked.add(region);
        Map<String, Set<Integer>> years = new HashMap<>();
        Map<String, Set<Integer>> waiting = new HashMap<>();
        List<String> ofUnits = new ArrayList<>();
        List<Integer> ofYears = new ArrayList<>();
        for (String unit : asked) {
            for (int year = fromYear; year <= toYear; year++) {
                ofUnits.add(unit);
                ofYears.add(year);
            }
        }
        jdbc.sql("""
                select s.unit as unit, s.report_year as in_year, s.status as status
                from unnest(cast(:units as varchar array)) as w (unit)
                join source s on s.region = :region and s.unit = w.unit and s.report_year between :first and :last
                    and s.status in ('ACCEPTED', 'PENDING') and s.form <> ''
                union
                select w.unit, w.in_year, 'ACCEPTED'
                from unnest(cast(:ofUnits as varchar array), cast(:ofYears as integer array)) as w (unit, in_year)
                where 1 = (
                    select 1 from roll_up r join source s on s.region = r.region and s.id = r.source and s.form <> ''
                    where r.region = :region and r.unit = w.unit and r.to_month = w.in_year * 100 + 12 and r.months = 12
                      and r.origin = 'REPORTED'
                    limit 1)
                """)
                .param("region", region)
                .param("units", asked.toArray(String[]::new))
                .param("ofUnits", ofUnits.toArray(String[]::new))
                .param("ofYears", ofYears.toArray(Integer[]::new))
                .param("first", fromYear)
                .param("last", toYear)
                .query((row, number) -> (row.getString("status").equals("PENDING") ? waiting : years)
                        .computeIfAbsent(row.getString("unit"), key -> new HashSet<>())
                        .add(row.getInt("in_year")))
                .list();
        for (String unit : units) {
            boolean reportsItself = unit.equals(region)
                    || catalogue
                            .unit(unit)
                            .map(Unit::kind)
                            .map(Unit.Kind::isSingle)
                            .orElse(false);
            if (!reportsItself) {
                years.computeIfAbsent(unit, key -> new HashSet<>()).addAll(years.getOrDefault(region, Set.of()));
                waiting.computeIfAbsent(unit, key -> new HashSet<>()).addAll(waiting.getOrDefault(region, Set.of()));
            }
        }
        return new Reports(years, waiting);
    }
}
