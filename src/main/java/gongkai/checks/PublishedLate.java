package gongkai.checks;

import gongkai.catalogue.Unit;
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
    public void check(Said said, Consumer<Finding> report) {
        SourceFacts source = said.source();
        Integer year = source.reportYear();
        LocalDate published = source.published();
        if (year == null || published == null) {
            return;
        }
        deadline(said, source.unit(), year).ifPresent(deadline -> {
            LocalDate due = deadline.due();
            if (published.isAfter(due)) {
                report.accept(Finding.of("deadline", Severity.WARNING, List.of())
                        .with("unit", Argument.unit(source.unit()))
                        .with("year", Argument.text(Integer.toString(year)))
                        .with("published", Argument.date(published))
                        .with("due", Argument.date(due))
                        .with("days", Argument.number(published.toEpochDay() - due.toEpochDay()))
                        .with("basis", Argument.text(deadline.basis())));
            }
        });
    }

    private Optional<Deadlines.Deadline> deadline(Said said, String unit, int year) {
        return said.catalogue().unit(unit).map(Unit::kind).flatMap(kind -> deadlines.of(kind, year));
    }
}
