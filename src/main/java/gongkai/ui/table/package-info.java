/** Tables: columns, cells, and how they stand on a page. */
@NullMarked
package gongkai.ui.table;

import org.jspecify.annotations.NullMarked;
