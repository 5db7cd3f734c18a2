/** What leaves the system for programs and for paper: the feed of figures. */
@NullMarked
package gongkai.export;

import org.jspecify.annotations.NullMarked;
