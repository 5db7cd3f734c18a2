/** What the units of a synthetic region, its hotline and its government report, with the gaps and slips of real reports. */
@NullMarked
package gongkai.sample.report;

import org.jspecify.annotations.NullMarked;
