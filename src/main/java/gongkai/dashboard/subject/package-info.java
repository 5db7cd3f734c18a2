/** The subjects of the report as data, and what each of them reads. */
@NullMarked
package gongkai.dashboard.subject;

import org.jspecify.annotations.NullMarked;
