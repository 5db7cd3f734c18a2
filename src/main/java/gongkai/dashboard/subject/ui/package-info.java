/** The views by subject. */
@NullMarked
package gongkai.dashboard.subject.ui;

import org.jspecify.annotations.NullMarked;
