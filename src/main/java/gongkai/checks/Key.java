package gongkai.checks;

import gongkai.catalogue.Period;
import gongkai.ledger.Claim;

/** What claims of one source are about; those with the same key state the same number. */
record Key(String indicator, String aspect, String unit, Period period) {

    static Key of(Claim claim) {
        return new Key(claim.indicator(), claim.aspect(), claim.unit(), claim.period());
    }

    Key withIndicator(String other) {
        return new Key(other, aspect, unit, period);
    }

    Key withUnit(String other) {
        return new Key(indicator, aspect, other, period);
    }

    Key withAspect(String other) {
        return new Key(indicator, other, unit, period);
    }

    Key plusYears(int years) {
        return years == 0 ? this : new Key(indicator, aspect, unit, period.plusYears(years));
    }
}
