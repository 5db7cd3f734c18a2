package gongkai.catalogue;

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

    /** Whether the synthetic data set was asked for. */
    public boolean hasSample() {
        return regions.keySet().stream().anyMatch(this::isSample);
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
