package gongkai.ui.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address at which a view shows something with the published figures, for a view whose route has parameters or that
 * needs a query to have content. The browser test visits it, besides the bare route where that has no parameters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(RouteExample.All.class)
public @interface RouteExample {

    /** Without a leading slash, with its query: {@code sources/1?claim=2}. */
    String value();

    /** Several examples on one view. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        RouteExample[] value();
    }
}
