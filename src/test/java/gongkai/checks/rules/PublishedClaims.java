package gongkai.checks.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gongkai.catalogue.Period;
import gongkai.ledger.model.Basis;
import gongkai.ledger.model.Claim;
import gongkai.ledger.model.Qualifier;
import gongkai.ledger.model.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The claims of one published source, as typed. */
public final class PublishedClaims {

    private PublishedClaims() {}

    public static List<Claim> of(String source) {
        String form = read("sources.csv").stream()
                .filter(r -> r.getField("id").equals(source))
                .map(r -> r.getField("form"))
                .findFirst()
                .orElseThrow();
        return read("claims.csv").stream()
                .filter(r -> r.getField("source").equals(source))
                .map(r -> claim(r, form))
                .toList();
    }

    private static Claim claim(NamedCsvRecord r, String form) {
        String value = r.getField("value");
        return new Claim(
                r.getField("indicator"),
                r.getField("aspect"),
                r.getField("unit"),
                Period.parse(r.getField("from"), r.getField("to")),
                value.isEmpty() ? null : new BigDecimal(value),
                State.valueOf(r.getField("state")),
                Qualifier.valueOf(r.getField("qualifier")),
                r.getField("measure"),
                r.getField("printed"),
                Basis.valueOf(r.getField("basis")),
                form,
                r.getField("section"),
                -1,
                -1,
                r.getField("quote"));
    }

    private static List<NamedCsvRecord> read(String file) {
        try (InputStream in =
                        Objects.requireNonNull(PublishedClaims.class.getResourceAsStream("/published/" + file), file);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
