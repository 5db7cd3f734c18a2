package gongkai.sample.numbers;

/** What else a unit states of a year: consultations, appeals, staff and money, training. */
final class OfficeNumbers {

    private OfficeNumbers() {}

    static Numbers of(Reporter unit, int year, String form) {
        Numbers numbers = new Numbers();
        consultations(numbers, unit, year);
        appeals(numbers, unit, year, form);
        resources(numbers, unit, year);
        letters(numbers, unit, year);
        return numbers;
    }

    private static void consultations(Numbers numbers, Reporter unit, int year) {
        Dice dice = unit.dice("consultation", year);
        double weight = unit.size().hotline() + unit.size().disclosure();
        double share = weight / (Reporter.WHOLE.hotline() + Reporter.WHOLE.disclosure());
        long people = dice.count(Course.CONSULTED.in(year) * share, 0.05);
        double online = 0.14 + (year - 2008) * 0.018;
        long[] ways = dice.divide(people, 0.66 - online, 0.34, online);
        numbers.put("consultation.service-items", dice.count(people * 0.7 + 4, 0.1));
        numbers.put("consultation.people", people);
        numbers.put("consultation.people.on-site", ways[0]);
        numbers.put("consultation.people.phone", ways[1]);
        numbers.put("consultation.people.online", ways[2]);
        numbers.put("website.column-visits", dice.count(Course.VISITS.in(year) * 500 * share, 0.05));
    }

    private static void appeals(Numbers numbers, Reporter unit, int year, String form) {
        Dice dice = unit.dice("appeal", year);
        double share = unit.size().applications() / Reporter.WHOLE.applications();
        double size = (14 + (year - 2008) * 1.6) * share;
        long reviewed = dice.count(size, 0.5);
        boolean pending = form.equals("2019") || form.equals("2021");
        numbers.put("appeal.reconsideration", reviewed);
        results(numbers, dice, "appeal.reconsideration", reviewed, pending);
        if (pending) {
            long direct = dice.count(size * 0.4, 0.6);
            long after = dice.of(reviewed, 0.2);
            numbers.put("appeal.litigation", direct + after);
            numbers.put("appeal.litigation.direct", direct);
            results(numbers, dice, "appeal.litigation.direct", direct, true);
            numbers.put("appeal.litigation.after-review", after);
            results(numbers, dice, "appeal.litigation.after-review", after, true);
        } else {
            long sued = dice.count(size * 0.5, 0.6);
            numbers.put("appeal.litigation", sued);
            results(numbers, dice, "appeal.litigation", sued, false);
        }
        long complaints = dice.count(size * 0.4, 0.8);
        numbers.put("appeal.complaint", complaints);
        numbers.put("appeal.complaint.first-handling", dice.of(complaints, 0.6));
        numbers.put("appeal.reports", dice.count(unit.size().hotline() * 0.15, 0.6));
    }

    private static void results(Numbers numbers, Dice dice, String of, long all, boolean pending) {
        long[] parts = dice.divide(all, 0.62, 0.11, 0.17, pending ? 0.1 : 0);
        numbers.put(of + ".upheld", parts[0]);
        numbers.put(of + ".corrected", parts[1]);
        numbers.put(of + ".other", parts[2] + (pending ? 0 : parts[3]));
        if (pending) {
            numbers.put(of + ".pending", parts[3]);
        }
    }

    private static void resources(Numbers numbers, Reporter unit, int year) {
        Dice dice = unit.dice("resource", year);
        long full = 1 + unit.dice("staff", year / 4).below(2) * unit.size().disclosure() / 6;
        long part = unit.dice("part-time", year / 3).below(3);
        numbers.put("resource.fees", 0);
        numbers.put("resource.staff", full + part);
        numbers.put("resource.staff.full-time", full);
        numbers.put("resource.staff.part-time", part);
        double money = (full + part) * (22 + (year - 2008) * 3);
        numbers.put("resource.spending", dice.count(money, 0.2) * 5);
        numbers.put("resource.budget", dice.count(money, 0.15) * 5);
        numbers.put("resource.offices", 1);
        numbers.put("resource.reading-points", unit.size().disclosure() > 3 ? 2 : 1);
        double courses = 1.2 + unit.size().disclosure() * 0.1;
        numbers.put("training.meetings", dice.count(2.5, 0.6));
        numbers.put("training.courses", Math.max(1, dice.count(courses, 0.4)));
        numbers.put(
                "training.participants",
                dice.count(courses * (18 + unit.dice("hall").below(14)), 0.15));
    }

    /** The mailboxes' letters that a unit had to answer. */
    private static void letters(Numbers numbers, Reporter unit, int year) {
        Dice dice = unit.dice("letters", year);
        double share = unit.size().hotline() / Reporter.WHOLE.hotline();
        long mayor = dice.count((280 + (year - 2014) * 12) * share, 0.3);
        long head = dice.count((150 + (year - 2014) * 8) * share, 0.3);
        numbers.put("mailbox.mayor", mayor);
        numbers.put("mailbox.mayor.completed", dice.of(mayor, 0.985));
        numbers.put("mailbox.district-head", head);
        numbers.put("mailbox.district-head.completed", dice.of(head, 0.985));
    }
}
