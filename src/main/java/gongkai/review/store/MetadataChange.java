package gongkai.review.store;

import gongkai.ledger.model.Source;
import org.jspecify.annotations.Nullable;

/** What the head of a document said and what it says since an officer changed it. */
public record MetadataChange(Head before, Head after) {

    /**
     * @param unit the code of the unit, or its printed name where the catalogue lacks it; may be empty
     * @param year the report year; null where it has none
     * @param form the form version of that year; may be empty
     */
    public record Head(String title, String unit, @Nullable Integer year, String form) {

        public static Head of(Source source) {
            return new Head(source.title(), source.unit(), source.year(), source.form());
        }
    }
}
