/** The sums over units and months that views read, kept equal to what the figures give. */
@NullMarked
package gongkai.ledger.rollup;

import org.jspecify.annotations.NullMarked;
