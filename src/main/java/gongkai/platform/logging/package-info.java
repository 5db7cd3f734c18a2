/**
 * What the log looks like: one event is one line and its stack trace, whatever stands in it, and no logger can
 * flood it.
 */
@NullMarked
package gongkai.platform.logging;

import org.jspecify.annotations.NullMarked;
