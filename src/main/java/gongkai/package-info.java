/** Gongkai 公开: the dashboard of a district's open-government work. */
@NullMarked
package gongkai;

import org.jspecify.annotations.NullMarked;
