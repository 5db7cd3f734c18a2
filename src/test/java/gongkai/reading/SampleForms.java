package gongkai.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The statistical forms as their official versions lay them out, filled with random values that are remembered. */
public final class SampleForms {

    public record TableCell(String text, int rowSpan, int columnSpan) {}

    /** Rows of cells as HTML has them: a merged cell stands once. */
    public record Table(String title, List<List<TableCell>> rows) {

        int columns() {
            return rows.getFirst().stream().mapToInt(TableCell::columnSpan).sum();
        }
    }

    static final String APPLICANTS = "natural-person,enterprise,research,welfare,legal-service,other-organisation,";

    public final List<Table> tables = new ArrayList<>();
    /** {@code indicator aspect unit} to value, {@code /} for a slash, {@code blank} for an empty cell. */
    public final Map<String, String> expected = new LinkedHashMap<>();

    private final Random random;
    private final boolean blanks;

    private SampleForms(long seed, boolean blanks) {
        this.random = new Random(seed);
        this.blanks = blanks;
    }

    public static SampleForms of(String form, long seed, boolean blanks) {
        SampleForms forms = new SampleForms(seed, blanks);
        switch (form) {
            case "2008" -> forms.form2008();
            case "2014" -> forms.form2014();
            case "2019" -> {
                forms.disclosure2019();
                forms.applications(false);
                forms.appeals();
            }
            default -> {
                forms.disclosure2021();
                forms.applications(true);
                forms.appeals();
            }
        }
        return forms;
    }

    private String value(String indicator, String aspect, String unit) {
        int kind = random.nextInt(20);
        String printed =
                kind == 0 ? "/" : kind == 1 && blanks ? "" : String.valueOf(random.nextInt(kind < 10 ? 10 : 100_000));
        expected.put(key(indicator, aspect, unit), printed.isEmpty() ? "blank" : printed);
        return printed;
    }

    public static String key(String indicator, String aspect, String unit) {
        return indicator + " " + aspect + " " + unit;
    }

    /** Brackets and colons as Chinese texts print them. */
    static String print(String s) {
        return s.replace('(', '\uFF08')
                .replace(')', '\uFF09')
                .replace(':', '\uFF1A')
                .replace(",", "\uFF0C");
    }

    private static TableCell cell(String text, int rowSpan, int columnSpan) {
        return new TableCell(print(text), rowSpan, columnSpan);
    }

    private static List<TableCell> cells(String... texts) {
        List<TableCell> row = new ArrayList<>();
        for (String text : texts) {
            row.add(cell(text, 1, 1));
        }
        return row;
    }

    private void form2008() {
        String[] five = {"""
            主动公开信息数|条|disclosure.items
            其中:全文电子化的主动公开信息|条|disclosure.items.electronic""", """
            本年度申请总数|条|application.received
            其中:1.当面申请数|条|application.received.in-person
            2.传真申请数|条|application.received.fax
            3.电子邮件申请数|条|application.received.email
            4.网上申请数|条|application.received.online
            5.信函申请数|条|application.received.letter
            6.其他形式申请数|条|application.received.other
            对申请的答复总数|条|application.answered
            其中:1.同意公开答复数|条|application.answered.granted
            2.同意部分公开答复数|条|application.answered.partial
            3.否决公开答复总数|条|application.answered.refused
            其中:1)“信息不存在”数|条|application.answered.refused.not-exist
            2)“非本部门掌握”数|条|application.answered.refused.not-held
            3)“申请内容不明确”数|条|application.answered.refused.unclear
            4)“免予公开范围”数|条|application.answered.refused.exempt
            5)其他原因|条|application.answered.refused.other""", """
            本年度提供服务类信息数|条|consultation.service-items
            网上咨询数|人次|consultation.people.online
            现场接待人数|人次|consultation.people.on-site
            咨询电话接听数|人次|consultation.people.phone
            网站专栏页面访问量|人次|website.column-visits""", """
            行政复议数|件|appeal.reconsideration
            行政诉讼数|件|appeal.litigation
            行政申诉数|件|appeal.complaint
            其中:对本部门首次处理不满意的行政申诉数|件|appeal.complaint.first-handling""", """
            收取费用总数|元|resource.fees
            政府信息公开指定专职人员总数|人|resource.staff
            其中:1.全职人员数|人|resource.staff.full-time
            2.兼职人员数|人|resource.staff.part-time
            处理政府信息公开的实际支出|万元|resource.spending"""};
        String[] titles = {"(一)主动公开情况统计", "(二)依申请公开情况统计", "(三)咨询情况统计", "(四)申诉情况统计表", "(五)政府支出与收费情况统计"};
        for (int i = 0; i < five.length; i++) {
            List<List<TableCell>> rows = new ArrayList<>();
            rows.add(cells("指标", "单 位", "区本级", "乡、街"));
            for (String line : five[i].split("\n")) {
                String[] parts = line.split("\\|");
                rows.add(cells(
                        parts[0],
                        parts[1],
                        value(parts[2], "", "430602-district"),
                        value(parts[2], "", "430602-townships")));
            }
            tables.add(new Table(print(titles[i]), rows));
        }
    }

    private void form2014() {
        String form = """
            一、主动公开情况|——|
            (一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)|条|disclosure.items
            其中:主动公开规范性文件数|条|disclosure.items.normative
            制发规范性文件总数|件|disclosure.normative-documents
            (二)通过不同渠道和方式公开政府信息的情况|——|
            1.政府公报公开政府信息数|条|disclosure.gazette
            2.政府网站公开政府信息数|条|disclosure.website
            3.政务微博公开政府信息数|条|disclosure.weibo
            4.政务微信公开政府信息数|条|disclosure.wechat
            5.其他方式公开政府信息数|条|disclosure.other-channels
            二、回应解读情况|——|
            (一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)|次|response.topics
            (二)通过不同渠道和方式回应解读的情况|——|
            1.参加或举办新闻发布会总次数|次|response.press-conferences
            其中:主要负责同志参加新闻发布会次数|次|response.press-conferences.principal
            2.政府网站在线访谈次数|次|response.interviews
            其中:主要负责同志参加政府网站在线访谈次数|次|response.interviews.principal
            3.政策解读稿件发布数|篇|disclosure.interpretations
            4.微博微信回应事件数|次|response.social-media
            5.其他方式回应事件数|次|response.other
            三、依申请公开情况|——|
            (一)收到申请数|件|application.received
            1.当面申请数|件|application.received.in-person
            2.传真申请数|件|application.received.fax
            3.网络申请数|件|application.received.online
            4.信函申请数|件|application.received.letter
            (二)申请办结数|件|application.completed
            1.按时办结数|件|application.completed.on-time
            2.延期办结数|件|application.completed.extended
            (三)申请答复数|件|application.answered
            1.属于已主动公开范围数|件|application.answered.already-public
            2.同意公开答复数|件|application.answered.granted
            3.同意部分公开答复数|件|application.answered.partial
            4.不同意公开答复数|件|application.answered.withheld
            其中:涉及国家秘密|件|application.answered.withheld.state-secret
            涉及商业秘密|件|application.answered.withheld.trade-secret
            涉及个人隐私|件|application.answered.withheld.privacy
            危及国家安全、公共安全、经济安全和社会稳定|件|application.answered.withheld.safety
            不是《条例》所指政府信息|件|application.answered.withheld.not-government-information
            法律法规规定的其他情形|件|application.answered.withheld.other-law
            5.不属于本行政机关公开数|件|application.answered.not-own
            6.申请信息不存在数|件|application.answered.not-exist
            7.告知作出更改补充数|件|application.answered.amendment
            8.告知通过其他途径办理数|件|application.answered.redirected
            四、行政复议数量|件|appeal.reconsideration
            (一)维持具体行政行为数|件|appeal.reconsideration.upheld
            (二)被依法纠错数|件|appeal.reconsideration.corrected
            (三)其他情形数|件|appeal.reconsideration.other
            五、行政诉讼数量|件|appeal.litigation
            (一)维持具体行政行为或者驳回原告诉讼请求数|件|appeal.litigation.upheld
            (二)被依法纠错数|件|appeal.litigation.corrected
            (三)其他情形数|件|appeal.litigation.other
            六、举报投诉数量|件|appeal.reports
            七、依申请公开信息收取的费用|万元|resource.fees
            八、机构建设和保障经费情况|——|
            (一)政府信息公开工作专门机构数|个|resource.offices
            (二)设置政府信息公开查阅点数|个|resource.reading-points
            (三)从事政府信息公开工作人员数|人|resource.staff
            1.专职人员数(不包括政府公报及政府网站工作人员数)|人|resource.staff.full-time
            2.兼职人员数|人|resource.staff.part-time
            (四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)|万元|resource.budget
            九、政府信息公开会议和培训情况|——|
            (一)召开政府信息公开工作会议或专题会议数|次|training.meetings
            (二)举办各类培训班数|次|training.courses
            (三)接受培训人员数|人次|training.participants""";
        List<List<TableCell>> rows = new ArrayList<>();
        rows.add(cells("指标名称", "单位", "统计数"));
        for (String line : form.split("\n")) {
            String[] parts = line.split("\\|", -1);
            rows.add(cells(parts[0], parts[1], parts[2].isEmpty() ? "——" : value(parts[2], "", "430602")));
        }
        expected.computeIfPresent(
                key("resource.fees", "", "430602"), (k, v) -> v.matches("[1-9]\\d*") ? v + "0000" : v);
        tables.add(new Table("政府信息公开情况统计表", rows));
    }

    private List<TableCell> row(String title, String base, String... suffixes) {
        List<TableCell> row = cells(title);
        for (String suffix : suffixes) {
            row.add(cell(value(base + suffix, "", "430602"), 1, 3 / suffixes.length));
        }
        return row;
    }

    private static List<TableCell> heading(String text) {
        return List.of(cell(text, 1, 4));
    }

    private void disclosure2021() {
        List<List<TableCell>> rows = new ArrayList<>();
        rows.add(heading("第二十条第(一)项"));
        rows.add(cells("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"));
        rows.add(row("规章", "disclosure.rules", "", ".repealed", ".in-force"));
        rows.add(row("行政规范性文件", "disclosure.normative-documents", "", ".repealed", ".in-force"));
        List<TableCell> decisions = List.of(cell("信息内容", 1, 1), cell("本年处理决定数量", 1, 3));
        rows.add(heading("第二十条第(五)项"));
        rows.add(decisions);
        rows.add(row("行政许可", "permit", ".decisions"));
        rows.add(heading("第二十条第(六)项"));
        rows.add(decisions);
        rows.add(row("行政处罚", "penalty", ".decisions"));
        rows.add(row("行政强制", "compulsion", ".decisions"));
        rows.add(heading("第二十条第(八)项"));
        rows.add(List.of(cell("信息内容", 1, 1), cell("本年收费金额(单位:万元)", 1, 3)));
        rows.add(row("行政事业性收费", "charge", ".amount"));
        tables.add(new Table("二、主动公开政府信息情况", rows));
    }

    private void disclosure2019() {
        List<List<TableCell>> rows = new ArrayList<>();
        rows.add(heading("第二十条第(一)项"));
        rows.add(cells("信息内容", "本年新 制作数量", "本年新 公开数量", "对外公开总数量"));
        rows.add(row("规章", "disclosure.rules", "", ".published", ".public"));
        rows.add(row("规范性文件", "disclosure.normative-documents", "", ".published", ".public"));
        List<TableCell> items = cells("信息内容", "上一年项目数量", "本年增/减", "处理决定数量");
        rows.add(heading("第二十条第(五)项"));
        rows.add(items);
        rows.add(row("行政许可", "permit", ".items-previous", ".items-change", ".decisions"));
        rows.add(row("其他对外管理服务事项", "other-service", ".items-previous", ".items-change", ".decisions"));
        rows.add(heading("第二十条第(六)项"));
        rows.add(items);
        rows.add(row("行政处罚", "penalty", ".items-previous", ".items-change", ".decisions"));
        rows.add(row("行政强制", "compulsion", ".items-previous", ".items-change", ".decisions"));
        tables.add(new Table("二、主动公开政府信息情况", rows));
        List<List<TableCell>> rest = new ArrayList<>();
        rest.add(List.of(cell("第二十条第(八)项", 1, 3)));
        rest.add(cells("信息内容", "上一年项目数量", "本年增/减"));
        rest.add(row2("行政事业性收费", "charge.items-previous", "charge.items-change"));
        rest.add(List.of(cell("第二十条第(九)项", 1, 3)));
        rest.add(cells("信息内容", "采购项目数量", "采购总金额(万元)"));
        rest.add(row2("政府集中采购", "procurement.projects", "procurement.amount"));
        tables.add(new Table("", rest));
    }

    private List<TableCell> row2(String title, String first, String second) {
        return cells(title, value(first, "", "430602"), value(second, "", "430602"));
    }

    private void applications(boolean of2021) {
        List<List<TableCell>> rows = new ArrayList<>();
        rows.add(List.of(cell("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", 3, 3), cell("申请人情况", 1, 7)));
        rows.add(List.of(cell("自然人", 2, 1), cell("法人或其他组织", 1, 5), cell("总计", 2, 1)));
        rows.add(cells("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"));
        String a = "application.answered.";
        rows.add(applicants("application.received", cell("一、本年新收政府信息公开申请数量", 1, 3)));
        rows.add(applicants("application.carried-in", cell("二、上年结转政府信息公开申请数量", 1, 3)));
        rows.add(applicants(a + "granted", cell("三、本年度办理结果", of2021 ? 22 : 20, 1), cell("(一)予以公开", 1, 2)));
        rows.add(applicants(a + "partial", cell("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", 1, 2)));
        group(
                rows,
                "(三)不予公开",
                a + "withheld.",
                "1.属于国家秘密=state-secret;2.其他法律行政法规禁止公开=prohibited;3.危及“三安全一稳定”=safety;4.保护第三方合法权益=third-party;"
                        + "5.属于三类内部事务信息=internal;6.属于四类过程性信息=process;7.属于行政执法案卷=enforcement-files;8.属于行政查询事项=inquiry");
        group(
                rows,
                "(四)无法提供",
                a + "unavailable.",
                "1.本机关不掌握相关政府信息=not-held;2.没有现成信息需要另行制作=needs-creation;3.补正后申请内容仍不明确=unclear");
        group(
                rows,
                "(五)不予处理",
                a + "not-processed.",
                "1.信访举报投诉类申请=petition;2.重复申请=repeated;3.要求提供公开出版物=publications;4.无正当理由大量反复申请=excessive;5.要求行政机关确认或重新出具已获取信息=reconfirm");
        if (of2021) {
            group(
                    rows,
                    "(六)其他处理",
                    a + "other-handling.",
                    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请=not-amended;2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请=fee-unpaid;3.其他=other");
        } else {
            rows.add(applicants(a + "other-handling", cell("(六)其他处理", 1, 2)));
        }
        rows.add(applicants("application.answered", cell("(七)总计", 1, 2)));
        rows.add(applicants("application.carried-out", cell("四、结转下年度继续办理", 1, 3)));
        tables.add(new Table("三、收到和处理政府信息公开申请情况", rows));
    }

    private void group(List<List<TableCell>> rows, String title, String base, String parts) {
        String[] all = parts.split(";");
        for (int i = 0; i < all.length; i++) {
            String[] part = all[i].split("=");
            rows.add(
                    i == 0
                            ? applicants(base + part[1], cell(title, all.length, 1), cell(part[0], 1, 1))
                            : applicants(base + part[1], cell(part[0], 1, 1)));
        }
    }

    private List<TableCell> applicants(String indicator, TableCell... titles) {
        List<TableCell> row = new ArrayList<>(List.of(titles));
        for (String aspect : APPLICANTS.split(",", -1)) {
            row.add(cell(value(indicator, aspect, "430602"), 1, 1));
        }
        return row;
    }

    private void appeals() {
        List<List<TableCell>> rows = new ArrayList<>();
        rows.add(List.of(cell("行政复议", 1, 5), cell("行政诉讼", 1, 10)));
        List<TableCell> second = new ArrayList<>();
        List<TableCell> third = new ArrayList<>();
        for (String result : List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")) {
            second.add(cell(result, 2, 1));
            third.add(cell(result, 1, 1));
        }
        third.addAll(List.copyOf(third));
        second.add(cell("未经复议直接起诉", 1, 5));
        second.add(cell("复议后起诉", 1, 5));
        rows.add(second);
        rows.add(third);
        List<TableCell> values = new ArrayList<>();
        for (String base :
                List.of("appeal.reconsideration", "appeal.litigation.direct", "appeal.litigation.after-review")) {
            for (String result : List.of(".upheld", ".corrected", ".other", ".pending", "")) {
                values.add(cell(value(base + result, "", "430602"), 1, 1));
            }
        }
        rows.add(values);
        tables.add(new Table("四、政府信息公开行政复议、行政诉讼情况", rows));
    }
}
