package gongkai.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The loaded catalogue: immutable, in the order of its files. {@link CatalogueFiles} makes it and refuses files that
 * contradict themselves, so every reference here resolves.
 */
public class Catalogue {

    private final Map<String, Region> regions;
    private final Map<String, Form> forms;
    private final Map<String, Indicator> indicators;
    private final List<FormRow> formRows;
    private final Map<String, Unit> units;
    private final List<Partition> partitions;
    private final List<UnitCount> unitCounts;

    private final Map<String, List<Indicator>> parts;
    private final Map<String, Map<String, FormRow>> rowsByIndicator;

    Catalogue(
            Map<String, Region> regions,
            Map<String, Form> forms,
            Map<String, Indicator> indicators,
            List<FormRow> formRows,
            Map<String, Unit> units,
            List<Partition> partitions,
            List<UnitCount> unitCounts) {
        this.regions = regions;
        this.forms = forms;
        this.indicators = indicators;
        this.formRows = List.copyOf(formRows);
        this.units = units;
        this.partitions = List.copyOf(partitions);
        this.unitCounts = List.copyOf(unitCounts);
        this.parts = indicators.values().stream()
                .filter(i -> i.partOf() != null)
                .collect(Collectors.groupingBy(i -> String.valueOf(i.partOf())));
        this.rowsByIndicator = formRows.stream()
                .collect(Collectors.groupingBy(
                        FormRow::indicator,
                        Collectors.toMap(FormRow::form, r -> r, (first, second) -> first, LinkedHashMap::new)));
    }

    /** The catalogue that the application ships. */
    public static Catalogue shipped() {
        return CatalogueFiles.onClasspath("/catalogue/").load();
    }

    /** Whether a region is one of the synthetic data set, which every page must mark as 演示数据. */
    public boolean isSample(String region) {
        return region.startsWith(SampleCatalogue.PREFIX);
    }

    public Collection<Region> regions() {
        return regions.values();
    }

    public Collection<Form> forms() {
        return forms.values();
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public Collection<Unit> units() {
        return units.values();
    }

    public List<Partition> partitions() {
        return partitions;
    }

    public List<UnitCount> unitCounts() {
        return unitCounts;
    }

    public List<FormRow> formRows() {
        return formRows;
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<Form> form(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The form in force for an annual report of that report year; the newest one where the year is beyond all. */
    public Form formOfYear(int reportYear) {
        return forms.values().stream()
                .filter(f -> f.fromYear() <= reportYear && reportYear <= f.toYear())
                .findFirst()
                .orElseGet(() -> forms.values().stream()
                        .reduce((a, b) -> b)
                        .orElseThrow(() -> new IllegalStateException("the catalogue has no form")));
    }

    /** The direct parts of an indicator, of every breakdown and none, in catalogue order. */
    public List<Indicator> parts(String whole) {
        return parts.getOrDefault(whole, List.of());
    }

    /** The parts of one breakdown of a whole that stand in a form: if exhaustive, they sum to the whole. */
    public List<Indicator> parts(String whole, String breakdown, String form) {
        return parts(whole).stream()
                .filter(p -> breakdown.equals(p.breakdown()) && standsIn(p.code(), form))
                .toList();
    }

    /** Whether an indicator is a row of a form. Indicators that no form holds (prose only) stand in every form. */
    public boolean standsIn(String indicator, String form) {
        Map<String, FormRow> rows = rowsByIndicator.get(indicator);
        return rows == null || rows.containsKey(form);
    }

    public Optional<FormRow> formRow(String indicator, String form) {
        return Optional.ofNullable(
                rowsByIndicator.getOrDefault(indicator, Map.of()).get(form));
    }

    public Set<String> formsOf(String indicator) {
        return rowsByIndicator.getOrDefault(indicator, Map.of()).keySet();
    }

    /**
     * Whether the figures of an indicator that follow two forms count the same thing, so that one line joins them and one may
     * be compared with the other; see {@link #formBreak}.
     */
    public boolean continues(String indicator, String oneForm, String otherForm) {
        return formBreak(indicator, oneForm, otherForm).isEmpty();
    }

    /**
     * Why the figures of an indicator that follow two forms do not stand in one line; empty where they do. The order of both
     * forms is of no matter.
     *
     * <p>What is not said to be comparable is not compared: two forms' numbers are joined only where somebody looked at both
     * and found that they count the same. A row says that of its form and the one before it which has the indicator, so every
     * row on the way from the earlier form to the later has to say yes: a form that counted otherwise in between parts the two
     * although both ends ask alike. Where only one of the forms asks for the indicator, the other's number stands in the text
     * of a report, which each unit counts its own way: a break too. Where neither asks for it, a change of forms changes
     * nothing about it; nor does it where a figure follows no form, as a website's table, a bulletin or a sum over several do
     * (empty): then no break is claimed that nobody knows of.
     */
    public Optional<FormBreak> formBreak(String indicator, String oneForm, String otherForm) {
        Form one = forms.get(oneForm);
        Form other = forms.get(otherForm);
        Map<String, FormRow> rows = rowsByIndicator.getOrDefault(indicator, Map.of());
        if (one == null || other == null || one.equals(other)) {
            return Optional.empty();
        }
        boolean oneAsks = rows.containsKey(oneForm);
        boolean otherAsks = rows.containsKey(otherForm);
        if (oneAsks != otherAsks) {
            return Optional.of(new FormBreak(indicator, oneAsks ? other : one, null));
        }
        if (!oneAsks) {
            return Optional.empty();
        }
        List<Form> order = List.copyOf(forms.values());
        int first = Math.min(order.indexOf(one), order.indexOf(other));
        int last = Math.max(order.indexOf(one), order.indexOf(other));
        for (Form form : order.subList(first + 1, last + 1)) {
            FormRow row = rows.get(form.code());
            if (row != null && row.comparable() != FormRow.Continuity.YES) {
                return Optional.of(new FormBreak(indicator, form, row));
            }
        }
        return Optional.empty();
    }

    /** The wholes that an indicator is a part of, the outermost first; none for a whole, and for a rate. */
    public List<Indicator> wholes(String indicator) {
        List<Indicator> wholes = new ArrayList<>();
        Optional<Indicator> at = whole(indicator);
        while (at.isPresent()) { // the files have no circle
            wholes.addFirst(at.get());
            at = whole(at.get().code());
        }
        return wholes;
    }

    private Optional<Indicator> whole(String part) {
        return indicator(part).map(Indicator::partOf).flatMap(this::indicator);
    }

    /** How deep an indicator stands below its outermost whole, 0 for a whole; a part's share stands one below the part. */
    public int depth(String indicator) {
        return Indicator.isShare(indicator)
                ? wholes(Indicator.sharedPart(indicator)).size() + 1
                : wholes(indicator).size();
    }

    /** The units directly below one, in catalogue order. */
    public List<Unit> children(String unit) {
        return units.values().stream().filter(u -> unit.equals(u.parent())).toList();
    }

    /** The units of a region whose name or alias is exactly that text; several where an alias is ambiguous. */
    public List<Unit> unitsNamed(String name) {
        return units.values().stream()
                .filter(u -> u.zh().equals(name) || u.aliases().contains(name))
                .toList();
    }
}
