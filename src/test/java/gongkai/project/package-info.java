/** Tests of the project as a whole: its structure, its texts, its script, and every route in a browser. */
@NullMarked
package gongkai.project;

import org.jspecify.annotations.NullMarked;
