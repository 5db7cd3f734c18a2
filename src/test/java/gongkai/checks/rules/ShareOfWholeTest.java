package gongkai.checks.rules;

import static gongkai.checks.rules.ClaimBuilder.claim;
import static gongkai.checks.rules.RuleRun.assertNumbers;
import static gongkai.checks.rules.RuleRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.context.Finding;
import gongkai.checks.context.Severity;
import org.junit.jupiter.api.Test;

/** A printed share is part by whole at its printed precision (domain 8.1 share). */
class ShareOfWholeTest {

    @Test
    void aShareIsJudgedAtItsPrintedPrecision() {
        ClaimBuilder whole = claim("disclosure.items").saying("3008");
        ClaimBuilder part = claim("disclosure.items.business").saying("2410");
        assertThat(check(whole, part, claim("disclosure.items.business.share").saying("80%"))
                        .rules())
                .isEmpty();
        Finding found = check(
                        whole, part, claim("disclosure.items.business.share").saying("80.2%"))
                .only("share");
        assertNumbers(found, "80.12", "80.2", "-0.08");
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aShareOfARoundedWholeMayBeSeveral() {
        assertThat(check(
                                claim("disclosure.items").saying("3000余"),
                                claim("disclosure.items.business").saying("2410"),
                                claim("disclosure.items.business.share").saying("79.9%"))
                        .rules())
                .isEmpty();
    }
}
