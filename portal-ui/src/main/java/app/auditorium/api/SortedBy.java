package app.auditorium.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The keys by which a list can be sorted, at its {@code PageRequest}: any other is a 400, and without this the list has one order
 * and knows no {@code sort}. Callers write {@code name}, or {@code -name} or
 * {@code name,desc} for descending.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortedBy {

    String[] value();
}
