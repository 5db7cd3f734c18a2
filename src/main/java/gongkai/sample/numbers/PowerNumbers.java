package gongkai.sample.numbers;

/** Permits, penalties and what else the forms since 2019 ask of units with such powers; 0 for the others. */
final class PowerNumbers {

    private PowerNumbers() {}

    static Numbers of(Reporter unit, int year) {
        Dice dice = unit.dice("powers", year);
        int powers = unit.size().powers();
        Numbers numbers = new Numbers();
        items(numbers, unit, "permit", powers * 3, year);
        numbers.put("permit.decisions", dice.count(powers * (110 + (year - 2019) * 6), 0.12));
        items(numbers, unit, "other-service", powers * 2, year);
        numbers.put("other-service.decisions", dice.count(powers * 60, 0.15));
        items(numbers, unit, "penalty", powers * 5, year);
        numbers.put("penalty.decisions", dice.count(powers * (32 + (year - 2019) * 2), 0.14));
        items(numbers, unit, "compulsion", powers, year);
        numbers.put("compulsion.decisions", dice.count(powers * 1.1, 0.4));
        items(numbers, unit, "charge", powers > 5 ? 3 : 0, year);
        numbers.put("charge.amount", powers > 5 ? dice.count(powers * 1450, 0.15) : 0);
        long projects = dice.count(1 + powers * 0.3, 0.5);
        numbers.put("procurement.projects", projects);
        numbers.put("procurement.amount", projects * dice.count(3200, 0.5));
        return numbers;
    }

    private static void items(Numbers numbers, Reporter unit, String kind, int about, int year) {
        long before = items(unit, kind, about, year - 1);
        numbers.put(kind + ".items-previous", before);
        numbers.put(kind + ".items-change", items(unit, kind, about, year) - before);
    }

    private static long items(Reporter unit, String kind, int about, int year) {
        return about == 0 ? 0 : about + unit.dice(kind, year).below(4);
    }
}
