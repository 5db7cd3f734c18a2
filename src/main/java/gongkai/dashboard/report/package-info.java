/** Of which years and units there is a report, and what a missing number therefore means. */
@NullMarked
package gongkai.dashboard.report;

import org.jspecify.annotations.NullMarked;
