package gongkai.bench.store;

import gongkai.bench.Measurement;
import gongkai.bench.Row;
import gongkai.bench.Samples;
import gongkai.bench.Stage;
import gongkai.bench.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * How long {@code ./gongkai read} takes for a report of twenty pages, without what the virtual machine needs to start:
 * that is what the same jar takes to refuse a file that is not there.
 */
public record ReadReport() implements Row {

    private static final double BOUND = 1;
    private static final int PAGES = 20;

    /** An A4 page of an official document has 22 lines of 28 characters. */
    private static final int CHARACTERS_ON_A_PAGE = 22 * 28;

    private static final List<String> PARAGRAPHS = List.of(
            "%d年，全区主动公开政府信息%d条，其中通过政府网站公开%d条，通过政务微信公开%d条。",
            "全年收到政府信息公开申请%2$d件，其中自然人申请%3$d件，法人或其他组织申请%4$d件，全部予以答复。",
            "接受咨询%2$d人次，其中现场咨询%3$d人次，电话咨询%4$d人次；办理12345热线工单%2$d件，办结率98.84%%，满意率96.5%%。",
            "各乡镇、街道和区直各部门按照要求，进一步健全制度、完善机制，加强政策解读，回应社会关切，推动政务公开工作规范有序开展。",
            "召开培训会%4$d次，参加培训%3$d人次，投入经费约%2$d.4万元，配备专兼职人员%4$d人。");

    @Override
    public String name() {
        return "read";
    }

    @Override
    public Words about() {
        return new Words("阅读一份二十页的报告，不含 Java 启动", "reading a report of twenty pages, without the start of Java");
    }

    @Override
    public Duration takes() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<Measurement> measure(Stage stage) throws Exception {
        Path report = write(stage.folder().resolve("岳阳楼区2024年政府信息公开工作年度报告.docx"));
        Path none = report.resolveSibling("none.docx");
        int held = stage.setting("slowed");
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < stage.setting("repeats"); i++) {
            double start = run(none, 0, 2);
            seconds.add(run(report, held, 0) - start);
        }
        return List.of(new Measurement(name(), new Samples(seconds).median(), "s", BOUND, null, seconds.size()));
    }

    private static double run(Path file, int held, int expected) throws IOException, InterruptedException {
        long began = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(held));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("gongkai.jar", "target/gongkai.jar"),
                        "read",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long read = process.getInputStream().readAllBytes().length;
        int status = process.waitFor();
        if (status != expected || status == 0 && read == 0) {
            throw new IllegalStateException("read " + file + " ended with " + status);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static Path write(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            int characters = 0;
            for (int i = 0; characters < PAGES * CHARACTERS_ON_A_PAGE; i++) {
                int number = 1000 + 7 * i;
                String paragraph =
                        PARAGRAPHS.get(i % PARAGRAPHS.size()).formatted(2005 + i % 20, number, number / 2, number / 3);
                document.createParagraph().createRun().setText(paragraph);
                characters += paragraph.length();
            }
            document.write(out);
        }
        return file;
    }
}
