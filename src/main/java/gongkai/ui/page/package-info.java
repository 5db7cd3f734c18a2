/** What every view of the shell is: its frame, its address, its choice of years and unit, the panel at its edge. */
@NullMarked
package gongkai.ui.page;

import org.jspecify.annotations.NullMarked;
