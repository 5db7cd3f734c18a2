package gongkai.dashboard.card;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Catalogue;
import gongkai.ledger.model.Figure;
import gongkai.testing.FigureBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormBreaksTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void aLineOfOneFormHasNoBreak() {
        assertThat(breaks("application.answered.granted", "2019", "2019", null, "2021"))
                .isEmpty();
    }

    @Test
    void theLineBreaksAtTheFirstFigureThatCountsOtherwise() {
        assertThat(breaks("application.answered.granted", "2014", null, "2019", "2021"))
                .containsExactly(2);
    }

    @Test
    void aFigureWithoutAFormHidesNoBreak() {
        assertThat(breaks("application.answered.granted", "2014", "", "2021")).containsExactly(2);
        assertThat(breaks("application.answered.granted", "", "2021")).isEmpty();
    }

    private static List<Integer> breaks(String indicator, @Nullable String... forms) {
        List<@Nullable Figure> line = new ArrayList<>();
        Arrays.stream(forms).forEach(form -> line.add(form == null ? null : figure(indicator, form)));
        return FormBreaks.in(line, CATALOGUE).stream().map(FormBreaks.At::at).toList();
    }

    private static Figure figure(String indicator, String form) {
        return FigureBuilder.of(indicator).form(form).build();
    }
}
