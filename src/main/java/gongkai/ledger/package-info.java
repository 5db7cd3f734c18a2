/** Sources, the claims they make, the figures accepted from them with their history, and the roll-up that views read. */
@NullMarked
package gongkai.ledger;

import org.jspecify.annotations.NullMarked;
