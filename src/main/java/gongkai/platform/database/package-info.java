/**
 * Where the data lies: the file or the server of the database, how it is kept whole, and what is said when it is
 * not.
 */
@NullMarked
package gongkai.platform.database;

import org.jspecify.annotations.NullMarked;
