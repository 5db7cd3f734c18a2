@NullMarked
package gongkai.checks;

import org.jspecify.annotations.NullMarked;
