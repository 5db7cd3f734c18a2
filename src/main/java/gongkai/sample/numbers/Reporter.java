package gongkai.sample.numbers;

import gongkai.catalogue.SampleUnit;
import gongkai.catalogue.Unit;
import java.util.List;

/**
 * Who has numbers of its own: a unit, or the level of the region itself (区级).
 *
 * @param code in the catalogue
 * @param zh without the mark 演示, as it stands behind the region's name
 * @param size how large it is, against the others
 */
public record Reporter(String region, String code, String zh, SampleUnit size) {

    /** What a weight of one is of the whole: the weights of a district with 57 units, however many a region has. */
    static final Weights WHOLE = Weights.of(SampleUnit.of(57));

    public record Weights(double hotline, double disclosure, double applications, double powers) {
        private static Weights of(List<SampleUnit> units) {
            List<SampleUnit> now =
                    units.stream().filter(u -> u.validTo() == null).toList();
            return new Weights(
                    now.stream().mapToInt(SampleUnit::hotline).sum(),
                    now.stream().mapToInt(SampleUnit::disclosure).sum(),
                    now.stream().mapToInt(SampleUnit::applications).sum(),
                    now.stream().mapToInt(SampleUnit::powers).sum());
        }
    }

    public static Reporter of(String region, SampleUnit unit) {
        return new Reporter(region, region + "-" + unit.code(), unit.zh().replaceFirst("^演示", ""), unit);
    }

    /** The level of the region itself. */
    public static Reporter level(String region) {
        SampleUnit size = new SampleUnit("district", "区级", "", Unit.Kind.LEVEL, null, null, null, 0, 90, 12, 0);
        return new Reporter(region, region + "-district", "区级", size);
    }

    public Dice dice(Object... about) {
        Object[] all = new Object[about.length + 1];
        all[0] = code;
        System.arraycopy(about, 0, all, 1, about.length);
        return Dice.of(all);
    }
}
