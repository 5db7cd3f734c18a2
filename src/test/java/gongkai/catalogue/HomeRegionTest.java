package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.installation.Installation;
import gongkai.platform.installation.StartRefused;
import org.junit.jupiter.api.Test;

/** Screen, interface and intake are of one region, whoever asks. */
class HomeRegionTest {

    private static final Catalogue SHIPPED = Catalogue.shipped();
    private static final Catalogue WITH_SAMPLE = new CatalogueFiles(
                    new SampleCatalogue(CatalogueFiles.classpath("/catalogue/"), SampleSize.DISTRICT))
            .load();

    @Test
    void itIsThePublishedOneUnlessSyntheticDataWereAskedFor() {
        assertThat(of(SHIPPED, "").code()).isEqualTo("430602");
        assertThat(of(WITH_SAMPLE, " ").code())
                .satisfies(code -> assertThat(WITH_SAMPLE.isSample(code)).isTrue());
        assertThat(of(WITH_SAMPLE, "430602").code()).isEqualTo("430602");
    }

    @Test
    void aRegionThatThereIsNotStopsTheStartInOneSentence() {
        assertThatThrownBy(() -> of(SHIPPED, "123456"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("123456")
                .hasMessageContaining("430602");
    }

    private static HomeRegion of(Catalogue catalogue, String asked) {
        return new HomeRegion(catalogue, new Installation(asked, "Asia/Shanghai", "data"));
    }
}
