package app.auditorium.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a view into the navigation and the palette of everyone to whom it is open. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Destination {

    /** Key of its name, such as {@code nav.clients}. */
    String title();

    Sign sign();

    /** Smaller stands higher. */
    int order();

    Group group() default Group.WORK;

    /** Whether it may stand in the bar at the foot of a phone, where there is room for three. */
    boolean atHand() default false;

    /** The parts of the navigation. */
    enum Group {
        WORK,
        MANAGE,
        OPERATE
    }
}
