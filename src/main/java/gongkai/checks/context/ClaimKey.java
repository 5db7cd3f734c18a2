package gongkai.checks.context;

import gongkai.catalogue.Period;
import gongkai.ledger.model.Claim;

/** What claims of one source are about; those with the same key state the same number. */
public record ClaimKey(String indicator, String aspect, String unit, Period period) {

    public static ClaimKey of(Claim claim) {
        return new ClaimKey(claim.indicator(), claim.aspect(), claim.unit(), claim.period());
    }

    public ClaimKey withIndicator(String other) {
        return new ClaimKey(other, aspect, unit, period);
    }

    public ClaimKey withUnit(String other) {
        return new ClaimKey(indicator, aspect, other, period);
    }

    public ClaimKey withAspect(String other) {
        return new ClaimKey(indicator, other, unit, period);
    }

    public ClaimKey plusYears(int years) {
        return years == 0 ? this : new ClaimKey(indicator, aspect, unit, period.plusYears(years));
    }
}
