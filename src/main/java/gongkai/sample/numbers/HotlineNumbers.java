package gongkai.sample.numbers;

/** What came by the hotline and the mailboxes, and what became of it. */
final class HotlineNumbers {

    /** Of all orders so many go to a unit; the others are answered at once. */
    private static final double FORWARDED = 0.62;

    private static final String[] TYPES = {
        "complaints", "help", "enquiries", "suggestions", "praise", "reports",
    };
    private static final double[] TYPE_SHARES = {0.29, 0.34, 0.28, 0.04, 0.02, 0.03};

    private static final String[] TOPICS = {
        "urban",
        "housing",
        "traffic",
        "public-security",
        "market",
        "social-security",
        "education",
        "health",
        "environment",
        "welfare",
        "public-services",
        "agriculture",
        "public-opinion",
        "other"
    };
    private static final double[] TOPIC_SHARES = {
        0.16, 0.14, 0.09, 0.09, 0.1, 0.08, 0.07, 0.05, 0.05, 0.04, 0.06, 0.02, 0.02, 0.03
    };

    private HotlineNumbers() {}

    /** A unit's row of the bulletin. */
    static Numbers ofUnit(Reporter unit, int year, int month) {
        Dice dice = unit.dice("hotline", year, month);
        double share = FORWARDED * unit.size().hotline() / Reporter.WHOLE.hotline();
        long orders = dice.count(Course.ORDERS.in(year) * share * Course.season(year, month), 0.07);
        // what a unit is good at, it is good at in most years
        double better = unit.dice("manner").next() * 0.05 - 0.03;
        Numbers row = new Numbers();
        row.put("hotline.orders", orders);
        handled(row, dice, year, orders, better);
        return row;
    }

    private static void handled(Numbers row, Dice dice, int year, long orders, double better) {
        long due = dice.of(orders, 0.985);
        long completed = dice.of(due, Course.COMPLETED.in(year) + better * 0.3);
        long callbacks = dice.of(completed, 0.46);
        row.put("hotline.due", due);
        row.put("hotline.completed", completed);
        row.put("hotline.completed.on-time", dice.of(completed, Course.ON_TIME.in(year) + better * 0.3));
        row.put("hotline.callbacks", callbacks);
        row.put("hotline.callbacks.satisfied", dice.of(callbacks, Course.SATISFIED.in(year) + better));
    }

    /** The region's rows: what its units have, what was answered at once, and how all of it divides. */
    static Numbers ofRegion(Reporter level, Numbers units, int year, int month) {
        Dice dice = level.dice("hotline", year, month);
        long forwarded = units.get("hotline.orders");
        long direct = dice.count(Course.ORDERS.in(year) * (1 - FORWARDED) * Course.season(year, month), 0.05);
        Numbers all = new Numbers();
        all.put("hotline.orders", forwarded + direct);
        all.put("hotline.orders.direct", direct);
        all.put("hotline.orders.forwarded", forwarded);
        if (year >= 2013) {
            long returned = dice.of(forwarded, 0.035);
            all.put("hotline.orders.forwarded.signed-on-time", dice.of(forwarded, Course.ON_TIME.in(year) + 0.004));
            all.put("hotline.orders.forwarded.returned", returned);
        }
        divide(all, dice, "hotline.orders.", TYPES, TYPE_SHARES);
        if (year >= 2014) {
            divide(all, dice, "hotline.orders.topic-", TOPICS, TOPIC_SHARES);
        }
        Numbers answered = new Numbers();
        handled(answered, dice, year, direct, 0.02);
        answered.put("hotline.due", direct);
        answered.put("hotline.completed", direct);
        answered.put("hotline.completed.on-time", direct);
        units.each((code, value) ->
                all.put(code, code.equals("hotline.orders") ? forwarded + direct : value + answered.get(code)));
        all.put("hotline.completed.overdue", all.get("hotline.completed") - all.get("hotline.completed.on-time"));
        all.put(
                "hotline.callbacks.dissatisfied",
                all.get("hotline.callbacks") - all.get("hotline.callbacks.satisfied"));
        quality(all, dice, year);
        mailboxes(all, dice, year, month);
        return all;
    }

    private static void divide(Numbers all, Dice dice, String prefix, String[] names, double[] shares) {
        long[] parts = dice.divide(all.get("hotline.orders"), shares);
        for (int i = 0; i < names.length; i++) {
            all.put(prefix + names[i], parts[i]);
        }
    }

    private static void quality(Numbers all, Dice dice, int year) {
        long orders = all.get("hotline.orders");
        all.put("hotline.redone", dice.of(all.get("hotline.due"), 0.006));
        long urgent = dice.of(orders, 0.04);
        all.put("hotline.urgent", urgent);
        all.put("hotline.urgent.on-time", dice.of(urgent, Course.ON_TIME.in(year)));
        if (year >= 2016) {
            long calls = dice.count(orders * 1.9, 0.04);
            all.put("hotline.calls", calls);
            all.put("hotline.calls.answered", dice.of(calls, Course.COMPLETED.in(year) - 0.01));
        }
        if (year >= 2019) {
            long surveyed = dice.of(all.get("hotline.completed"), 0.3);
            all.put("hotline.surveyed", surveyed);
            all.put("hotline.surveyed.responded", dice.of(surveyed, 0.985));
            all.put("hotline.surveyed.solved", dice.of(surveyed, Course.SATISFIED.in(year) - 0.05));
            all.put("hotline.surveyed.satisfied", dice.of(surveyed, Course.SATISFIED.in(year) - 0.02));
        }
    }

    private static void mailboxes(Numbers all, Dice dice, int year, int month) {
        double letters = (330 + (year - 2014) * 14) * Course.season(year, month) * (year == 2020 ? 1.3 : 1);
        for (String box : new String[] {"mailbox.mayor", "mailbox.district-head"}) {
            long came = dice.count(box.endsWith("mayor") ? letters : letters * 0.55, 0.12);
            long due = dice.of(came, 0.98);
            all.put(box, came);
            all.put(box + ".due", due);
            all.put(box + ".completed", dice.of(due, Course.COMPLETED.in(year) + 0.01));
        }
    }
}
