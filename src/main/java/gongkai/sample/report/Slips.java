package gongkai.sample.report;

import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Indicator;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.State;
import gongkai.sample.numbers.Dice;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Slips of those who fill in forms, for the checks to find. */
final class Slips {

    private static final double OF_REPORTS = 0.04;

    private Slips() {}

    /** Lets one number of some reports be wrong. */
    static void of(Catalogue catalogue, Dice dice, List<Claim> claims) {
        if (!dice.chance(OF_REPORTS)) {
            return;
        }
        boolean tenfold = dice.chance(0.15);
        long more = dice.pick(5, 2, 1) == 0 ? 1 : dice.chance(0.6) ? 10 : 2;
        change(
                dice,
                claims,
                claim -> isPart(catalogue, claim),
                value -> tenfold ? value.movePointRight(1) : value.add(BigDecimal.valueOf(more)));
    }

    private static boolean isPart(Catalogue catalogue, Claim claim) {
        return claim.basis() == Basis.TABLE
                && claim.state() == State.VALUE
                && claim.aspect().isEmpty()
                && claim.value() != null
                && claim.value().signum() > 0
                && catalogue
                        .indicator(claim.indicator())
                        .filter(Indicator::exhaustive)
                        .isPresent();
    }

    /** Lets one unit's row say that more was done than was to be done. */
    static void inBulletin(Dice dice, List<Claim> claims) {
        change(
                dice,
                claims,
                claim -> claim.indicator().equals("hotline.completed")
                        && claim.unit().contains("-")
                        && claim.value() != null
                        && claim.value().intValue() > 5,
                value -> value.add(BigDecimal.valueOf(3 + value.intValue() / 10)));
    }

    /** Changes the number that some indicator of one unit has in a report. */
    static void in(List<Claim> claims, String indicator, String unit, Basis basis, long more) {
        change(
                Dice.of(indicator),
                claims,
                claim -> claim.indicator().equals(indicator)
                        && claim.unit().equals(unit)
                        && claim.aspect().isEmpty()
                        && claim.basis() == basis
                        && claim.value() != null,
                value -> value.add(BigDecimal.valueOf(more)));
    }

    private static void change(Dice dice, List<Claim> claims, Predicate<Claim> which, UnaryOperator<BigDecimal> slip) {
        List<Claim> possible = claims.stream().filter(which).toList();
        if (possible.isEmpty()) {
            return;
        }
        Claim right = possible.get(dice.below(possible.size()));
        BigDecimal value = right.value();
        if (value != null) {
            claims.set(claims.indexOf(right), saying(right, slip.apply(value)));
        }
    }

    private static Claim saying(Claim claim, BigDecimal value) {
        String printed = value.toPlainString();
        return new Claim(
                claim.indicator(),
                claim.aspect(),
                claim.unit(),
                claim.period(),
                value,
                claim.state(),
                claim.qualifier(),
                claim.measure(),
                printed,
                claim.basis(),
                claim.form(),
                claim.section(),
                claim.start(),
                claim.end(),
                claim.quote().replace(claim.printed(), printed));
    }
}
