package gongkai.sample.numbers;

import gongkai.catalogue.ApplicantKind;
import java.util.List;

/**
 * The applications of a unit in a year, one by one: each has an applicant, came in one way, was answered in one way and may
 * be carried into the next year. So rows, columns and years fit one another as the forms ask.
 */
final class ApplicationNumbers {

    private static final List<String> APPLICANTS = ApplicantKind.codes();
    private static final double[] APPLICANT_WEIGHTS = {82, 9, 1, 2, 4.5, 1.5};
    private static final double CARRIED = 0.06;

    /** A way to answer, how often it is taken, and where it stands in the form. */
    private record Outcome(String code, double weight) {}

    private static final List<Outcome> OUTCOMES_2008 = List.of(
            new Outcome("granted", 72),
            new Outcome("partial", 8),
            new Outcome("refused.not-exist", 7),
            new Outcome("refused.not-held", 7),
            new Outcome("refused.unclear", 2),
            new Outcome("refused.exempt", 3),
            new Outcome("refused.other", 1));

    private static final List<Outcome> OUTCOMES_2014 = List.of(
            new Outcome("already-public", 22),
            new Outcome("granted", 42),
            new Outcome("partial", 6),
            new Outcome("withheld.state-secret", 0.1),
            new Outcome("withheld.trade-secret", 1),
            new Outcome("withheld.privacy", 3),
            new Outcome("withheld.safety", 0.4),
            new Outcome("withheld.not-government-information", 2.5),
            new Outcome("withheld.other-law", 1),
            new Outcome("not-own", 9),
            new Outcome("not-exist", 8),
            new Outcome("amendment", 2),
            new Outcome("redirected", 3));

    private static final List<Outcome> OUTCOMES_2019 = List.of(
            new Outcome("granted", 52),
            new Outcome("partial", 7),
            new Outcome("withheld.state-secret", 0.2),
            new Outcome("withheld.prohibited", 0.5),
            new Outcome("withheld.safety", 0.3),
            new Outcome("withheld.third-party", 2),
            new Outcome("withheld.internal", 2),
            new Outcome("withheld.process", 1.5),
            new Outcome("withheld.enforcement-files", 2),
            new Outcome("withheld.inquiry", 2),
            new Outcome("unavailable.not-held", 14),
            new Outcome("unavailable.needs-creation", 4),
            new Outcome("unavailable.unclear", 1.5),
            new Outcome("not-processed.petition", 5),
            new Outcome("not-processed.repeated", 2),
            new Outcome("not-processed.publications", 0.2),
            new Outcome("not-processed.excessive", 0.5),
            new Outcome("not-processed.reconfirm", 0.3),
            new Outcome("other-handling.not-amended", 1.4),
            new Outcome("other-handling.fee-unpaid", 0.1),
            new Outcome("other-handling.other", 1.5));

    private static final String ANSWERED = "application.answered";

    private ApplicationNumbers() {}

    static Numbers of(Reporter unit, int year, String form) {
        boolean columns = form.equals("2019") || form.equals("2021");
        Numbers numbers = new Numbers();
        List<Outcome> outcomes = columns ? OUTCOMES_2019 : form.equals("2014") ? OUTCOMES_2014 : OUTCOMES_2008;
        numbers.put("application.received", 0);
        for (String way : ways(form)) {
            numbers.put("application.received." + way, 0);
        }
        numbers.put("application.carried-in", 0);
        numbers.put("application.completed", 0);
        numbers.put("application.completed.on-time", 0);
        numbers.put("application.completed.extended", 0);
        numbers.put("application.carried-out", 0);
        for (Outcome outcome : outcomes) {
            answer(numbers, outcome.code, "", 0);
        }
        for (int n = 0; columns && n < received(unit, year - 1); n++) {
            Dice dice = one(unit, year - 1, n);
            String applicant = applicant(dice);
            if (dice.chance(CARRIED)) {
                count(numbers, "application.carried-in", applicant);
                answer(numbers, outcomes, dice, applicant);
            }
        }
        for (int n = 0; n < received(unit, year); n++) {
            Dice dice = one(unit, year, n);
            String applicant = applicant(dice);
            boolean carried = dice.chance(CARRIED) && year >= 2018;
            count(numbers, "application.received", applicant);
            numbers.add("application.received." + way(dice, form, year), 1);
            if (carried && columns) {
                count(numbers, "application.carried-out", applicant);
            } else {
                answer(numbers, outcomes, dice, applicant);
            }
        }
        return numbers;
    }

    private static long received(Reporter unit, int year) {
        double share = unit.size().applications() / Reporter.WHOLE.applications();
        return unit.dice("applications", year).count(Course.APPLICATIONS.in(year) * share, 0.18);
    }

    private static Dice one(Reporter unit, int year, int number) {
        return unit.dice("application", year, number);
    }

    private static String applicant(Dice dice) {
        return APPLICANTS.get(dice.pick(APPLICANT_WEIGHTS));
    }

    private static String[] ways(String form) {
        return switch (form) {
            case "2008" -> new String[] {"in-person", "fax", "email", "online", "letter", "other"};
            case "2014" -> new String[] {"in-person", "fax", "online", "letter"};
            default -> new String[] {"in-person", "online", "letter"};
        };
    }

    private static String way(Dice dice, String form, int year) {
        double online = 30 + (year - 2008) * 4;
        return switch (form) {
            case "2008" -> ways(form)[dice.pick(30, 2, 9, online, 16, 2)];
            case "2014" -> ways(form)[dice.pick(24, 1, online, 22)];
            default -> ways(form)[dice.pick(9, online, 20)];
        };
    }

    private static void answer(Numbers numbers, List<Outcome> outcomes, Dice dice, String applicant) {
        double[] weights = outcomes.stream().mapToDouble(Outcome::weight).toArray();
        answer(numbers, outcomes.get(dice.pick(weights)).code, applicant, 1);
        numbers.add("application.completed", 1);
        numbers.add(dice.chance(0.95) ? "application.completed.on-time" : "application.completed.extended", 1);
    }

    /** Counts an answer in its row, in the rows above it, and in all. */
    private static void answer(Numbers numbers, String outcome, String applicant, int number) {
        int dot = outcome.indexOf('.');
        if (dot > 0) {
            count(numbers, ANSWERED + "." + outcome.substring(0, dot), applicant, number);
        }
        count(numbers, ANSWERED + "." + outcome, applicant, number);
        count(numbers, ANSWERED, applicant, number);
    }

    private static void count(Numbers numbers, String code, String applicant) {
        count(numbers, code, applicant, 1);
    }

    private static void count(Numbers numbers, String code, String applicant, int number) {
        numbers.add(code, number);
        if (!applicant.isEmpty()) {
            numbers.add(code, applicant, number);
        }
    }
}
