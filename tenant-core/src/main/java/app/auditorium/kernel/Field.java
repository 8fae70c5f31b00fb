package app.auditorium.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is demanded of one field of a record that somebody fills in: {@link Checks#filledIn} refuses by it, the description of the API tells it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** Neither missing nor blank. */
    boolean required() default false;

    /** The rule that asks for it and refuses by itself; empty where the form alone does. */
    String rule() default "";

    /** The field of the same record whose value decides whether this one is needed; empty if none does. What asks for it refuses by itself. */
    String neededIf() default "";

    /** The values of {@link #neededIf()} with which it is needed. */
    String[] is() default {};

    /** Fewest elements of a required list. */
    int fewest() default 1;

    /** Most characters of a text. */
    int most() default Integer.MAX_VALUE;

    /** Least of a whole number. */
    int from() default Integer.MIN_VALUE;

    /** Greatest of a whole number. */
    int to() default Integer.MAX_VALUE;

    Kind kind() default Kind.ANY;

    /** What a text, or each text of a list, is. */
    enum Kind {
        ANY,
        EMAIL,
        WEBSITE,
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        IAF_CODE
    }

    /** On a record that brings its values to another: what that one demands of fields of the same name is demanded here. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Of {
        Class<? extends Record> value();
    }
}
