package gongkai.dashboard.ui;

import static gongkai.testing.TestFigure.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import gongkai.catalogue.Scope;
import gongkai.dashboard.card.Card;
import gongkai.dashboard.card.Change;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.State;
import gongkai.ledger.query.Absence;
import gongkai.ledger.query.Figures;
import gongkai.ledger.ui.FigureText;
import gongkai.testing.Shared;
import gongkai.testing.ViewTest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a card says in words. */
class IndicatorCardsTest extends ViewTest {

    private static final Scope YEARS = new Scope(2012, 2014, "430602", null, null);

    private final IndicatorCards zh = cards(Locale.SIMPLIFIED_CHINESE);
    private final IndicatorCards en = cards(Locale.ENGLISH);

    @Test
    void aChangeIsToldWithItsNumberAndItsShare() {
        Card card = changed("hotline.orders", "6772", "6000");
        assertThat(zh.comparison(card)).isEqualTo("比2013年增加 772（12.9%）");
        assertThat(en.comparison(card)).isEqualTo("772 more than 2013 (12.9%)");
        assertThat(zh.sentence(card)).isEqualTo("2014年" + zh.name(card) + " 6,772 件，比2013年增加 772（12.9%）");
    }

    @Test
    void fewCasesHaveNoShare() {
        assertThat(zh.comparison(changed("hotline.orders", "12", "9"))).isEqualTo("比2013年多 3（不足30件，不计百分比）");
    }

    @Test
    void aRateChangesByPoints() {
        assertThat(zh.comparison(changed("hotline.satisfaction-rate", "97.5", "98")))
                .isEqualTo("比2013年降低 0.5 个百分点");
    }

    @Test
    void whatCannotBeComparedSaysWhyAndIsNoPartOfTheSentence() {
        Figure now = figure("hotline.orders").of(2014).saying("6772").build();
        Figure slash = figure("hotline.orders").of(2013).without(State.SLASH).build();
        Card card = card("hotline.orders", now, Change.of(now, List.of(slash), null, Shared.CATALOGUE), null);
        assertThat(zh.comparison(card)).isEqualTo("不可比：2013年或本期没有数值");
        assertThat(zh.sentence(card)).isEqualTo("2014年" + zh.name(card) + " 6,772 件");
    }

    @Test
    void aDisputedFigureSaysSoInItsSentence() {
        Figure disputed =
                figure("hotline.orders").of(2014).saying("6772").disputed().build();
        assertThat(zh.sentence(card("hotline.orders", disputed, null, null))).contains("6,772 件", "争议");
    }

    @Test
    void aCardWithoutAFigureSaysWhichYearsWereAskedAndWhyThereIsNone() {
        String words = zh.card(card("hotline.orders", null, null, Absence.NOT_IN_REPORT), null, YEARS)
                .getElement()
                .getProperty("innerHTML");
        assertThat(words).contains("暂无数据", "2012–2014年", "报告未载");
    }

    private static IndicatorCards cards(Locale locale) {
        return new IndicatorCards(Shared.CATALOGUE, mock(Figures.class), new FigureText(Shared.CATALOGUE, locale));
    }

    private static Card changed(String indicator, String now, String before) {
        Figure latest = figure(indicator).of(2014).saying(now).build();
        Figure earlier = figure(indicator).of(2013).saying(before).build();
        return card(indicator, latest, Change.of(latest, List.of(earlier), null, Shared.CATALOGUE), null);
    }

    private static Card card(
            String indicator, @Nullable Figure latest, @Nullable Change change, @Nullable Absence absence) {
        return new Card(indicator, latest, absence, null, change, null, null, List.of(), 2014, List.of(), List.of());
    }
}
