package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.installation.StartRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleCatalogueTest {

    @Test
    void aRegionIsLikeADistrictTodayAndKnowsTheUnitsThatTheReformRenamed() {
        Catalogue catalogue = with(SampleSize.DISTRICT);
        List<Unit> units = catalogue.units().stream()
                .filter(u -> u.region().equals("999901") && u.kind().isSingle())
                .toList();
        assertThat(units.stream().filter(u -> u.existsIn(Period.ofYear(2024)))).hasSize(57);
        assertThat(catalogue.unit("999901-department-3").map(Unit::zh)).hasValue("演示教育局");
        assertThat(units).allSatisfy(u -> assertThat(u.zh()).startsWith("演示"));
        List<Unit> later = units.stream().filter(u -> u.succeeds() != null).toList();
        assertThat(later).hasSizeGreaterThan(3).allSatisfy(u -> {
            Unit before = catalogue.unit(String.valueOf(u.succeeds())).orElseThrow();
            assertThat(Integer.parseInt(String.valueOf(u.validFrom())))
                    .isEqualTo(Integer.parseInt(String.valueOf(before.validTo())) + 1);
        });
        assertThat(catalogue.unitCounts()).anySatisfy(c -> {
            assertThat(c.group()).isEqualTo("999901-departments");
            assertThat(c.count()).isEqualTo(41);
        });
    }

    @Test
    void moreThanNinetyNineRegionsHaveCodesThatAreNoneOfGbt2260() {
        Catalogue catalogue = with(new SampleSize(120, 3, 1, true));
        List<String> codes = catalogue.regions().stream()
                .map(Region::code)
                .filter(catalogue::isSample)
                .toList();
        assertThat(codes).hasSize(120).contains("999901", "999999", "9999100", "9999120");
        assertThat(SampleCatalogue.region(9999).length()).isLessThanOrEqualTo(12);
        assertThat(codes).allSatisfy(code -> {
            assertThat(code).as("no province is 99").startsWith("99");
            assertThat(SampleCatalogue.region(SampleCatalogue.number(code))).isEqualTo(code);
        });
        Set<String> units = new HashSet<>();
        assertThat(catalogue.units())
                .allSatisfy(u -> assertThat(units.add(u.code())).isTrue());
        assertThat(catalogue.isSample("430602")).isFalse();
    }

    @Test
    void anyNumberOfUnitsIsADivisionIntoDepartmentsTownshipsAndStreets() {
        for (int units : new int[] {2, 3, 20, 57, 90, 400}) {
            List<SampleUnit> today = SampleUnit.of(units).stream()
                    .filter(u -> u.existsIn(SampleSize.LAST_YEAR))
                    .toList();
            assertThat(today).as("%d units", units).hasSize(units);
            assertThat(today).extracting(SampleUnit::code).doesNotHaveDuplicates();
            assertThat(today).anyMatch(u -> u.kind() == Unit.Kind.DEPARTMENT);
        }
    }

    @Test
    void sizesThatCannotBeAreRefusedWithTheBounds() {
        for (String wrong : List.of("0", "10000", "-1", "", "x", "99999999999")) {
            assertThatThrownBy(() -> SampleSize.of(wrong, "57", "15", true))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("--regions")
                    .hasMessageContaining("1");
        }
        assertThatThrownBy(() -> SampleSize.of("1", "1", "15", true)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> SampleSize.of("1", "57", "18", true)).isInstanceOf(StartRefused.class);
        SampleSize size = SampleSize.of("3", "20", "2", false);
        assertThat(SampleSize.ofMark(size.mark())).hasValue(size.withRegions(1));
        assertThat(size.mark().length()).isLessThanOrEqualTo(50);
    }

    private static Catalogue with(SampleSize size) {
        return new CatalogueFiles(new SampleCatalogue(CatalogueFiles.classpath("/catalogue/"), size)).load();
    }
}
