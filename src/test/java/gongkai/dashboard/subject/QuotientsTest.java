package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only numbers that have to do with each other are divided, and each division says why. */
class QuotientsTest {

    @Test
    void everyQuotientIsOfKnownIndicatorsOfOneOrganAndSaysWhyInBothLanguages() {
        Catalogue catalogue = Catalogue.shipped();
        assertThat(Quotients.all()).isNotEmpty().allSatisfy(quotient -> {
            assertThat(catalogue.indicator(quotient.numerator())).isPresent();
            assertThat(catalogue.indicator(quotient.denominator())).isPresent();
            assertThat(quotient.zh()).hasSizeGreaterThan(8);
            assertThat(quotient.en()).hasSizeGreaterThan(8);
        });
    }

    @Test
    void theHotlineIsNotTheWorkOfTheStaffForDisclosure() {
        assertThat(Quotients.over("resource.staff"))
                .extracting(Quotients.Quotient::numerator)
                .noneMatch(code -> code.startsWith("hotline.") || code.startsWith("mailbox."));
    }

    @Test
    void noSubjectDividesBesideTheList() {
        List<Subject.PerHead> panels = Stream.of(
                        Subjects.DISCLOSURE,
                        Subjects.APPLICATION,
                        Subjects.CONSULTATION,
                        Subjects.HOTLINE,
                        Subjects.APPEAL,
                        Subjects.RESOURCE,
                        Subjects.WEBSITE)
                .flatMap(subject -> subject.panels().stream())
                .filter(Subject.PerHead.class::isInstance)
                .map(Subject.PerHead.class::cast)
                .toList();
        assertThat(panels)
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.numerators())
                        .isEqualTo(Quotients.over(panel.denominator()).stream()
                                .map(Quotients.Quotient::numerator)
                                .toList()));
    }
}
