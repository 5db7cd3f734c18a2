/**
 * The commands of {@code ./gongkai}: each is one sentence on the terminal away from the server that holds the data.
 */
@NullMarked
package gongkai.cli;

import org.jspecify.annotations.NullMarked;
