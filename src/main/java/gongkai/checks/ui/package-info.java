/** The list of findings, and the decisions about them. */
@NullMarked
package gongkai.checks.ui;

import org.jspecify.annotations.NullMarked;
