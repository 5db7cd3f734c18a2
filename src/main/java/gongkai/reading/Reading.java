package gongkai.reading;

import gongkai.ledger.model.Claim;
import gongkai.reading.document.Document;
import gongkai.reading.metadata.ReportMetadata;
import gongkai.reading.text.Ignored;
import gongkai.reading.text.Unread;
import java.util.List;

/**
 * What the reader found in a document. Every run of digits and every Chinese numeral of the text lies in exactly one of
 * claims, unread and ignored; several claims may share one place (没有发生复议、诉讼).
 */
public record Reading(
        Document document, ReportMetadata head, List<Claim> claims, List<Unread> unread, List<Ignored> ignored) {

    public Reading {
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
        ignored = List.copyOf(ignored);
    }
}
