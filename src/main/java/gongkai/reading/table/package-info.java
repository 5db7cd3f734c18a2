/** Claims from the tables of the statistical forms. */
@NullMarked
package gongkai.reading.table;

import org.jspecify.annotations.NullMarked;
