/** How figures are said and shown: their words, and the panel with what stands behind a number. */
@NullMarked
package gongkai.ledger.ui;

import org.jspecify.annotations.NullMarked;
