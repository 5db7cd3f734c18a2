@NullMarked
package gongkai.logging;

import org.jspecify.annotations.NullMarked;
