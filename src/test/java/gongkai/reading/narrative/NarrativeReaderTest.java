package gongkai.reading.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.reading.metadata.MetadataReader;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.Normalised;
import gongkai.reading.text.SpanSet;
import gongkai.testing.Shared;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences of our own with the claims they make: {@code indicator[unit]{period}=OVER 12}, the unit and the period only
 * where they are not the district's own report of its year; and the numbers that count what nobody knows.
 */
class NarrativeReaderTest {

    private static final Catalogue CATALOGUE = Shared.CATALOGUE;

    private final MetadataReader heads = new MetadataReader(CATALOGUE);
    private final NarrativeReader narratives =
            new NarrativeReader(CATALOGUE, Lexicon.shipped(), PhraseRules.load(CATALOGUE, null));

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/narratives.csv", numLinesToSkip = 1)
    void aSentenceClaimsWhatItSays(String title, String sentence, @Nullable String claims, @Nullable String unread) {
        Normalised text = Normalised.of(title + "\n" + sentence + "\n");
        ReportMetadata head = heads.read(text, null);

        NarrativeReader.Narrative narrative = narratives.read(text, head, new SpanSet());

        assertThat(narrative.claims().stream().map(c -> written(c, head)).collect(Collectors.joining("; ")))
                .isEqualTo(claims == null ? "" : claims);
        assertThat(narrative.unread().stream()
                        .map(u -> Objects.requireNonNull(u.value()).toPlainString())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(unread == null ? "" : unread);
        assertThat(narrative.claims())
                .allSatisfy(c -> assertThat((title + "\n" + sentence).substring(c.start(), c.end()))
                        .isNotBlank());
    }

    private static String written(Claim claim, ReportMetadata head) {
        return claim.indicator()
                + (claim.aspect().isEmpty() ? "" : "@" + claim.aspect())
                + (claim.unit().equals(Shared.DISTRICT.unit()) ? "" : "[" + claim.unit() + "]")
                + (claim.period().equals(head.period()) ? "" : "{" + claim.period() + "}")
                + "="
                + (claim.qualifier() == Qualifier.EXACT ? "" : claim.qualifier() + " ")
                + (claim.value() == null ? "none" : claim.value().toPlainString());
    }
}
