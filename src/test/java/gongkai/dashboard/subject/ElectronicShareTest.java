package gongkai.dashboard.subject;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.Period;
import gongkai.dashboard.subject.ElectronicShare.Judgement;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import gongkai.ledger.query.LevelClaim;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stated and computed shares are held against each other as the checks hold any rate against its numbers. */
class ElectronicShareTest {

    @Test
    void aShareThatTheNumbersGiveAtItsPrintedPrecisionAgrees() {
        assertThat(share("91.4%", "914", "1000").judgement()).isEqualTo(Judgement.AGREES);
        assertThat(share("91%", "914", "1000").judgement()).isEqualTo(Judgement.AGREES);
    }

    @Test
    void aShareThatTheNumbersCannotGiveContradictsThem() {
        assertThat(share("92%", "914", "1000").judgement()).isEqualTo(Judgement.CONTRADICTS);
        assertThat(share("91.7%", "914", "1000").judgement()).isEqualTo(Judgement.CONTRADICTS);
    }

    @Test
    void aPartMoreThanItsWholeIsImpossibleWhateverIsStated() {
        ElectronicShare share = share("100%", "1100", "1000");
        assertThat(share.judgement()).isEqualTo(Judgement.IMPOSSIBLE);
        assertThat(share.computed()).isEqualByComparingTo("110");
        assertThat(share(null, "1000", "1000").judgement()).isEqualTo(Judgement.AGREES);
    }

    @Test
    void withoutBothNumbersNothingIsComputedAndNothingJudged() {
        assertThat(share("92%", null, "1000").judgement()).isEqualTo(Judgement.NOT_COMPUTABLE);
        assertThat(share("92%", "10", "0").judgement()).isEqualTo(Judgement.NOT_COMPUTABLE);
        assertThat(share("92%", "914", null).computed()).isNull();
    }

    private static ElectronicShare share(@Nullable String stated, @Nullable String part, @Nullable String whole) {
        return new ElectronicShare("430602", Period.ofYear(2014), claim(stated), claim(part), claim(whole));
    }

    private static @Nullable LevelClaim claim(@Nullable String printed) {
        return printed == null
                ? null
                : new LevelClaim(
                        new FigureKey("430602", "disclosure.items", "", "430602", Period.ofYear(2014)),
                        new BigDecimal(printed.replace("%", "")),
                        State.VALUE,
                        Qualifier.EXACT,
                        printed,
                        Basis.TABLE,
                        "2008",
                        1,
                        "report");
    }
}
