package gongkai.checks.rules;

import gongkai.catalogue.Unit;
import gongkai.checks.context.CheckContext;
import gongkai.checks.context.Finding;
import gongkai.checks.context.MessageArgument;
import gongkai.checks.context.Rule;
import gongkai.checks.context.Severity;
import gongkai.checks.context.SourceFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An annual report is published by the date of the law in force for its year (domain §1, 8.1 "deadline", seed H1).
 * {@code deadlines.csv} holds the dates; since 2019 the law names none for townships and streets, so none is applied.
 */
final class PublishedLate implements Rule {

    private final Deadlines deadlines = new Deadlines();

    @Override
    public void check(CheckContext context, Consumer<Finding> report) {
        SourceFacts source = context.source();
        Integer year = source.reportYear();
        LocalDate published = source.published();
        if (year == null || published == null) {
            return;
        }
        deadline(context, source.unit(), year).ifPresent(deadline -> {
            LocalDate due = deadline.due();
            if (published.isAfter(due)) {
                report.accept(Finding.of("deadline", Severity.WARNING, List.of())
                        .with("unit", MessageArgument.unit(source.unit()))
                        .with("year", MessageArgument.text(Integer.toString(year)))
                        .with("published", MessageArgument.date(published))
                        .with("due", MessageArgument.date(due))
                        .with("days", MessageArgument.number(published.toEpochDay() - due.toEpochDay()))
                        .with("basis", MessageArgument.text(deadline.basis())));
            }
        });
    }

    private Optional<Deadlines.Deadline> deadline(CheckContext context, String unit, int year) {
        return context.catalogue().unit(unit).map(Unit::kind).flatMap(kind -> deadlines.of(kind, year));
    }
}
