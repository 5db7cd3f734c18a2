/** What the ledger is about: sources, the claims they make, and the figures that were accepted. */
@NullMarked
package gongkai.ledger.model;

import org.jspecify.annotations.NullMarked;
