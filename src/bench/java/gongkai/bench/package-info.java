/** {@code ./gongkai bench}: what the budgets of the project are measured with. No part of the product. */
@NullMarked
package gongkai.bench;

import org.jspecify.annotations.NullMarked;
