package gongkai.sample.numbers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What really came by hotline and mailboxes in one region in one year, month by month and unit by unit. */
public final class HotlineYear {

    private final List<Map<Reporter, Numbers>> rows = new ArrayList<>();
    private final List<Numbers> totals = new ArrayList<>();

    public HotlineYear(RegionYear of) {
        for (int month = 1; month <= 12; month++) {
            Map<Reporter, Numbers> ofMonth = new LinkedHashMap<>();
            Numbers together = new Numbers();
            for (Reporter unit : of.units()) {
                if (unit.size().hotline() > 0) {
                    Numbers row = HotlineNumbers.ofUnit(unit, of.year(), month);
                    ofMonth.put(unit, row);
                    together.addAll(row);
                }
            }
            rows.add(ofMonth);
            totals.add(HotlineNumbers.ofRegion(of.level(), together, of.year(), month));
        }
    }

    /** The rows of the units whose work it is, in a month. */
    public Map<Reporter, Numbers> rows(int month) {
        return rows.get(month - 1);
    }

    /** Of the region as a whole, in a month. */
    public Numbers total(int month) {
        return totals.get(month - 1);
    }

    public Numbers total() {
        Numbers year = new Numbers();
        totals.forEach(year::addAll);
        return year;
    }

    public Map<Reporter, Numbers> rows() {
        Map<Reporter, Numbers> year = new LinkedHashMap<>();
        rows.forEach(month -> month.forEach(
                (unit, row) -> year.computeIfAbsent(unit, u -> new Numbers()).addAll(row)));
        return year;
    }
}
