/**
 * What there is one of for each installation: its mark, its clock and zone, and the files that only its owner may
 * read.
 */
@NullMarked
package gongkai.platform.installation;

import org.jspecify.annotations.NullMarked;
