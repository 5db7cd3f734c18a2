/** What the world of the reports consists of: regions, units, indicators, forms and periods, loaded from CSV files. */
@NullMarked
package gongkai.catalogue;

import org.jspecify.annotations.NullMarked;
