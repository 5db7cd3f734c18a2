/** What tests stand on: databases, a ledger, a view without a browser. */
@NullMarked
package gongkai.testing;

import org.jspecify.annotations.NullMarked;
