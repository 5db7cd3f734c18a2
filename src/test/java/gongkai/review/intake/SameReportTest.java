package gongkai.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.checks.StandingFindings;
import gongkai.checks.StoredFinding;
import gongkai.checks.Verdict;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Figure;
import gongkai.ledger.model.FigureKey;
import gongkai.ledger.model.Source;
import gongkai.ledger.model.SourceDraft;
import gongkai.ledger.model.StoredClaim;
import gongkai.ledger.query.Evidence;
import gongkai.ledger.query.FigureQuery;
import gongkai.ledger.query.Sources;
import gongkai.reading.SampleFiles;
import gongkai.reading.SampleForms;
import gongkai.review.Review;
import gongkai.review.TestReviews;
import gongkai.testing.DatabaseTest;
import gongkai.testing.Shared;
import gongkai.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One report is one source, in whatever dresses and in whatever order it comes. */
@DatabaseTest
class SameReportTest {

    private static final String REGION = TestReviews.REGION;
    private static final String TITLE = "岳阳楼区财政局2021年政府信息公开工作年度报告";

    private final TestDatabase database;

    SameReportTest(TestDatabase database) {
        this.database = database;
    }

    /** A report of sentences and the official form, with numbers that partly contradict each other. */
    private record Report(List<String> words, List<SampleForms.Table> tables) {

        static Report random(Random random) {
            return new Report(
                    List.of(
                            "发布时间:2022-01-20",
                            "一、总体情况",
                            "2021年,我局主动公开政府信息" + (100 + random.nextInt(900)) + "条,其中网站公开" + (100 + random.nextInt(900))
                                    + "条。",
                            "全年收到政府信息公开申请" + random.nextInt(50) + "件。",
                            "举办培训班" + (1 + random.nextInt(5)) + "次。"),
                    // the form's large table of applications would only take time
                    SampleForms.of("2021", random.nextInt(1000), false).tables.stream()
                            .filter(t -> !t.title().contains("申请情况"))
                            .toList());
        }

        byte[] file(String name) {
            List<String> lines = new ArrayList<>(List.of(TITLE));
            lines.addAll(words);
            return switch (name.substring(name.lastIndexOf('.'))) {
                case ".html" -> SampleFiles.html(TITLE, words, tables);
                case ".docx" -> SampleFiles.word(TITLE, words, tables);
                case ".pdf" -> SampleFiles.pdf(lines, tables, 500);
                default -> SampleFiles.pipes(TITLE, words, tables);
            };
        }
    }

    private static final List<String> DRESSES =
            List.of("网页.html", "原文.docx", "扫描.pdf", "全文.txt", "another.txt", "citation");

    @Test
    void theSameReportInAnyDressesAndOrderGivesTheSameFiguresFindingsAndViews() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Report report = Report.random(random);
        List<Claim> typed = List.copyOf(read(report));
        State alone = brought(report, typed, List.of("原文.docx"));
        assertThat(alone.figures()).hasSizeGreaterThan(20);
        assertThat(alone.findings()).isNotEmpty();
        for (int n = 0; n < 3; n++) {
            List<String> order = new ArrayList<>(DRESSES);
            Collections.shuffle(order, random);
            assertThat(brought(report, typed, order))
                    .as("seed %d, %s, %s", seed, database, order)
                    .isEqualTo(alone);
        }
    }

    private List<Claim> read(Report report) {
        try (TestReviews on = new TestReviews(database)) {
            return on.intake.read("原文.docx", report.file("原文.docx")).reading().claims();
        }
    }

    /** What readers of the ledger see, without the ids and offsets that differ from file to file. */
    private record State(
            int sources,
            List<String> claims,
            List<String> figures,
            List<String> findings,
            List<String> evidence,
            List<String> listed) {}

    private State brought(Report report, List<Claim> typed, List<String> dresses) {
        try (TestReviews on = new TestReviews(database)) {
            for (String dress : dresses) {
                if (dress.equals("citation")) {
                    cite(on, typed);
                } else {
                    byte[] bytes = report.file(dress.equals("another.txt") ? "全文.txt" : dress);
                    on.intake.receive(dress, bytes);
                }
                for (Sources.Summary held : on.on.sources.list(REGION)) {
                    on.reviews.acceptAll(REGION, held.source().id());
                }
            }
            return state(on);
        }
    }

    /** A quarter of the numbers, typed one by one from the document. */
    private static void cite(TestReviews on, List<Claim> typed) {
        SourceDraft citation = citation();
        for (int n = 0; n < typed.size(); n += 4) {
            Claim claim = typed.get(n);
            on.reviews.type(citation, claim.at("", -1, -1, claim.quote()));
        }
    }

    private static State state(TestReviews on) {
        List<Sources.Summary> sources = on.on.sources.list(REGION);
        List<String> claims = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (Sources.Summary held : sources) {
            for (StoredClaim c : on.on.sources.claims(REGION, held.source().id())) {
                claims.add(said(c));
            }
        }
        List<Figure> figures = on.on.figures.find(FigureQuery.of(REGION).allAspects());
        for (Figure figure : figures) {
            Evidence of = on.on.figures.evidence(figure.key());
            evidence.add(
                    figure.key() + " " + of.places().size() + " " + of.others().size() + " "
                            + of.beside().size() + " " + of.history().size() + " "
                            + of.places().stream()
                                    .map(p -> p.hasText() + p.source().title())
                                    .toList());
        }
        List<String> findings = new ArrayList<>();
        for (StoredFinding f : StandingFindings.of(on.on, REGION)) {
            findings.add(f.rule() + " " + f.severity() + " " + f.left() + " " + f.right() + " " + f.arguments());
        }
        List<String> listed = on.reviews.list(REGION).stream()
                .map(l -> l.source().title() + l.source().kind() + l.source().status() + l.pending() + " "
                        + l.accepted() + " " + l.findings())
                .toList();
        return new State(sources.size(), sorted(claims), figures(on), sorted(findings), sorted(evidence), listed);
    }

    private static String said(StoredClaim c) {
        Claim claim = c.claim();
        return claim.indicator() + " " + claim.aspect() + " " + claim.unit() + " " + claim.period() + " "
                + claim.basis() + " " + claim.value() + claim.state() + claim.qualifier() + " " + c.status();
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    // --- one by one

    @Test
    void theOriginalOfATypedReportTakesItOverWithItsFindingsAndVerdicts() throws Exception {
        byte[] seed = Files.readAllBytes(Shared.file("reports/seed-2014.txt"));
        try (TestReviews on = new TestReviews(database)) {
            on.on.loadPublished();
            List<StoredFinding> before = StandingFindings.of(on.on, REGION);
            StoredFinding settled = before.getFirst();
            on.findings.verdict(REGION, settled.id(), Verdict.EXPLAINED, "口径不同", 0);
            List<String> figures = figures(on);
            int sources = on.on.sources.list(REGION).size();

            IntakeResult receipt = on.intake.receive("2014年报.txt", seed);
            on.reviews.acceptAll(REGION, receipt.source().id());

            Joined joined = Objects.requireNonNull(receipt.joined());
            assertThat(joined.wasCitation()).isTrue();
            assertThat(joined.fresh()).isZero();
            assertThat(on.on.sources.list(REGION)).hasSize(sources);
            assertThat(receipt.source().kind()).isEqualTo(Source.Kind.DOCUMENT);
            assertThat(receipt.source().receivedBy()).isEqualTo("officer");
            List<StoredFinding> after = StandingFindings.of(on.on, REGION);
            assertThat(after)
                    .extracting(StoredFinding::id)
                    .isEqualTo(before.stream().map(StoredFinding::id).toList());
            assertThat(on.findings.find(REGION, settled.id()).orElseThrow().verdict())
                    .isEqualTo(Verdict.EXPLAINED);
            assertThat(figures(on)).isEqualTo(figures);
            String text = on.on.sources.text(REGION, receipt.source().id());
            List<StoredClaim> claims =
                    on.on.sources.claims(REGION, receipt.source().id());
            assertThat(claims).filteredOn(c -> c.claim().start() >= 0).hasSize(joined.known());
            assertThat(claims)
                    .filteredOn(c -> c.claim().start() >= 0)
                    .allSatisfy(c -> assertThat(
                                    text.substring(c.claim().start(), c.claim().end()))
                            .isNotBlank());
            assertThat(joined.known()).isGreaterThan(claims.size() * 9 / 10);
        }
    }

    @Test
    void aFileThatAnnouncesACorrectionIsAnEditionAndANoticeOfTheSameYearIsAnotherSource() {
        try (TestReviews on = new TestReviews(database)) {
            IntakeResult first = on.receive(TestReviews.report(120, 3));
            IntakeResult corrected =
                    on.intake.receive("更正.txt", bytes(TestReviews.report(120, 3) + "\n本报告经更正后重新发布。\n"));
            assertThat(corrected.joined()).isNull();
            assertThat(Objects.requireNonNull(corrected.former()).id())
                    .isEqualTo(first.source().id());

            IntakeResult notice = on.intake.receive(
                    "通报.txt", bytes(TestReviews.report(120, 3).replace("政府信息公开工作年度报告", "政府信息公开情况通报")));
            assertThat(notice.joined()).isNull();
            assertThat(notice.former()).isNull();
            assertThat(on.on.sources.list(REGION)).hasSize(3);
        }
    }

    @Test
    void twoNoticesOfOneUnitAndYearThatSpeakOfDifferentQuartersAreNoEditionsOfEachOther() {
        try (TestReviews on = new TestReviews(database)) {
            String notice = """
                    岳阳楼区财政局关于2021年%s季度政府信息公开情况的通报

                    2021年%s季度，我局主动公开政府信息%d条。
                    """;
            on.intake.receive("一季度.txt", bytes(notice.formatted("一", "一", 31)));
            IntakeResult second = on.intake.receive("二季度.txt", bytes(notice.formatted("二", "二", 32)));
            assertThat(second.reading().claims()).isNotEmpty();
            assertThat(second.joined()).isNull();
            assertThat(second.former()).isNull();
        }
    }

    @Test
    void aNumberThatTheOriginalPrintsDifferentlyWaitsAndTakesThePlaceOfTheTypedOneWhenAccepted() {
        Report report = Report.random(new Random(7));
        try (TestReviews on = new TestReviews(database)) {
            List<Claim> read =
                    on.intake.read("原文.docx", report.file("原文.docx")).reading().claims();
            Claim first = read.stream()
                    .filter(c -> c.indicator().equals("disclosure.items"))
                    .findFirst()
                    .orElseThrow();
            Claim slip = saying(first, 77777);
            SourceDraft citation = citation();
            on.reviews.type(citation, slip.at("", -1, -1, slip.quote()));
            read.stream().filter(c -> c != first).forEach(c -> on.reviews.type(citation, c.at("", -1, -1, c.quote())));

            IntakeResult receipt = on.intake.receive("原文.docx", report.file("原文.docx"));

            assertThat(Objects.requireNonNull(receipt.joined()).differing()).isEqualTo(1);
            Review waiting = on.review(receipt);
            assertThat(waiting.pending()).hasSize(1);
            assertThat(waiting.changes()).singleElement().satisfies(c -> {
                assertThat(Objects.requireNonNull(c.before()).claim().value()).isEqualByComparingTo("77777");
                assertThat(Objects.requireNonNull(c.after()).claim().value()).isEqualTo(first.value());
            });
            FigureKey key = waiting.pending().getFirst().key(REGION);
            assertThat(Objects.requireNonNull(on.on.figures.evidence(key).figure())
                            .value())
                    .isEqualByComparingTo("77777");

            on.reviews.acceptAll(REGION, receipt.source().id());

            assertThat(Objects.requireNonNull(on.on.figures.evidence(key).figure())
                            .value())
                    .isEqualByComparingTo(Objects.requireNonNull(first.value()));
            assertThat(on.review(receipt).claims())
                    .filteredOn(c -> c.key(REGION).equals(key) && c.status() == StoredClaim.Status.ACCEPTED)
                    .hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoRenditionIsSeparatedAgainAndEverythingIsAsItWas() {
        Report report = Report.random(new Random(11));
        try (TestReviews on = new TestReviews(database)) {
            List<Claim> typed = read(report);
            cite(on, typed);
            long source = on.on.sources.list(REGION).getFirst().source().id();
            List<StoredClaim> before = on.on.sources.claims(REGION, source);
            IntakeResult original = on.intake.receive("网页.html", report.file("网页.html"));
            on.reviews.acceptAll(REGION, source);
            on.intake.receive("扫描.pdf", report.file("扫描.pdf"));
            assertThat(original.source().id()).isEqualTo(source);
            assertThat(on.separation.renditions(REGION, source)).hasSize(3);
            List<String> values = values(on);

            Source pdf = on.separation.separate(REGION, source, 3);
            Source page = on.separation.separate(REGION, source, 2);

            assertThat(on.on.sources.find(REGION, source).orElseThrow().kind()).isEqualTo(Source.Kind.CITATION);
            assertThat(on.on.sources.text(REGION, source)).isEmpty();
            assertThat(on.on.sources.claims(REGION, source)).isEqualTo(before);
            assertThat(values(on)).isEqualTo(values);
            for (Source own : List.of(pdf, page)) {
                Review review = on.reviews.find(REGION, own.id()).orElseThrow();
                assertThat(review.claims()).hasSameSizeAs(typed);
                assertThat(review.claims())
                        .allSatisfy(c -> assertThat(review.text()
                                        .substring(c.claim().start(), c.claim().end()))
                                .isNotBlank());
                assertThat(review.numbers()).isNotEmpty();
            }
            // the same files again are found where they are now
            assertThat(on.intake
                            .receive("again.html", report.file("网页.html"))
                            .source()
                            .id())
                    .isEqualTo(page.id());
        }
    }

    @Test
    void aReportWithoutFiguresInTwoFilesIsOneSource() {
        List<String> words =
                List.of("一、总体情况", "2021年，我局认真贯彻落实政府信息公开的各项要求，持续完善工作机制。", "二、存在的问题", "公开的深度还不够，解读的形式还不够丰富，下一步将继续改进。");
        try (TestReviews on = new TestReviews(database)) {
            on.intake.receive("无数据.docx", SampleFiles.word(TITLE, words, List.of()));
            IntakeResult again = on.intake.receive("无数据.html", SampleFiles.html(TITLE, words, List.of()));
            assertThat(again.reading().claims()).isEmpty();
            assertThat(again.joined()).isNotNull();
            assertThat(on.on.sources.list(REGION)).hasSize(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SourceDraft citation() {
        return SourceDraft.citation(
                REGION,
                TITLE,
                "岳阳楼区财政局",
                LocalDate.of(2022, 1, 20),
                2021,
                "2021",
                "430602-caizhengju",
                "",
                "",
                "officer");
    }

    private static Claim saying(Claim c, int value) {
        return new Claim(
                c.indicator(),
                c.aspect(),
                c.unit(),
                c.period(),
                BigDecimal.valueOf(value),
                c.state(),
                c.qualifier(),
                c.measure(),
                String.valueOf(value),
                c.basis(),
                c.form(),
                c.section(),
                c.start(),
                c.end(),
                c.quote());
    }

    private static List<String> figures(TestReviews on) {
        return sorted(on.on.figures.find(FigureQuery.of(REGION).allAspects()).stream()
                .map(f -> f.key() + " " + f.value() + f.state() + f.qualifier() + f.disputed() + f.origin())
                .toList());
    }

    /** Without the mark of a dispute: two sources apart do not contradict themselves as one does. */
    private static List<String> values(TestReviews on) {
        return sorted(on.on.figures.find(FigureQuery.of(REGION).allAspects()).stream()
                .map(f -> f.key() + " " + f.value() + f.state() + f.qualifier() + f.origin())
                .toList());
    }
}
