package gongkai.dashboard.subject;

import gongkai.catalogue.ApplicantKind;
import gongkai.catalogue.Issuer;
import java.util.List;
import java.util.stream.Stream;

/** The subjects of the report, one view each; 总览 and 单位 have views of their own. */
public final class Subjects {

    /** All items disclosed, by whatever way. */
    public static final String ITEMS = "disclosure.items";

    /** Those of them that stand on the website. */
    public static final String WEBSITE_ITEMS = "disclosure.website";

    public static final Subject APPLICATION = new Subject(
            "application",
            List.of(
                    "application.received",
                    "application.answered",
                    "application.completed",
                    "application.carried-out",
                    "application.on-time-rate"),
            List.of(
                    new Subject.Years(
                            "by-year",
                            List.of("application.received", "application.answered", "application.completed")),
                    new Subject.CarryOver(
                            "carry-over",
                            "application.carried-in",
                            "application.received",
                            "application.answered",
                            "application.completed",
                            "application.carried-out"),
                    new Subject.Parts("by-channel", "application.received", "channel"),
                    new Subject.Aspects("by-applicant", "application.received", ApplicantKind.codes(), true),
                    new Subject.Parts("by-outcome", "application.answered", "outcome"),
                    new Subject.Parts("refused", "application.answered.refused", "reason"),
                    new Subject.Parts("withheld", "application.answered.withheld", "reason"),
                    new Subject.Parts("unavailable", "application.answered.unavailable", "reason"),
                    new Subject.Parts("not-processed", "application.answered.not-processed", "reason"),
                    new Subject.Rates("rates", List.of("application.on-time-rate", "application.granted-rate"))),
            List.of("application.received", "application.answered"));

    public static final Subject DISCLOSURE = new Subject(
            "disclosure",
            List.of(
                    ITEMS,
                    WEBSITE_ITEMS,
                    "disclosure.website.submitted",
                    "disclosure.forwarded",
                    "disclosure.normative-documents"),
            List.of(
                    new Subject.Years("by-year", List.of(ITEMS, WEBSITE_ITEMS)),
                    new Subject.Parts("by-origin", WEBSITE_ITEMS, "origin"),
                    new Subject.Years("forwarded", List.of("disclosure.forwarded", "disclosure.forwarded.accepted")),
                    new Subject.Parts("by-column", WEBSITE_ITEMS, "column"),
                    new Subject.Years("new-media", List.of("disclosure.wechat", "disclosure.weibo")),
                    new Subject.Parts("media", "disclosure.media", "outlet"),
                    new Subject.Years(
                            "submitted",
                            List.of("disclosure.website.submitted", "disclosure.website.submitted.rejected")),
                    new Subject.Years(
                            "documents",
                            List.of(
                                    "disclosure.normative-documents",
                                    "disclosure.normative-documents.repealed",
                                    "disclosure.normative-documents.in-force")),
                    new Subject.Rates(
                            "rates",
                            List.of(
                                    "disclosure.electronic-rate",
                                    "disclosure.forwarded.acceptance-rate",
                                    "disclosure.website.submitted.acceptance-rate"))),
            List.of(ITEMS));

    public static final Subject CONSULTATION = new Subject(
            "consultation",
            List.of("consultation.people", "consultation.service-items", "website.consultations"),
            List.of(
                    new Subject.Years("by-year", List.of("consultation.people")),
                    new Subject.Parts("by-channel", "consultation.people", "channel"),
                    new Subject.Years("service-items", List.of("consultation.service-items"))),
            List.of(
                    "consultation.people.on-site",
                    "consultation.people.phone",
                    "consultation.people.online",
                    "consultation.service-items"));

    public static final Subject HOTLINE = new Subject(
            "hotline",
            List.of(
                    "hotline.orders",
                    "hotline.closure-rate",
                    "hotline.satisfaction-rate",
                    "hotline.score",
                    "mailbox.mayor",
                    "mailbox.district-head",
                    "mailbox.all"),
            List.of(
                    new Subject.Years("by-year", List.of("hotline.orders", "hotline.completed", "hotline.callbacks")),
                    new Subject.Years("mailboxes", List.of("mailbox.mayor", "mailbox.district-head")),
                    new Subject.Rates(
                            "rates",
                            List.of(
                                    "hotline.closure-rate",
                                    "hotline.on-time-rate",
                                    "hotline.satisfaction-rate",
                                    "hotline.dissatisfaction-rate",
                                    "hotline.resolution-rate",
                                    "hotline.connect-rate",
                                    "mailbox.mayor.closure-rate",
                                    "mailbox.district-head.closure-rate",
                                    "mailbox.all.closure-rate",
                                    "mailbox.with-hotline.reply-rate")),
                    new Subject.Months("by-month", List.of("hotline.orders", "hotline.completed")),
                    new Subject.Parts("by-handling", "hotline.orders", "handling"),
                    new Subject.Parts("by-type", "hotline.orders", "type"),
                    new Subject.Parts("by-topic", "hotline.orders", "topic"),
                    new Subject.Aspects("by-issuer", "hotline.orders", Issuer.codes(), false)),
            List.of());

    public static final Subject APPEAL = new Subject(
            "appeal",
            List.of("appeal.reconsideration", "appeal.litigation", "appeal.complaint", "appeal.reports"),
            List.of(
                    new Subject.Years(
                            "by-year",
                            List.of(
                                    "appeal.reconsideration",
                                    "appeal.litigation",
                                    "appeal.complaint",
                                    "appeal.reports")),
                    new Subject.Parts("reconsideration", "appeal.reconsideration", "result"),
                    new Subject.Parts("litigation-route", "appeal.litigation", "route"),
                    new Subject.Parts("litigation", "appeal.litigation", "result"),
                    new Subject.Parts("direct", "appeal.litigation.direct", "result"),
                    new Subject.Parts("after-review", "appeal.litigation.after-review", "result"),
                    new Subject.Rates("rates", List.of("appeal.reconsideration.correction-rate"))),
            List.of("appeal.reconsideration", "appeal.litigation", "appeal.complaint"));

    public static final Subject RESOURCE = new Subject(
            "resource",
            List.of("resource.staff", "resource.spending", "resource.fees", "training.participants"),
            List.of(
                    new Subject.Parts("staff", "resource.staff", "employment"),
                    new Subject.Years("spending", List.of("resource.spending", "resource.budget")),
                    new Subject.Years("fees", List.of("resource.fees", "resource.processing-fees")),
                    new Subject.PerHead("per-head", "resource.staff"),
                    new Subject.Years("training", List.of("training.meetings", "training.courses")),
                    new Subject.Years("offices", List.of("resource.offices", "resource.reading-points"))),
            List.of("resource.staff", "resource.spending", "resource.fees"));

    public static final Subject WEBSITE = new Subject(
            "website",
            List.of("disclosure.website", "website.visits", "website.column-visits", "website.messages"),
            List.of(
                    new Subject.Years("items", List.of("disclosure.website")),
                    new Subject.Years("visits", List.of("website.visits")),
                    new Subject.Years("column-visits", List.of("website.column-visits")),
                    new Subject.Years(
                            "messages",
                            List.of(
                                    "website.messages",
                                    "website.messages.completed",
                                    "website.messages.completed.published")),
                    new Subject.Parts("interpretations", "website.interpretations", "format"),
                    new Subject.Years(
                            "consultations", List.of("website.consultations", "website.consultations.published")),
                    new Subject.Years("services", List.of("website.services", "website.services.online")),
                    new Subject.Years(
                            "security", List.of("website.security-problems", "website.security-problems.fixed")),
                    new Subject.Years("new-media", List.of("disclosure.wechat", "disclosure.weibo"))),
            List.of("website.column-visits"));

    /** The names of all subjects, in the order of the navigation. */
    public static final List<String> NAMES = Stream.of(
                    DISCLOSURE, APPLICATION, CONSULTATION, HOTLINE, APPEAL, RESOURCE, WEBSITE)
            .map(Subject::name)
            .toList();

    private Subjects() {}
}
