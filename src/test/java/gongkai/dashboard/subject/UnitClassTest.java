package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Unit;
import gongkai.ledger.model.Figure;
import gongkai.testing.FigureBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitClassTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void departmentsStandApartFromTownshipsAndStreets() {
        List<UnitClass> classes = of(Unit.Kind.STREET, Unit.Kind.DEPARTMENT, Unit.Kind.TOWNSHIP);
        assertThat(classes).extracting(UnitClass::departments).containsExactly(true, false);
        assertThat(classes.getFirst().units()).extracting(Unit::kind).containsOnly(Unit.Kind.DEPARTMENT);
        assertThat(classes.getLast().units())
                .extracting(Unit::kind)
                .containsExactlyInAnyOrder(Unit.Kind.TOWNSHIP, Unit.Kind.STREET);
    }

    @Test
    void aClassWithoutAFigureHasNoTable() {
        assertThat(of(Unit.Kind.DEPARTMENT)).extracting(UnitClass::departments).containsExactly(true);
        assertThat(of()).isEmpty();
    }

    @Test
    void aUnitHasItsOwnNumberAndNoOther() {
        UnitClass one = of(Unit.Kind.DEPARTMENT).getFirst();
        Unit unit = one.units().getFirst();
        assertThat(one.figure(unit, "application.received")).isPresent();
        assertThat(one.figure(unit, "application.answered")).isEmpty();
    }

    private static List<UnitClass> of(Unit.Kind... kinds) {
        List<Figure> figures = List.of(kinds).stream()
                .map(kind -> CATALOGUE.units().stream()
                        .filter(unit -> unit.kind() == kind)
                        .findFirst()
                        .orElseThrow())
                .map(unit -> FigureBuilder.of("application.received")
                        .unit(unit.code())
                        .build())
                .toList();
        return UnitClass.of(SampleSubject.of(List.of(), figures), CATALOGUE);
    }
}
