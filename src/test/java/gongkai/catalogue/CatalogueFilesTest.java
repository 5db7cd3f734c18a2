package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.csv.DataFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class CatalogueFilesTest {

    @Test
    void theShippedCatalogueContradictsItselfNowhere() {
        Catalogue catalogue = Catalogue.shipped();
        assertThat(catalogue.region("430602")).isPresent();
        assertThat(catalogue.indicator("disclosure.items")).isPresent();
        assertThat(catalogue.unit("430602-caizhengju")).isPresent();
        assertThat(catalogue.parts("disclosure.items", "category", "2008")).hasSize(4);
        assertThat(catalogue.formOfYear(2014).code()).isEqualTo("2008");
    }

    @Test
    void anUnknownWholeIsRefusedWithFileAndLine() {
        refused("indicators.csv", "items,公开数,Items,条,FLOW,,", "items,公开数,Items,条,FLOW,nothing,")
                .hasMessage("indicators.csv:2: unknown part_of \"nothing\" of items");
    }

    @Test
    void aCodeGivenTwiceIsRefusedWithBothLines() {
        refused("units.csv", "990001-b,乙局", "990001-a,乙局")
                .hasMessage("units.csv:8: code \"990001-a\" stands twice, first on line 7");
    }

    @Test
    void aCircleOfUnitsIsRefused() {
        refused(
                        "units.csv",
                        "990001,测试区,Test District,DISTRICT,,",
                        "990001,测试区,Test District,DISTRICT,990001-district,")
                .hasMessage("units.csv:2: circle through 990001");
    }

    @Test
    void aCircleOfIndicatorsIsRefused() {
        refused("indicators.csv", "people,咨询,Enquiries,人次,FLOW,,", "people,咨询,Enquiries,人次,FLOW,people.phone,")
                .hasMessage("indicators.csv:5: circle through people");
    }

    @Test
    void aUnitOfAnUnknownRegionIsRefused() {
        refused("regions.csv", "990002", "990009").hasMessage("units.csv:12: unknown region 990002");
    }

    @Test
    void aRateWithoutDenominatorIsRefused() {
        refused("indicators.csv", "items.electronic,items,", "items.electronic,,")
                .hasMessageStartingWith("indicators.csv:4: a rate needs numerator and denominator");
    }

    @Test
    void aWordThatIsNoneOfTheKnownOnesIsRefusedWithThoseThatAre() {
        refused("indicators.csv", "条,FLOW,,,,SUM,UP", "条,FLOW,,,,MEAN,UP")
                .hasMessageContaining("indicators.csv:2: ")
                .hasMessageContaining("SUM, LAST, FIRST, NONE")
                .hasMessageContaining("MEAN");
    }

    @Test
    void aMissingColumnIsRefused() {
        refused("forms.csv", "from_year", "since").hasMessage("forms.csv:2: column \"from_year\" is missing");
    }

    @Test
    void aTargetThatTheFormRowNamesMustExist() {
        refused("form-rows.csv", "old,1,items", "old,1,itemz")
                .hasMessage("form-rows.csv:2: unknown indicator \"itemz\"");
    }

    @Test
    void aBreakBetweenFormsWithoutItsReasonIsRefusedInEitherLanguage() {
        refused("form-rows.csv", "NO,新表改了口径,", "NO,,").hasMessage("form-rows.csv:3: \"note\" is empty");
        refused("form-rows.csv", ",The new form counts otherwise", ",")
                .hasMessage("form-rows.csv:3: \"note_en\" is empty");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String file, String good, String bad) {
        CatalogueFiles files = new CatalogueFiles(name -> {
            String text = small(name);
            if (name.equals(file)) {
                assertThat(text).contains(good);
                text = text.replace(good, bad);
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        });
        return assertThatThrownBy(files::load).isInstanceOf(DataFileException.class);
    }

    private static String small(String name) {
        try (InputStream in = CatalogueFilesTest.class.getResourceAsStream("/small-catalogue/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
