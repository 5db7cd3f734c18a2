/** The way of a document into the ledger: opened, read, recognised, checked, stored as waiting. */
@NullMarked
package gongkai.review.intake;

import org.jspecify.annotations.NullMarked;
