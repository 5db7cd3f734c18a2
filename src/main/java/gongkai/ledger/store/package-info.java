/** The tables of sources, claims and figures: the only place that writes them. */
@NullMarked
package gongkai.ledger.store;

import org.jspecify.annotations.NullMarked;
