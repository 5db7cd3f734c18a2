package gongkai.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.ApplicantKind;
import gongkai.catalogue.Catalogue;
import gongkai.catalogue.Period;
import gongkai.checks.context.CheckSettings;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Severity;
import gongkai.checks.context.SourceFacts;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.Origin;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule with few claims of its own: once where it holds, once where it does not. */
class RulesTest {

    private static final String DISTRICT = "430602";
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void aPartMayEqualItsWholeButNotExceedIt() {
        assertThat(rules(table("disclosure.items", "10"), table("disclosure.items.electronic", "10")))
                .doesNotContain("part-whole");
        assertThat(only("part-whole", table("disclosure.items", "10"), table("disclosure.items.electronic", "11")))
                .satisfies(f -> numbers(f, "11", "10", "1"));
    }

    @Test
    void aPartInTheTextIsComparedWithTheWholeInTheTable() {
        assertThat(rules(table("disclosure.items", "10"), text("disclosure.items.normative", "11")))
                .contains("part-whole");
    }

    @Test
    void theColumnsOfATableTogetherHoldThePartWithinTheWhole() {
        Claim[] columns = {
            table("disclosure.items", "10", "430602-district"),
            table("disclosure.items", "10", "430602-townships"),
            table("disclosure.items.electronic", "12", "430602-district"),
            table("disclosure.items.electronic", "9", "430602-townships")
        };
        assertThat(all("part-whole", columns)).hasSize(2).anySatisfy(f -> numbers(f, "21", "20", "1"));
    }

    @Test
    void anExhaustiveBreakdownSumsToItsWhole() {
        assertThat(rules(staff("61", "41", "20"))).doesNotContain("breakdown-sum");
        assertThat(only("breakdown-sum", staff("61", "41", "21"))).satisfies(f -> numbers(f, "62", "61", "1"));
        assertThat(only("breakdown-sum", staff("61", "41", "19"))).satisfies(f -> numbers(f, "60", "61", "-1"));
    }

    @Test
    void aListThatNamesNotAllPartsMayBeShortOfTheWholeButNotExceedIt() {
        Claim whole = text("application.received", "5");
        assertThat(rules(whole, text("application.received.online", "3"))).doesNotContain("breakdown-sum");
        assertThat(rules(whole, text("application.received.online", "3"), text("application.received.letter", "3")))
                .contains("breakdown-sum");
    }

    @Test
    void cellsWithASlashMakeAShortSumUnverifiableAndNeverAnError() {
        Claim[] sums = channels("2", "1", "/", "/", "1", "/", "/");
        Claim[] isShort = channels("3", "1", "/", "/", "1", "/", "/");
        Claim[] exceeds = channels("1", "1", "/", "/", "1", "/", "/");

        assertThat(rules(sums)).doesNotContain("breakdown-sum");
        assertThat(only("breakdown-sum", isShort))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.UNVERIFIABLE))
                .satisfies(f -> assertThat(f.left()).isNull());
        assertThat(only("breakdown-sum", exceeds))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void columnsThatMayOverlapGetAWarningWhereTheyExceedTheirWhole() {
        assertThat(only(
                        "breakdown-sum",
                        text("hotline.orders", "2557"),
                        text("hotline.orders.direct", "7"),
                        text("hotline.orders.forwarded", "2578")))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
                .satisfies(f -> numbers(f, "2585", "2557", "28"));
        assertThat(rules(text("disclosure.website", "7157"), text("disclosure.website.news", "4268")))
                .isEmpty();
    }

    @Test
    void subtotalsThatATableDoesNotPrintAreSummedFromTheirRows() {
        assertThat(all("breakdown-sum", tableThree("2", "1"))).isEmpty();
        assertThat(only("breakdown-sum", tableThree("3", "1"))).satisfies(f -> numbers(f, "2", "3", "-1"));
    }

    @Test
    void theApplicantColumnsSumToTheTotal() {
        assertThat(rules(applicants("7", "5", "1", "0", "0", "0", "1"))).doesNotContain("applicant-sum");
        assertThat(only("applicant-sum", applicants("8", "5", "1", "0", "0", "0", "1")))
                .satisfies(f -> numbers(f, "7", "8", "-1"));
        assertThat(only("applicant-sum", applicants("8", "5", "", "0", "0", "0", "1")))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.UNVERIFIABLE));
    }

    @Test
    void theLevelsOfAPartitionSumToTheWholeOfTheSameBasis() {
        Claim district = text("disclosure.items", "3008", "430602-district");
        Claim others = text("disclosure.items", "3720", "430602-departments-townships");
        assertThat(rules(text("disclosure.items", "6728"), district, others)).isEmpty();
        assertThat(only("level-sum", text("disclosure.items", "6729"), district, others))
                .satisfies(f -> numbers(f, "6728", "6729", "-1"));
    }

    @Test
    void levelsOfDifferentPartitionsAreNeverAdded() {
        assertThat(rules(
                        text("disclosure.items", "6728"),
                        text("disclosure.items", "3008", "430602-district"),
                        text("disclosure.items", "1000", "430602-townships")))
                .isEmpty();
    }

    @Test
    void aNumberStatedTwiceIsTheSameNumber() {
        assertThat(rules(text("disclosure.wechat", "2350"), over("disclosure.wechat", "2000")))
                .isEmpty();
        assertThat(only("restated", text("disclosure.wechat", "17"), text("disclosure.wechat", "32")))
                .satisfies(f -> numbers(f, "17", "32", "-15"));
    }

    @Test
    void theTextSaysWhatTheTableSays() {
        assertThat(rules(text("resource.spending", "40"), table("resource.spending", "40")))
                .doesNotContain("narrative-table");
        assertThat(only("narrative-table", text("resource.spending", "40"), table("resource.spending", "41")))
                .satisfies(f -> numbers(f, "40", "41", "-1"));
    }

    @Test
    void aTotalInTheTextIsTheSumOfTheTablesColumns() {
        Claim[] columns = {
            table("consultation.service-items", "890", "430602-district"),
            table("consultation.service-items", "1220", "430602-townships")
        };
        assertThat(rules(join(columns, over("consultation.service-items", "2100"))))
                .doesNotContain("narrative-table");
        assertThat(only("narrative-table", join(columns, over("consultation.service-items", "2200"))))
                .as("the table judges a rounded sentence, so it is the left side")
                .satisfies(f -> numbers(f, "2110", "2200", "-90"));
    }

    @Test
    void noneInTheTextAgreesWithSlashesInTheTable() {
        assertThat(rules(
                        none("appeal.litigation"),
                        slash("appeal.litigation", "430602-district"),
                        slash("appeal.litigation", "430602-townships")))
                .containsOnly("measure-missing");
    }

    @Test
    void aShareIsJudgedAtItsPrintedPrecision() {
        Claim whole = text("disclosure.items", "3008");
        Claim part = text("disclosure.items.business", "2410");
        assertThat(rules(whole, part, share("disclosure.items.business", "80"))).isEmpty();
        assertThat(only("share", whole, part, share("disclosure.items.business", "80.2")))
                .satisfies(f -> numbers(f, "80.12", "80.2", "-0.08"))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void sharesSumToAHundredWithinTheirRounding() {
        assertThat(rules(shares("10.5", "5", "80", "4.5"))).doesNotContain("share-sum");
        assertThat(rules(shares("10.5", "5", "80", "5.4")))
                .as("0.9 off, 1.1 allowed")
                .doesNotContain("share-sum");
        assertThat(only("share-sum", shares("9.8", "4.6", "81", "5.6"))).satisfies(f -> numbers(f, "101", "100", "1"));
    }

    @Test
    void aRateIsItsNumeratorByItsDenominator() {
        Claim satisfied = text("hotline.callbacks.satisfied", "98");
        Claim callbacks = text("hotline.callbacks", "100");
        assertThat(rules(satisfied, callbacks, rate("hotline.satisfaction-rate", "98")))
                .isEmpty();
        assertThat(only("rate", satisfied, callbacks, rate("hotline.satisfaction-rate", "99")))
                .satisfies(f -> numbers(f, "99", "98", "1"));
    }

    @Test
    void aRateWithoutItsBaseCannotBeVerified() {
        assertThat(only("rate-base", rate("hotline.satisfaction-rate", "99"), text("hotline.callbacks", "100")))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.UNVERIFIABLE))
                .satisfies(f -> assertThat(f.arguments())
                        .containsEntry("missing", MessageArgument.indicator("hotline.callbacks.satisfied")));
    }

    @Test
    void anAverageOfDaysNeedsNoBase() {
        assertThat(rules(text("mailbox.average-days", "5"))).doesNotContain("rate-base");
    }

    @Test
    void aMailboxWithItsClosedLettersIsVerifiable() {
        assertThat(rules(text("mailbox.mayor", "330"))).contains("outcome-missing");
        assertThat(rules(text("mailbox.mayor", "330"), text("mailbox.mayor.completed", "330")))
                .isEmpty();
    }

    @Test
    void repliesMayExceedApplicationsByTheCarryOverOnly() {
        Claim received = text("application.received", "5");
        Claim answered = text("application.answered", "7");
        assertThat(rules(received, answered, text("application.carried-in", "2")))
                .doesNotContain("at-most");
        assertThat(only("at-most", received, answered, text("application.carried-in", "1")))
                .satisfies(f -> numbers(f, "7", "6", "1"))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
        assertThat(only("at-most", received, answered))
                .as("the carry-over may explain it where it is not stated")
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void receivedAndCarriedInBalanceAnsweredAndCarriedOut() {
        Claim[] balanced = form2021(
                "application.received",
                "66",
                "application.carried-in",
                "2",
                "application.answered",
                "65",
                "application.carried-out",
                "3");
        Claim[] unbalanced = form2021(
                "application.received",
                "66",
                "application.carried-in",
                "2",
                "application.answered",
                "65",
                "application.carried-out",
                "2");

        assertThat(rules(balanced)).isEmpty();
        assertThat(only("carry-over", unbalanced)).satisfies(f -> numbers(f, "68", "67", "1"));
    }

    @Test
    void theFormOf2014HasNoCarryOverToBalance() {
        assertThat(rules(
                        table("application.received", "66"),
                        table("application.carried-in", "2"),
                        table("application.answered", "65"),
                        table("application.carried-out", "2")))
                .doesNotContain("carry-over");
    }

    @Test
    void whatIsCarriedInIsWhatLastYearCarriedOut() {
        Claim carriedIn = text("application.carried-in", "3");
        assertThat(rules(List.of(known("application.carried-out", 2013, "3")), carriedIn))
                .isEmpty();
        assertThat(rules(List.of(known("application.carried-out", 2013, "4")), carriedIn))
                .containsExactly("year-carry");
    }

    @Test
    void documentsInForceFollowFromLastYears() {
        Claim[] year = form2021(
                "disclosure.normative-documents",
                "3",
                "disclosure.normative-documents.repealed",
                "1",
                "disclosure.normative-documents.in-force",
                "12");
        assertThat(rules(List.of(known("disclosure.normative-documents.in-force", 2022, "10")), year))
                .isEmpty();
        assertThat(rules(List.of(known("disclosure.normative-documents.in-force", 2022, "11")), year))
                .containsExactly("stock");
    }

    @Test
    void aLongerSpanHoldsAtLeastWhatAShorterOneWithinItDoes() {
        assertThat(rules(text("hotline.orders", "100", 1, 9), text("hotline.orders", "100", 1, 12)))
                .isEmpty();
        assertThat(rules(text("hotline.orders", "101", 1, 9), text("hotline.orders", "100", 1, 12)))
                .containsExactly("cumulative");
    }

    @Test
    void anotherSourceMaySayTheSameLessExactly() {
        assertThat(rules(List.of(known("disclosure.wechat", 2014, "2350")), over("disclosure.wechat", "2000")))
                .isEmpty();
        assertThat(rules(List.of(known("disclosure.wechat", 2014, "3350")), over("disclosure.wechat", "2000")))
                .containsExactly("between-sources");
    }

    @Test
    void aChangeBeyondTheThresholdIsAskedAbout() {
        Claim now = text("disclosure.wechat", "150");
        assertThat(rules(List.of(known("disclosure.wechat", 2013, "100")), now)).isEmpty();
        assertThat(rules(List.of(known("disclosure.wechat", 2013, "99")), now)).containsExactly("change");
        assertThat(check(List.of(known("disclosure.wechat", 2013, "15")), now))
                .extracting(Finding::message)
                .containsExactly("finding.change.tenfold");
    }

    @Test
    void smallNumbersMayChangeAsTheyLike() {
        assertThat(rules(List.of(known("disclosure.wechat", 2013, "2")), text("disclosure.wechat", "29")))
                .isEmpty();
    }

    @Test
    void aBlankInTheOfficialTableOf2021IsNotAllowed() {
        Claim blank = claim(
                "application.received",
                "",
                DISTRICT,
                2023,
                1,
                12,
                null,
                State.BLANK,
                Qualifier.EXACT,
                "",
                Basis.TABLE,
                "2021");
        assertThat(check(List.of(), blank))
                .singleElement()
                .satisfies(f -> assertThat(f.rule()).isEqualTo("blank-cell"))
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void aPrintedMeasureMeansWhatTheCataloguesDoes() {
        assertThat(rules(measured("hotline.orders", "个"))).isEmpty();
        assertThat(rules(measured("hotline.orders", "万件"))).isEmpty();
        assertThat(rules(measured("hotline.orders", "万元"))).containsExactly("measure");
        assertThat(rules(measured("hotline.orders", ""))).containsExactly("measure-missing");
    }

    @Test
    void textAndTableThatDivideTheDistrictDifferentlyAreToldApart() {
        assertThat(rules(
                        text("disclosure.items", "3720", "430602-departments-townships"),
                        table("disclosure.items", "3720", "430602-townships")))
                .containsOnly("scope", "measure-missing");
    }

    @Test
    void theLegalDateDependsOnTheYearAndOnWhoPublishes() {
        assertThat(late(2014, DISTRICT, "2015-03-31")).isFalse();
        assertThat(late(2014, DISTRICT, "2015-04-01")).isTrue();
        assertThat(late(2018, "430602-caizhengju", "2019-03-31")).isFalse();
        assertThat(late(2019, "430602-caizhengju", "2020-02-01")).isTrue();
        assertThat(late(2019, DISTRICT, "2020-03-31")).isFalse();
    }

    // ---- few words for few claims

    private static boolean late(int year, String unit, String published) {
        return new RuleSet(CATALOGUE, CheckSettings.usual())
                .check(List.of(), new SourceFacts(DISTRICT, unit, year, LocalDate.parse(published), null)).stream()
                        .anyMatch(f -> f.rule().equals("deadline"));
    }

    private static List<Finding> check(List<Figure> known, Claim... claims) {
        return new RuleSet(CATALOGUE, CheckSettings.usual())
                .check(List.of(claims), new SourceFacts(DISTRICT, DISTRICT, null, null, 1L), known);
    }

    private static List<String> rules(List<Figure> known, Claim... claims) {
        return check(known, claims).stream().map(Finding::rule).toList();
    }

    private static List<String> rules(Claim... claims) {
        return rules(List.of(), claims);
    }

    private static List<Finding> all(String rule, Claim... claims) {
        return check(List.of(), claims).stream()
                .filter(f -> f.rule().equals(rule))
                .toList();
    }

    private static Finding only(String rule, Claim... claims) {
        List<Finding> found = all(rule, claims);
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    private static void numbers(Finding finding, String left, String right, String difference) {
        assertThat(finding.left()).isEqualByComparingTo(left);
        assertThat(finding.right()).isEqualByComparingTo(right);
        assertThat(finding.difference()).isEqualByComparingTo(difference);
    }

    private static Claim[] staff(String all, String full, String part) {
        return new Claim[] {
            text("resource.staff", all), text("resource.staff.full-time", full), text("resource.staff.part-time", part)
        };
    }

    private static Claim[] channels(String all, String... parts) {
        List<String> codes = List.of("in-person", "fax", "email", "online", "letter", "other");
        Claim[] claims = new Claim[parts.length + 1];
        claims[0] = table("application.received", all);
        for (int i = 0; i < parts.length; i++) {
            claims[i + 1] = parts[i].equals("/")
                    ? slash("application.received." + codes.get(i), DISTRICT)
                    : table("application.received." + codes.get(i), parts[i]);
        }
        return claims;
    }

    private static Claim[] shares(String... shares) {
        List<String> codes = List.of("policy", "planning", "business", "other");
        Claim[] claims = new Claim[shares.length];
        Arrays.setAll(claims, i -> share("disclosure.items." + codes.get(i), shares[i]));
        return claims;
    }

    private static Claim[] applicants(String total, String... columns) {
        Claim[] claims = new Claim[columns.length + 1];
        claims[0] = applicant("", total);
        for (int i = 0; i < columns.length; i++) {
            claims[i + 1] = applicant(ApplicantKind.codes().get(i), columns[i]);
        }
        return claims;
    }

    private static Claim applicant(String aspect, String value) {
        return claim(
                "application.received",
                aspect,
                DISTRICT,
                2023,
                1,
                12,
                value.isEmpty() ? null : value,
                value.isEmpty() ? State.BLANK : State.VALUE,
                Qualifier.EXACT,
                "",
                Basis.TABLE,
                "2021");
    }

    private static Claim[] form2021(String... indicatorsAndValues) {
        Claim[] claims = new Claim[indicatorsAndValues.length / 2];
        Arrays.setAll(
                claims,
                i -> claim(
                        indicatorsAndValues[2 * i],
                        "",
                        DISTRICT,
                        2023,
                        1,
                        12,
                        indicatorsAndValues[2 * i + 1],
                        State.VALUE,
                        Qualifier.EXACT,
                        "",
                        Basis.TABLE,
                        "2021"));
        return claims;
    }

    /** Every row of table 三 that is printed: one granted, one withheld for a reason, zero else. */
    private static Claim[] tableThree(String answered, String withheld) {
        return CATALOGUE.formRows().stream()
                .filter(r -> r.form().equals("2021")
                        && r.row().startsWith("三(")
                        && !r.title().contains("不单列"))
                .flatMap(r -> Arrays.stream(form2021(
                        r.indicator(),
                        switch (r.indicator()) {
                            case "application.answered" -> answered;
                            case "application.answered.granted" -> "1";
                            case "application.answered.withheld.process" -> withheld;
                            default -> "0";
                        })))
                .toArray(Claim[]::new);
    }

    private static Claim[] join(Object... claims) {
        return Arrays.stream(claims)
                .flatMap(c -> c instanceof Claim one ? Stream.of(one) : Arrays.stream((Claim[]) c))
                .toArray(Claim[]::new);
    }

    private static Claim text(String indicator, String value) {
        return text(indicator, value, DISTRICT);
    }

    private static Claim text(String indicator, String value, String unit) {
        return claim(
                indicator,
                "",
                unit,
                2014,
                1,
                12,
                value,
                State.VALUE,
                Qualifier.EXACT,
                measure(indicator),
                Basis.NARRATIVE,
                "2008");
    }

    private static Claim text(String indicator, String value, int from, int to) {
        return claim(
                indicator,
                "",
                DISTRICT,
                2014,
                from,
                to,
                value,
                State.VALUE,
                Qualifier.EXACT,
                measure(indicator),
                Basis.NARRATIVE,
                "2008");
    }

    private static Claim over(String indicator, String value) {
        return claim(
                indicator,
                "",
                DISTRICT,
                2014,
                1,
                12,
                value,
                State.VALUE,
                Qualifier.OVER,
                measure(indicator),
                Basis.NARRATIVE,
                "2008");
    }

    private static Claim none(String indicator) {
        return claim(
                indicator,
                "",
                DISTRICT,
                2014,
                1,
                12,
                null,
                State.NONE_STATED,
                Qualifier.EXACT,
                "",
                Basis.NARRATIVE,
                "2008");
    }

    private static Claim measured(String indicator, String measure) {
        return claim(
                indicator,
                "",
                DISTRICT,
                2014,
                1,
                12,
                "5",
                State.VALUE,
                Qualifier.EXACT,
                measure,
                Basis.NARRATIVE,
                "2008");
    }

    private static Claim share(String indicator, String value) {
        return rate(indicator + ".share", value);
    }

    private static Claim rate(String indicator, String value) {
        return claim(
                indicator,
                "",
                DISTRICT,
                2014,
                1,
                12,
                value,
                State.VALUE,
                Qualifier.EXACT,
                "%",
                Basis.NARRATIVE,
                "2008");
    }

    private static Claim table(String indicator, String value) {
        return table(indicator, value, DISTRICT);
    }

    private static Claim table(String indicator, String value, String unit) {
        return claim(indicator, "", unit, 2014, 1, 12, value, State.VALUE, Qualifier.EXACT, "", Basis.TABLE, "2008");
    }

    private static Claim slash(String indicator, String unit) {
        return claim(indicator, "", unit, 2014, 1, 12, null, State.SLASH, Qualifier.EXACT, "", Basis.TABLE, "2008");
    }

    private static String measure(String indicator) {
        return CATALOGUE.indicator(indicator).orElseThrow().measure();
    }

    private static Claim claim(
            String indicator,
            String aspect,
            String unit,
            int year,
            int from,
            int to,
            @Nullable String value,
            State state,
            Qualifier qualifier,
            String measure,
            Basis basis,
            String form) {
        return new Claim(
                indicator,
                aspect,
                unit,
                Period.parse("%d-%02d".formatted(year, from), "%d-%02d".formatted(year, to)),
                value == null ? null : new BigDecimal(value),
                state,
                qualifier,
                measure,
                value == null ? "/" : value,
                basis,
                form,
                "",
                -1,
                -1,
                "");
    }

    private static Figure known(String indicator, int year, String value) {
        return new Figure(
                DISTRICT,
                indicator,
                "",
                DISTRICT,
                Period.ofYear(year),
                new BigDecimal(value),
                State.VALUE,
                Qualifier.EXACT,
                value,
                "",
                Origin.REPORTED,
                false,
                false,
                1,
                null,
                0,
                null,
                2L,
                "上一份报告",
                null);
    }
}
