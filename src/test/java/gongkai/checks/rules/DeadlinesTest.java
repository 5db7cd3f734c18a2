package gongkai.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines();

    @Test
    void theRegulationOf2008GivesEveryOrganUntilTheEndOfMarch() {
        for (Unit.Kind kind : new Unit.Kind[] {Unit.Kind.DISTRICT, Unit.Kind.DEPARTMENT, Unit.Kind.STREET}) {
            assertThat(deadlines.of(kind, 2018).orElseThrow().due()).isEqualTo(LocalDate.of(2019, 3, 31));
        }
    }

    @Test
    void theRegulationOf2019PartsDepartmentsFromGovernmentsAndNamesNoDateForTownships() {
        assertThat(deadlines.of(Unit.Kind.DEPARTMENT, 2019).orElseThrow().due()).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(deadlines.of(Unit.Kind.DISTRICT, 2019).orElseThrow().due()).isEqualTo(LocalDate.of(2020, 3, 31));
        assertThat(deadlines.of(Unit.Kind.TOWNSHIP, 2019)).isEmpty();
    }
}
