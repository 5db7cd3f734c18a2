/** What changes the ledger: sources received, claims accepted, figures chosen, renditions joined. */
@NullMarked
package gongkai.ledger;

import org.jspecify.annotations.NullMarked;
