package gongkai.review.intake;

import gongkai.reading.SampleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents to try the doors with: our own, of each form and of each way to be wrong, and the real ones where they are. */
final class TriedDocuments {

    private static final String TITLE = "青禾区水务局2031年政府信息公开工作年度报告";

    /** What a person may put into a file of text; the last ones are no reports. */
    static final List<String> TEXTS = List.of(
            TITLE + "\n2031年，收到政府信息公开申请40件，占12.5%；举办培训3次，占9%；不予公开2件，占5%。",
            TITLE + "\n主动公开政府信息" + "9".repeat(300) + "条。",
            TITLE + "\n12345热线受理工单900件，占百分之九十八。网站访问量1e9人次，占3%。",
            TITLE + "\n申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / / / 0",
            "没有数字",
            "{\"a\":[1,2,3]}",
            "a,b,c\n1,2,3\n4,5,6\n7,8,9\n");

    private TriedDocuments() {}

    /** Writes what is not yet a file to this folder. No two have the same name. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(own(folder));
        String named = System.getenv("GONGKAI_SHARED");
        Path shared = Path.of(named == null ? "../shared" : named);
        if (Files.isDirectory(shared)) {
            files.addAll(real(shared, folder));
        } else {
            System.out.println("left out: the real documents are not on this machine");
        }
        return files;
    }

    private static List<Path> own(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String text : TEXTS) {
            files.add(Files.writeString(folder.resolve("青禾" + files.size() + ".txt"), text));
        }
        List<String> lines = List.of(TITLE, "一、总体情况", "2031年，主动公开政府信息52条，占81.3%。");
        files.add(Files.write(folder.resolve("青禾.pdf"), SampleFiles.pdfOf(lines)));
        files.add(Files.write(folder.resolve("青禾.docx"), SampleFiles.wordOf(lines)));
        files.add(Files.writeString(
                folder.resolve("青禾.html"), "<html><body><p>" + String.join("</p><p>", lines) + "</p></body></html>"));
        files.add(Files.writeString(folder.resolve("不是.pdf"), "%PDF-1.7 and nothing else"));
        files.add(Files.writeString(folder.resolve("不是.docx"), "PK and nothing else"));
        files.add(Files.write(folder.resolve("空.txt"), new byte[0]));
        files.add(Files.write(folder.resolve("字节.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9, 0}));
        files.add(Files.write(folder.resolve("表.xls"), "什么".getBytes(StandardCharsets.UTF_16)));
        return files;
    }

    private static List<Path> real(Path shared, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : List.of(shared.resolve("cases"), shared.resolve("reports/files"))) {
            try (Stream<Path> there = Files.list(place)) {
                there.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        files.add(shared.resolve("reports/seed-2014.txt"));
        for (String name : List.of("excerpts", "excerpts-2", "yueyanglou-more")) {
            int number = 0;
            for (String line : Files.readAllLines(shared.resolve("reports/" + name + ".jsonl"))) {
                JsonNode node = JsonMapper.builder().build().readTree(line);
                String text = node.path("title").asString("") + "\n"
                        + node.path("excerpt").asString(node.path("text").asString(""));
                files.add(Files.writeString(folder.resolve(name + "-" + number++ + ".txt"), text));
            }
        }
        return files;
    }
}
