package gongkai.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the office writes on the time axis: an event that explains a number, with its day.
 *
 * @param subject the name of the view it concerns; empty for every view
 * @param unit the code of the unit it concerns; empty for every unit
 * @param version counts its changes; 0 before it is stored
 */
@Table("axis_note")
public record AxisNote(
        @Id @Embedded.Empty Key key,
        @Column("on_day") LocalDate day,
        String words,
        String subject,
        String unit,
        String addedBy,
        Instant addedAt,
        @Version long version) {

    /** A note as it is meant to be; {@link AxisNotes#save} notes who writes it, and when. */
    public static AxisNote of(Key key, LocalDate day, String words, String subject, String unit) {
        return new AxisNote(key, day, words, subject, unit, "", Instant.EPOCH, 0);
    }

    AxisNote added(String by, Instant at) {
        return new AxisNote(key, day, words, subject, unit, by, at, version);
    }

    public record Key(String region, UUID id) {}
}
