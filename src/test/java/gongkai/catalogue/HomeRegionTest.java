package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.platform.installation.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Screen, interface and intake are of one region, whoever asks. */
class HomeRegionTest {

    private static final Catalogue SHIPPED = Catalogue.shipped();
    private static final Catalogue WITH_SAMPLE =
            new CatalogueFiles(new SampleCatalogue(CatalogueFiles.classpath("/catalogue/"), 1)).load();

    @Test
    void itIsThePublishedOneUnlessSyntheticDataWereAskedFor() {
        assertThat(new HomeRegion(SHIPPED, "").code()).isEqualTo("430602");
        assertThat(new HomeRegion(WITH_SAMPLE, " ").code())
                .satisfies(code -> assertThat(WITH_SAMPLE.isSample(code)).isTrue());
        assertThat(new HomeRegion(WITH_SAMPLE, "430602").code()).isEqualTo("430602");
    }

    @Test
    void aRegionThatThereIsNotStopsTheStartInOneSentence() {
        assertThatThrownBy(() -> new HomeRegion(SHIPPED, "123456"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("123456")
                .hasMessageContaining("430602");
    }

    @Test
    void nobodyElseReadsTheSetting() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(HomeRegionTest::readsTheSetting))
                    .containsExactly(Path.of("src/main/java/gongkai/catalogue/HomeRegion.java"));
        }
    }

    private static boolean readsTheSetting(Path source) {
        try {
            return Files.readString(source).contains("${gongkai.region");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
