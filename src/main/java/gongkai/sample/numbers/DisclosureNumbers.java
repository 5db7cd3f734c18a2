package gongkai.sample.numbers;

/** What a unit disclosed in a year, by which way, and the documents it issued. */
final class DisclosureNumbers {

    private DisclosureNumbers() {}

    static Numbers of(Reporter unit, int year) {
        Dice dice = unit.dice("disclosure", year);
        double share = unit.size().disclosure() / (Reporter.WHOLE.disclosure() * 1.4);
        Numbers numbers = new Numbers();
        // how much a unit writes has a way of its own, which changes slowly
        double manner = 0.8 + unit.dice("writes").next() * 0.4;
        long items = Math.max(3, dice.count(Course.ITEMS.in(year) * share * manner, 0.09));
        long issued = issued(unit, year);
        numbers.put("disclosure.items", items);
        numbers.put("disclosure.items.electronic", dice.of(items, 0.9 + (year - 2008) * 0.01));
        numbers.put("disclosure.website", dice.of(items, 0.57 + (year - 2008) * 0.006));
        numbers.put("disclosure.wechat", Math.min(items, dice.count(Course.WECHAT.in(year) * share, 0.05)));
        numbers.put("disclosure.weibo", Math.min(items, dice.count(Course.WEIBO.in(year) * share, 0.05)));
        numbers.put("disclosure.gazette", dice.of(Math.min(items, 60), 0.04));
        numbers.put("disclosure.other-channels", dice.of(items, 0.11));
        numbers.put("disclosure.items.normative", Math.min(items, issued));
        documents(numbers, unit, year, issued);
        categories(numbers, dice, items);
        responses(numbers, dice, unit, year);
        return numbers;
    }

    private static void categories(Numbers numbers, Dice dice, long items) {
        long[] parts = dice.divide(items, 0.1, 0.05, 0.8, 0.05);
        numbers.put("disclosure.items.policy", parts[0]);
        numbers.put("disclosure.items.planning", parts[1]);
        numbers.put("disclosure.items.business", parts[2]);
        numbers.put("disclosure.items.other", parts[3]);
    }

    private static long issued(Reporter unit, int year) {
        return unit.dice("issued", year).count(unit.size().disclosure() * 0.16, 0.6);
    }

    /** Never more than are there. */
    private static long repealed(Reporter unit, int year, long inForce) {
        return Math.min(inForce, unit.dice("repealed", year).count(unit.size().disclosure() * 0.1, 0.9));
    }

    private static void documents(Numbers numbers, Reporter unit, int year, long issued) {
        long inForce = unit.size().disclosure() * 2L;
        long repealed = 0;
        for (int y = 2010; y <= year; y++) {
            long before = inForce + issued(unit, y);
            repealed = repealed(unit, y, before);
            inForce = before - repealed;
        }
        numbers.put("disclosure.normative-documents", issued);
        numbers.put("disclosure.normative-documents.repealed", repealed);
        numbers.put("disclosure.normative-documents.in-force", inForce);
        numbers.put("disclosure.normative-documents.published", issued);
        numbers.put("disclosure.normative-documents.public", inForce + repealed);
        for (String row : new String[] {"", ".repealed", ".in-force", ".published", ".public"}) {
            numbers.put("disclosure.rules" + row, 0); // a district makes none
        }
    }

    private static void responses(Numbers numbers, Dice dice, Reporter unit, int year) {
        double size = unit.size().disclosure() * (year == 2020 ? 1.4 : 1);
        numbers.put("response.topics", dice.count(size * 0.5, 0.6));
        long conferences = dice.count(size * 0.12, 0.8);
        numbers.put("response.press-conferences", conferences);
        numbers.put("response.press-conferences.principal", dice.of(conferences, 0.4));
        long interviews = dice.count(size * 0.15, 0.8);
        numbers.put("response.interviews", interviews);
        numbers.put("response.interviews.principal", dice.of(interviews, 0.5));
        numbers.put("disclosure.interpretations", dice.count(size * (0.4 + (year - 2008) * 0.1), 0.4));
        numbers.put("response.social-media", dice.count(size * 0.6, 0.6));
        numbers.put("response.other", dice.count(size * 0.3, 0.6));
    }
}
