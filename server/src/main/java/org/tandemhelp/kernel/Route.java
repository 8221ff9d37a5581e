package org.tandemhelp.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route; stands on every handler method. A route without it is refused at run time
 * and fails the build (security-rules.md, rule 1).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Route {

    /** How far the door is open. */
    Access value();

    /** The permission a {@link Access#PERMISSION} route needs. */
    Permission[] permission() default {};

    /** The kinds of doors. */
    enum Access {
        /** Anybody; the handler authenticates or gives nothing away. */
        OPEN,
        /** Any signed-in person. */
        SIGNED_IN,
        /** A signed-in person whose roles give the permission. */
        PERMISSION,
        /** A program with a token of an organisation ({@link TokenHolder}); never a cookie. */
        TOKEN
    }
}
