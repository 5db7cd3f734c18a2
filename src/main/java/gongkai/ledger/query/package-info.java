/** What is read of the ledger. */
@NullMarked
package gongkai.ledger.query;

import org.jspecify.annotations.NullMarked;
